using Declaraties.Toewijzen.Regels;

namespace Declaraties.Core.Specs.Toewijzen.Regels;

public sealed class CS050NaamGebruikPastBijPartnernaamSpecs() : ToewijzingregelSpecs(CS050NaamGebruikPastBijPartnernaam.Regel)
{
    [TestCase(true, "1")]
    [TestCase(true, "2")]
    [TestCase(true, "3")]
    [TestCase(true, "4")]
    [TestCase(false, "1")]
    [TestCase(false, "6")]
    public void NaamGebruik_dat_past_voldoet(bool partnernaam, string naamGebruik) =>
        Voldoet(new EenToewijzingBericht().MetNaam(partnernaam, naamGebruik).MetRelaties(new EenRelatie().MetNaam(partnernaam, naamGebruik)));

    [TestCase(true, "5")]
    [TestCase(true, "6")]
    [TestCase(false, "2")]
    [TestCase(false, "3")]
    [TestCase(false, "4")]
    [TestCase(false, "5")]
    public void NaamGebruik_dat_niet_past_voldoet_niet(bool partnernaam, string naamGebruik)
    {
        VoldoetNietBijClient(new EenToewijzingBericht().MetNaam(partnernaam, naamGebruik));
        VoldoetNietBijRelatie(new EenToewijzingBericht().MetRelaties(new EenRelatie("7").MetNaam(partnernaam, naamGebruik)));
    }
}
