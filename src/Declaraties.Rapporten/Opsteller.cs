using System.Globalization;
using Declaraties.Berekenen;
using Declaraties.Controleren;
using Declaraties.Domein;
using Declaraties.Domein.Codelijsten;
using Declaraties.Opslag;
using Declaraties.Rapporten.Concluderen;
using Declaraties.Rapporten.Indelen;
using Declaraties.Rapporten.Tellen;
using Declaraties.Signaleren;

namespace Declaraties.Rapporten;

/// <summary>Stelt een rapport op: dezelfde tabellen voor het scherm, een bestand, een pagina en de API.</summary>
public sealed class Opsteller
{
    public const string PerToewijzing = "toewijzing";
    public const string PerReden = "reden";
    public const string PerAanbieder = "aanbieder";
    public const string PerMaand = "maand";
    public const string PerPrestatie = "te-crediteren";

    private static readonly Kolom[] _cijferkolommen =
    [
        new("toewijzingen", "Toewijzingen", Kolomsoort.Geheel),
        new("geleverdMinuten", "Geleverd (min)", Kolomsoort.Geheel),
        new("geindiceerdMinuten", "Geïndiceerd (min)", Kolomsoort.Minuten),
        new("plafondMinuten", "Plafond (min)", Kolomsoort.Geheel),
        new("percentage", "Benutting", Kolomsoort.Percentage, "niet te bepalen"),
        new("onder", "Onder", Kolomsoort.Geheel),
        new("normaal", "Normaal", Kolomsoort.Geheel),
        new("boven", "Boven", Kolomsoort.Geheel),
        new("nietTeBepalen", "Niet te bepalen", Kolomsoort.Geheel),
        new("ingediend", "Ingediend", Kolomsoort.Euro),
        new("goedgekeurd", "Goedgekeurd", Kolomsoort.Euro),
        new("prestaties", "Prestaties", Kolomsoort.Geheel),
        new("afgewezen", "Afgewezen", Kolomsoort.Geheel),
    ];

    private readonly Rapportbron _bron;
    private readonly Rapportvraag _vraag;
    private readonly Gegevens _gegevens;
    private readonly Lazy<IReadOnlyList<Herziening>> _herzien;

    /// <param name="bron">Waaruit wordt gelezen; het rapport is te schrijven zolang zij er is.</param>
    /// <param name="vraag">Wat er wordt gevraagd.</param>
    /// <param name="voortgang">Krijgt wat er wordt gelezen, hoever het is, en hoeveel het is.</param>
    public Opsteller(Rapportbron bron, Rapportvraag vraag, Action<string, long, long> voortgang)
    {
        _bron = bron;
        // Over een maand die nog loopt kan wel al te veel zijn betaald.
        _vraag = vraag.Soort == Rapportsoort.Crediteren ? vraag : vraag.TotOpDag(NederlandseTijd.Dag(bron.Stand.Moment));
        _gegevens = new Gegevens(bron, _vraag, voortgang);
        Status = Rapportstatus.Bepaal(_vraag, bron);
        _herzien = new Lazy<IReadOnlyList<Herziening>>(() => Herziening.Vergelijk(_gegevens));
    }

    public Rapportstatus Status { get; }

    /// <summary>De tabellen van een soort rapport; de eerste is de gewone.</summary>
    public static IReadOnlyList<string> Keuzes(Rapportsoort soort) => soort switch
    {
        Rapportsoort.Benutting => [PerToewijzing, PerAanbieder, "product", "gemeente", "regio", PerMaand, "zonder-levering", "toestemming", "herzien"],
        Rapportsoort.Afkeur => [PerReden, PerAanbieder, "product", "gemeente", PerMaand],
        Rapportsoort.Crediteren => [PerPrestatie, PerAanbieder],
        _ => [PerAanbieder, "product", "gemeente", "regio", PerMaand, PerReden, "zonder-levering", "toestemming", PerPrestatie, "herzien"],
    };

