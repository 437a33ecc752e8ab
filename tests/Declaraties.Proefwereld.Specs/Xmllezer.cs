using System.Globalization;
using System.Xml.Linq;
using Declaraties.Domein;

namespace Declaraties.Proefwereld.Specs;

/// <summary>
/// Leest een geldig WMO301 of WMO323 zo eenvoudig mogelijk, los van de lezer van het project: daarmee is te zien dat een fout in de
/// een niet door de ander wordt bedekt.
/// </summary>
internal static class Xmllezer
{
    public static DeclaratieBericht Declaratie(string pad)
    {
        var declaratie = XDocument.Load(pad).Root!.El("Declaratie");
        var clienten = new List<DeclaratieClient>();
        var prestaties = new List<Prestatie>();
        foreach (var client in declaratie.El("Clienten").Elements())
        {
            var bsn = Bsn.Lees(client.Tekst("Bsn"));
            var eerste = prestaties.Count;
            foreach (var prestatie in client.El("Prestaties").Elements())
            {
                prestaties.Add(Prestatie(prestatie, bsn, prestaties.Count));
            }

            clienten.Add(new DeclaratieClient { Bsn = bsn, Eerste = eerste, Aantal = prestaties.Count - eerste });
        }

        var totaal = declaratie.El("TotaalIngediendBedrag");
        return new DeclaratieBericht
        {
            Kop = Kop(declaratie.Parent!.El("Header")),
            DeclaratieNummer = declaratie.Tekst("DeclaratieNummer"),
            DeclaratiePeriode = Periode(declaratie.El("DeclaratiePeriode")),
            DeclaratieDagtekening = declaratie.Dag("DeclaratieDagtekening"),
            TotaalBedrag = new Bedrag(long.Parse(totaal.Tekst("TotaalBedrag"), CultureInfo.InvariantCulture)),
            TotaalDebetCredit = (DebetCredit)totaal.Tekst("DebetCredit")[0],
            Clienten = clienten,
            Prestaties = prestaties,
        };
    }

    public static ToewijzingBericht Toewijzing(string pad)
    {
        var client = XDocument.Load(pad).Root!.El("Client");
        var kop = Kop(client.Parent!.El("Header"));
        var bsn = Bsn.Lees(client.Tekst("Bsn"));
        return new ToewijzingBericht
        {
            Kop = kop,
            Client = new ToewijzingClient
            {
                Bsn = bsn,
                Geboortedatum = Geboortedatum(client.El("Geboortedatum")),
                Naam = Naam(client),
                Communicatie = client.Mogelijk("Communicatie") is { } c ? new Communicatie(c.Tekst("Vorm"), c.MogelijkeTekst("Taal")) : null,
                Relaties = [.. (client.Mogelijk("Relaties")?.Elements() ?? []).Select(Relatie)],
                Contacten = [.. client.El("Contactgegevens").Elements().Select(Contact)],
                ToegewezenProducten = [.. client.El("ToegewezenProducten").Elements().Select(p => new ToegewezenProduct(ToegewezenProduct(p, kop, bsn), default))],
            },
        };
    }

    private static BerichtKop Kop(XElement kop) => new()
    {
        Afzender = kop.Tekst("Afzender"),
        Ontvanger = kop.Tekst("Ontvanger"),
        Identificatie = new BerichtIdentificatie(kop.El("BerichtIdentificatie").Tekst("Identificatie"), kop.El("BerichtIdentificatie").Dag("Dagtekening")),
        XsdVersie = new XsdVersie(kop.El("XsdVersie").Tekst("BasisschemaXsdVersie"), kop.El("XsdVersie").Tekst("BerichtXsdVersie")),
    };

    private static Prestatie Prestatie(XElement prestatie, Bsn bsn, int volgnummer) => new()
    {
        Bsn = bsn,
        ReferentieNummer = prestatie.El("ProductReferentie").Tekst("ReferentieNummer"),
        VorigReferentieNummer = prestatie.El("ProductReferentie").MogelijkeTekst("VorigReferentieNummer"),
        ToewijzingNummer = prestatie.Getal("ToewijzingNummer"),
        Product = new Product(prestatie.Tekst("ProductCategorie"), prestatie.Tekst("ProductCode")),
        ProductPeriode = Periode(prestatie.El("ProductPeriode")),
        GeleverdVolume = prestatie.Getal("GeleverdVolume"),
        Eenheid = Eenheden.VanCode(prestatie.Tekst("Eenheid")),
        ProductTarief = prestatie.MogelijkBedrag("ProductTarief"),
        IngediendBedrag = new Bedrag(prestatie.El("IngediendBedrag").Getal("Bedrag")),
        DebetCredit = (DebetCredit)prestatie.El("IngediendBedrag").Tekst("DebetCredit")[0],
        Volgnummer = volgnummer,
    };

