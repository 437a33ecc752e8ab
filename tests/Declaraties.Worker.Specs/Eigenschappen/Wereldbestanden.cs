using System.Globalization;
using System.Numerics;
using System.Xml.Linq;
using Declaraties.Testprogramma;

namespace Declaraties.Worker.Specs.Eigenschappen;

/// <summary>Een prestatie zoals zij in een WMO323 of WMO325 staat, met haar retourcodes; gelezen zonder de lezer van het project.</summary>
internal sealed record Regel(string Bsn, string Referentie, string? Vorig, int Toewijzing, DateOnly Begin, long Volume, string Eenheid, long Bedrag, string Codes)
{
    public string Sleutel => $"{Bsn}|{Referentie}|{Vorig}";

    public long Minuten => (Eenheid switch { "01" => Volume, "04" => Volume * 60, _ => 0 }) * Math.Sign(Bedrag == 0 ? 1 : Bedrag);

    public static List<Regel> Van(XElement? bericht) =>
    [
        .. (bericht?.Descendants().Where(e => e.Name.LocalName == "Prestatie") ?? []).Select(p =>
        {
            var referentie = Antwoordkort.Kind(p, "ProductReferentie")!;
            var bedrag = Antwoordkort.Kind(p, "IngediendBedrag")!;
            var cent = long.Parse(Tekst(bedrag, "Bedrag")!, CultureInfo.InvariantCulture);
            return new Regel(
                Tekst(p.Parent!.Parent!, "Bsn")!,
                Tekst(referentie, "ReferentieNummer")!,
                Tekst(referentie, "VorigReferentieNummer"),
                int.Parse(Tekst(p, "ToewijzingNummer")!, CultureInfo.InvariantCulture),
                Dag(Tekst(Antwoordkort.Kind(p, "ProductPeriode")!, "Begindatum")!),
                long.Parse(Tekst(p, "GeleverdVolume")!, CultureInfo.InvariantCulture),
                Tekst(p, "Eenheid")!,
                Tekst(bedrag, "DebetCredit") == "C" ? -cent : cent,
                Antwoordkort.Kind(p, "RetourCodes") is null ? "" : Antwoordkort.Codes(p));
        }),
    ];

    public static string? Tekst(XElement ouder, string naam) => Antwoordkort.Kind(ouder, naam)?.Value;

