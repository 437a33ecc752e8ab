namespace Declaraties.Core.Specs.Controleren.Niveau2;

public sealed class TR134DeclaratieDagtekeningNietNaDagtekeningSpecs
{
    [TestCase("2025-11-04", Description = "een dag eerder")]
    [TestCase("2025-11-05", Description = "dezelfde dag")]
    public void Voor_of_op_de_Dagtekening_mag(string declaratieDagtekening) =>
        Assert.That(
            new EenDeclaratie().Gedagtekend("2025-11-05").MetDeclaratieDagtekening(declaratieDagtekening).RegelsBinnenBericht(),
            Is.Empty);

    [Test]
    public void Een_dag_later_mag_niet()
    {
        var bevinding = new EenDeclaratie().Gedagtekend("2025-11-05").MetDeclaratieDagtekening("2025-11-06").EnigeBevindingBinnenBericht();
        Assert.Multiple(() =>
        {
            Assert.That((bevinding.Regel.Code, bevinding.Klasse), Is.EqualTo(("TR134", Berichtklasse.Declaratie)));
            Assert.That((bevinding.Referentie, bevinding.Plaats), Is.EqualTo(("DN202510", new Plaats(20, 5))));
            Assert.That(bevinding.Toelichting, Does.Contain("2025-11-06").And.Contain("2025-11-05"));
            Assert.That(bevinding.ZouVoldoen, Does.Contain("tot en met 2025-11-05"));
        });
    }
}
