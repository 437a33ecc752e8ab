using Declaraties.Testprogramma;

namespace Declaraties.Worker.Specs.Opdrachten;

/// <summary><c>uitvraag gemiddelde</c>: van een bestand tot uitkomst.</summary>
public sealed class UitvraagSpecs
{
    private const string Verzuim =
        """
        Vraag;Aanbieder;Gewicht;Antwoord
        Ziekteverzuim;99990001;400;7,6
        Ziekteverzuim;99990002;300;8,4
        Ziekteverzuim;99990003;120;8,5
        Ziekteverzuim;99990004;60;9,9
        Ziekteverzuim;99990005;20;8.6
        Ziekteverzuim;99990006;100;0
        Ziekteverzuim;99990007;50;

        """;

    private const string Overhead = "Vraag;Aanbieder;Gewicht;Antwoord\nOverhead;1;1;14\nOverhead;2;1;16\nOverhead;3;1;18\nOverhead;4;1;20\nOverhead;5;1;22\nOverhead;6;1;24\nOverhead;7;1;27\nOverhead;8;1;31\nVorm;1;1;PxQ\n";

    [TestCase("", """[{"vraag":"Ziekteverzuim","antwoorden":5,"leeg":1,"nul":1,"gemiddelde":8.6,"gewogen":8.2,"laagste":7.6,"kwartiel1":8.4,"mediaan":8.5,"kwartiel3":8.6,"hoogste":9.9,"getoond":true}]""")]
    [TestCase("--met-nul", """[{"vraag":"Ziekteverzuim","antwoorden":6,"leeg":1,"nul":1,"gemiddelde":7.2,"gewogen":7.3,"laagste":0.0,"kwartiel1":7.8,"mediaan":8.5,"kwartiel3":8.6,"hoogste":9.9,"getoond":true}]""")]
    [TestCase("--drempel 6", """[{"vraag":"Ziekteverzuim","antwoorden":5,"leeg":1,"nul":1,"getoond":false}]""")]
    public void Het_uitgewerkte_voorbeeld(string opties, string verwacht)
    {
        using var werkplaats = new Werkplaats();
        var uitvoering = werkplaats.Voer(["uitvraag", "gemiddelde", werkplaats.Schrijf("u.csv", Verzuim), "--formaat", "json", .. opties.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
        Assert.That((uitvoering.Code, uitvoering.Fout), Is.EqualTo((0, "")));
        Assert.That(Kaal(uitvoering.Uit), Is.EqualTo(verwacht));
    }

    [Test]
    public void Een_gekozen_waarde_zegt_voor_wie_zij_past()
    {
        using var werkplaats = new Werkplaats();
        var uitvoering = werkplaats.Voer("uitvraag", "gemiddelde", werkplaats.Schrijf("u.csv", Overhead), "--gekozen", "Overhead=21", "--marge", "3", "--formaat", "json");
        Assert.That(Kaal(uitvoering.Uit), Does.Contain("\"binnen\":50.0,\"onder\":25.0,\"boven\":25.0,\"getoond\":true}"));
    }

    [Test]
    public void De_tabel_zegt_erbij_wat_zij_verzwijgt()
    {
        using var werkplaats = new Werkplaats();
        var uitvoering = werkplaats.Voer("uitvraag", "gemiddelde", werkplaats.Schrijf("u.csv", Overhead));
        Assert.That(uitvoering.Uit, Does.Not.Contain("PxQ"));
        Assert.That(uitvoering.Foutregels, Does.Contain("Vorm: 1 aanbieder, minder dan de drempel van 5; daarom staan er alleen aantallen."));
    }

    [TestCase("--gekozen Overhead=21", "--gekozen en --marge horen bij elkaar; geef ze allebei, of geen van beide.")]
    [TestCase("--marge 3", "--gekozen en --marge horen bij elkaar; geef ze allebei, of geen van beide.")]
    [TestCase("--marge 3 --gekozen Overhead", "--gekozen 'Overhead' heeft niet de vorm VRAAG=GETAL.")]
    [TestCase("--marge 3 --gekozen Overhead=veel", "--gekozen 'veel'; verwacht een getal van -999999999 t/m 999999999, met een komma of een punt voor hoogstens 6 decimalen en niets tussen de duizendtallen.")]
    [TestCase("--marge 3 --gekozen Overhead=21 --gekozen Overhead=22", "--gekozen noemt vraag 'Overhead' meer dan eens.")]
    [TestCase("--marge -3 --gekozen Overhead=21", "--marge '-3'; verwacht een marge van 0 t/m 999999999, met een komma of een punt voor hoogstens 6 decimalen en niets tussen de duizendtallen.")]
    [TestCase("--drempel 0", "--drempel '0' is geen geheel getal van 1 t/m 1000000.")]
    public void Wat_niet_kan_zegt_wat_wel(string opties, string fout)
    {
        using var werkplaats = new Werkplaats();
        var uitvoering = werkplaats.Voer(["uitvraag", "gemiddelde", werkplaats.Schrijf("u.csv", Overhead), .. opties.Split(' ')]);
        Assert.That((uitvoering.Code, uitvoering.Foutregels[1].Trim()), Is.EqualTo((64, fout)));
    }

    [TestCase("Ziekte=7", "--gekozen noemt vraag 'Ziekte', en die staat niet in {0}; daar staan 'Overhead', 'Vorm'.")]
    [TestCase("Vorm=7", "--gekozen noemt vraag 'Vorm', en daarop is in woorden geantwoord; kies een vraag met getallen.")]
    public void Een_gekozen_vraag_moet_er_zijn(string gekozen, string fout)
    {
        using var werkplaats = new Werkplaats();
        var bestand = werkplaats.Schrijf("u.csv", Overhead);
        var uitvoering = werkplaats.Voer("uitvraag", "gemiddelde", bestand, "--gekozen", gekozen, "--marge", "3");
        Assert.That((uitvoering.Code, uitvoering.Foutregels.Single()), Is.EqualTo((64, string.Format(System.Globalization.CultureInfo.InvariantCulture, fout, bestand))));
    }

    [Test]
    public void Een_antwoord_dat_niet_klopt_is_niet_te_gebruiken()
    {
        using var werkplaats = new Werkplaats();
        var uitvoering = werkplaats.Voer("uitvraag", "gemiddelde", werkplaats.Schrijf("u.csv", Verzuim.Replace(";8,5", ";8,5 %", StringComparison.Ordinal)));
        Assert.That((uitvoering.Code, uitvoering.Uit), Is.EqualTo((2, "")));
        Assert.That(uitvoering.Foutregels[0], Does.StartWith("u.csv, regel 4: Antwoord '8,5 %' is geen getal zoals op regel 2;").And.EndsWith("bedoelde u 8,5?"));
    }

    private static string Kaal(string json) => json.Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal);
}
