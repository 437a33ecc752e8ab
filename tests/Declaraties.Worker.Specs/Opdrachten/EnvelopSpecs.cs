using System.Text;
using System.Text.Json;
using Declaraties.Testbasis;
using Declaraties.Testprogramma;

namespace Declaraties.Worker.Specs.Opdrachten;

/// <summary>Een bericht in een envelop van het GGk wordt beoordeeld als zonder; wat terug moet gaat in een envelop.</summary>
public sealed class EnvelopSpecs
{
    private const string Ander = "11111111-5c69-41e5-a837-0800200c9a66";

    private static string Declaratie => File.ReadAllText(Voorraad.Declaratie(Voorraad.Goed, "1-januari"));

    private static string Toewijzing => File.ReadAllText(Directory.EnumerateFiles(Voorraad.Bestand(Voorraad.Goed, "toewijzingen")).Order(StringComparer.Ordinal).First());

    [Test]
    public void Declareer_antwoordt_in_een_envelop_met_precies_het_antwoord_van_zonder()
    {
        using var kaal = new Werkplaats();
        kaal.LeesIn(Voorraad.Goed);
        using var werkplaats = new Werkplaats();
        werkplaats.LeesIn(Voorraad.Goed);
        Assert.That(kaal.Declareer(kaal.Schrijf("d.xml", Declaratie)).Code, Is.Zero);
        Assert.That(werkplaats.Declareer(werkplaats.Schrijf("d.xml", Proefenvelop.Om(Declaratie))).Code, Is.Zero);
        Assert.That(Bestanden(werkplaats), Is.EqualTo(["d.json", "d.xml"]));
        Assert.That(Antwoord(werkplaats, "d.json"), Is.EqualTo(Antwoord(kaal, "d.json")));
        var envelop = Antwoord(werkplaats, "d.xml");
        Assert.That(Encoding.UTF8.GetString(Proefenvelop.Inhoud(envelop)), Is.EqualTo(Antwoord(kaal, "d.xml")));
        Assert.That(envelop, Does.Contain("<GGK:envelopHeenbericht-ggk_Di01 ").And.Not.Contain("administratie").And.Not.Contain("crossRefnummer").And.Not.Contain("Jansen"));
        var ontvanger = envelop[envelop.IndexOf("<StUF:ontvanger>", StringComparison.Ordinal)..];
        Assert.That(
            (Proefenvelop.Waarde(envelop, "organisatie"), Proefenvelop.Waarde(envelop, "applicatie"), Proefenvelop.Waarde(ontvanger, "organisatie"), Proefenvelop.Waarde(ontvanger, "applicatie")),
            Is.EqualTo((Proefenvelop.Waarde(Declaratie, "Ontvanger"), "Declaraties", Proefenvelop.Waarde(Declaratie, "Afzender"), "GGk")));
        Assert.That(
            (Proefenvelop.Waarde(envelop, "functie"), Proefenvelop.Waarde(envelop, "functieVersie"), Proefenvelop.Waarde(envelop, "functieSubversie"), Proefenvelop.Waarde(envelop, "tijdstipBericht")),
            Is.EqualTo(("WMO325", "0003", "0002", "20260320000000")));

        // Precisely the same again; in another envelope the same answer, under a number of its own.
        var eerste = Proefenvelop.Waarde(envelop, "referentienummer");
        werkplaats.Declareer(werkplaats.Pad("d.xml"));
        Assert.That(Antwoord(werkplaats, "d.xml"), Is.EqualTo(envelop));
        Assert.That(werkplaats.Declareer(werkplaats.Schrijf("d.xml", Proefenvelop.Om(Declaratie, cross: Ander, referentienummer: Ander))).Code, Is.Zero);
        var tweede = Antwoord(werkplaats, "d.xml");
        Assert.That(Proefenvelop.Inhoud(tweede), Is.EqualTo(Proefenvelop.Inhoud(envelop)));
        Assert.That(Proefenvelop.Waarde(tweede, "referentienummer"), Is.Not.EqualTo(eerste).And.Match("^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"));
        Assert.That(Databasedump.Aantal(werkplaats.Database, "declaratie"), Is.EqualTo(1));
    }

