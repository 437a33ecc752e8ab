using Declaraties.Beleid.Registreren;
using Declaraties.Beleid.Specs.Afrekenen;
using Declaraties.Testbasis;

namespace Declaraties.Beleid.Specs.Registreren;

/// <summary>Welke contacten bij hun toewijzing tellen, en wat daarop is gedeclareerd.</summary>
public sealed class RegistertoewijzingSpecs
{
    private static readonly EenToewijzing _looptVan5Tot20 = new EenToewijzing().Van("2026-03-05").TotEnMet("2026-03-20");

    [TestCase(4, false)]
    [TestCase(5, true)]
    [TestCase(20, true)]
    [TestCase(21, false)]
    public void Een_contact_telt_op_een_dag_waarop_de_toewijzing_loopt(int dag, bool telt)
    {
        var toewijzing = Van(new EenHistorie(_looptVan5Tot20), Register.Op(dag, Contactsoort.Direct, 60));
        Assert.That((toewijzing.Binnen.Count, toewijzing.Buiten.Count), Is.EqualTo(telt ? (1, 0) : (0, 1)));
        Assert.That(toewijzing.Grens, Is.EqualTo("de toewijzing loopt van 2026-03-05 t/m 2026-03-20"));
    }

    [Test]
    public void Een_toewijzing_zonder_einde_loopt_door()
    {
        var toewijzing = Van(new EenHistorie(new EenToewijzing()), Register.Op(31, Contactsoort.Direct, 60));
        Assert.That((toewijzing.Binnen.Count, toewijzing.Grens), Is.EqualTo((1, "de toewijzing loopt vanaf 2025-01-01")));
    }

    [Test]
    public void Een_verwijderde_toewijzing_loopt_niet()
    {
        var toewijzing = Van(new EenHistorie(new EenToewijzing().Verwijderd()), Register.Op(5, Contactsoort.Direct, 60));
        Assert.That((toewijzing.Binnen.Count, toewijzing.Grens), Is.EqualTo((0, "de toewijzing is verwijderd")));
    }

    [Test]
    public void Op_een_nummer_dat_er_niet_is_telt_niets()
    {
        var toewijzing = Registertoewijzing.Onbekend(new(new("0505"), new("99990001"), Wet.Wmo, 7), [Register.Op(5, Contactsoort.Direct, 60)]);
        Assert.That((toewijzing.Binnen.Count, toewijzing.Buiten.Count, toewijzing.Gedeclareerd), Is.EqualTo((0, 1, (long?)null)));
        Assert.That(toewijzing.Grens, Is.EqualTo("er is geen toewijzing met dit nummer bij deze gemeente en aanbieder"));
    }

    [Test]
    public void Gedeclareerd_is_wat_in_de_maand_is_geclaimd() =>
        Assert.That(Van(new EenHistorie(new EenToewijzing()).Goed("2026-02", 100).Goed("2026-03", 405)).Gedeclareerd, Is.EqualTo(405));

    [Test]
    public void Zonder_claim_is_er_nul_gedeclareerd() => Assert.That(Van(new EenHistorie(new EenToewijzing())).Gedeclareerd, Is.Zero);

    [Test]
    public void Wat_niet_in_tijd_is_toegewezen_en_niet_in_tijd_is_gedeclareerd_is_niet_te_vergelijken()
    {
        var stuks = new EenToewijzing().MetOmvang(3, Eenheid.StuksOutput, Frequentie.PerWeek);
        Assert.That(Van(new EenHistorie(stuks).Stuks("2026-03", 5000)).Gedeclareerd, Is.Null);
        Assert.That(Van(new EenHistorie(stuks).Goed("2026-03", 60)).Gedeclareerd, Is.EqualTo(60));
        Assert.That(Van(new EenHistorie(new EenToewijzing().MetBudget(1000))).Gedeclareerd, Is.Null);
    }

    private static Registertoewijzing Van(EenHistorie historie, params Contactmoment[] contacten) => Registertoewijzing.Van(historie.Bouw(), Register.Maart, contacten);
}
