using System.Text;
using Declaraties.Beleid.Uitvragen;
using Declaraties.Dienst.Beleidsbestanden;

namespace Declaraties.Dienst.Specs.Beleidsbestanden;

/// <summary>Antwoorden op een uitvraag, uit een bestand.</summary>
public sealed class UitvraaglezerSpecs
{
    private const string Kop = "Vraag;Aanbieder;Gewicht;Antwoord";

    [Test]
    public void Een_antwoord_is_een_getal_een_woord_of_leeg()
    {
        var antwoorden = Lees($"{Kop}\nZiekteverzuim;99990001;400;7,6\nZiekteverzuim;99990002;12.5;0\nZiekteverzuim;99990003;50;\nZiekteverzuim;99990004;50\nBekostiging;99990001;400;PxQ\n").Waarde!;
        Assert.That(
            antwoorden.Select(antwoord => (antwoord.Vraag, antwoord.Aanbieder.Code, antwoord.Gewicht, antwoord.Tekst, antwoord.Getal)),
            Is.EqualTo(new (string, string, decimal, string, decimal?)[]
            {
                ("Ziekteverzuim", "99990001", 400, "7,6", 7.6m),
                ("Ziekteverzuim", "99990002", 12.5m, "0", 0),
                ("Ziekteverzuim", "99990003", 50, "", null),
                ("Ziekteverzuim", "99990004", 50, "", null),
                ("Bekostiging", "99990001", 400, "PxQ", null),
            }));
    }

    [TestCase("V;1;-4;7", "Gewicht '-4'; verwacht een aantal clienten van 0 t/m 9999999, met een komma of een punt voor hoogstens 6 decimalen en niets tussen de duizendtallen.")]
    [TestCase(";1;4;7", "Vraag ''; verwacht een tekst van 1 t/m 300 tekens.")]
    [TestCase("V;;4;7", "Aanbieder ''; verwacht een naam van 1 t/m 60 tekens.")]
    [TestCase("V;1;;7", "Gewicht ''; verwacht een aantal clienten van 0 t/m 9999999, met een komma of een punt voor hoogstens 6 decimalen en niets tussen de duizendtallen.")]
    public void Een_rij_die_niet_klopt_zegt_wat_wel(string rij, string fout) => Assert.That(Lees($"{Kop}\n{rij}\n").Fouten, Is.EqualTo(new[] { $"uitvraag.csv, regel 2: {fout}" }));

    [Test]
    public void Een_aanbieder_antwoordt_een_keer_op_een_vraag() =>
        Assert.That(Lees($"{Kop}\nV;1;4;7\nW;1;4;7\nV;1;4;8\n").Fouten, Is.EqualTo(new[] { "uitvraag.csv, regel 4: V;1 staat ook op regel 2; laat er één staan." }));

    [Test]
    public void Een_woord_tussen_getallen_is_een_verkeerd_geschreven_getal() =>
        Assert.That(Lees($"{Kop}\nV;1;4;7,5\nV;2;4;8,5 %\nV;3;4;9\n").Fouten, Is.EqualTo(new[]
        {
            "uitvraag.csv, regel 3: Antwoord '8,5 %' is geen getal zoals op regel 2; verwacht een getal van -999999999 t/m 999999999, met een komma of een punt voor hoogstens 6 decimalen en niets tussen de duizendtallen; bedoelde u 8,5?",
        }));

    [Test]
    public void Een_getal_tussen_woorden_hoort_er_ook_niet() =>
        Assert.That(Lees($"{Kop}\nV;1;4;ja\nV;2;4;1\nV;3;4;nee\n").Fouten, Is.EqualTo(new[]
        {
            "uitvraag.csv, regel 3: Antwoord '1' is een getal, en op regel 2 staan woorden; verwacht op een vraag overal een getal, of overal woorden.",
        }));

    private static Gelezen<IReadOnlyList<Antwoord>> Lees(string inhoud) => Uitvraaglezer.Lees("uitvraag.csv", Encoding.UTF8.GetBytes(inhoud));
}