    [Test]
    public void Waarin_wordt_geantwoord_is_in_te_stellen_en_zonder_peildatum_is_het_moment_nu()
    {
        using var werkplaats = new Werkplaats();
        werkplaats.LeesIn(Voorraad.Goed);
        var bestand = werkplaats.Schrijf("d.xml", Proefenvelop.Om(Declaratie));
        var instellingen = werkplaats.Schrijf("i.json", """{"Declaraties":{"Bestaat":"hier niet","Ggk":{"Antwoordsoort":"Du01","Administratie":"SDD"}}}""");
        var uitvoering = werkplaats.MetDatabase("declareer", bestand, "--antwoorden", werkplaats.Pad("antwoorden"), "--instellingen", instellingen);
        Assert.That(uitvoering.Code, Is.Zero, uitvoering.ToString());
        var envelop = Antwoord(werkplaats, "d.xml");
        Assert.That(envelop, Does.Contain("<GGK:envelopRetourbericht-ggk_Du01 ").And.Contain("<StUF:administratie>SDD</StUF:administratie>"));
        Assert.That(Proefenvelop.Waarde(envelop, "crossRefnummer"), Is.EqualTo(Proefenvelop.Referentienummer));
        // Half past nine in the morning in London is half past ten here.
        Assert.That(Proefenvelop.Waarde(envelop, "tijdstipBericht"), Is.EqualTo("20260320103000"));

        foreach (var (fout, boodschap) in (IEnumerable<(string, string)>)[
            ("""{"Declaraties":{"Ggk":{"Antwoordsoort":"Di02"}}}""", "Instelling Declaraties:Ggk:Antwoordsoort (omgevingsvariabele DECLARATIES__GGK__ANTWOORDSOORT) is 'Di02'; kies uit"),
            ("""{"Declaraties":{"Ggk":{"Administratie":"123456789012345678901234567890123456789012345678901"}}}""", "verwacht hoogstens 50 tekens"),
            ("""{"Declaraties":{"Ggk":{"Antwoordsort":"Di01"}}}""", "Ggk:Antwoordsort")])
        {
            var geweigerd = werkplaats.MetDatabase("declareer", bestand, "--antwoorden", werkplaats.Pad("antwoorden"), "--instellingen", werkplaats.Schrijf("fout.json", fout));
            Assert.That((geweigerd.Code, geweigerd.Fout), Is.EqualTo((64, geweigerd.Fout)));
            Assert.That(geweigerd.Fout, Does.Contain(boodschap));
        }
    }