    public Rapportage Rapport()
    {
        // One month beside nothing says nothing, unless asked for.
        var bladen = Keuzes(_vraag.Soort).Where(naam => naam != PerMaand || !_vraag.IsEenMaand || _vraag.Per == PerMaand).Select(Blad).ToList();
        return new Rapportage
        {
            Soort = _vraag.Soort,
            Titel = _vraag.Soort switch
            {
                Rapportsoort.Benutting => $"Benutting {_vraag.Periode}",
                Rapportsoort.Afkeur => $"Afkeur {_vraag.Periode}",
                Rapportsoort.Crediteren => $"Te crediteren {_vraag.Periode}",
                _ => _vraag.IsEenMaand ? $"Maandrapport {_vraag.Periode}" : $"Jaarrapport {_vraag.Periode}",
            },
            Kenmerken =
            [
                ("periode", "Periode", _vraag.Periode),
                ("stand", "Stand", string.Create(CultureInfo.InvariantCulture, $"{NederlandseTijd.Dag(_bron.Stand.Moment):yyyy-MM-dd}")),
                ("versie", "Versie van de gegevens", _bron.Stand.Versie.ToString(CultureInfo.InvariantCulture)),
                ("status", "Status", Status.InWoorden),
                ("toelichting", "Toelichting op de status", Status.Toelichting),
                ("banden", "Gewone benutting", string.Create(CultureInfo.InvariantCulture, $"{_vraag.Banden.Onder} t/m {_vraag.Banden.Boven} %")),
            ],
            Kerncijfers = () => Concluderen.Conclusies.Kerncijfers(_vraag, Gelezen, _herzien.Value),
            Conclusies = () => Concluderen.Conclusies.Trek(_vraag, Status, Gelezen, _herzien.Value),
            Bladen = bladen,
            Gevraagd = bladen.Find(blad => blad.Naam == _vraag.Per) ?? bladen[0],
        };
    }

    /// <summary>Wat hiervan definitief is of kan worden.</summary>
    public Vaststelling Vaststelling() => Tellen.Vaststelling.Van(_vraag, _bron, Status, _gegevens, _herzien.Value);

    private Gegevens Gelezen
    {
        get
        {
            _gegevens.Lees();
            return _gegevens;
        }
    }

    private Blad Blad(string naam) => _vraag.Soort == Rapportsoort.Afkeur ? Afkeurblad(naam) : naam switch
    {
        PerPrestatie => TeCrediteren(),
        PerAanbieder when _vraag.Soort == Rapportsoort.Crediteren => TeCrediterenPerAanbieder(),
        PerToewijzing => Toewijzingen(),
        PerAanbieder => Groepen(naam, "Per aanbieder", [new("aanbieder", "Aanbieder", Kolomsoort.Tekst)], gegevens => gegevens.Aanbieder.Select(paar => (new Cel[] { paar.Key }, paar.Value))),
        "product" => Groepen(naam, "Per product", [new("product", "Product", Kolomsoort.Tekst)], gegevens => gegevens.Product.Select(paar => (new Cel[] { paar.Key }, paar.Value))),
        "gemeente" => Groepen(naam, "Per gemeente", [new("gemeente", "Gemeente", Kolomsoort.Gemeente)], gegevens => gegevens.Gemeente.Select(paar => (new Cel[] { paar.Key }, paar.Value))),
        "regio" => Groepen(naam, "Per regio", [new("regio", "Regio", Kolomsoort.Tekst)], gegevens => gegevens.Regio.Select(paar => (new Cel[] { paar.Key }, paar.Value))),
        PerMaand => Groepen(naam, "Per maand", [new("maand", "Maand", Kolomsoort.Maand)], gegevens => gegevens.Maanden.Select(paar => (new Cel[] { paar.Key }, paar.Value))),
        "zonder-levering" => ZonderLeveringblad(naam),
        "toestemming" => Toestemmingen(naam),
        "herzien" => Herzien(naam),
        _ => Afkeurblad(naam),
    };

