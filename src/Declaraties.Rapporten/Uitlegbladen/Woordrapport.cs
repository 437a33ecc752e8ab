using System.Globalization;
using System.Text;
using Declaraties.Domein;
using Declaraties.Opslag.Inzage;
using Declaraties.Opslag.Oordelen;
using Declaraties.Opslag.Signalen;
using Declaraties.Opslag.Toewijzingen;
using Declaraties.Rapporten.Indelen;
using Declaraties.Rapporten.Vormen;
using Declaraties.Uitleggen;

namespace Declaraties.Rapporten.Uitlegbladen;

/// <summary>
/// Een woord aan een aanbieder, in gewone taal: per afgewezen prestatie wat er mis is, wat goed was geweest en wat te sturen, en waarvoor om een credit wordt gevraagd. Met zijn eigen nummers, en
/// nooit met een Bsn.
/// </summary>
public static class Woordrapport
{
    private static readonly Kolom<Woordregel>[] _kolommen =
    [
        new("soort", "Soort", Kolomsoort.Tekst, regel => regel.Soort),
        new("gemeente", "Gemeente", Kolomsoort.Gemeente, regel => regel.Gemeente),
        new("declaratieNummer", "Declaratie", Kolomsoort.Tekst, regel => regel.DeclaratieNummer),
        new("maand", "Over", Kolomsoort.Tekst, regel => regel.Maand.ToString()),
        new("referentieNummer", "ReferentieNummer", Kolomsoort.Tekst, regel => regel.ReferentieNummer),
        new("toewijzingNummer", "Toewijzing", Kolomsoort.Nummer, regel => (long?)regel.ToewijzingNummer),
        new("product", "Product", Kolomsoort.Tekst, regel => regel.Product?.ToString()),
        new("begindatum", "Van", Kolomsoort.Datum, regel => regel.Periode?.Begin),
        new("einddatum", "Tot en met", Kolomsoort.Datum, regel => regel.Periode?.Eind),
        new("bedrag", "Bedrag", Kolomsoort.Euro, regel => regel.Bedrag?.Cent),
        new("regel", "Regel", Kolomsoort.Tekst, regel => regel.Regel),
        new("retourcode", "Retourcode", Kolomsoort.Tekst, regel => regel.RetourCode),
        new("kop", "Wat er mis is", Kolomsoort.Tekst, regel => regel.Kop) { Breedte = 40 },
        new("waarom", "Waarom", Kolomsoort.Tekst, regel => regel.Waarom) { Breedte = 80 },
        new("goedWas", "Goed was geweest", Kolomsoort.Tekst, regel => regel.GoedWas) { Breedte = 60 },
        new("stuur", "Wat te sturen", Kolomsoort.Tekst, regel => regel.Stuur) { Breedte = 80 },
    ];

    /// <param name="stof">Wat er te zeggen is.</param>
    /// <param name="namen">Hoe aanbieders en producten heten.</param>
    public static Rapportage Maak(Woordstof stof, Naamlijst namen)
    {
        ArgumentNullException.ThrowIfNull(stof);
        ArgumentNullException.ThrowIfNull(namen);
        List<Woordregel> regels = [.. stof.Declaraties.SelectMany(Regels), .. stof.TeCrediteren.Select(Credit)];
        var blad = Blad.Van("woord", "Wat u kunt doen", [.. _kolommen, Naamkolom(namen)], () => regels) with { Rijnaam = "regels" };
        return new()
        {
            Titel = Titel(stof),
            Kenmerken = [new("aanbieder", "Aanbieder", namen.InWoorden(stof.Aanbieder)), new("maand", "Over", stof.Maand.ToString())],
            Conclusies = () => Samenvatting(stof),
            Bladen = [blad],
            Gevraagd = blad,
            Vorm = Vorm(stof, namen, regels),
        };
    }

    /// <summary>De hele tekst, om te sturen.</summary>
    /// <param name="stof">Wat er te zeggen is.</param>
    /// <param name="namen">Hoe aanbieders en producten heten.</param>
    public static string Tekst(Woordstof stof, Naamlijst namen)
    {
        ArgumentNullException.ThrowIfNull(stof);
        ArgumentNullException.ThrowIfNull(namen);
        var tekst = new StringBuilder();
        tekst.Append(CultureInfo.InvariantCulture, $"Aan aanbieder {namen.InWoorden(stof.Aanbieder)}\nBetreft: {Titel(stof)}\n\n");
        tekst.AppendJoin('\n', Samenvatting(stof)).Append('\n');
        foreach (var deel in stof.Declaraties)
        {
            Declaratie(tekst, deel, namen);
        }

        if (stof.Declaraties.Any(deel => deel.Prestaties.Count > 0 || !Beoordelen.Uitslagen.IsVerwerkt(deel.Kop.Uitslag)))
        {
            tekst.Append("\nWat u opnieuw stuurt gaat mee in een nieuwe declaratie, met een eigen Identificatie en DeclaratieNummer en het totaal van wat erin staat.\n");
        }

        if (stof.TeCrediteren.Count > 0)
        {
            tekst.Append("\nVerzoek om een credit\n\nDeze prestaties zijn goedgekeurd en kloppen niet (meer). Een credit trekt altijd de hele prestatie in; wat wel klopt declareert u daarna opnieuw.\n");
            foreach (var een in stof.TeCrediteren)
            {
                var credit = Credit(een);
                tekst.Append(CultureInfo.InvariantCulture, $"\n- {Plek(credit, namen)}\n  Waarom: {credit.Waarom}\n  Wat te sturen: {credit.Stuur}\n");
            }
        }

        return tekst.ToString();
    }

