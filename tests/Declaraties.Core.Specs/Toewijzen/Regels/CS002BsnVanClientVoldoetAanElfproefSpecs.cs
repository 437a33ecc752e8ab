using Declaraties.Toewijzen.Regels;

namespace Declaraties.Core.Specs.Toewijzen.Regels;

public sealed class CS002BsnVanClientVoldoetAanElfproefSpecs() : ToewijzingregelSpecs(CS002BsnVanClientVoldoetAanElfproef.Regel)
{
    [TestCase("999900006")]
    [TestCase("999900018")]
    public void Een_bsn_met_elfproef_voldoet(string bsn) => Voldoet(new EenToewijzingBericht().VanClient(Bsn.Lees(bsn)));

    [TestCase("999900005")]
    [TestCase("999900007")]
    [TestCase("000000000")]
    public void Een_bsn_zonder_elfproef_voldoet_niet(string bsn) => VoldoetNietBijClient(new EenToewijzingBericht().VanClient(Bsn.Lees(bsn)));
}
