using System.Diagnostics;
using System.Globalization;

namespace Declaraties.Worker.Uitvoer;

/// <summary>Lezen en schrijven van bestanden, zo dat een half bestand nooit onder zijn eigen naam bestaat.</summary>
internal static class Bestanden
{
    private const string Tijdelijk = ".tmp";

    /// <summary>De XML-bestanden in een map op naam, of het ene bestand.</summary>
    /// <exception cref="Afbreken">Het pad bestaat niet, of de map bevat geen XML-bestanden.</exception>
    public static IReadOnlyList<string> Xml(string pad)
    {
        if (File.Exists(pad))
        {
            return [pad];
        }

        if (!Directory.Exists(pad))
        {
            throw new Afbreken(Afsluitcode.Onleesbaar, $"{pad} bestaat niet.");
        }

        try
        {
            var bestanden = Directory.GetFiles(pad).Where(naam => naam.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)).ToArray();
            Array.Sort(bestanden, (a, b) => string.CompareOrdinal(Path.GetFileName(a), Path.GetFileName(b)));
            return bestanden.Length > 0 ? bestanden : throw new Afbreken(Afsluitcode.Onleesbaar, $"{pad} bevat geen bestanden op .xml.");
        }
        catch (Exception fout) when (Schijffout.Is(fout))
        {
            throw new Afbreken(Afsluitcode.Onleesbaar, $"{pad} is niet te lezen: {Schijffout.InWoorden(fout)}.");
        }
    }

    /// <summary>Maakt een map voor uitvoer, of zegt waarom daar niet in te schrijven is voordat er werk is gedaan.</summary>
    /// <exception cref="Afbreken">De map kan niet worden gemaakt, of er kan niet in worden geschreven.</exception>
    public static void MaakMap(string map)
    {
        try
        {
            Directory.CreateDirectory(map);
            var proef = Path.Combine(map, $".{Environment.ProcessId}{Tijdelijk}");
            File.WriteAllBytes(proef, []);
            File.Delete(proef);
        }
        catch (Exception fout) when (Schijffout.Is(fout))
        {
            throw new Afbreken(Afsluitcode.VerkeerdGebruik, $"In de map {map} kan niet worden geschreven: {Schijffout.InWoorden(fout)}.");
        }
    }

    /// <summary>
    /// Schrijft onder een tijdelijke naam en hernoemt: wie het bestand ziet, ziet het heel. Er wordt niet op de schijf gewacht: het oordeel
    /// staat al vast in de database, en dezelfde opdracht schrijft hetzelfde bestand opnieuw.
    /// </summary>
    /// <exception cref="Afbreken">Het bestand kan niet worden geschreven.</exception>
    public static void Schrijf(string pad, ReadOnlySpan<byte> inhoud)
    {
        var tijdelijk = string.Create(CultureInfo.InvariantCulture, $"{pad}.{Environment.ProcessId}{Tijdelijk}");
        try
        {
            File.WriteAllBytes(tijdelijk, inhoud);
            File.Move(tijdelijk, pad, overwrite: true);
        }
        catch (Exception fout) when (Schijffout.Is(fout))
        {
            File.Delete(tijdelijk);
            throw new Afbreken(Afsluitcode.EigenFout, $"{pad} kan niet worden geschreven: {Schijffout.InWoorden(fout)}.");
        }
    }

    /// <summary>Als <see cref="Schrijf(string, ReadOnlySpan{byte})"/>, voor wat niet in het geheugen past.</summary>
    /// <exception cref="Afbreken">Het bestand kan niet worden geschreven.</exception>
    public static void Schrijf(string pad, Action<Stream> schrijf)
    {
        var tijdelijk = string.Create(CultureInfo.InvariantCulture, $"{pad}.{Environment.ProcessId}{Tijdelijk}");
        try
        {
            using (var bestand = new FileStream(tijdelijk, FileMode.Create, FileAccess.ReadWrite))
            {
                schrijf(bestand);
            }

            File.Move(tijdelijk, pad, overwrite: true);
        }
        catch (Exception fout) when (Schijffout.Is(fout))
        {
            File.Delete(tijdelijk);
            throw new Afbreken(Afsluitcode.EigenFout, $"{pad} kan niet worden geschreven: {Schijffout.InWoorden(fout)}.");
        }
        catch
        {
            File.Delete(tijdelijk);
            throw;
        }
    }

    /// <summary>Verwijdert een bestand; dat het er niet is, is goed.</summary>
    /// <exception cref="Afbreken">Het bestand kan niet worden verwijderd.</exception>
    public static void Verwijder(string pad)
    {
        try
        {
            File.Delete(pad);
        }
        catch (Exception fout) when (Schijffout.Is(fout))
        {
            throw new Afbreken(Afsluitcode.EigenFout, $"{pad} kan niet worden verwijderd: {Schijffout.InWoorden(fout)}.");
        }
    }

    /// <summary>
    /// Ruimt op wat een afgebroken <see cref="Schrijf"/> liet liggen: <c>naam.proces.tmp</c>, waarvan de naam een van <paramref name="namen"/> is en het
    /// proces niet meer bestaat.
    /// </summary>
    public static void RuimOp(string map, IReadOnlySet<string> namen)
    {
        try
        {
            foreach (var pad in Directory.EnumerateFiles(map, "*" + Tijdelijk))
            {
                var naam = Path.GetFileNameWithoutExtension(pad);
                var punt = naam.LastIndexOf('.');
                if (punt > 0
                    && namen.Contains(naam[..punt])
                    && int.TryParse(naam.AsSpan(punt + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var proces)
                    && !Leeft(proces))
                {
                    File.Delete(pad);
                }
            }
        }
        catch (Exception fout) when (Schijffout.Is(fout))
        {
            // Leftovers are only untidy; the answers themselves do not depend on them.
        }
    }

    /// <summary>
    /// Waar een pad echt naar wijst, zonder koppelingen. Wat er nog niet is blijft zoals het er staat.
    /// </summary>
    public static string EchtPad(string pad)
    {
        var volledig = Path.GetFullPath(pad);
        if (Path.GetDirectoryName(volledig) is not { } ouder)
        {
            return volledig;
        }

        return VolgKoppeling(Path.Combine(EchtPad(ouder), Path.GetFileName(volledig)));
    }

    /// <summary>Waar een pad naar wijst waarvan de map al echt is.</summary>
    public static string VolgKoppeling(string pad)
    {
        try
        {
            return File.ResolveLinkTarget(pad, returnFinalTarget: true) is { } doel ? EchtPad(doel.FullName) : pad;
        }
        catch (Exception fout) when (Schijffout.Is(fout))
        {
            return pad;
        }
    }

    private static bool Leeft(int proces)
    {
        if (proces == Environment.ProcessId)
        {
            // Of an earlier process with our number: we have not written anything yet.
            return false;
        }

        try
        {
            using var gevonden = Process.GetProcessById(proces);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