    private static Kolom<Woordregel> Naamkolom(Naamlijst namen) =>
        new("productNaam", "Naam product", Kolomsoort.Tekst, regel => namen.Van(regel.Product)) { NaamVan = "product", IsOnbekend = namen.Producten.Count == 0, Breedte = 32 };

    private static string Titel(Woordstof stof) => stof is { IsEenDeclaratie: true, Declaraties: [var deel] }
        ? $"declaratie {Afscherming.ZonderBsn(deel.Kop.DeclaratieNummer)} over {stof.Maand}, gemeente {Nederlands.Gemeente(deel.Kop.Gemeente)}"
        : $"wat er over {stof.Maand} is afgewezen en nog openstaat";

    private static List<string> Samenvatting(Woordstof stof)
    {
        var afgewezen = stof.Declaraties.Sum(deel => deel.Prestaties.Count);
        List<string> zinnen =
        [
            afgewezen > 0
                ? $"{Nederlands.Aantal(afgewezen, stof.IsMeer, "prestatie is", "prestaties zijn")} afgewezen, samen {Nederlands.Euro(stof.Declaraties.Som(deel => deel.Afgewezen))}. Hieronder staat wat er mis is, wat goed was geweest en wat u kunt sturen."
                : "Er is geen prestatie afgewezen die nog openstaat.",
        ];
        if (stof.IsMeer)
        {
            zinnen.Add($"Genoemd worden de eerste {Nederlands.Getal(afgewezen)}; alle staan in uw antwoord (WMO325).");
        }

        if (stof.Opgelost > 0)
        {
            zinnen.Add($"{Nederlands.Aantal(stof.Opgelost, false, "afgewezen prestatie is", "afgewezen prestaties zijn")} intussen opnieuw ingediend, en {(stof.Opgelost == 1 ? "staat" : "staan")} hier niet meer bij.");
        }

        if (stof.TeCrediteren.Count > 0)
        {
            zinnen.Add($"Voor {Nederlands.Aantal(stof.TeCrediteren.Count, false, "prestatie", "prestaties")}, samen {Nederlands.Euro(stof.TeCrediteren.Som(een => een.Bedrag))}, vragen wij u om een credit.");
        }

        return zinnen;
    }

    private static void Declaratie(StringBuilder tekst, Woorddeel deel, Naamlijst namen)
    {
        tekst.Append(CultureInfo.InvariantCulture, $"\nDeclaratie {Afscherming.ZonderBsn(deel.Kop.DeclaratieNummer)} over {deel.Kop.Periode}, gemeente {Nederlands.Gemeente(deel.Kop.Gemeente)}\n");
        foreach (var bevinding in deel.Algemeen)
        {
            var regel = OverBericht(deel, bevinding);
            tekst.Append(CultureInfo.InvariantCulture, $"\n- {Mis(regel)}\n  Waarom: {regel.Waarom}\n  Goed was geweest: {regel.GoedWas}\n  Wat te sturen: {regel.Stuur}\n");
        }

        var nummer = 0;
        foreach (var samen in InVolgorde(deel).GroupBy(Stuurzin.Soort))
        {
            tekst.Append(CultureInfo.InvariantCulture, $"\n{Stuurzin.Kop(samen.Key)}: {Nederlands.Aantal(samen.Count(), false, "prestatie", "prestaties")}, {Nederlands.Euro(samen.Som(een => een.Prestatie.Bedrag))}\n");
            foreach (var regels in samen.Select(een => VanPrestatie(deel, een).ToList()))
            {
                tekst.Append(CultureInfo.InvariantCulture, $"\n{++nummer}. {Plek(regels[0], namen)}\n");
                foreach (var regel in regels)
                {
                    tekst.Append(CultureInfo.InvariantCulture, $"   {Mis(regel)}\n   Waarom: {regel.Waarom}\n   Goed was geweest: {regel.GoedWas}\n");
                }

                tekst.Append(CultureInfo.InvariantCulture, $"   Wat te sturen: {regels[0].Stuur}\n");
            }
        }
    }

    /// <summary>Naar wat ermee te doen is, en daarin het hoogste bedrag vooraan.</summary>
    private static IEnumerable<Beoordeeldeprestatie> InVolgorde(Woorddeel deel) =>
        deel.Prestaties.OrderBy(Stuurzin.Soort).ThenByDescending(een => een.Prestatie.Bedrag.Absoluut).ThenBy(een => een.Prestatie.Volgnummer);

