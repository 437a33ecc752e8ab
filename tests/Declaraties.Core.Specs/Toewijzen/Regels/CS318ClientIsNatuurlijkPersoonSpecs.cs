using Declaraties.Toewijzen.Regels;

namespace Declaraties.Core.Specs.Toewijzen.Regels;

public sealed class CS318ClientIsNatuurlijkPersoonSpecs() : ToewijzingregelSpecs(CS318ClientIsNatuurlijkPersoon.Regel)
{
    [TestCase("1")]
    [TestCase("2")]
    [TestCase("3")]
    [TestCase("4")]
    [TestCase("5")]
    public void Een_client_met_een_ander_NaamGebruik_dan_6_voldoet(string naamGebruik) =>
        Voldoet(new EenToewijzingBericht().MetNaam(partnernaam: true, naamGebruik));

    [TestCase(true)]
    [TestCase(false)]
    public void Een_client_met_NaamGebruik_6_voldoet_niet(bool partnernaam) =>
        VoldoetNietBijClient(new EenToewijzingBericht().MetNaam(partnernaam, "6"));

    [Test]
    public void Een_relatie_mag_een_niet_natuurlijk_persoon_zijn() =>
        Voldoet(new EenToewijzingBericht().MetRelaties(new EenRelatie().MetNaam(partnernaam: false, "6")));
}
