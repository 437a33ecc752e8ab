using Declaraties.Testprogramma;

namespace Declaraties.Worker.Specs.Opdrachten;

/// <summary><c>indicatie</c>: van bestanden en toewijzingen tot uitkomst.</summary>
public sealed class IndicatieSpecs
{
    private const string Drempels = "Product;Vanaf\nIB1;6\nIB2;10\nIB3;15\n";

    [Test]
    public void Activiteiten_worden_minuten_per_week()
    {
        using var werkplaats = new Werkplaats();
        var activiteiten = werkplaats.Schrijf("a.csv", "Clientregel;Activiteit;Minuten;Keer;PerWeken\n1;Administratie;30;1;1\n1;Dagstructuur;60;1;1\n1;Netwerk;45;1;2\n2;Waakvlam;30;1;4\n");
        var uitvoering = werkplaats.Voer("indicatie", "bereken", activiteiten, "--formaat", "json");
        Assert.That((uitvoering.Code, Kaal(uitvoering.Uit)), Is.EqualTo((0,
            """[{"clientregel":"1","minutenPerWeekExact":112.5,"minutenPerWeek":115},{"clientregel":"2","minutenPerWeekExact":7.5,"minutenPerWeek":10}]""")));
    }

    [Test]
    public void Kenmerken_worden_een_product()
    {
        using var werkplaats = new Werkplaats();
        var uitvoering = Product(werkplaats, 3, Drempels, "--formaat", "json");
        Assert.That((uitvoering.Code, Kaal(uitvoering.Uit)), Is.EqualTo((0, """{"score":15,"product":"IB3"}""")));
        Assert.That(Product(werkplaats, 2, Drempels, "--formaat", "csv").Uit, Is.EqualTo("Score;Product\n14;IB2\n"));
    }

    [Test]
    public void Past_er_geen_product_dan_zegt_de_afsluitcode_dat_ook()
    {
        using var werkplaats = new Werkplaats();
        var uitvoering = Product(werkplaats, 3, "Product;Vanaf\nIB3;16\n");
        Assert.That(uitvoering.Code, Is.EqualTo(1));
        Assert.That(uitvoering.Foutregels, Does.Contain("De score is 15, en de laagste drempel is 16: er past geen product."));
    }

    [Test]
    public void Een_kenmerk_dat_ontbreekt_is_niet_te_gebruiken()
    {
        using var werkplaats = new Werkplaats();
        var uitvoering = werkplaats.Voer("indicatie", "product", werkplaats.Schrijf("k.csv", "Kenmerk;Score\nZelfinzicht;2\n"), "--drempels", werkplaats.Schrijf("d.csv", Drempels));
        Assert.That((uitvoering.Code, uitvoering.Uit), Is.EqualTo((2, "")));
        Assert.That(uitvoering.Foutregels[0], Is.EqualTo("k.csv, regel 3: Belastbaarheid, Leervermogen, Communicatie, Motivatie, Voorspelbaarheid ontbreken; verwacht van elk kenmerk een score van 1 t/m 3."));
    }

    [TestCase("120;240", "")]
    [TestCase("120;179,5", "0505;99990001;101;02B01;180,0;120,0;179,5;boven;2026-01-01;2026-12-31\n")]
    [TestCase("181;240", "0505;99990001;101;02B01;180,0;181,0;240,0;onder;2026-01-01;2026-12-31\n")]
    public void Een_toewijzing_buiten_haar_band_wordt_genoemd(string band, string verwacht)
    {
        using var werkplaats = new Werkplaats();
        Assert.That(werkplaats.MetDatabase("importeer", "toewijzingen", werkplaats.Schrijf("1.xml", Berichtmaker.Toewijzing("T1", "2026-01-01", "2026-12-31"))).Code, Is.Zero);
        var uitvoering = werkplaats.MetDatabase("indicatie", "bandbreedte", "--bandbreedte", werkplaats.Schrijf("b.csv", $"ProductCode;MinutenPerWeekVan;MinutenPerWeekTot\n02B01;{band}\n"), "--formaat", "csv");
        Assert.That((uitvoering.Code, uitvoering.Uit), Is.EqualTo((0, $"Gemeente;Aanbieder;ToewijzingNummer;ProductCode;MinutenPerWeek;MinutenPerWeekVan;MinutenPerWeekTot;Ligging;Ingangsdatum;Einddatum\n{verwacht}")));
        Assert.That(Werkplaats.BevatBsn(uitvoering.Alles), Is.False);
    }

    [Test]
    public void Zonder_database_wordt_er_geen_gemaakt()
    {
        using var werkplaats = new Werkplaats();
        var uitvoering = werkplaats.MetDatabase("indicatie", "bandbreedte", "--bandbreedte", werkplaats.Schrijf("b.csv", "ProductCode;MinutenPerWeekVan;MinutenPerWeekTot\n02B01;120;240\n"));
        Assert.That(uitvoering.Code, Is.EqualTo(2));
        Assert.That(File.Exists(werkplaats.Database), Is.False);
    }

    private static Uitvoering Product(Werkplaats werkplaats, int laatste, string drempels, params string[] opties) => werkplaats.Voer(
    [
        "indicatie", "product", werkplaats.Schrijf("k.csv", $"Kenmerk;Score\nZelfinzicht;2\nBelastbaarheid;3\nLeervermogen;2\nCommunicatie;2\nMotivatie;3\nVoorspelbaarheid;{laatste}\n"),
        "--drempels", werkplaats.Schrijf("d.csv", drempels), .. opties,
    ]);

    private static string Kaal(string json) => json.Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal);
}