    private Blad TeCrediteren() => new()
    {
        Naam = PerPrestatie,
        Titel = "Te crediteren",
        Kolommen =
        [
            new("maand", "Maand", Kolomsoort.Maand),
            new("aanbieder", "Aanbieder", Kolomsoort.Tekst),
            new("gemeente", "Gemeente", Kolomsoort.Gemeente),
            new("toewijzing", "Toewijzing", Kolomsoort.Geheel),
            new("referentie", "ReferentieNummer", Kolomsoort.Tekst),
            new("product", "Product", Kolomsoort.Tekst),
            new("begindatum", "Van", Kolomsoort.Datum),
            new("einddatum", "Tot en met", Kolomsoort.Datum),
            new("bedrag", "Bedrag", Kolomsoort.Euro),
            new("waarom", "Waarom", Kolomsoort.Tekst),
            new("toelichting", "Toelichting", Kolomsoort.Tekst),
            new("sinds", "Sinds", Kolomsoort.Datum),
            new("gevraagd", "Gevraagd", Kolomsoort.Datum),
        ],
        Rijen = _gegevens.TeCrediteren.Select(prestatie => new Cel[]
        {
            Maand.Van(prestatie.ProductPeriode.Begin),
            prestatie.Aanbieder.Code,
            prestatie.Gemeente.Code,
            (long)prestatie.ToewijzingNummer,
            Afscherming.ZonderBsn(prestatie.ReferentieNummer),
            prestatie.Product.ToString(),
            (DateOnly?)prestatie.ProductPeriode.Begin,
            (DateOnly?)prestatie.ProductPeriode.Eind,
            prestatie.Bedrag.Cent,
            string.Join(", ", prestatie.Signalen.Select(signaal => signaal.Signaal.Soort.InWoorden()).Distinct(StringComparer.Ordinal)),
            string.Join(" ", prestatie.Signalen.Select(signaal => signaal.Signaal.Toelichting)),
            (DateOnly?)NederlandseTijd.Dag(prestatie.Signalen.Min(signaal => signaal.OntstaanOp)),
            prestatie.Gevraagd?.GevraagdOp is { } gevraagd ? NederlandseTijd.Dag(gevraagd) : (DateOnly?)null,
        }),
        Delen =
        [
            new Tabeldeel("Te crediteren: welke prestaties", [0, 1, 2, 3, 4, 5, 6, 7, 8]),
            new Tabeldeel("Te crediteren: waarom", [4, 9, 10, 11, 12]),
        ],
        Uitleg = "Goedgekeurde prestaties die zijn betaald en niet (meer) kloppen, op de maand van de ProductPeriode. Een credit trekt altijd de hele prestatie in; wat wel klopt declareert de aanbieder daarna opnieuw.",
    };

    private Blad TeCrediterenPerAanbieder() => new()
    {
        Naam = PerAanbieder,
        Titel = "Per aanbieder",
        Kolommen =
        [
            new("aanbieder", "Aanbieder", Kolomsoort.Tekst),
            new("prestaties", "Prestaties", Kolomsoort.Geheel),
            new("bedrag", "Bedrag", Kolomsoort.Euro),
            new("gevraagd", "Gevraagd", Kolomsoort.Geheel),
        ],
        Rijen = _gegevens.TeCrediteren.GroupBy(prestatie => prestatie.Aanbieder.Code, StringComparer.Ordinal).OrderBy(groep => groep.Key, StringComparer.Ordinal).Select(groep => new Cel[]
        {
            groep.Key, (long)groep.Count(), groep.Sum(prestatie => prestatie.Bedrag.Cent), (long)groep.Count(prestatie => prestatie.Gevraagd is not null),
        }),
        Grafiek = new Grafiek("Te crediteren per aanbieder", 0, 2),
    };

    private Blad Toewijzingen() => new()
    {
        Naam = PerToewijzing,
        Titel = "Per toewijzing",
        IsDetail = true,
        Kolommen =
        [
            new("maand", "Maand", Kolomsoort.Maand),
            new("gemeente", "Gemeente", Kolomsoort.Gemeente),
            new("aanbieder", "Aanbieder", Kolomsoort.Tekst),
            new("toewijzingNummer", "Toewijzing", Kolomsoort.Geheel),
            new("productCode", "Product", Kolomsoort.Tekst),
            new("geleverdMinuten", "Geleverd (min)", Kolomsoort.Geheel),
            new("geindiceerdMinuten", "Geïndiceerd (min)", Kolomsoort.Minuten),
            new("plafondMinuten", "Plafond (min)", Kolomsoort.Geheel),
            new("percentage", "Benutting", Kolomsoort.Percentage, "niet te bepalen"),
        ],
        Rijen = _gegevens.Regels().Where(regel => regel.Toewijzing is not null).Select(regel => new Cel[]
        {
            regel.Maand,
            regel.Gemeente.Code,
            regel.Aanbieder.Code,
            regel.Toewijzing!.ToewijzingNummer,
            regel.Product?.Code,
            regel.Benutting!.GeleverdeMinuten,
            regel.Benutting.GeindiceerdeMinutenMaal100,
            regel.Benutting.PlafondMinuten,
            regel.Benutting.PercentageMaal10,
        }),
    };