    public static DateOnly Dag(string tekst) => DateOnly.ParseExact(tekst, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>Een declaratie en haar antwoord naast elkaar.</summary>
internal sealed class Paar
{
    public Paar(string declaratie, string antwoord)
    {
        Naam = Path.GetFileNameWithoutExtension(declaratie);
        var bericht = XDocument.Load(declaratie).Root!;
        var kop = Antwoordkort.Kind(bericht, "Header")!;
        (Aanbieder, Gemeente) = (Regel.Tekst(kop, "Afzender")!, Regel.Tekst(kop, "Ontvanger")!);
        Ingediend = Regel.Van(bericht);
        var terug = XDocument.Load(antwoord).Root!;
        Kop = Antwoordkort.Codes(Antwoordkort.Kind(terug, "Header")!);
        Antwoord = Antwoordkort.Kind(terug, "DeclaratieAntwoord");
        Afgewezen = Regel.Van(terug);
    }

    public string Naam { get; }

    public string Aanbieder { get; }

    public string Gemeente { get; }

    public string Kop { get; }

    public XElement? Antwoord { get; }

    public List<Regel> Ingediend { get; }

    public List<Regel> Afgewezen { get; }

    /// <summary>Wat niet is afgewezen, in een declaratie waarvan de prestaties zijn beoordeeld.</summary>
    public IEnumerable<Regel> Goedgekeurd
    {
        get
        {
            if (Antwoord is null || Antwoordkort.Codes(Antwoord) is not ("0200" or "8001"))
            {
                return [];
            }

            var afgewezen = Afgewezen.Select(regel => regel.Sleutel).ToHashSet(StringComparer.Ordinal);
            return Ingediend.Where(regel => !afgewezen.Contains(regel.Sleutel));
        }
    }
}

/// <summary>De benutting, nagerekend uit de berichten alleen: toewijzingen, declaraties en antwoorden.</summary>
internal static class Narekening
{
    private sealed record Versie(string Gemeente, string Aanbieder, int Nummer, string? Categorie, string? Code, DateOnly Ingang, DateOnly? Einde, string? Reden, long? Volume, string? Eenheid, int? Frequentie, string Gegeven);

    /// <summary>Per toewijzing een regel in de vorm van de CSV van het rapport.</summary>
    public static IReadOnlyList<string> Benutting(IEnumerable<string> toewijzingen, IReadOnlyCollection<Paar> paren, DateOnly maand)
    {
        var (eerste, laatste) = (maand, maand.AddMonths(1).AddDays(-1));
        var geleverd = paren
            .SelectMany(paar => paar.Goedgekeurd.Where(regel => regel.Begin >= eerste && regel.Begin <= laatste).Select(regel => (Sleutel: (paar.Gemeente, paar.Aanbieder, regel.Toewijzing), regel.Minuten)))
            .GroupBy(deel => deel.Sleutel).ToDictionary(groep => groep.Key, groep => groep.Sum(deel => deel.Minuten));
        var regels = new List<string>();
        // The one with the latest date and time counts; of two equal ones the one read last.
        foreach (var versie in toewijzingen.SelectMany(Versies).GroupBy(v => (v.Gemeente, v.Aanbieder, v.Nummer))
            .Select(groep => groep.Aggregate((a, b) => string.CompareOrdinal(b.Gegeven, a.Gegeven) >= 0 ? b : a))
            .OrderBy(v => v.Gemeente, StringComparer.Ordinal).ThenBy(v => v.Aanbieder, StringComparer.Ordinal).ThenBy(v => v.Nummer))
        {
            var begin = versie.Ingang > eerste ? versie.Ingang : eerste;
            var eind = versie.Einde is { } e && e < laatste ? e : laatste;
            if (versie.Reden == "13" || begin > eind)
            {
                continue;
            }

            var minuten = geleverd.GetValueOrDefault((versie.Gemeente, versie.Aanbieder, versie.Nummer));
            var (geindiceerd, percentage, plafond) = Cijfers(versie, begin, eind, minuten);
            regels.Add($"{maand:yyyy-MM};{versie.Gemeente};{versie.Aanbieder};{versie.Nummer};{versie.Code};{minuten};{geindiceerd};{plafond};{percentage}");
        }

        return regels;
    }

    private static (string Geindiceerd, string Percentage, string Plafond) Cijfers(Versie v, DateOnly begin, DateOnly eind, long geleverd)
    {
        if (v.Volume is not { } volume || v.Eenheid is not ("01" or "04"))
        {
            return ("", "", "");
        }

        var minuten = v.Eenheid == "04" ? volume * 60 : volume;
        var dagen = eind.DayNumber - begin.DayNumber + 1;
        var weken = Enumerable.Range(0, dagen).Select(d => begin.AddDays(d).ToDateTime(default)).Select(d => (ISOWeek.GetYear(d), ISOWeek.GetWeekOfYear(d))).Distinct().Count();
        var plafond = minuten * v.Frequentie switch { 1 => dagen, 2 => v.Categorie == "01" ? 6 : weken, _ => 1 };
        var (teller, noemer) = v.Frequentie switch
        {
            1 => (minuten * dagen, 1L),
            2 => (minuten * dagen, 7L),
            4 => (minuten * dagen, DateTime.DaysInMonth(begin.Year, begin.Month)),
            _ => (minuten * dagen, v.Einde is { } einde ? einde.DayNumber - v.Ingang.DayNumber + 1L : 0L),
        };
        return noemer == 0 || teller == 0
            ? (noemer == 0 ? "" : "0,00", "", $"{plafond}")
            : (Getal(teller * 100, noemer, 2), Getal((BigInteger)geleverd * 1000 * noemer, teller, 1), $"{plafond}");
    }

    /// <summary>Teller/noemer, half omhoog, met een vast aantal decimalen achter een komma.</summary>
    private static string Getal(BigInteger teller, BigInteger noemer, int decimalen)
    {
        var afgerond = ((BigInteger.Abs(teller) * 2) + noemer) / (noemer * 2);
        var tekst = afgerond.ToString(CultureInfo.InvariantCulture).PadLeft(decimalen + 1, '0');
        return (teller < 0 && !afgerond.IsZero ? "-" : "") + tekst[..^decimalen] + "," + tekst[^decimalen..];
    }

    private static IEnumerable<Versie> Versies(string bestand)
    {
        var bericht = XDocument.Load(bestand).Root!;
        var kop = Antwoordkort.Kind(bericht, "Header")!;
        foreach (var p in bericht.Descendants().Where(e => e.Name.LocalName == "ToegewezenProduct"))
        {
            var (product, omvang) = (Antwoordkort.Kind(p, "Product"), Antwoordkort.Kind(p, "Omvang"));
            yield return new Versie(
                Regel.Tekst(kop, "Afzender")!,
                Regel.Tekst(kop, "Ontvanger")!,
                int.Parse(Regel.Tekst(p, "ToewijzingNummer")!, CultureInfo.InvariantCulture),
                product is null ? null : Regel.Tekst(product, "Categorie"),
                product is null ? null : Regel.Tekst(product, "Code"),
                Regel.Dag(Regel.Tekst(p, "Ingangsdatum")!),
                Regel.Tekst(p, "Einddatum") is { } einde ? Regel.Dag(einde) : null,
                Regel.Tekst(p, "RedenWijziging"),
                omvang is null ? null : long.Parse(Regel.Tekst(omvang, "Volume")!, CultureInfo.InvariantCulture),
                omvang is null ? null : Regel.Tekst(omvang, "Eenheid"),
                omvang is null ? null : int.Parse(Regel.Tekst(omvang, "Frequentie")!, CultureInfo.InvariantCulture),
                $"{Regel.Tekst(p, "Toewijzingsdatum")} {Regel.Tekst(p, "Toewijzingstijd")}");
        }
    }
}