    private static Toewijzing ToegewezenProduct(XElement product, BerichtKop kop, Bsn bsn) => new()
    {
        Gemeente = new(kop.Afzender),
        Aanbieder = new(kop.Ontvanger),
        ToewijzingNummer = product.Getal("ToewijzingNummer"),
        Bsn = bsn,
        Product = product.Mogelijk("Product") is { } p ? new Product(p.Tekst("Categorie"), p.MogelijkeTekst("Code")) : null,
        Toewijzingsdatum = product.Dag("Toewijzingsdatum"),
        Toewijzingstijd = TimeSpan.ParseExact(product.Tekst("Toewijzingstijd"), "hh\\:mm\\:ss", CultureInfo.InvariantCulture),
        Ingangsdatum = product.Dag("Ingangsdatum"),
        Einddatum = product.MogelijkeDag("Einddatum"),
        RedenWijziging = product.MogelijkeTekst("RedenWijziging"),
        Omvang = product.Mogelijk("Omvang") is { } o
            ? new Omvang(o.Getal("Volume"), Eenheden.VanCode(o.Tekst("Eenheid")), (Frequentie)o.Getal("Frequentie"))
            : null,
        Budget = product.MogelijkBedrag("Budget"),
    };

    private static Relatie Relatie(XElement relatie) => new()
    {
        Nummer = relatie.Tekst("Nummer"),
        Geboortedatum = relatie.Mogelijk("Geboortedatum") is { } geboren ? Geboortedatum(geboren) : null,
        Naam = Naam(relatie),
        Contact = Contact(relatie.El("Contact")),
    };

    private static Contact Contact(XElement contact) => new()
    {
        Soort = contact.Tekst("Soort"),
        Adres = contact.Mogelijk("Adres") is { } adres
            ? new Adres(adres.Mogelijk("Huis") is not null, adres.MogelijkeTekst("Postcode"), adres.MogelijkeTekst("LandCode"))
            : null,
        HeeftTelefoon = contact.Mogelijk("Telefoon") is not null,
        HeeftPeriode = contact.Mogelijk("Periode") is not null,
        Begindatum = contact.Mogelijk("Periode")?.MogelijkeDag("Begindatum"),
        Einddatum = contact.Mogelijk("Periode")?.MogelijkeDag("Einddatum"),
    };

    private static Geboortedatum Geboortedatum(XElement geboren) => new(geboren.Dag("Datum"), geboren.MogelijkeTekst("DatumGebruik"));

    private static VolledigeNaam Naam(XElement persoon) =>
        new(persoon.El("Naam").Mogelijk("Partnernaam") is not null, persoon.El("Naam").Tekst("NaamGebruik"));

    private static Periode Periode(XElement periode) => new(periode.Dag("Begindatum"), periode.Dag("Einddatum"));

    private static XElement? Mogelijk(this XElement element, string naam) => element.Elements().SingleOrDefault(kind => kind.Name.LocalName == naam);

    private static XElement El(this XElement element, string naam) =>
        element.Mogelijk(naam) ?? throw new FormatException($"{element.Name.LocalName} heeft geen {naam}.");

    private static string Tekst(this XElement element, string naam) => element.El(naam).Value;

    private static string? MogelijkeTekst(this XElement element, string naam) => element.Mogelijk(naam)?.Value;

    private static int Getal(this XElement element, string naam) => int.Parse(element.Tekst(naam), CultureInfo.InvariantCulture);

    private static Bedrag? MogelijkBedrag(this XElement element, string naam) => element.Mogelijk(naam) is null ? null : new Bedrag(element.Getal(naam));

    private static DateOnly Dag(this XElement element, string naam) => DateOnly.ParseExact(element.Tekst(naam), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly? MogelijkeDag(this XElement element, string naam) => element.Mogelijk(naam) is null ? null : element.Dag(naam);
}