    private Blad Groepen(string naam, string titel, Kolom[] sleutel, Func<Gegevens, IEnumerable<(Cel[] Sleutel, Groepstelling Telling)>> groepen) => new()
    {
        Naam = naam,
        Titel = titel,
        Kolommen = [.. sleutel, .. _cijferkolommen],
        Rijen = Pas(() => groepen(Gelezen).Select(groep => (Cel[])[.. groep.Sleutel, .. Cijfers(groep.Telling)])),
        Grafiek = new Grafiek($"Benutting {titel.ToLowerInvariant()}", 0, sleutel.Length + 4, MetBanden: true),
        Delen =
        [
            new Tabeldeel($"{titel}: tijd", [.. Enumerable.Range(0, sleutel.Length + 9)]),
            new Tabeldeel($"{titel}: geld en prestaties", [.. Enumerable.Range(0, sleutel.Length), .. Enumerable.Range(sleutel.Length + 9, 4)]),
        ],
        Uitleg = "Het percentage is de som van de geleverde tegenover de som van de geïndiceerde minuten, waar die te bepalen zijn. Het plafond (TR321) is een ander getal en nooit de noemer.",
    };

    private static Cel[] Cijfers(Groepstelling telling) =>
    [
        telling.Toewijzingen,
        telling.Benutting.GeleverdeMinuten,
        telling.Benutting.GeindiceerdeMinutenMaal100,
        telling.Benutting.PlafondMinuten,
        telling.Benutting.PercentageMaal10,
        telling.In(Band.Onder),
        telling.In(Band.Normaal),
        telling.In(Band.Boven),
        telling.In(Band.NietTeBepalen),
        telling.Ingediend,
        telling.Goedgekeurd,
        telling.Prestaties,
        telling.Afgewezen,
    ];

    private Blad ZonderLeveringblad(string naam) => new()
    {
        Naam = naam,
        Titel = "Vier weken zonder levering",
        Kolommen =
        [
            new("gemeente", "Gemeente", Kolomsoort.Gemeente),
            new("aanbieders", "Aanbieder", Kolomsoort.Tekst),
            new("toewijzingNummers", "Toewijzing", Kolomsoort.Tekst),
            new("dagen", "Dagen", Kolomsoort.Geheel),
            new("laatsteLevering", "Laatste levering", Kolomsoort.Datum, "niet gevonden"),
        ],
        Rijen = Pas(() => Gelezen.ZonderLevering
            .OrderBy(client => client.Gemeente.Code, StringComparer.Ordinal).ThenByDescending(client => client.Dagen)
            .ThenBy(client => client.Toewijzingen[0].Aanbieder.Code, StringComparer.Ordinal).ThenBy(client => client.Toewijzingen[0].ToewijzingNummer)
            .Select(client => new Cel[]
            {
                client.Gemeente.Code,
                string.Join(", ", client.Toewijzingen.Select(t => t.Aanbieder.Code).Distinct(StringComparer.Ordinal)),
                string.Join(", ", client.Toewijzingen.Select(t => t.ToewijzingNummer)),
                client.Dagen,
                client.LaatsteLevering,
            })),
        Uitleg = $"Een regel per cliënt, te herkennen aan de toewijzingen die lopen. Dagen met een lopende toewijzing sinds de laatste levering, op {_vraag.TotEnMet.LaatsteDag:yyyy-MM-dd}, niet verder terug geteld dan de maand ervoor.",
    };

    private Blad Toestemmingen(string naam) => new()
    {
        Naam = naam,
        Titel = "Toestemming voor meer minuten",
        Kolommen =
        [
            new("gemeente", "Gemeente", Kolomsoort.Gemeente),
            new("aanbieder", "Aanbieder", Kolomsoort.Tekst),
            new("toewijzingNummer", "Toewijzing", Kolomsoort.Geheel),
            new("minuten", "Extra minuten", Kolomsoort.Geheel),
            new("begin", "Vanaf", Kolomsoort.Datum),
            new("eind", "Tot en met", Kolomsoort.Datum),
            new("verleendOp", "Verleend op", Kolomsoort.Datum),
        ],
        Rijen = Pas(() => _gegevens.Toestemmingen.Select(toestemming => new Cel[]
        {
            toestemming.Gemeente.Code,
            toestemming.Aanbieder.Code,
            toestemming.ToewijzingNummer,
            toestemming.Minuten,
            (DateOnly?)toestemming.Periode.Begin,
            (DateOnly?)toestemming.Periode.Eind,
            (DateOnly?)toestemming.VerleendOp,
        })),
        Uitleg = "Deze minuten mogen boven de omvang van de toewijzing (TR321 en TR322). In de geïndiceerde tijd en het plafond tellen zij niet mee.",
    };

