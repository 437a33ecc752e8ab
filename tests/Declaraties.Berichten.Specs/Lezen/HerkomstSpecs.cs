using System.Text;
using Declaraties.Testbasis;
using Declaraties.Testbasis.Mutaties;
using NUnit.Framework;
using static Declaraties.Berichten.Specs.Voorbeelden;

namespace Declaraties.Berichten.Specs.Lezen;

/// <summary>Van wie een bericht is en of het klopt, vastgesteld door het in zijn geheel te lezen: wat hier de afzender is, is dat ook bij het oordeel.</summary>
public class HerkomstSpecs
{
    private const string Wortel = "<d:Bericht";
    private const string Kop = "<d:Header>";
    private const int Budget = 1_100_000;

    /// <summary>Hoe een geldige declaratie ook begint: de afzender staat er, hoe ver ook.</summary>
    private static readonly TestCaseData[] Geldig =
    [
        Geval("gewoon", Bytes(Declaratie)),
        Geval("spaties voor het eerste element en voor de Header", Bytes(Declaratie.Met(Wortel, Keer(" ", 900_000) + Wortel).Met(Kop, Keer(" ", 900_000) + Kop))),
        Geval("een megabyte regeleinden voor de Header", Bytes(Declaratie.Met(Kop, Keer("\n", Budget) + Kop))),
        Geval("een megabyte spaties voor de Afzender", Bytes(Declaratie.Met("<d:Afzender>", Keer(" ", Budget) + "<d:Afzender>"))),
        Geval("tweehonderdduizend instructies", Bytes(Declaratie.Met(Kop, Keer("<?x y?>\n", 200_000) + Kop))),
        Geval("lange instructies", Bytes(Declaratie.Met(Wortel, $"<?x {Keer("y", 900_000)}?>" + Wortel).Met(Kop, $"<?x {Keer("y", 900_000)}?>" + Kop))),
        Geval("veel commentaar", Bytes(Declaratie.Met(Kop, Keer("<!-- Afzender --> ", 100_000) + Kop))),
        Geval("een andere afzender in commentaar", Bytes(Declaratie.Met(Kop, "<!--<d:Header><d:Afzender>99990002</d:Afzender></d:Header>-->" + Kop))),
        Geval("een label vol plaatsen van schema's", Bytes(Declaratie.Met(Wortel, $"{Wortel} xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:schemaLocation='{Keer("x ", 400_000)}'"))),
        Geval("UTF-16 met een byte order mark", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Declaratie.Met("UTF-8", "UTF-16"))]),
        Geval("UTF-16 andersom, met spaties", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Declaratie.Met("UTF-8", "UTF-16").Met(Kop, Keer(" ", Budget) + Kop))]),
        Geval("ISO-8859-1", Encoding.Latin1.GetBytes(Declaratie.Met("UTF-8", "ISO-8859-1"))),
        Geval("een byte order mark", [0xEF, 0xBB, 0xBF, .. Bytes(Declaratie)]),
        Geval("de code in stukken", Bytes(Declaratie.Met(">99990001<", ">9999<![CDATA[00]]><!-- x -->&#48;1<"))),
        Geval("een ander voorvoegsel", Bytes(Declaratie.Replace("d:", "iets:", StringComparison.Ordinal).Met("xmlns:d=", "xmlns:iets="))),
    ];

    [TestCaseSource(nameof(Geldig))]
    public void De_afzender_van_een_geldige_declaratie_staat_altijd_vast(byte[] bestand)
    {
        var bericht = Berichtlezer.LeesDeclaratie(bestand).Bericht;
        Assert.That(bericht, Is.Not.Null, "dit wordt beoordeeld");
        var herkomst = Lees(bestand);
        Assert.That((herkomst.Soort, herkomst.IsGeldig, herkomst.Fouten.Count), Is.EqualTo((Berichtsoort.Wmo323, true, 0)));
        Assert.That((herkomst.Aanbieder?.Code, herkomst.Gemeente?.Code), Is.EqualTo((bericht!.Aanbieder.Code, bericht.Gemeente.Code)).And.EqualTo(("99990001", "0505")));
    }

    [Test]
    public void Van_een_toewijzing_is_de_afzender_de_gemeente()
    {
        var herkomst = Lees(Bytes(ToewijzingXml));
        Assert.That((herkomst.Soort, herkomst.IsGeldig, herkomst.Aanbieder?.Code, herkomst.Gemeente?.Code), Is.EqualTo((Berichtsoort.Wmo301, true, "99990001", "0505")));
    }

    [TestCase("</d:Declaratie>", "<d:Fout/></d:Declaratie>", Description = "een fout na de Header")]
    [TestCase(">999900006<", "><")]
    [TestCase("</d:Bericht>", "")]
    public void Wie_een_fout_maakt_na_de_Header_is_toch_de_afzender_maar_geldig_is_het_niet(string oud, string nieuw)
    {
        var herkomst = Lees(Bytes(Declaratie.Met(oud, nieuw)));
        Assert.That((herkomst.Soort, herkomst.IsGeldig, herkomst.Aanbieder?.Code, herkomst.Gemeente?.Code), Is.EqualTo((Berichtsoort.Wmo323, false, "99990001", "0505")));
        Assert.That(herkomst.Fouten, Is.Not.Empty);
    }

    [TestCase(">99990001<", ">999900006<", Description = "negen cijfers: misschien een Bsn")]
    [TestCase(">99990001<", ">9999000<")]
    [TestCase(">99990001<", "> 99990001<")]
    [TestCase(">99990001<", "><x/><")]
    [TestCase("<d:Afzender>99990001</d:Afzender>", "")]
    [TestCase("<d:Afzender>99990001</d:Afzender>", "<d:Afzender>99990001</d:Afzender><d:Afzender>99990002</d:Afzender>")]
    [TestCase("<d:BerichtVersie>3<", "<d:BerichtVersie>2<")]
    [TestCase("<i:Dagtekening>2026-05-06<", "<i:Dagtekening>gisteren<")]
    [TestCase("</d:Header>", "<d:Afzender>99990002</d:Afzender></d:Header>")]
    [TestCase("</d:Header>", "</d:Header")]
    [TestCase("<d:Header>", "<d:Header x='y'>")]
    [TestCase("<d:Header>", "tekst<d:Header>")]
    [TestCase("<d:Bericht", "<!DOCTYPE Bericht><d:Bericht")]
    [TestCase("<d:Bericht", "<!DOCTYPE d:Bericht [<!ENTITY e '99990001'>]><d:Bericht")]
    [TestCase("<d:Bericht", "x<d:Bericht")]
    public void Klopt_er_iets_niet_tot_en_met_de_Header_dan_is_er_geen_afzender(string oud, string nieuw)
    {
        var herkomst = Lees(Bytes(Declaratie.Met(oud, nieuw)));
        Assert.That((herkomst.IsGeldig, herkomst.Aanbieder?.Code, herkomst.Gemeente?.Code), Is.EqualTo((false, (string?)null, (string?)null)));
        Assert.That(herkomst.Fouten, Is.Not.Empty);
    }

    [TestCase("")]
    [TestCase("geen xml")]
    [TestCase("<Bericht><Header><Afzender>99990001</Afzender></Header></Bericht>")]
    [TestCase("<Ander xmlns='http://www.istandaarden.nl/iwmo/3_2/wmo323/schema'/>")]
    public void Van_iets_anders_is_de_soort_niet_bekend(string tekst)
    {
        var herkomst = Lees(Bytes(tekst));
        Assert.That((herkomst.Soort, herkomst.IsGeldig, herkomst.Aanbieder?.Code), Is.EqualTo(((Berichtsoort?)null, false, (string?)null)));
    }

    [Test]
    public void Een_ander_bericht_van_iWmo_is_van_niemand()
    {
        var herkomst = Lees(Bytes(Declaratie.Replace("wmo323", "wmo315", StringComparison.Ordinal)));
        Assert.That((herkomst.Soort, herkomst.IsVerwerkt, herkomst.IsGeldig, herkomst.Aanbieder?.Code), Is.EqualTo((Berichtsoort.Wmo315, false, false, (string?)null)));
    }

    [TestCase("iwmo/3_2/wmo315", "WMO315")]
    [TestCase("ijw/3_2/jw319", "JW319")]
    [TestCase("iwmo/3_1/wmo302", "WMO302")]
    [TestCase("iwmo/3_2/wmo325", "WMO325", Description = "dat sturen wij, en krijgen wij niet")]
    [TestCase("iwmo/3_2/wmo323", null)]
    [TestCase("iwmo/3_2/wmo305", null)]
    [TestCase("iwmo/3_1/wmo323", null, Description = "een release die wij niet lezen is een fout in de declaratie")]
    [TestCase("iwlz/2_0/aw33", null)]
    [TestCase("iwmo/3_2/wmo31a", null)]
    public void Een_ander_bericht_van_de_standaarden_heet_naar_zijn_naamruimte(string naamruimte, string? naam) =>
        Assert.That(Lees(Bytes(Declaratie.Replace("iwmo/3_2/wmo323", naamruimte, StringComparison.Ordinal))).AnderBericht, Is.EqualTo(naam));

    [Test]
    public void Het_gaat_langs_dezelfde_grenzen_als_het_oordeel()
    {
        var bestand = Bytes(Declaratie.Met("<!-- de eerste -->", $"<!--{Keer("x", 20_000)}-->"));
        var krap = new Leesgrenzen { MaxTekens = 1_000 };
        Assert.That(Lees(bestand).IsGeldig);
        Assert.That(Lees(bestand, krap).IsGeldig, Is.EqualTo(Berichtlezer.LeesDeclaratie(bestand, krap).IsGeldig).And.False);
        Assert.That(Lees(bestand, new Leesgrenzen { MaxBytes = bestand.Length }).IsGeldig);
        Assert.That(Lees(bestand, new Leesgrenzen { MaxBytes = bestand.Length - 1 }).IsGeldig, Is.False);
    }

    [Test]
    public void Er_worden_hoogstens_tien_fouten_genoemd() =>
        Assert.That(Lees(Bytes(Declaratie.Met("</d:Header>", Keer("<d:Fout/>", 50) + "</d:Header>"))).Fouten, Has.Count.EqualTo(Herkomst.MeesteFouten));

    /// <summary>Hoe groot het bericht ook is: wat ervan overblijft is de Header.</summary>
    [TestCase(true)]
    [TestCase(false)]
    public void Een_groot_bericht_kost_geen_geheugen(bool gewoon)
    {
        var client = Declaratie[Declaratie.IndexOf("<d:Client><d:Bsn>999900018", StringComparison.Ordinal)..Declaratie.IndexOf("</d:Clienten>", StringComparison.Ordinal)];
        var bestand = Bytes(Declaratie.Met("</d:Clienten>", Keer(client, 15_000) + (gewoon ? "" : "<!-- x -->") + "</d:Clienten>").Met("<!-- de eerste -->", ""));
        Assert.That(bestand.Length, Is.GreaterThan(10_000_000));
        using var stroom = new MemoryStream(bestand);
        // The least of a few: until the runtime has optimised the code, it puts values on the heap that do not stay there.
        var gebruikt = Enumerable.Range(0, 12).Min(_ =>
        {
            stroom.Position = 0;
            var voor = GC.GetAllocatedBytesForCurrentThread();
            Assert.That(Berichtlezer.LeesHerkomst(stroom).IsGeldig);
            return GC.GetAllocatedBytesForCurrentThread() - voor;
        });
        Assert.That(gebruikt, Is.LessThan(bestand.Length / 4));
    }

    /// <summary>Voor elk bericht: wat aan de deur de afzender is, is dat bij het oordeel ook; en wat niet te beoordelen is, is daar niet geldig.</summary>
    [Category("Lang")]
    [TestCase(Berichtsoort.Wmo301)]
    [TestCase(Berichtsoort.Wmo323)]
    [TestCase(Berichtsoort.Jw301)]
    [TestCase(Berichtsoort.Jw323)]
    [TestCase(Berichtsoort.Wmo305)]
    [TestCase(Berichtsoort.Jw307)]
    public void Voor_elke_mutant_zijn_de_deur_en_het_oordeel_het_eens(Berichtsoort soort)
    {
        var generator = new Mutatiegenerator(new Berichtboom(Schemas.Laad(Schemas.Eigen(soort), soort), soort), 11);
        var (geldig, ongeldig, bekend) = (0, 0, 0);
        for (var nummer = 0; nummer < 2_000; nummer++)
        {
            var mutant = generator.Maak(nummer);
            var herkomst = Lees(mutant.Bestand);
            // What the service does with it: the kind of the door decides how it is read.
            var gelezen = herkomst.IsOndersteuning
                ? Berichtlezer.LeesOndersteuning(mutant.Bestand).Bericht is { } melding ? (melding.Aanbieder, melding.Gemeente) : ((Domein.Aanbieder, Domein.Gemeente)?)null
                : herkomst.IsToewijzing
                ? Berichtlezer.LeesToewijzing(mutant.Bestand).Bericht is { } toewijzing ? (toewijzing.Aanbieder, toewijzing.Gemeente) : ((Domein.Aanbieder, Domein.Gemeente)?)null
                : Berichtlezer.LeesDeclaratie(mutant.Bestand).Bericht is { } declaratie ? (declaratie.Aanbieder, declaratie.Gemeente) : null;
            Assert.That(herkomst.IsGeldig, Is.EqualTo(gelezen is not null), mutant.ToString);
            if (gelezen is { } van)
            {
                geldig++;
                Assert.That((herkomst.Soort, herkomst.Aanbieder, herkomst.Gemeente), Is.EqualTo((soort, van.Item1, van.Item2)), mutant.ToString);
            }
            else
            {
                ongeldig++;
                bekend += herkomst.Aanbieder is null ? 0 : 1;
                Assert.That(herkomst.Fouten, Is.Not.Empty, mutant.ToString);
            }
        }

        Assert.That((int[])[geldig, ongeldig, bekend], Has.All.GreaterThan(100));
    }

    private static Herkomst Lees(byte[] bestand, Leesgrenzen? grenzen = null)
    {
        using var stroom = new MemoryStream([.. "rommel"u8, .. bestand]) { Position = 6 };
        return Berichtlezer.LeesHerkomst(stroom, grenzen);
    }

    private static TestCaseData Geval(string naam, byte[] bestand) => new TestCaseData(bestand).SetArgDisplayNames(naam);

    private static string Keer(string tekst, int aantal) => new StringBuilder(tekst.Length * aantal).Insert(0, tekst, aantal).ToString();
}