    [Test]
    public void Een_bericht_dat_niet_is_te_gebruiken_krijgt_een_foutbericht_en_een_verslag_en_wordt_niet_bewaard()
    {
        using var werkplaats = new Werkplaats();
        werkplaats.LeesIn(Voorraad.Goed);
        var afzender = Proefenvelop.Waarde(Declaratie, "Afzender");
        (string Naam, string Envelop, string Omschrijving)[] gevallen =
        [
            ("niveau1", Proefenvelop.Om(Declaratie.Replace("<wmo323:DeclaratieNummer>", "<wmo323:DeclaratieNummer>-", StringComparison.Ordinal)), "DeclaratieNummer is '-"),
            ("geen-xml", Proefenvelop.Om(Declaratie, base64: "SGFsbG8="), "Dit is geen XML-bestand"),
            ("leeg", Proefenvelop.Om(Declaratie, base64: ""), "het bestand is leeg"),
            ("base64", Proefenvelop.Om(Declaratie, base64: "SGFsbG8"), "geen base64"),
            ("functie", Proefenvelop.Om(Declaratie, "WMO301"), "De functie is 'WMO301', maar in de envelop zit een WMO323"),
            ("zender", Proefenvelop.Om(Declaratie).Replace($">{afzender}<", ">99999999<", StringComparison.Ordinal), $"maar de Afzender van het bericht is '{afzender}'"),
            ("ontvanger", Proefenvelop.Om(Declaratie).Replace($">{Proefenvelop.Waarde(Declaratie, "Ontvanger")}<", "> 9999 <", StringComparison.Ordinal), "De ontvanger is ' 9999 '"),
            ("tekst", Proefenvelop.Om(Declaratie).Replace("xmlBestand>", "tekstBestand>", StringComparison.Ordinal).Replace("<GGK:tekstBestand>", "<GGK:tekstBestand bestandsnaam=\"a.csv\">", StringComparison.Ordinal), "een tekstbestand en geen bericht"),
        ];
        foreach (var (naam, envelop, _) in gevallen)
        {
            werkplaats.Schrijf($"in/{naam}.xml", envelop);
            werkplaats.Schrijf($"antwoorden/{naam}.json", "van vroeger");
        }

        var uitvoering = werkplaats.Declareer(werkplaats.Pad("in"));
        Assert.That(uitvoering.Code, Is.EqualTo(2), uitvoering.ToString());
        Assert.That(Bestanden(werkplaats), Is.EqualTo(gevallen.SelectMany(geval => new[] { geval.Naam + ".fout.json", geval.Naam + ".xml" }).Order(StringComparer.Ordinal)));
        Assert.That(Databasedump.Aantal(werkplaats.Database, "declaratie"), Is.Zero);
        foreach (var (naam, _, omschrijving) in gevallen)
        {
            var fout = Antwoord(werkplaats, naam + ".xml");
            Assert.That(fout, Does.Contain("<StUF:Fo01Bericht ").And.Contain($"<StUF:ontvanger>\n      <StUF:organisatie>{(naam == "zender" ? "99999999" : afzender)}<"));
            Assert.That((Proefenvelop.Waarde(fout, "code"), Proefenvelop.Waarde(fout, "plek"), Proefenvelop.Waarde(fout, "crossRefnummer")), Is.EqualTo(("StUF055", "client", Proefenvelop.Referentienummer)));
            Assert.That(Proefenvelop.Waarde(fout, "omschrijving"), Does.StartWith("Berichtbody is niet conform schema in sectormodel: regel ").And.Contain(omschrijving));
            Assert.That(Proefenvelop.Waarde(fout, "details"), Is.EqualTo(naam == "functie" ? "WMO301-00040003" : "WMO323-00040003"));
            var over = fout[fout.IndexOf("<StUF:detailsXML>", StringComparison.Ordinal)..];
            Assert.That(over, Does.Contain("envelopHeenbericht-ggk_Di01").And.Not.Contain("Jansen"));
            Assert.That(Proefenvelop.Waarde(over, "xmlBestand"), Is.Empty);
            using var verslag = JsonDocument.Parse(Antwoord(werkplaats, naam + ".fout.json"));
            Assert.That(verslag.RootElement.GetProperty("fouten")[0].GetProperty("toelichting").GetString(), Is.Not.Empty);
            // A payload that is no good is one too for who tries it first.
            Assert.That(werkplaats.Voer("controleer", werkplaats.Pad("in", naam + ".xml")).Code, Is.EqualTo(2), naam);
        }
    }

