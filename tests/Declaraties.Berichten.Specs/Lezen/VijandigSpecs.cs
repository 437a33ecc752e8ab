using System.Text;
using Declaraties.Testbasis;
using NUnit.Framework;
using static Declaraties.Berichten.Specs.Voorbeelden;

namespace Declaraties.Berichten.Specs.Lezen;

/// <summary>
/// Een bestand dat bedoeld is om te storen geeft snel een duidelijke fout, zonder de stapel of het geheugen uit te putten. De tijd
/// groeit hoogstens evenredig met de omvang.
/// </summary>
[NonParallelizable]
public class VijandigSpecs
{
    private const string Open = "<d:Bericht xmlns:i=\"http://www.istandaarden.nl/iwmo/3_2/basisschema/schema\" xmlns:d=\"http://www.istandaarden.nl/iwmo/3_2/wmo323/schema\"";

    // Generous: a slow machine may take ten times as long as ours. A quadratic reader takes a thousand times as long.
    private static readonly TimeSpan _ruim = TimeSpan.FromSeconds(10);

    private static IEnumerable<TestCaseData> Gevallen =>
    [
        Geval("diep genest", Open + ">" + Keer("<a>", 250_000), "Er staan meer dan 32 elementen in elkaar"),
        Geval("diep genest in een waarde", Declaratie.Met(">R1<", ">" + Keer("<a>", 250_000) + "<"), "Er staan meer dan 32 elementen in elkaar"),
        Geval("diep genest en netjes gesloten", Open + ">" + Keer("<a>", 100_000) + Keer("</a>", 100_000) + "</d:Bericht>", "Er staan meer dan 32 elementen in elkaar"),
        Geval("heel veel attributen", Open + Rij(2_000_000, i => $" a{i}=''") + "/>", "Een label, commentaar of instructie telt meer dan 1000000 tekens"),
        Geval("veel attributen", Declaratie.Met("<d:Header>", "<d:Header" + Rij(80_000, i => $" a{i}=''") + ">"), "Attribuut 'a0' hoort niet bij Header"),
        Geval("veel naamruimten", Open + Rij(40_000, i => $" xmlns:a{i}='u{i}'") + "/>", "Header ontbreekt in Bericht"),
        Geval("naamruimten in elk element", Open + ">" + Rij(200_000, i => $"<x:a xmlns:x='u{i}'/>") + "</d:Bericht>", "Element 'a' hoort niet in Bericht"),
        Geval("een heel lang attribuut", Open + " a='" + Keer("x", 20_000_000) + "'/>", "Een label, commentaar of instructie telt meer dan 1000000 tekens"),
        Geval("een heel lange naam", "<" + Keer("x", 20_000_000) + "/>", "Een label, commentaar of instructie telt meer dan 1000000 tekens"),
        Geval("een heel lange waarde", Declaratie.Met(">R1<", ">" + Keer("x", 20_000_000) + "<"), "ReferentieNummer telt meer dan 1000000 tekens"),
        Geval("een heel lang getal", Declaratie.Met(">100<", ">" + Keer("9", 900_000) + "<"), "GeleverdVolume is '" + Keer("*", 40) + "...'"),
        Geval("een heel lange waarde in stukjes", Declaratie.Met(">R1<", ">" + Keer("<![CDATA[x]]><!---->", 1_200_000) + "<"), "ReferentieNummer telt meer dan 1000000 tekens"),
        Geval("heel lange losse tekst", Declaratie.Met("<d:Header>", "<d:Header>" + Keer("x ", 10_000_000)), "Tekst 'x x x x x x x x x x x x x x x x x x x x ...' hoort niet in Header"),
        Geval("heel lange tekst in een onbekend element", Declaratie.Met("<d:Header>", "<d:Header><a>" + Keer("x", 20_000_000) + "</a>"), "Element 'a' hoort niet in Header"),
        Geval("een heel lang commentaar", Declaratie.Met("<d:Header>", "<!--" + Keer("x", 20_000_000) + "--><d:Header>"), "Een label, commentaar of instructie telt meer dan 1000000 tekens"),
        Geval("een heel lange instructie", Declaratie.Met("<d:Header>", "<?a " + Keer("x", 20_000_000) + "?><d:Header>"), "Een label, commentaar of instructie telt meer dan 1000000 tekens"),
        Geval("heel veel onbekende elementen", Declaratie.Met("<d:Header>", "<d:Header>" + Keer("<a/>", 1_000_000)), "Element 'a' hoort niet in Header"),
        Geval("heel veel verwijzingen", Declaratie.Met(">R1<", ">" + Keer("&#65;", 1_500_000) + "<"), "ReferentieNummer telt meer dan 1000000 tekens"),
        Geval("een bom van entiteiten", Declaratie.Met("<d:Bericht", Bom() + "<d:Bericht").Met(">R1<", ">&e9;<"), "Het bestand bevat een DTD (DOCTYPE); die is om veiligheidsredenen niet toegestaan"),
        Geval("een entiteit van buiten", Declaratie.Met("<d:Bericht", "<!DOCTYPE d:Bericht [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><d:Bericht").Met(">R1<", ">&e;<"), "Het bestand bevat een DTD (DOCTYPE); die is om veiligheidsredenen niet toegestaan"),
        Geval("een DTD van buiten", Declaratie.Met("<d:Bericht", "<!DOCTYPE d:Bericht SYSTEM 'http://127.0.0.1:1/x.dtd'><d:Bericht"), "Het bestand bevat een DTD (DOCTYPE); die is om veiligheidsredenen niet toegestaan"),
        Geval("een label dat niet eindigt", Open + Keer(" ", 5_000_000), "Een label, commentaar of instructie telt meer dan 1000000 tekens"),
    ];

