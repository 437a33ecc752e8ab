namespace Declaraties.Core.Specs.Controleren.Niveau2;

public sealed class CS100PeriodeVanaf2021Specs
{
    [Test]
    public void Vanaf_1_januari_2021_mag() => Assert.That(Declaratie("2021-01-01", "2021-01-31").OverMaand("2021-01").RegelsBinnenBericht(), Is.Empty);

    [Test]
    public void Ook_als_de_periode_alleen_die_dag_is() => Assert.That(Declaratie("2021-01-01", "2021-01-01").OverMaand("2021-01").RegelsBinnenBericht(), Is.Empty);

    [TestCase("2020-12-31", "2020-12-31", Description = "helemaal ervoor")]
    [TestCase("2021-01-01", "2020-12-31", Description = "alleen het einde ervoor")]
    [TestCase("2020-12-31", "2021-01-01", Description = "alleen het begin ervoor")]
    public void Een_ProductPeriode_voor_2021_mag_niet(string begin, string eind)
    {
        var bevindingen = Verwerking.ControleerBinnenBericht(Declaratie(begin, eind).OverMaand("2021-01").Bouw());
        var bevinding = bevindingen.Single(b => b.Regel.Code == "CS100");
        Assert.Multiple(() =>
        {
            Assert.That((bevinding.Klasse, bevinding.Referentie), Is.EqualTo((Berichtklasse.Prestatie, "RN001")));
            Assert.That(bevinding.Toelichting, Does.Contain($"ProductPeriode is {begin} t/m {eind}"));
            Assert.That(bevinding.ZouVoldoen, Does.Contain("vanaf 2021-01-01"));
        });
    }

    [Test]
    public void Een_DeclaratiePeriode_voor_2021_mag_niet()
    {
        var bevinding = Declaratie("2021-01-01", "2021-01-31").OverMaand("2020-12").EnigeBevindingBinnenBericht();
        Assert.Multiple(() =>
        {
            Assert.That((bevinding.Regel.Code, bevinding.Klasse, bevinding.Referentie), Is.EqualTo(("CS100", Berichtklasse.Declaratie, "DN202510")));
            Assert.That(bevinding.Toelichting, Does.Contain("DeclaratiePeriode is 2020-12-01 t/m 2020-12-31"));
        });
    }

    [Test]
    public void Ook_bij_een_creditprestatie() =>
        Assert.That(
            new EenDeclaratie(new EenPrestatie("RN000").InMaand("2020-12").GecrediteerdAls("RN001")).Gedagtekend("2021-02-01").MetDeclaratieDagtekening("2021-02-01").OverMaand("2021-01").RegelsBinnenBericht(),
            Is.EqualTo(["CS100"]));

    private static EenDeclaratie Declaratie(string begin, string eind) =>
        new EenDeclaratie(new EenPrestatie().Over(begin, eind)).Gedagtekend("2021-02-01").MetDeclaratieDagtekening("2021-02-01");
}
