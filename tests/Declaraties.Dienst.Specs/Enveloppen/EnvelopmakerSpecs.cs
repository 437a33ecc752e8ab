using System.Text;
using Declaraties.Berichten;
using Declaraties.Dienst.Enveloppen;
using Declaraties.Dienst.Instellingen;
using Declaraties.Domein;

namespace Declaraties.Dienst.Specs.Enveloppen;

public sealed class EnvelopmakerSpecs
{
    private static readonly Envelop _op = new()
    {
        Soort = Envelopsoort.Di01,
        Zender = new(" 99990001 ", "Pakket"),
        Ontvanger = new("0505", "GGk"),
        Referentienummer = "9c0f7b90-5c69-41e5-a837-0800200c9a66",
        Tijdstip = "20260420",
        Functie = " JW323 ",
        Versies = new("0004", "0003", "0003", "0002"),
    };

    [Test]
    public void Het_nummer_volgt_uit_het_antwoord_en_uit_het_nummer_waarop_het_antwoordt_en_uit_niets_anders()
    {
        var nummer = Nummer(_op, Bericht("a"), "20260420000000");
        Assert.That(nummer, Is.EqualTo(Nummer(_op with { Tijdstip = "20260421" }, Bericht("a"), "20260421000000")));
        Assert.That(nummer, Is.Not.EqualTo(Nummer(_op, Bericht("b"), "20260420000000")));
        Assert.That(nummer, Is.Not.EqualTo(Nummer(_op with { Referentienummer = "9c0f7b90-5c69-41e5-a837-0800200c9a67" }, Bericht("a"), "20260420000000")));
        Assert.That(Antwoord(_op, Bericht(""), ""), Does.Contain("<StUF:functie>JW325</StUF:functie>").And.Contain("<StUF:organisatie>99990001</StUF:organisatie>"));
    }

    [Test]
    public void Ook_het_laatste_teken_van_een_groot_antwoord_telt_in_het_nummer()
    {
        var lang = new string('x', 200_000);
        Assert.That(Nummer(_op, Bericht(lang + "a"), ""), Is.Not.EqualTo(Nummer(_op, Bericht(lang + "b"), "")));
    }

    [TestCase(3, 2, "0003", "0002")]
    [TestCase(9, 10, "0009", "0010")]
    public void De_versies_van_de_functie_zijn_die_van_het_antwoord_in_vier_cijfers(int versie, int subversie, string verwacht, string verwachtSub)
    {
        var envelop = Antwoord(_op, Bericht("", versie, subversie), "");
        Assert.That((Testprogramma.Proefenvelop.Waarde(envelop, "functieVersie"), Testprogramma.Proefenvelop.Waarde(envelop, "functieSubversie")), Is.EqualTo((verwacht, verwachtSub)));
    }

    [Test]
    public void Een_omschrijving_past_altijd_en_wordt_niet_midden_in_een_teken_afgebroken()
    {
        const string Begin = "Berichtbody is niet conform schema in sectormodel: regel 1, kolom 1: ";
        for (var lengte = 120; lengte < 210; lengte++)
        {
            var melding = new string('x', lengte) + "\U0001F600\U0001F600";
            var fout = Encoding.UTF8.GetString(Envelopmaker.Fout(_op, [new Schemafout(1, 1, "/", melding, "")], "20260420000000"));
            var omschrijving = Testprogramma.Proefenvelop.Waarde(fout, "omschrijving");
            Assert.That(omschrijving.Length, Is.LessThanOrEqualTo(200));
            var heel = Begin + melding;
            Assert.That(omschrijving, heel.Length <= 200 ? Is.EqualTo(heel) : Does.EndWith("..."));
            Assert.That(omschrijving, Does.Not.Contain('\uFFFD'));
        }
    }

    [Test]
    public void Een_tijdstip_is_wat_de_klok_in_Nederland_aanwijst()
    {
        Assert.That(Envelopmaker.Tijdstip(new DateTimeOffset(2026, 7, 1, 22, 30, 5, TimeSpan.Zero)), Is.EqualTo("20260702003005"));
        Assert.That(Envelopmaker.Tijdstip(new DateOnly(2026, 2, 10)), Is.EqualTo("20260210000000"));
    }

    private static byte[] Bericht(string inhoud, int versie = 3, int subversie = 2) => Encoding.UTF8.GetBytes(
        $"<?xml version=\"1.0\"?><a:b xmlns:a=\"urn:a\"><!-- BerichtVersie --><a:Header><a:BerichtCode>482</a:BerichtCode><a:BerichtVersie>{versie}</a:BerichtVersie><a:BerichtSubversie> {subversie} </a:BerichtSubversie></a:Header>{inhoud}</a:b>");

    private static string Nummer(Envelop op, byte[] antwoord, string tijdstip) => Testprogramma.Proefenvelop.Waarde(Antwoord(op, antwoord, tijdstip), "referentienummer");

    private static string Antwoord(Envelop op, byte[] antwoord, string tijdstip)
    {
        using var uit = new MemoryStream();
        new Envelopmaker(Ggkinstellingen.Standaard).Antwoord(uit, op, antwoord, tijdstip);
        return Encoding.UTF8.GetString(uit.ToArray());
    }
}