    [TestCaseSource(nameof(Gevallen))]
    public void Een_vijandig_bestand_geeft_snel_een_duidelijke_fout(byte[] bestand, string melding)
    {
        var begin = GC.GetAllocatedBytesForCurrentThread();
        Leesresultaat<Domein.DeclaratieBericht> gelezen = null!;
        var tijd = Geduld.Rekentijd(() => gelezen = Berichtlezer.LeesDeclaratie(bestand));
        var geheugen = GC.GetAllocatedBytesForCurrentThread() - begin;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(gelezen.IsGeldig, Is.False);
            Assert.That(gelezen.Fouten.Take(2).Select(fout => fout.Melding), Has.Some.EqualTo(melding));
            Assert.That(tijd, Is.LessThan(_ruim));
            Assert.That(geheugen, Is.LessThan(20L * (1_000_000 + bestand.Length)), "geheugen");
        }

        // Neither may finding out whose it is, or reading it as another message, hurt.
        using var stroom = new MemoryStream(bestand);
        Assert.That(Berichtlezer.LeesHerkomst(stroom).IsGeldig, Is.False);
        Assert.That(Berichtlezer.LeesToewijzing(bestand).IsGeldig, Is.False);
    }

    [Category("Lang")]
    [TestCase("<a>")]
    [TestCase("<a/>")]
    [TestCase("x")]
    [TestCase("<!-- -->")]
    [TestCase("<d:Prestaties>")]
    [TestCase("&#65;")]
    public void De_tijd_groeit_niet_sneller_dan_de_omvang(string stuk)
    {
        // Sixteen times the input may take no more than sixty times the time; quadratic would be 256.
        var klein = Tijd(Open + "><d:Header>" + Keer(stuk, 400_000 / stuk.Length));
        var groot = Tijd(Open + "><d:Header>" + Keer(stuk, 6_400_000 / stuk.Length));
        Assert.That(groot, Is.LessThan((60 * klein) + 0.2));
    }

    [Test]
    public void Een_bestand_boven_de_grens_wordt_niet_gelezen()
    {
        var grens = new Leesgrenzen { MaxBytes = 1_000 };
        var bestand = Bytes(Declaratie);
        using var stroom = new MemoryStream(bestand);
        using var alleenVooruit = new Oneindig();
        foreach (var gelezen in (Leesresultaat<Domein.DeclaratieBericht>[])
            [Berichtlezer.LeesDeclaratie(bestand, grens), Berichtlezer.LeesDeclaratie(stroom, grens)])
        {
            Assert.That(gelezen.Fouten.Select(fout => fout.ToString()), Is.EqualTo(
                [$"regel 1, kolom 1: Het bestand is te groot: {bestand.Length} bytes; verwacht hoogstens 1000 bytes (OP179) (/)"]));
            Assert.That(gelezen.Einde != Leeseinde.Heel, Is.True);
        }

        Assert.That(Berichtlezer.LeesToewijzing(alleenVooruit).Fouten[0].Melding, Does.StartWith("Het bestand is te groot: "));
        Assert.That(Berichtlezer.LeesAntwoord(bestand, grens).Fouten[0].Melding, Does.StartWith("Het bestand is te groot: "));
    }

    [Test]
    public void Op_de_grens_wordt_een_bestand_gelezen()
    {
        var bestand = Bytes(Declaratie);
        Assert.That(Berichtlezer.LeesDeclaratie(bestand, new Leesgrenzen { MaxBytes = bestand.Length }).Fouten, Is.Empty);
        Assert.That(Berichtlezer.LeesDeclaratie(bestand, new Leesgrenzen { MaxBytes = bestand.Length - 1 }).Fouten, Has.Count.EqualTo(1));
    }

    [Test]
    public void De_standaardgrens_is_25_MB() => Assert.That(Leesgrenzen.Standaard.MaxBytes, Is.EqualTo(26_214_400));

    [Test]
    public void Een_waarde_mag_zo_lang_zijn_als_de_grens()
    {
        var grens = new Leesgrenzen { MaxTekens = 2_000 };
        var commentaar = ToewijzingXml.Met("Eerste regel\ntweede regel", Keer("x", 2_000));
        Assert.That(Berichtlezer.LeesToewijzing(Bytes(commentaar), grens).Fouten, Is.Empty);
        Assert.That(
            Berichtlezer.LeesToewijzing(Bytes(commentaar.Met("xx", "xxx")), grens).Fouten[0].Toelichting,
            Is.EqualTo("Commentaar telt meer dan 2000 tekens; verwacht hoogstens 2000 tekens"));
    }

    [TestCase(22, true)]
    [TestCase(23, false)]
    public void Zo_diep_als_de_grens_mag_een_onbekend_element_nesten(int extra, bool past)
    {
        // Bericht and Header are two; the unknown element and what is in it come on top.
        var tekst = Declaratie.Met("<d:Header>", "<d:Header>" + Keer("<a>", extra) + Keer("</a>", extra));
        var gelezen = Berichtlezer.LeesDeclaratie(Bytes(tekst), new Leesgrenzen { MaxDiepte = 24 });
        Assert.That(gelezen.Einde != Leeseinde.Heel, Is.EqualTo(!past));
        Assert.That(gelezen.Fouten, Has.Count.EqualTo(past ? 1 : 2));
    }

    [Test]
    public void Een_bestand_verwijst_nergens_heen_wat_wordt_opgehaald()
    {
        // The addresses do not exist; fetching them would fail or take time, and the message is valid without.
        var tekst = Declaratie.Met("<d:Bericht", "<d:Bericht xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
            + "xsi:schemaLocation=\"http://www.istandaarden.nl/iwmo/3_2/wmo323/schema http://127.0.0.1:1/x.xsd\" xsi:noNamespaceSchemaLocation=\"file:///niet.xsd\"");
        Assert.That(Fouten(tekst), Is.Empty);
    }

    [Test]
    public void Grenzen_zijn_zelf_begrensd()
    {
        Assert.That(() => new Leesgrenzen { MaxBytes = 0 }, Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => new Leesgrenzen { MaxDiepte = 9 }, Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => new Leesgrenzen { MaxTekens = 999 }, Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => new Leesgrenzen { MaxFouten = 0 }, Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    private static double Tijd(string tekst)
    {
        var bestand = Bytes(tekst);
        var grenzen = new Leesgrenzen { MaxDiepte = int.MaxValue };
        var beste = double.MaxValue;
        for (var i = 0; i < 3; i++)
        {
            beste = Math.Min(beste, Geduld.Rekentijd(() => Berichtlezer.LeesDeclaratie(bestand, grenzen)).TotalSeconds);
        }

        return beste;
    }

    private static string Keer(string tekst, int aantal) => new StringBuilder(tekst.Length * aantal).Insert(0, tekst, aantal).ToString();

    private static string Rij(int aantal, Func<int, string> maak)
    {
        var uit = new StringBuilder();
        for (var i = 0; i < aantal; i++)
        {
            uit.Append(maak(i));
        }

        return uit.ToString();
    }

    private static string Bom() => "<!DOCTYPE d:Bericht [<!ENTITY e0 'x'>"
        + Rij(10, i => $"<!ENTITY e{i + 1} '{Keer($"&e{i};", 10)}'>") + "]>";

    private static TestCaseData Geval(string naam, string tekst, string melding) =>
        new TestCaseData(Bytes(tekst), melding).SetArgDisplayNames(naam);

    /// <summary>Een stroom zonder einde die niet terug kan.</summary>
    private sealed class Oneindig : MemoryStream
    {
        public override bool CanSeek => false;

        public override int Read(Span<byte> buffer)
        {
            buffer.Fill((byte)'<');
            return buffer.Length;
        }
    }
}
