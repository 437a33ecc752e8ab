namespace Declaraties.Proefwereld;

/// <summary>
/// De map waarin de wereld komt. Een bestand krijgt zijn naam pas als het af is: wie meekijkt, ziet nooit een half bestand.
/// </summary>
internal sealed class Uitvoermap
{
    private const string Tijdelijk = ".tmp";
    private readonly string _pad;
    private readonly Schijf _schijf;

    /// <exception cref="GeneratorException">De map bestaat en is niet leeg, of kan niet worden gemaakt.</exception>
    public Uitvoermap(string pad, Schijf schijf, params ReadOnlySpan<string> submappen)
    {
        _pad = pad;
        _schijf = schijf;
        try
        {
            if (File.Exists(pad))
            {
                throw new GeneratorException($"{pad} is een bestand; noem een map die nog niet bestaat of leeg is.");
            }

            if (Directory.Exists(pad) && Directory.EnumerateFileSystemEntries(pad).Any())
            {
                throw new GeneratorException($"De map {pad} is niet leeg; er wordt niets overschreven. Noem een andere map, of maak deze leeg.");
            }

            schijf.MaakMap(pad);
            foreach (var submap in submappen)
            {
                schijf.MaakMap(Path.Combine(pad, submap));
            }
        }
        catch (Exception fout) when (fout is IOException or UnauthorizedAccessException)
        {
            throw new GeneratorException($"In de map {pad} kan niet worden geschreven: {fout.Message}", fout);
        }
    }

    /// <summary>Grootte van alles wat is geschreven.</summary>
    public long Bytes { get; private set; }

    /// <summary>Schrijft een bestand en geeft het daarna zijn naam.</summary>
    public void Schrijf(string naam, Action<Stream> inhoud)
    {
        using var bestand = Open(naam);
        inhoud(bestand.Inhoud);
        bestand.IsAf();
    }

    /// <summary>Voor een bestand dat naast de andere groeit.</summary>
    public Uitvoerbestand Open(string naam) => new(this, Path.Combine(_pad, naam));

    internal sealed class Uitvoerbestand(Uitvoermap map, string pad) : IDisposable
    {
        public Stream Inhoud { get; } = map._schijf.MaakBestand(pad + Tijdelijk);

        public void IsAf()
        {
            map.Bytes += Inhoud.Length;
            Inhoud.Dispose();
            File.Move(pad + Tijdelijk, pad);
        }

        public void Dispose() => Inhoud.Dispose();
    }
}
