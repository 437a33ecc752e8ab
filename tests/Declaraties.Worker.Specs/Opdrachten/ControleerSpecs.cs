using System.Text.Json;
using Declaraties.Testprogramma;

namespace Declaraties.Worker.Specs.Opdrachten;

public sealed class ControleerSpecs
{
    private const string Geval = "prestatie-per-regel";
    private const string Peildatum = "2026-04-20";
    private static readonly string _bericht = Voorraad.Declaratie(Geval, "1-februari");

    [Test]
    public void Zonder_database_worden_alleen_niveau_1_en_2_getoetst()
    {
        using var werkplaats = new Werkplaats();
        var goed = werkplaats.Voer("controleer", _bericht);
        Assert.That(goed.Code, Is.Zero, goed.ToString());
        Assert.That(goed.Uit, Does.StartWith("1-februari.xml: geen bevindingen (niveau 1 en 2; zonder database geen 3 en 4; 16 prestaties, 2652,26 euro)."));
        var fout = werkplaats.Voer("controleer", Voorraad.Declaratie("niveau-2-afgekeurd", "09-alles-tegelijk"));
        Assert.That(fout.Code, Is.EqualTo(1));
        Assert.That(fout.Uit, Does.Contain("bericht afgekeurd").And.Contain("TR358 0001  Declaratie D01  (regel 18, kolom 3)\n  TotaalIngediendBedrag is 0,00 euro").And.Contain("\n  Zou voldoen: "));
        Assert.That(Werkplaats.BevatBsn(fout.Alles), Is.False);
        Assert.That(Directory.EnumerateFileSystemEntries(werkplaats.Map), Is.Empty);
    }

    [Test]
    public void Met_database_is_het_oordeel_dat_van_declareer_en_wordt_niets_bewaard()
    {
        using var werkplaats = new Werkplaats();
        werkplaats.LeesIn(Geval);
        var dump = Databasedump.Van(werkplaats.Database);
        var bytes = File.ReadAllBytes(werkplaats.Database);
        var proef = werkplaats.MetDatabase("controleer", _bericht, "--peildatum", Peildatum, "--formaat", "json");
        Assert.That(proef.Code, Is.EqualTo(1));
        Assert.That(proef.Fout, Is.Empty);
        Assert.That(Databasedump.Van(werkplaats.Database), Is.EqualTo(dump));
        Assert.That(File.ReadAllBytes(werkplaats.Database), Is.EqualTo(bytes), "geen byte van de database is veranderd");
        Assert.That(Directory.EnumerateFileSystemEntries(werkplaats.Map), Is.EqualTo([werkplaats.Database]));

        Assert.That(werkplaats.MetDatabase("declareer", _bericht, "--antwoorden", werkplaats.Pad("antwoorden"), "--peildatum", Peildatum).Code, Is.EqualTo(1));
        using var verslag = JsonDocument.Parse(File.ReadAllBytes(werkplaats.Pad("antwoorden", "1-februari.json")));
        using var gecontroleerd = JsonDocument.Parse(proef.Uit);
        Assert.That(gecontroleerd.RootElement.GetProperty("bevindingen").GetRawText(), Is.EqualTo(verslag.RootElement.GetProperty("bevindingen").GetRawText()));
        Assert.That(gecontroleerd.RootElement.GetProperty("uitslag").GetString(), Is.EqualTo(verslag.RootElement.GetProperty("uitslag").GetString()));
        Assert.That(gecontroleerd.RootElement.EnumerateObject().Select(p => p.Name), Is.EqualTo(["bestand", "uitslag", "niveaus", "nieuw", "bevindingen", "signalen"]));
    }

    [Test]
    public void De_peildatum_telt_mee()
    {
        using var werkplaats = new Werkplaats();
        werkplaats.LeesIn(Geval);
        var vroeg = werkplaats.MetDatabase("controleer", _bericht, "--peildatum", "2026-04-01");
        Assert.That(vroeg.Uit, Does.Contain("header afgekeurd").And.Contain("TR135 8848  Header W01"));
        Assert.That(vroeg.Code, Is.EqualTo(1));
    }

    [Test]
    public void Een_bericht_dat_al_is_ingediend_krijgt_het_oordeel_van_toen()
    {
        using var werkplaats = new Werkplaats();
        werkplaats.LeesIn(Voorraad.Goed);
        Assert.That(werkplaats.Declareer(Voorraad.Bestand(Voorraad.Goed, "declaraties")).Code, Is.Zero);
        var uitvoering = werkplaats.MetDatabase("controleer", Voorraad.Declaratie(Voorraad.Goed, "1-januari"), "--peildatum", "2026-05-05");
        Assert.That(uitvoering.Code, Is.Zero, uitvoering.ToString());
        Assert.That(uitvoering.Uit, Does.Contain("volledig toegewezen"));
        Assert.That(uitvoering.Fout, Does.Contain("al ingediend en beoordeeld op 2026-03-20"));
    }

    [Test]
    public void Een_map_is_geen_bericht()
    {
        using var werkplaats = new Werkplaats();
        var uitvoering = werkplaats.Voer("controleer", werkplaats.Map);
        Assert.That(uitvoering.Code, Is.EqualTo(2));
        Assert.That(uitvoering.Fout, Does.Contain("is niet te lezen"));
    }
}