    [Test]
    public void Een_envelop_die_zelf_niet_klopt_en_een_ander_bericht_krijgen_alleen_een_verslag()
    {
        using var werkplaats = new Werkplaats();
        werkplaats.LeesIn(Voorraad.Goed);
        var goed = Proefenvelop.Om(Declaratie);
        (string Naam, string Envelop, string Fout)[] gevallen =
        [
            ("dtd", goed.Replace("?>", "?><!DOCTYPE a [<!ENTITY b 'c'>]>", StringComparison.Ordinal), "DTD"),
            ("erbij", goed.Replace("<StUF:functie>", "<StUF:onzin/><StUF:functie>", StringComparison.Ordinal), "Element 'onzin' hoort niet in stuurgegevens"),
            ("hoofdletters", goed.Replace(Proefenvelop.Referentienummer, Proefenvelop.Referentienummer.ToUpperInvariant(), StringComparison.Ordinal), "verwacht een UUID van versie 4 in kleine letters"),
            ("toewijzing", Proefenvelop.Om(Toewijzing, "WMO301"), "Dit is een WMO301"),
        ];
        foreach (var (naam, envelop, _) in gevallen)
        {
            werkplaats.Schrijf($"in/{naam}.xml", envelop);
        }

        var uitvoering = werkplaats.Declareer(werkplaats.Pad("in"));
        Assert.That(uitvoering.Code, Is.EqualTo(2));
        Assert.That(Bestanden(werkplaats), Is.EqualTo(gevallen.Select(geval => geval.Naam + ".fout.json")));
        foreach (var (naam, _, fout) in gevallen)
        {
            Assert.That(uitvoering.Foutregels.Single(regel => regel.StartsWith(naam, StringComparison.Ordinal)), Does.Contain(fout));
        }
    }

    [Test]
    public void Controleer_importeer_en_een_zip_openen_haar_ook()
    {
        using var werkplaats = new Werkplaats();
        werkplaats.LeesIn(Voorraad.Goed);
        var envelop = werkplaats.Schrijf("d.xml", Proefenvelop.Om(Declaratie));
        Assert.That(werkplaats.Voer("controleer", envelop).Code, Is.Zero);
        Assert.That(werkplaats.MetDatabase("controleer", envelop, "--peildatum", "2026-04-20").Uit, Does.Contain("volledig toegewezen"));

        var zip = werkplaats.Schrijf("post.zip", Proefzip.Maak(("a.xml", Proefenvelop.Om(Declaratie)), ("b.xml", Declaratie)));
        Assert.That(werkplaats.Declareer(zip).Code, Is.Zero);
        Assert.That(Encoding.UTF8.GetString(Proefenvelop.Inhoud(Antwoord(werkplaats, "post-a.xml"))), Is.EqualTo(Antwoord(werkplaats, "post-b.xml")));

        var bekend = werkplaats.MetDatabase("importeer", "toewijzingen", werkplaats.Schrijf("t.xml", Proefenvelop.Om(Toewijzing, "WMO301")));
        Assert.That((bekend.Code, bekend.Uit), Is.EqualTo((0, "Toewijzingsberichten: 0 opgenomen, 1 al bekend, 0 geweigerd.\n")), "precies hetzelfde bericht, met of zonder envelop");
        using var nieuw = new Werkplaats();
        Assert.That(nieuw.MetDatabase("importeer", "toewijzingen", werkplaats.Pad("t.xml")).Uit, Does.Contain("1 opgenomen"));
        var anders = nieuw.MetDatabase("importeer", "toewijzingen", nieuw.Schrijf("t.xml", Proefenvelop.Om(Toewijzing)));
        Assert.That((anders.Code, anders.Foutregels[0]), Is.EqualTo((1, anders.Foutregels[0])));
        Assert.That(anders.Fout, Does.Contain("t.xml: regel 9, kolom 5: De functie is 'WMO323', maar in de envelop zit een WMO301"));
    }