    private Blad Herzien(string naam) => new()
    {
        Naam = naam,
        Titel = "Herzien sinds vorig rapport",
        Kolommen =
        [
            new("maand", "Maand", Kolomsoort.Maand),
            new("gemeente", "Gemeente", Kolomsoort.Gemeente),
            new("aanbieder", "Aanbieder", Kolomsoort.Tekst),
            new("product", "Product", Kolomsoort.Tekst),
            new("gemeldOp", "Gemeld op", Kolomsoort.Datum),
            new("geleverdToen", "Geleverd toen (min)", Kolomsoort.Geheel),
            new("geleverdNu", "Geleverd nu (min)", Kolomsoort.Geheel),
            new("geindiceerdToen", "Geïndiceerd toen (min)", Kolomsoort.Minuten),
            new("geindiceerdNu", "Geïndiceerd nu (min)", Kolomsoort.Minuten),
            new("goedgekeurdToen", "Goedgekeurd toen", Kolomsoort.Euro),
            new("goedgekeurdNu", "Goedgekeurd nu", Kolomsoort.Euro),
        ],
        Rijen = Pas(() => _herzien.Value.Select(herziening => new Cel[]
        {
            herziening.Maand,
            herziening.Nu.Groep.Gemeente.Code,
            herziening.Nu.Groep.Aanbieder.Code,
            herziening.Nu.Groep.Productnaam,
            (DateOnly?)NederlandseTijd.Dag(herziening.GemeldOp),
            herziening.Toen.Geleverd,
            herziening.Nu.Geleverd,
            herziening.Toen.GeindiceerdMaal100,
            herziening.Nu.GeindiceerdMaal100,
            herziening.Toen.Goedgekeurd,
            herziening.Nu.Goedgekeurd,
        })),
        Uitleg = "Alleen groepen waarvan een cijfer is veranderd. Een maand die nog nooit definitief is vastgelegd staat er niet bij.",
    };

    private Blad Afkeurblad(string naam) => naam switch
    {
        PerReden => new Blad
        {
            Naam = naam,
            Titel = "Redenen van afkeuring",
            Kolommen =
            [
                new("regel", "Regel", Kolomsoort.Tekst),
                new("retourcode", "Retourcode", Kolomsoort.Tekst),
                new("omschrijving", "Omschrijving", Kolomsoort.Tekst),
                new("bevindingen", "Keren", Kolomsoort.Geheel),
                new("declaraties", "Declaraties", Kolomsoort.Geheel),
                new("bedrag", "Bedrag", Kolomsoort.Euro),
            ],
            Rijen = Pas(() => _gegevens.Afkeur.Redenen.GroupBy(paar => (paar.Key.Regel, paar.Key.RetourCode))
                .Select(groep => (groep.Key, Keren: groep.Sum(paar => paar.Value.Bevindingen), Bedrag: groep.Sum(paar => paar.Value.Bedrag), Declaraties: groep.Sum(paar => paar.Value.Declaraties)))
                .OrderByDescending(reden => reden.Keren).ThenBy(reden => reden.Key.Regel, StringComparer.Ordinal)
                .Select(reden => new Cel[]
                {
                    reden.Key.Regel, reden.Key.RetourCode, Omschrijving(reden.Key.Regel, reden.Key.RetourCode), reden.Keren, reden.Declaraties, reden.Bedrag,
                })),
            Grafiek = new Grafiek("Hoe vaak elke reden voorkomt", 2, 3),
            Uitleg = "Op de maand van de declaratie. Een prestatie met meer redenen telt bij elk, dus de bedragen zijn niet op te tellen. Een declaratie die in haar geheel is afgekeurd telt met haar hele bedrag.",
        },
        PerAanbieder => Indieningen(naam, "Per aanbieder", new("aanbieder", "Aanbieder", Kolomsoort.Tekst), sleutel => sleutel.Aanbieder.Code),
        "gemeente" => Indieningen(naam, "Per gemeente", new("gemeente", "Gemeente", Kolomsoort.Gemeente), sleutel => sleutel.Gemeente.Code),
        PerMaand => Indieningen(naam, "Per maand", new("maand", "Maand", Kolomsoort.Maand), sleutel => sleutel.Maand.ToString()),
        "product" => new Blad
        {
            Naam = naam,
            Titel = "Per product en reden",
            Kolommen =
            [
                new("product", "Product", Kolomsoort.Tekst),
                new("regel", "Regel", Kolomsoort.Tekst),
                new("retourcode", "Retourcode", Kolomsoort.Tekst),
                new("bevindingen", "Keren", Kolomsoort.Geheel),
                new("bedrag", "Bedrag", Kolomsoort.Euro),
            ],
            Rijen = Pas(() => _gegevens.Afkeur.Redenen.Where(paar => paar.Key.Groep.Product is not null)
                .GroupBy(paar => (Product: paar.Key.Groep.Productnaam, paar.Key.Regel, paar.Key.RetourCode))
                .OrderBy(groep => groep.Key.Product, StringComparer.Ordinal).ThenBy(groep => groep.Key.Regel, StringComparer.Ordinal)
                .Select(groep => new Cel[]
                {
                    groep.Key.Product, groep.Key.Regel, groep.Key.RetourCode, groep.Sum(paar => paar.Value.Bevindingen), groep.Sum(paar => paar.Value.Bedrag),
                })),
            Uitleg = "Alleen wat op een prestatie is afgewezen: een bericht, een declaratie of een cliënt heeft geen product.",
        },
        _ => throw new ArgumentOutOfRangeException(nameof(naam), naam, "Zo'n tabel is er niet."),
    };

