using Declaraties.Testprogramma;

namespace Declaraties.Worker.Specs.Opdrachten;

/// <summary>Wie een opdracht verkeerd geeft, krijgt 64, en in het Nederlands te horen wat er aan scheelt.</summary>
public sealed class GebruikSpecs
{
    [TestCase("", "Er ontbreekt een opdracht.")]
    [TestCase("foo", "'foo' is hier geen opdracht, optie of argument.")]
    [TestCase("Declareer", "'Declareer' is hier geen opdracht, optie of argument.")]
    [TestCase("importeer", "Er ontbreekt een opdracht.")]
    [TestCase("importeer klanten x", "'klanten' is hier geen opdracht, optie of argument.")]
    [TestCase("importeer producten", "Bij 'producten' ontbreekt een argument.")]
    [TestCase("importeer producten a b", "'b' is hier geen opdracht, optie of argument.")]
    [TestCase("importeer producten a --database", "Bij optie --database ontbreekt de waarde.")]
    [TestCase("importeer toewijzingen a --categorie 2", "--categorie '2' is geen ProductCategorie; verwacht 01 t/m 18 (WMO020), of 31 t/m 38 en 40 t/m 55 (JZ020).")]
    [TestCase("importeer toewijzingen a --categorie 19", "--categorie '19' is geen ProductCategorie")]
    [TestCase("importeer toewijzingen a --categorie 02 --categorie 00", "--categorie '00' is geen ProductCategorie")]
    [TestCase("declareer", "Bij 'declareer' ontbreekt een argument.")]
    [TestCase("declareer a", "Optie --antwoorden is verplicht.")]
    [TestCase("declareer a --antwoorden", "Bij optie --antwoorden ontbreekt de waarde.")]
    [TestCase("declareer a --antwoorden b --antwoorden c", "Optie --antwoorden staat er meer dan eens.")]
    [TestCase("declareer a --antwoorden b --peildatum gisteren", "Peildatum 'gisteren' is geen bestaande datum in de vorm JJJJ-MM-DD.")]
    [TestCase("declareer a --antwoorden b --peildatum 2026-02-29", "Peildatum '2026-02-29' is geen bestaande datum")]
    [TestCase("declareer a --antwoorden b --peildatum 1-2-2026", "Peildatum '1-2-2026' is geen bestaande datum")]
    [TestCase("declareer a --antwoorden b --peildatum", "Bij optie --peildatum ontbreekt de waarde.")]
    [TestCase("declareer a --antwoorden b --maximale-grootte nul", "--maximale-grootte 'nul' is geen geheel getal van 1 t/m 2000.")]
    [TestCase("declareer a --antwoorden b --maximale-grootte 0", "--maximale-grootte '0' is geen geheel getal van 1 t/m 2000.")]
    [TestCase("declareer a --antwoorden b --maximale-grootte 2001", "--maximale-grootte '2001' is geen geheel getal")]
    [TestCase("declareer a --antwoorden b --maximale-grootte 1.5", "--maximale-grootte '1.5' is geen geheel getal")]
    [TestCase("declareer a --antwoorden b --maximum-fouten 0", "--maximum-fouten '0' is geen geheel getal van 1 t/m 1000000.")]
    [TestCase("declareer @a --antwoorden b --onzin", "'--onzin' is hier geen opdracht, optie of argument.")]
    [TestCase("controleer", "Bij 'controleer' ontbreekt een argument.")]
    [TestCase("controleer a --formaat xml", "--formaat 'xml' kan niet; kies uit tekst, json.")]
    [TestCase("controleer a --formaat 1", "--formaat '1' kan niet; kies uit tekst, json.")]
    [TestCase("rapport", "Er ontbreekt een opdracht.")]
    [TestCase("rapport benutting", "Optie --maand of --jaar is verplicht.")]
    [TestCase("rapport benutting --maand 2026-01 --jaar 2026", "Geef --maand of --jaar, niet allebei.")]
    [TestCase("rapport benutting --jaar 26", "--jaar '26' is geen geheel getal van 2000 t/m 9998.")]
    [TestCase("rapport benutting --jaar 2026 --onder x", "--onder 'x' is geen geheel getal van 0 t/m 1000.")]
    [TestCase("rapport benutting --jaar 2026 --boven 1001", "--boven '1001' is geen geheel getal van 0 t/m 1000.")]
    [TestCase("rapport benutting --jaar 2026 --onder 90 --boven 80", "--onder kan niet hoger zijn dan --boven.")]
    [TestCase("rapport benutting --jaar 2026 --per reden", "--per 'reden' kan niet; kies uit toewijzing, aanbieder, product, gemeente, regio, maand, onderlevering, zonder-levering, toestemming, herzien.")]
    [TestCase("rapport afkeur --jaar 2026 --stand gisteren", "--stand 'gisteren' is geen versienummer en geen bestaande datum in de vorm JJJJ-MM-DD.")]
    [TestCase("rapport benutting --maand 2026-13", "'2026-13' is geen maand in de vorm JJJJ-MM.")]
    [TestCase("rapport benutting --maand 9999-12", "'9999-12' ligt te ver weg; verwacht een maand in 2000 t/m 9998.")]
    [TestCase("rapport benutting --maand 2026-1", "'2026-1' is geen maand in de vorm JJJJ-MM.")]
    [TestCase("rapport benutting --maand 2026-01 --formaat pdf", "--formaat 'pdf' kan niet; kies uit tabel, csv, json, xlsx, html.")]
    [TestCase("vergelijk", "Er ontbreekt een opdracht.")]
    [TestCase("contacten", "Er ontbreekt een opdracht.")]
    [TestCase("contacten controleer --maand 2026-03", "Optie --declarabel is verplicht.")]
    [TestCase("contacten controleer --maand 2026-13 --declarabel d.csv", "'2026-13' is geen maand in de vorm JJJJ-MM.")]
    [TestCase("uitvraag gemiddelde u.csv --formaat xml", "--formaat 'xml' kan niet; kies uit tabel, csv, json, xlsx, html.")]
    [TestCase("indicatie product k.csv", "Optie --drempels is verplicht.")]
    [TestCase("indicatie bandbreedte", "Optie --bandbreedte is verplicht.")]
    [TestCase("vergelijk periode --van 2026-01 --tot 2026-02 --formaat pdf", "--formaat 'pdf' kan niet; kies uit tabel, csv, json, xlsx, html.")]
    [TestCase("vergelijk bekostiging --van 2026-01 --tot 2026-02", "Optie --bandbreedte is verplicht.")]
    [TestCase("vergelijk overgang --plan plan.csv", "Optie --direct is verplicht.")]
    [TestCase("rapport benutting --maand 2026-01 --formaat JSON", "--formaat 'JSON' kan niet")]
    [TestCase("herspeel abc", "ID 'abc' is geen geheel getal")]
    [TestCase("herspeel 0", "ID '0' is geen geheel getal")]
    [TestCase("herspeel 1 2", "'2' is hier geen opdracht, optie of argument.")]
    [TestCase("herspeel 1 --alles", "Geef een ID of --alles, niet allebei.")]
    [TestCase("genereer", "Optie --uit is verplicht.")]
    [TestCase("genereer --uit a --clienten 1 --aanbieders 1 --maanden 1", "Optie --seed is verplicht.")]
    [TestCase("genereer --uit a --clienten veel --aanbieders 1 --maanden 1 --seed 1", "--clienten 'veel' is geen geheel getal")]
    [TestCase("genereer --uit a --clienten 99999999999 --aanbieders 1 --maanden 1 --seed 1", "--clienten '99999999999' is geen geheel getal")]
    [TestCase("genereer --uit a --clienten 1 --aanbieders 1 --maanden 1 --seed 1 --fouten 1001", "--fouten '1001' is geen geheel getal van 0 t/m 1000.")]
    [TestCase("serve --instellingen", "Bij optie --instellingen ontbreekt de waarde.")]
    [TestCase("demo --bestaat-niet", "'--bestaat-niet' is hier geen opdracht, optie of argument.")]
    public void Een_verkeerde_opdracht_geeft_64_en_zegt_waarom(string opdracht, string boodschap)
    {
        using var werkplaats = new Werkplaats();
        var uitvoering = werkplaats.Voer(opdracht.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.That(uitvoering.Code, Is.EqualTo(64), uitvoering.ToString());
        Assert.That(uitvoering.Uit, Is.Empty);
        Assert.That(uitvoering.Fout, Does.StartWith("Verkeerd gebruik.\n  ").And.Contain(boodschap));
        Assert.That(uitvoering.Foutregels[^1], Does.Match("^Zie: declaraties.* --help$"));
        Assert.That(uitvoering.Fout, Does.Not.Match("(?i)argument missing|required|unrecognized|cannot parse|expected|option |response file|Exception"));
    }

    [TestCase("declareer", "invoer", "--antwoorden", "")]
    [TestCase("declareer", "", "--antwoorden", "uit")]
    [TestCase("rapport", "benutting", "--maand", "2026-01", "--database", " ")]
    public void Een_leeg_argument_is_verkeerd_gebruik(params string[] opdracht)
    {
        using var werkplaats = new Werkplaats();
        var uitvoering = werkplaats.Voer(opdracht);
        Assert.That(uitvoering.Code, Is.EqualTo(64), uitvoering.ToString());
        Assert.That(uitvoering.Fout, Does.Contain("Een van de argumenten is leeg."));
    }

    [TestCase("--clienten", "0", "0 clienten kan niet")]
    [TestCase("--aanbieders", "-1", "-1 aanbieders kan niet")]
    [TestCase("--maanden", "0", "0 maanden")]
    public void Een_wereld_die_niet_kan_is_verkeerd_gebruik(string optie, string waarde, string boodschap)
    {
        using var werkplaats = new Werkplaats();
        var opties = new Dictionary<string, string> { ["--clienten"] = "1", ["--aanbieders"] = "1", ["--maanden"] = "1", [optie] = waarde };
        var uitvoering = werkplaats.Voer(["genereer", "--uit", werkplaats.Pad("wereld"), "--seed", "1", .. opties.SelectMany(paar => new[] { paar.Key, paar.Value })]);
        Assert.That(uitvoering.Code, Is.EqualTo(64), uitvoering.ToString());
        Assert.That(uitvoering.Fout, Does.Contain(boodschap));
    }

    [Test]
    public void Een_volle_map_wordt_niet_overschreven()
    {
        using var werkplaats = new Werkplaats();
        werkplaats.Schrijf("wereld/van-mij.txt", "x");
        var uitvoering = werkplaats.Voer("genereer", "--uit", werkplaats.Pad("wereld"), "--clienten", "1", "--aanbieders", "1", "--maanden", "1", "--seed", "1");
        Assert.That(uitvoering.Code, Is.EqualTo(64));
        Assert.That(Directory.EnumerateFileSystemEntries(werkplaats.Pad("wereld")).Count(), Is.EqualTo(1));
    }

    [Test]
    public void Een_apenstaartje_voor_een_naam_hoort_bij_de_naam()
    {
        using var werkplaats = new Werkplaats();
        var uitvoering = werkplaats.Voer("controleer", "@bestaat-niet.xml");
        Assert.That(uitvoering.Code, Is.EqualTo(2));
        Assert.That(uitvoering.Fout, Does.Contain("@bestaat-niet.xml is niet te lezen: het bestaat niet."));
    }
}
