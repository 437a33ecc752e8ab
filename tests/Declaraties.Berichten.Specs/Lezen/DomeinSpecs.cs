using System.Globalization;
using System.Xml.Linq;
using Declaraties.Domein;
using Declaraties.Testbasis;
using Declaraties.Testbasis.Mutaties;
using NUnit.Framework;
using static Declaraties.Berichten.Specs.Voorbeelden;

namespace Declaraties.Berichten.Specs.Lezen;

/// <summary>Wat in het bericht staat, staat in het domein: niets meer, niets minder, op zijn plaats.</summary>
public class DomeinSpecs
{
    private static Berichtsoort[] Soorten => Enum.GetValues<Berichtsoort>();

    [Test]
    public void Een_declaratie_komt_heel_over()
    {
        var bericht = Lees(Declaratie);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(bericht.Kop, Is.EqualTo(new BerichtKop
            {
                Afzender = "99990001",
                Ontvanger = "0505",
                Identificatie = new BerichtIdentificatie("D-2026-04", new DateOnly(2026, 5, 6)),
                XsdVersie = new XsdVersie("1.0.0", "1.0.1"),
                Plaats = new Plaats(3, 3),
            }));
            Assert.That(bericht.DeclaratieNummer, Is.EqualTo("DN202604"));
            Assert.That(bericht.DeclaratiePeriode, Is.EqualTo(new Maand(2026, 4).Periode));
            Assert.That(bericht.DeclaratieDagtekening, Is.EqualTo(new DateOnly(2026, 5, 5)));
            Assert.That((bericht.TotaalBedrag, bericht.TotaalDebetCredit), Is.EqualTo((new Bedrag(12_500), DebetCredit.Credit)));
            Assert.That(bericht.Plaats, Is.EqualTo(new Plaats(18, 3)));
            Assert.That(bericht.Prestaties, Has.Count.EqualTo(3));
            Assert.That(bericht.Clienten, Has.Count.EqualTo(2));
        }
    }

    [Test]
    public void Een_prestatie_komt_heel_over()
    {
        var (debet, credit, euro) = Lees(Declaratie).Prestaties is [var een, var twee, var drie] ? (een, twee, drie) : default;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Beschrijf(debet!), Is.EqualTo("999900006 R1  20072 02 02A05 2026-04-01 t/m 2026-04-30 100 Minuut 125 12500 Debet 0 regel 31, kolom 11"));
            Assert.That(Beschrijf(credit!), Is.EqualTo("999900006 R2 R0 20072 02 02A05 2026-03-01 t/m 2026-03-31 300 Minuut 125 37500 Credit 1 regel 42, kolom 11"));
            Assert.That(Beschrijf(euro!), Is.EqualTo("999900018  R 3   20073 15 15A02 2026-04-08 t/m 2026-04-17 12500 Euro  12500 Debet 2 regel 57, kolom 11"));
            Assert.That(debet!.Product.Code, Is.SameAs(credit!.Product.Code));
        }
    }

    [Test]
    public void Een_client_wijst_naar_zijn_prestaties_en_staat_bij_zijn_bsn() =>
        Assert.That(
            Lees(Declaratie).Clienten.Select(client => (client.Bsn.Voluit(), client.Eerste, client.Aantal, client.Plaats)),
            Is.EqualTo([("999900006", 0, 2, new Plaats(29, 9)), ("999900018", 2, 1, new Plaats(55, 17))]));

    [Test]
    public void Een_toewijzing_komt_heel_over()
    {
        var bericht = LeesToewijzing(ToewijzingXml);
        var client = bericht.Client;
        using (Assert.EnterMultipleScope())
        {
            Assert.That((bericht.Gemeente.Code, bericht.Aanbieder.Code, bericht.Kop.Identificatie.Identificatie), Is.EqualTo(("0505", "99990001", "T-1")));
            Assert.That(bericht.Kop.Plaats, Is.EqualTo(new Plaats(2, 3)));
            Assert.That((client.Bsn.Voluit(), client.Plaats), Is.EqualTo(("999900006", new Plaats(11, 3))));
            Assert.That(client.Geboortedatum, Is.EqualTo(new Geboortedatum(new DateOnly(1967, 8, 13), "1")));
            Assert.That(client.Naam, Is.EqualTo(new VolledigeNaam(true, "4")));
            Assert.That(client.Communicatie, Is.EqualTo(new Communicatie("1", "Deens")));
            Assert.That(client.Relaties, Has.Count.EqualTo(1));
            Assert.That(client.Relaties[0].Nummer, Is.EqualTo("N1"));
            Assert.That(client.Relaties[0].Geboortedatum, Is.Null);
            Assert.That(client.Relaties[0].Naam, Is.EqualTo(new VolledigeNaam(false, "1")));
            Assert.That(Beschrijf(client.Relaties[0].Contact), Is.EqualTo("02 zonder huis 1234AB NL telefoon"));
            Assert.That(client.Contacten.Select(Beschrijf), Is.EqualTo(["01 geen adres", "04 met huis   periode  t/m 2026-06-30"]));
        }
    }

    [Test]
    public void Toegewezen_producten_komen_heel_over() =>
        Assert.That(
            LeesToewijzing(ToewijzingXml).Client.ToegewezenProducten,
            Is.EqualTo(
            [
                new ToegewezenProduct(
                    new Toewijzing
                    {
                        Gemeente = new("0505"),
                        Aanbieder = new("99990001"),
                        ToewijzingNummer = 101,
                        Bsn = Bsn.Lees("999900006"),
                        Product = new Product("02", "02A05"),
                        Toewijzingsdatum = new DateOnly(2026, 1, 2),
                        Toewijzingstijd = new TimeSpan(0, 12, 34, 56, 123, 456) + new TimeSpan(7),
                        Ingangsdatum = new DateOnly(2026, 1, 5),
                        Einddatum = new DateOnly(2026, 12, 31),
                        RedenWijziging = "13",
                        Omvang = new Omvang(180, Eenheid.Minuut, Frequentie.PerWeek),
                        Budget = new Bedrag(500_000),
                    },
                    new Plaats(45, 7)),
                new ToegewezenProduct(Zonder(102) with { Product = new Product("10", null), Toewijzingstijd = TimeSpan.FromHours(24) }, new Plaats(56, 7)),
                new ToegewezenProduct(Zonder(103), new Plaats(63, 7)),
            ]));

    [TestCase(" 2026-05-06\n", "2026-05-06", "2026-05-06")]
    [TestCase("-0001-01-01", "0001-01-01", "-0001-01-01")]
    [TestCase("12026-01-01", "9999-12-31", "12026-01-01")]
    public void Een_dagtekening_bewaart_hoe_zij_is_geschreven(string geschreven, string datum, string tekst)
    {
        var identificatie = Lees(Declaratie.Met(">2026-05-06<", $">{geschreven}<")).Kop.Identificatie;
        Assert.That(identificatie.Dagtekening.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Is.EqualTo(datum));
        Assert.That(identificatie.DagtekeningTekst, Is.EqualTo(tekst));
    }

    [TestCase("<![CDATA[R&1]]>", "R&1")]
    [TestCase("R<!-- x -->1", "R1")]
    [TestCase("R<?x?>1<![CDATA[ 2]]>", "R1 2")]
    [TestCase("&#82;&#x31;&amp;&lt;&#13;&#10;", "R1&<\r\n")]
    [TestCase("a\r\nb\rc", "a\nb\nc")]
    [TestCase("   ", "   ")]
    [TestCase("&#32;", " ")]
    [TestCase("<![CDATA[]]> ", " ")]
    public void Een_waarde_is_de_tekst_hoe_zij_ook_geschreven_is(string xml, string waarde) =>
        Assert.That(Lees(Declaratie.Met(">R1<", $">{xml}<")).Prestaties[0].ReferentieNummer, Is.EqualTo(waarde));

    [TestCase("\u00A0")]
    [TestCase("\u00A0x\u2003")]
    public void Een_harde_spatie_is_geen_wit(string identificatie) =>
        Assert.That(Lees(Declaratie.Met(">D-2026-04<", $">{identificatie}<")).Kop.Identificatie.Identificatie, Is.EqualTo(identificatie));

    [Test]
    public void Het_voorbeeld_van_de_standaard_komt_over()
    {
        var declaratie = Berichtlezer.LeesDeclaratie(File.ReadAllBytes(Standaard.Pad("voorbeelden", "WMO323.xml")));
        var toewijzing = Berichtlezer.LeesToewijzing(File.ReadAllBytes(Standaard.Pad("voorbeelden", "WMO301.xml")));
        var antwoord = Berichtlezer.LeesAntwoord(File.ReadAllBytes(Standaard.Pad("voorbeelden", "WMO325.xml")));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(declaratie.Fouten, Is.Empty);
            Assert.That(toewijzing.Fouten, Is.Empty);
            Assert.That(antwoord.Fouten, Is.Empty);
            Assert.That(declaratie.Bericht!.Kop.Identificatie.Identificatie, Is.EqualTo("765432198"));
            Assert.That(toewijzing.Bericht!.Client.ToegewezenProducten[0].Toewijzing.ToewijzingNummer, Is.EqualTo(101));
            Assert.That(antwoord.Bericht!.DeclaratieAntwoord!.Clienten, Has.Count.EqualTo(2));
        }
    }

    [Test]
    public void Het_voorbeeld_van_de_jeugdwet_komt_over_met_zijn_editie()
    {
        var declaratie = Berichtlezer.LeesDeclaratie(File.ReadAllBytes(Schemas.Voorbeeld(Berichtsoort.Jw323)));
        var toewijzing = Berichtlezer.LeesToewijzing(File.ReadAllBytes(Schemas.Voorbeeld(Berichtsoort.Jw301)));
        var antwoord = Berichtlezer.LeesAntwoord(File.ReadAllBytes(Schemas.Voorbeeld(Berichtsoort.Jw325)));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(declaratie.Fouten.Concat(toewijzing.Fouten).Concat(antwoord.Fouten), Is.Empty);
            Assert.That((declaratie.Soort, toewijzing.Soort, antwoord.Soort), Is.EqualTo((Berichtsoort.Jw323, Berichtsoort.Jw301, Berichtsoort.Jw325)));
            Assert.That(declaratie.Bericht?.Kop.Editie, Is.SameAs(Editie.Ijw32));
            Assert.That(toewijzing.Bericht?.Kop.Editie, Is.SameAs(Editie.Ijw32));
            Assert.That(antwoord.Bericht?.Editie, Is.SameAs(Editie.Ijw32));
            Assert.That(Lees(Declaratie).Kop.Editie, Is.SameAs(Editie.Iwmo32));
        }
    }

    [TestCase("WMO301", Berichtsoort.Wmo301)]
    [TestCase("WMO305", Berichtsoort.Wmo305)]
    [TestCase("WMO307", Berichtsoort.Wmo307)]
    [TestCase("WMO323", Berichtsoort.Wmo323)]
    [TestCase("WMO325", Berichtsoort.Wmo325)]
    public void De_soort_van_een_voorbeeld_wordt_herkend(string naam, Berichtsoort soort) =>
        Assert.That(Soort(File.ReadAllBytes(Standaard.Pad("voorbeelden", naam + ".xml"))), Is.EqualTo(soort));

    [TestCase("")]
    [TestCase("x")]
    [TestCase("<Bericht/>")]
    [TestCase("<Bericht xmlns='http://www.istandaarden.nl/iwmo/3_1/wmo323/schema'/>")]
    [TestCase("<Ander xmlns='http://www.istandaarden.nl/iwmo/3_2/wmo323/schema'/>")]
    [TestCase("<!DOCTYPE Bericht><Bericht xmlns='http://www.istandaarden.nl/iwmo/3_2/wmo323/schema'/>")]
    public void Iets_anders_heeft_geen_soort(string tekst) => Assert.That(Soort(Bytes(tekst)), Is.Null);

    [Test]
    public void De_soort_wordt_ook_herkend_als_het_bericht_verder_fout_is() =>
        Assert.That(
            Soort(Bytes("<!-- x --><Bericht xmlns='http://www.istandaarden.nl/iwmo/3_2/wmo323/schema'><fout")),
            Is.EqualTo(Berichtsoort.Wmo323));

    private static Berichtsoort? Soort(byte[] bestand) => Berichtlezer.LeesDeclaratie(bestand).Soort;

    [Test]
    public void De_codes_van_de_berichtsoorten_zijn_die_van_de_standaard() =>
        Assert.That(
            Soorten.Where(soort => soort.Wet() == Wet.Wmo).Select(soort => string.Create(CultureInfo.InvariantCulture, $"{soort.Naam()[3..]} {(int)soort}")),
            Is.EquivalentTo(Feiten.Berichten));

    [TestCaseSource(nameof(Soorten))]
    public void De_soort_blijkt_uit_de_naamruimte(Berichtsoort soort) =>
        Assert.That(
            Soort(Bytes($"<Bericht xmlns='http://www.istandaarden.nl/{(soort.Wet() == Wet.Wmo ? "iwmo" : "ijw")}/3_2/{soort.Naam().ToLowerInvariant()}/schema'/>")),
            Is.EqualTo(soort));

    [Category("Lang")]
    [Test]
    public void In_elke_geldige_mutant_van_een_declaratie_staat_wat_er_gelezen_is()
    {
        var boom = new Berichtboom(Schemas.Laad(Standaard.EigenSchemas, Berichtsoort.Wmo323), Berichtsoort.Wmo323);
        var generator = new Mutatiegenerator(boom, 3);
        var gezien = 0;
        for (var nummer = 0; nummer < 3_000; nummer++)
        {
            var mutant = generator.Maak(nummer);
            if (Berichtlezer.LeesDeclaratie(mutant.Bestand).Bericht is not { } bericht)
            {
                continue;
            }

            gezien++;
            using var stroom = new MemoryStream(mutant.Bestand);
            var xml = XDocument.Load(stroom, LoadOptions.PreserveWhitespace);
            Assert.That(bericht.Prestaties.Select(Beschrijf), Is.EqualTo(Prestaties(xml)), mutant.ToString);
            Assert.That(bericht.Clienten.Sum(client => client.Aantal), Is.EqualTo(bericht.Prestaties.Count), mutant.ToString);
            Assert.That(bericht.Kop.Identificatie.Identificatie, Is.EqualTo(Waarde(xml, "Identificatie")), mutant.ToString);
            Assert.That(bericht.Kop.Identificatie.DagtekeningTekst, Is.EqualTo(Waarde(xml, "Dagtekening").Trim(' ', '\t', '\r', '\n')), mutant.ToString);
        }

        Assert.That(gezien, Is.GreaterThan(500));

        static string Beschrijf(Prestatie prestatie) => string.Join('|', prestatie.Bsn.Voluit(), prestatie.ReferentieNummer, prestatie.VorigReferentieNummer,
            prestatie.ToewijzingNummer, prestatie.Product.Categorie, prestatie.Product.Code, prestatie.GeleverdVolume, prestatie.Eenheid.Code(),
            prestatie.ProductTarief?.Cent, prestatie.IngediendBedrag.Cent, (char)prestatie.DebetCredit);
    }

    /// <summary>Hetzelfde, gelezen met gewone middelen.</summary>
    private static IEnumerable<string> Prestaties(XDocument xml) =>
        from client in xml.Descendants().Where(element => element.Name.LocalName == "Client")
        from prestatie in client.Descendants().Where(element => element.Name.LocalName == "Prestatie")
        select string.Join('|', Waarde(client, "Bsn"), Waarde(prestatie, "ReferentieNummer"), Waarde(prestatie, "VorigReferentieNummer"),
            Getal(prestatie, "ToewijzingNummer"), Waarde(prestatie, "ProductCategorie"), Waarde(prestatie, "ProductCode"), Getal(prestatie, "GeleverdVolume"),
            Waarde(prestatie, "Eenheid"), Getal(prestatie, "ProductTarief"), Getal(prestatie, "Bedrag"), Waarde(prestatie, "DebetCredit"));

    private static string Waarde(XContainer xml, string naam) =>
        xml.Descendants().FirstOrDefault(element => element.Name.LocalName == naam)?.Value ?? "";

    private static long? Getal(XContainer xml, string naam) =>
        Waarde(xml, naam) is { Length: > 0 } tekst ? (long)decimal.Parse(tekst, NumberStyles.Integer, CultureInfo.InvariantCulture) : null;

    private static DeclaratieBericht Lees(string tekst)
    {
        var gelezen = Berichtlezer.LeesDeclaratie(Bytes(tekst));
        Assert.That(gelezen.Fouten, Is.Empty);
        return gelezen.Bericht!;
    }

    private static ToewijzingBericht LeesToewijzing(string tekst)
    {
        var gelezen = Berichtlezer.LeesToewijzing(Bytes(tekst));
        Assert.That(gelezen.Fouten, Is.Empty);
        return gelezen.Bericht!;
    }

    private static string Beschrijf(Prestatie prestatie) => string.Create(
        CultureInfo.InvariantCulture,
        $"{prestatie.Bsn.Voluit()} {prestatie.ReferentieNummer} {prestatie.VorigReferentieNummer} {prestatie.ToewijzingNummer} {prestatie.Product} {prestatie.ProductPeriode} {prestatie.GeleverdVolume} {prestatie.Eenheid} {prestatie.ProductTarief?.Cent} {prestatie.IngediendBedrag.Cent} {prestatie.DebetCredit} {prestatie.Volgnummer} {prestatie.Plaats}");

    private static string Beschrijf(Contact contact)
    {
        var adres = contact.Adres is { } a ? $"{(a.HeeftHuis ? "met" : "zonder")} huis {a.Postcode} {a.LandCode}" : "geen adres";
        var telefoon = contact.HeeftTelefoon ? " telefoon" : "";
        var periode = contact.HeeftPeriode
            ? string.Create(CultureInfo.InvariantCulture, $" periode {contact.Begindatum:yyyy-MM-dd} t/m {contact.Einddatum:yyyy-MM-dd}")
            : "";
        return $"{contact.Soort} {adres}{telefoon}{periode}";
    }

    private static Toewijzing Zonder(int nummer) => new()
    {
        Gemeente = new("0505"),
        Aanbieder = new("99990001"),
        ToewijzingNummer = nummer,
        Bsn = Bsn.Lees("999900006"),
        Toewijzingsdatum = new DateOnly(2026, 1, 2),
        Toewijzingstijd = TimeSpan.Zero,
        Ingangsdatum = new DateOnly(2026, 1, 5),
    };
}