    private Blad Indieningen(string naam, string titel, Kolom sleutel, Func<(Gemeente Gemeente, Aanbieder Aanbieder, Maand Maand), string> van) => new()
    {
        Naam = naam,
        Titel = titel,
        Kolommen =
        [
            sleutel,
            new("declaraties", "Declaraties", Kolomsoort.Geheel),
            new("geheelAfgekeurd", "Geheel afgekeurd", Kolomsoort.Geheel),
            new("prestaties", "Prestaties", Kolomsoort.Geheel),
            new("afgewezen", "Afgewezen", Kolomsoort.Geheel),
            new("aandeel", "Aandeel", Kolomsoort.Percentage),
            new("ingediend", "Ingediend", Kolomsoort.Euro),
            new("toegekend", "Toegekend", Kolomsoort.Euro),
        ],
        Rijen = Pas(() => _gegevens.Afkeur.Indieningen.GroupBy(paar => van(paar.Key), paar => paar.Value, StringComparer.Ordinal)
            .OrderBy(groep => groep.Key, StringComparer.Ordinal)
            .Select(groep =>
            {
                var som = new Indieningen();
                foreach (var deel in groep)
                {
                    som.Tel(deel);
                }

                return new Cel[]
                {
                    groep.Key, som.Declaraties, som.GeheelAfgekeurd, som.Prestaties, som.Afgewezen,
                    som.Prestaties == 0 ? (long?)null : Afronding.HalfOmhoog(som.Afgewezen * 1000, som.Prestaties), som.Ingediend, som.Toegekend,
                };
            })),
        Grafiek = new Grafiek($"Aandeel afgewezen prestaties {titel.ToLowerInvariant()}", 0, 5),
        Uitleg = "Op de maand van de declaratie. Prestaties van een declaratie die in haar geheel is afgekeurd zijn niet geteld; haar bedrag wel.",
    };

    /// <summary>Wat de retourcode zegt; 0001 is er voor alles wat technisch niet klopt, daar zegt de regel meer.</summary>
    private static string Omschrijving(string regel, string retourCode) =>
        retourCode == "0001" && Declaratieregels.Alle.FirstOrDefault(bekend => bekend.Code == regel) is { } gevonden ? gevonden.Eis : Retourcodes.Omschrijving(retourCode);

    /// <summary>Pas maken als ernaar wordt gevraagd: wat is opgeteld is er pas als de regels zijn gelezen.</summary>
    private static IEnumerable<Cel[]> Pas(Func<IEnumerable<Cel[]>> maak)
    {
        foreach (var rij in maak())
        {
            yield return rij;
        }
    }
}
