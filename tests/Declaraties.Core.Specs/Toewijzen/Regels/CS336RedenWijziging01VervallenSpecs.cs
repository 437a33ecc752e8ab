using Declaraties.Toewijzen.Regels;

namespace Declaraties.Core.Specs.Toewijzen.Regels;

public sealed class CS336RedenWijziging01VervallenSpecs() : ToewijzingregelSpecs(CS336RedenWijziging01Vervallen.Regel)
{
    [TestCase("02")]
    [TestCase("13")]
    [TestCase("14")]
    public void Een_andere_reden_dan_01_voldoet(string reden) =>
        Voldoet(new EenToewijzingBericht(new EenToewijzing().MetRedenWijziging(reden)));

    [Test]
    public void Zonder_reden_voldoet() => Voldoet(new EenToewijzingBericht(new EenToewijzing()));

    [Test]
    public void Reden_01_voldoet_niet() =>
        VoldoetNietBijToegewezenProduct(new EenToewijzingBericht(new EenToewijzing().MetRedenWijziging("01")));
}
