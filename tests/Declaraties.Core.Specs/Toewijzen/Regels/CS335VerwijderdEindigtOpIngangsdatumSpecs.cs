using Declaraties.Toewijzen.Regels;

namespace Declaraties.Core.Specs.Toewijzen.Regels;

public sealed class CS335VerwijderdEindigtOpIngangsdatumSpecs() : ToewijzingregelSpecs(CS335VerwijderdEindigtOpIngangsdatum.Regel)
{
    [Test]
    public void Een_verwijderde_toewijzing_die_op_haar_ingangsdatum_eindigt_voldoet() =>
        Voldoet(new EenToewijzingBericht(new EenToewijzing().Van("2025-03-01").TotEnMet("2025-03-01").Verwijderd()));

    [TestCase("2025-03-02")]
    [TestCase("2025-02-28")]
    public void Een_verwijderde_toewijzing_met_een_andere_einddatum_voldoet_niet(string einde)
    {
        var bevinding = VoldoetNietBijToegewezenProduct(new EenToewijzingBericht(new EenToewijzing().Van("2025-03-01").TotEnMet(einde).Verwijderd()));
        Assert.That(bevinding.ZouVoldoen, Does.Contain("Einddatum 2025-03-01"));
    }

    [Test]
    public void Een_verwijderde_toewijzing_zonder_einddatum_voldoet_niet() =>
        VoldoetNietBijToegewezenProduct(new EenToewijzingBericht(new EenToewijzing().Verwijderd()));

    [TestCase("02")]
    [TestCase("14")]
    public void Een_andere_reden_mag_met_elke_einddatum(string reden) =>
        Voldoet(new EenToewijzingBericht(new EenToewijzing().Van("2025-03-01").TotEnMet("2025-06-30").MetRedenWijziging(reden)));

    [Test]
    public void Zonder_reden_mag_elke_einddatum() => Voldoet(new EenToewijzingBericht(new EenToewijzing().Van("2025-03-01").TotEnMet("2025-06-30")));
}