    [Test]
    public void Een_verzonnen_wereld_in_enveloppen_is_dezelfde_wereld_met_dezelfde_uitkomst()
    {
        using var werkplaats = new Werkplaats();
        foreach (var (map, extra) in (IEnumerable<(string, string[])>)[("kaal", []), ("envelop", ["--envelop"]), ("weer", ["--envelop"])])
        {
            string[] wereld = ["genereer", "--uit", werkplaats.Pad(map), "--clienten", "6", "--aanbieders", "2", "--maanden", "2", "--seed", "9", "--fouten", "100", .. extra];
            Assert.That(werkplaats.Voer(wereld).Code, Is.Zero);
            var database = werkplaats.Pad(map + ".db");
            foreach (var (wat, waar) in (IEnumerable<(string, string)>)[("producten", "producten.csv"), ("contracten", "contracten.csv")])
            {
                Assert.That(werkplaats.Voer("importeer", wat, werkplaats.Pad(map, waar), "--database", database).Code, Is.Zero);
            }

            Assert.That(werkplaats.Voer("importeer", "toewijzingen", werkplaats.Pad(map, "toewijzingen"), "--peildatum", "2026-07-31", "--database", database).Code, Is.Zero);

            Assert.That(werkplaats.Voer("declareer", werkplaats.Pad(map, "declaraties"), "--antwoorden", werkplaats.Pad("uit-" + map), "--peildatum", "2026-07-31", "--database", database).Code, Is.EqualTo(1));
        }

        var namen = Directory.EnumerateFiles(werkplaats.Pad("uit-kaal"), "*.xml").Select(Path.GetFileName).ToList();
        Assert.That(namen, Has.Count.GreaterThan(2));
        foreach (var naam in namen)
        {
            var envelop = File.ReadAllText(werkplaats.Pad("uit-envelop", naam!));
            Assert.That(Proefenvelop.Inhoud(envelop), Is.EqualTo(File.ReadAllBytes(werkplaats.Pad("uit-kaal", naam!))));
            Assert.That(File.ReadAllText(werkplaats.Pad("uit-weer", naam!)), Is.EqualTo(envelop), "dezelfde seed geeft dezelfde bytes");
        }
    }

    [Test]
    public void Elk_officieel_voorbeeld_krijgt_een_foutbericht_dat_aan_de_officiele_xsd_voldoet()
    {
        var voorbeelden = Standaard.Pad("..", "ggk", "voorbeelden");
        using var xmllint = new Xmllint();
        using var werkplaats = new Werkplaats();
        werkplaats.LeesIn(Voorraad.Goed);
        Assert.That(werkplaats.Declareer(voorbeelden).Code, Is.EqualTo(2));
        var enveloppen = Directory.EnumerateFiles(voorbeelden).Select(Path.GetFileNameWithoutExtension).Where(naam => naam != "Fo01").ToList();
        var fouten = enveloppen.ConvertAll(naam => File.ReadAllBytes(werkplaats.Pad("antwoorden", naam + ".xml")));
        Assert.That(fouten, Has.Count.EqualTo(3));
        Assert.That(xmllint.Aanvaardt(Standaard.Pad("..", "ggk", "xsd", "0301", "stuf0301.xsd"), fouten), Is.All.True);
        Assert.That(Bestanden(werkplaats), Does.Contain("Fo01.fout.json").And.Not.Contain("Fo01.xml"), "op een foutbericht komt geen foutbericht");

        Assert.That(werkplaats.Declareer(werkplaats.Schrijf("d.xml", Proefenvelop.Om(Declaratie))).Code, Is.Zero);
        Assert.That(
            xmllint.Aanvaardt(Standaard.Pad("..", "ggk", "xsd", "ggk0210", "ggkberichten", "ggk0210_msg_ggkberichten.xsd"), [File.ReadAllBytes(werkplaats.Pad("antwoorden", "d.xml"))]),
            Is.All.True);
    }

    private static string Antwoord(Werkplaats werkplaats, string naam) => File.ReadAllText(werkplaats.Pad("antwoorden", naam));

    private static List<string> Bestanden(Werkplaats werkplaats) =>
        [.. Directory.EnumerateFiles(werkplaats.Pad("antwoorden")).Select(pad => Path.GetFileName(pad)!).Order(StringComparer.Ordinal)];
}
