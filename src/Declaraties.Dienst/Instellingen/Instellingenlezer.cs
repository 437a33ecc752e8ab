using System.Globalization;
using Declaraties.Dienst.Basis;
using Microsoft.Extensions.Configuration;

namespace Declaraties.Dienst.Instellingen;

/// <summary>
/// Leest instellingen en verzamelt alles wat er niet aan klopt: welke instelling, wat er staat, wat er had moeten staan. Een naam die niemand kent is
/// ook een fout, want die wordt anders in stilte genegeerd.
/// </summary>
public sealed class Instellingenlezer(IConfiguration configuratie)
{
    public const string Wortel = "Declaraties";
    private const string Ja = "ja";
    private const string Nee = "nee";
    private readonly HashSet<string> _bekend = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _fouten = [];

    /// <summary>Alles wat niet klopt, ook de namen die tot nu toe niemand heeft gelezen.</summary>
    public IReadOnlyList<string> Fouten() => [.. _fouten, .. Onbekend(_ => true)];

    /// <summary>Alles wat niet klopt onder deze naam, voor wie alleen die instellingen leest.</summary>
    public IReadOnlyList<string> Fouten(string onder) => [.. _fouten, .. Onbekend(naam => naam.StartsWith($"{onder}:", StringComparison.OrdinalIgnoreCase))];

    public string Tekst(string naam, string standaard) => MogelijkeTekst(naam) ?? standaard;

    /// <summary>De tekst, of null als er niets staat.</summary>
    public string? MogelijkeTekst(string naam) => Lees(naam) is { } tekst && !string.IsNullOrWhiteSpace(tekst) ? tekst.Trim() : null;

    public int Geheel(string naam, int standaard, int minimum, int maximum)
    {
        if (MogelijkeTekst(naam) is not { } tekst)
        {
            return standaard;
        }

        if (int.TryParse(tekst, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var getal) && getal >= minimum && getal <= maximum)
        {
            return getal;
        }

        Weiger(naam, string.Create(CultureInfo.InvariantCulture, $"is '{tekst}'; verwacht een geheel getal van {minimum} t/m {maximum}"));
        return standaard;
    }

    /// <summary>Ja of nee; in JSON mag het ook true of false zijn.</summary>
    public bool JaNee(string naam, bool standaard)
    {
        if (MogelijkeTekst(naam) is not { } tekst)
        {
            return standaard;
        }

        if (tekst.Equals(Nee, StringComparison.OrdinalIgnoreCase) || tekst.Equals(bool.FalseString, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        if (!tekst.Equals(Ja, StringComparison.OrdinalIgnoreCase) && !tekst.Equals(bool.TrueString, StringComparison.OrdinalIgnoreCase))
        {
            Weiger(naam, $"is '{tekst}'; verwacht {Ja} of {Nee}");
        }

        return true;
    }

    /// <summary>De namen die onder een andere naam staan.</summary>
    public IEnumerable<string> Namen(string onder) => configuratie.GetSection($"{Wortel}:{onder}").GetChildren().Select(kind => kind.Key);

    /// <summary>Woorden, gescheiden door komma's.</summary>
    public IReadOnlyList<string>? Woorden(string naam) => MogelijkeTekst(naam)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public T Keuze<T>(string naam, T standaard)
        where T : struct, Enum
    {
        if (MogelijkeTekst(naam) is not { } tekst)
        {
            return standaard;
        }

        foreach (var keuze in Enum.GetValues<T>())
        {
            if (keuze.ToString().Equals(tekst, StringComparison.OrdinalIgnoreCase))
            {
                return keuze;
            }
        }

        Weiger(naam, $"is '{tekst}'; kies uit {string.Join(", ", Domein.Woorden.Alle<T>())}");
        return standaard;
    }

    /// <summary>Voegt toe wat er aan een instelling mankeert, als zinsdeel na haar naam.</summary>
    public void Weiger(string naam, string gebrek) => _fouten.Add($"{Volledig(naam)} {gebrek}.");

    /// <summary>Hoe een instelling heet in een bestand, en hoe als omgevingsvariabele.</summary>
    public static string Volledig(string naam) =>
        $"Instelling {Wortel}:{naam} (omgevingsvariabele {Wortel.ToUpperInvariant()}__{naam.Replace(":", "__", StringComparison.Ordinal).ToUpperInvariant()})";

    private string? Lees(string naam)
    {
        _bekend.Add(naam);
        return configuratie[$"{Wortel}:{naam}"];
    }

    private IEnumerable<string> Onbekend(Predicate<string> telt) => configuratie.GetSection(Wortel).AsEnumerable(makePathsRelative: true)
        .Where(instelling => instelling.Value is not null && instelling.Key.Length > 0 && !_bekend.Contains(instelling.Key) && telt(instelling.Key))
        .Select(instelling => instelling.Key)
        .Order(StringComparer.Ordinal)
        .Select(naam => Bestand(naam) is { } bestand
            ? $"Instelling {Wortel}:{naam} in {bestand} bestaat niet; {Bedoeld(naam)}"
            : $"{Volledig(naam)} bestaat niet; verwacht {Lijkend(naam)}.");

    /// <summary>Het bestand waar een naam in staat; null als zij ergens anders vandaan komt.</summary>
    private string? Bestand(string naam) => (configuratie as IConfigurationRoot)?.Providers.LastOrDefault(bron => bron.TryGet($"{Wortel}:{naam}", out _)) is FileConfigurationProvider { Source: { Path: { } pad } bron }
        ? bron.FileProvider?.GetFileInfo(pad).PhysicalPath ?? pad
        : null;

    private string Bedoeld(string naam) => Gelijkenis.Vraag("", naam, _bekend) is { Length: > 0 } vraag ? vraag : $"verwacht {Lijkend(naam)}.";

    /// <summary>De namen die het dichtst bij een verkeerde liggen: die met hetzelfde laatste deel, of anders alle.</summary>
    private string Lijkend(string naam)
    {
        var kandidaten = _bekend.Where(bekend => Laatste(bekend).Equals(Laatste(naam), StringComparison.OrdinalIgnoreCase)).DefaultIfEmpty(null).ToList();
        return string.Join(", ", kandidaten is [{ }, ..] ? kandidaten : [.. _bekend.Order(StringComparer.Ordinal)]);
    }

    private static string Laatste(string naam) => naam[(naam.LastIndexOf(':') + 1)..];
}
