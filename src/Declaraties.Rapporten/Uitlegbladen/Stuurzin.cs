using System.Globalization;
using Declaraties.Controleren;
using Declaraties.Domein;
using Declaraties.Opslag.Inzage;
using Declaraties.Opslag.Oordelen;
using Declaraties.Uitleggen;

namespace Declaraties.Rapporten.Uitlegbladen;

/// <summary>Wat een aanbieder kan sturen, in een zin: het nagerekende advies, en zonder advies wat de regel in het algemeen zegt.</summary>
internal static class Stuurzin
{
    private const string Prestatie = "/Prestatie[";

    /// <summary>Over het bericht als geheel, of over een client.</summary>
    public static string OverBericht(BewaardeBevinding bevinding) => Advies(bevinding) switch
    {
        null => Herstel(bevinding),
        { Weglaten: true } => "Laat deze client weg.",
        var advies => $"Zet in het bericht {Wijzigingen(advies.Wijzig)}.",
    };

    /// <summary>Wat er met een afgewezen prestatie te doen is. Zonder nagerekend advies bij elke bevinding moet eerst iets worden nagegaan.</summary>
    public static Stuursoort Soort(Beoordeeldeprestatie een) =>
        een.Bevindingen.Any(bevinding => Advies(bevinding) is { Weglaten: true }) ? Stuursoort.Niet
        : een.Bevindingen.Any(bevinding => bevinding.Advies is null) ? Stuursoort.NaGaan
        : een.Prestatie.IsCredit ? Stuursoort.Credit
        : Stuursoort.Opnieuw;

    /// <summary>Wat er samen te doen is, als kop.</summary>
    public static string Kop(Stuursoort soort) => soort switch
    {
        Stuursoort.Credit => "Eerst: credits die u opnieuw kunt sturen",
        Stuursoort.Opnieuw => "Te verbeteren en opnieuw te sturen",
        Stuursoort.NaGaan => "Eerst na te gaan",
        _ => "Niet opnieuw te sturen",
    };

    /// <summary>Over een prestatie: alle adviezen erbij samen, want samen nemen zij haar bevindingen weg.</summary>
    /// <param name="bevindingen">Wat er mis mee is.</param>
    /// <param name="isCredit">Of het een creditprestatie is.</param>
    public static string OverPrestatie(IReadOnlyList<BewaardeBevinding> bevindingen, bool isCredit)
    {
        var adviezen = bevindingen.Select(Advies).OfType<Advies>().ToList();
        if (adviezen.Exists(advies => advies.Weglaten))
        {
            return "Stuur deze prestatie niet opnieuw.";
        }

        var wijzig = adviezen.SelectMany(advies => advies.Wijzig).DistinctBy(wijziging => wijziging.Pad).ToList();
        var (zelf, eromheen) = (wijzig.Where(IsVanPrestatie).ToList(), wijzig.Where(wijziging => !IsVanPrestatie(wijziging)).ToList());
        var zonder = bevindingen.Where(bevinding => bevinding.Advies is null).Select(Herstel).Distinct(StringComparer.Ordinal);
        List<string> zinnen = [.. zonder];
        if (wijzig.Count > 0)
        {
            zinnen.Add($"Stuur deze {(isCredit ? "creditprestatie" : "prestatie")} opnieuw, onder een nieuw ReferentieNummer{(zelf.Count > 0 ? $", met {Wijzigingen(zelf)}" : "")}{(eromheen.Count > 0 ? $"; zet in het bericht {Wijzigingen(eromheen)}" : "")}.");
        }

        return string.Join(' ', zinnen);
    }

    private static bool IsVanPrestatie(Wijziging wijziging) => wijziging.Pad.Contains(Prestatie, StringComparison.Ordinal);

    private static Advies? Advies(BewaardeBevinding bevinding) => bevinding.Advies is { } tekst ? Adviestekst.Lees(tekst) : null;

    private static string Herstel(BewaardeBevinding bevinding) => Regelboek.Zoek(bevinding.Regel, Regelboek.Declaratie)?.Herstel ?? bevinding.ZouVoldoen;

    private static string Wijzigingen(IEnumerable<Wijziging> wijzigingen) => string.Join(", ", wijzigingen.Select(Wijziging));

    private static string Wijziging(Wijziging wijziging)
    {
        var delen = wijziging.Pad.Split('/');
        var (eromheen, element) = (delen[^2], delen[^1]);
        var naam = element switch
        {
            "Begindatum" or "Einddatum" or "DebetCredit" => $"{element} van {eromheen}",
            "Bedrag" or "TotaalBedrag" => eromheen,
            _ => element,
        };
        return wijziging.Waarde is { } waarde ? $"{naam} {Leesbaar(element, waarde)}" : $"zonder {naam}";
    }

    private static string Leesbaar(string element, string waarde) =>
        element is "Bedrag" or "TotaalBedrag" or "ProductTarief" && long.TryParse(waarde, NumberStyles.None, CultureInfo.InvariantCulture, out var centen) ? $"{waarde} (eurocent; {Nederlands.Euro(new Bedrag(centen))})"
        : DateOnly.TryParseExact(waarde, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var dag) ? Nederlands.Datum(dag)
        : Afscherming.ZonderBsn(waarde);
}