    private static string Mis(Woordregel regel) => $"{regel.Kop} ({regel.Regel}{(regel.RetourCode is null ? "" : $", retourcode {regel.RetourCode}")})";

    private static string Plek(Woordregel regel, Naamlijst namen) =>
        $"Prestatie {regel.ReferentieNummer}{(regel.Soort == Woordregel.Credit ? $" uit declaratie {regel.DeclaratieNummer} over {regel.Maand}" : "")}: toewijzing {(regel.ToewijzingNummer is { } nummer ? Nederlands.Nummer(nummer) : "*********")}, product {(regel.Product is { } product ? namen.InWoorden(product) : "")}, {Nederlands.Datum(regel.Periode!.Value.Begin)} t/m {Nederlands.Datum(regel.Periode.Value.Eind)}, {Nederlands.Getal(regel.Volume!.Value.Aantal)} {regel.Volume.Value.Eenheid.InWoorden()}, {Nederlands.Euro(regel.Bedrag!.Value)}";

    private static IEnumerable<Woordregel> Regels(Woorddeel deel) => deel.Algemeen.Select(bevinding => OverBericht(deel, bevinding)).Concat(InVolgorde(deel).SelectMany(prestatie => VanPrestatie(deel, prestatie)));

    private static Woordregel OverBericht(Woorddeel deel, BewaardeBevinding bevinding) => new()
    {
        Soort = Woordregel.Bericht,
        Gemeente = deel.Kop.Gemeente,
        DeclaratieNummer = Afscherming.ZonderBsn(deel.Kop.DeclaratieNummer),
        Maand = deel.Kop.Periode,
        Regel = bevinding.Regel,
        RetourCode = RetourCode(bevinding),
        Kop = Kop(bevinding),
        Waarom = Afscherming.ZonderBsn(bevinding.Toelichting),
        GoedWas = Afscherming.ZonderBsn(bevinding.ZouVoldoen),
        Stuur = Stuurzin.OverBericht(bevinding),
    };

    private static IEnumerable<Woordregel> VanPrestatie(Woorddeel deel, Beoordeeldeprestatie een)
    {
        var stuur = Stuurzin.OverPrestatie(een.Bevindingen, een.Prestatie.IsCredit);
        return een.Bevindingen.Select(bevinding => OverBericht(deel, bevinding) with
        {
            Soort = Woordregel.Prestatie,
            ReferentieNummer = Afscherming.ZonderBsn(een.Prestatie.ReferentieNummer),
            ToewijzingNummer = Getoond(een.Prestatie.ToewijzingNummer),
            Product = een.Prestatie.Product,
            Periode = een.Prestatie.ProductPeriode,
            Volume = een.Prestatie.Volume,
            Bedrag = een.Prestatie.Bedrag,
            Stuur = stuur,
        });
    }

    private static Woordregel Credit(TeCrediterenPrestatie een) => new()
    {
        Soort = Woordregel.Credit,
        Gemeente = een.Gemeente,
        DeclaratieNummer = Afscherming.ZonderBsn(een.DeclaratieNummer),
        Maand = een.Declaratieperiode,
        ReferentieNummer = Afscherming.ZonderBsn(een.ReferentieNummer),
        ToewijzingNummer = Getoond(een.ToewijzingNummer),
        Product = een.Product,
        Periode = een.ProductPeriode,
        Volume = een.Volume,
        Bedrag = een.Bedrag,
        Kop = "Verzoek om een credit",
        Waarom = Afscherming.ZonderBsn(string.Join(' ', een.Signalen.Select(signaal => signaal.Signaal.Toelichting).Distinct(StringComparer.Ordinal))),
        Stuur = $"Stuur een creditprestatie met VorigReferentieNummer {Afscherming.ZonderBsn(een.ReferentieNummer)} en verder dezelfde waarden.",
    };

    private static int? Getoond(int nummer) => Afscherming.KanBsnZijn(nummer) ? null : nummer;

    private static string Kop(BewaardeBevinding bevinding) => Regelboek.Zoek(bevinding.Regel, Regelboek.Declaratie)?.Kop ?? $"Niet voldaan aan {bevinding.Regel}";

    private static string? RetourCode(BewaardeBevinding bevinding) => bevinding.RetourCode.Length > 0 ? bevinding.RetourCode : null;

    private static Woordvorm Vorm(Woordstof stof, Naamlijst namen, List<Woordregel> regels) => new()
    {
        Aanbieder = stof.Aanbieder.Code,
        Maand = stof.Maand.ToString(),
        Afgewezen = stof.Declaraties.Sum(deel => deel.Prestaties.Count),
        AfgewezenCenten = stof.Declaraties.Som(deel => deel.Afgewezen).Cent,
        TeCrediteren = stof.TeCrediteren.Count,
        TeCrediterenCenten = stof.TeCrediteren.Som(een => een.Bedrag).Cent,
        Vastgehouden = stof.Vastgehouden,
        Opgelost = stof.Opgelost,
        Naam = namen.Van(stof.Aanbieder),
        Tekst = Tekst(stof, namen),
        Regels = [.. regels.Select(regel => regel.AlsVorm(namen))],
    };
}
