using Declaraties.Toewijzen.Regels;

namespace Declaraties.Core.Specs.Toewijzen.Regels;

public sealed class CD041OmvangBijProductCodeSpecs() : ToewijzingregelSpecs(CD041OmvangBijProductCode.Regel)
{
    [Test]
    public void Een_product_met_code_en_omvang_voldoet() => Voldoet(new EenToewijzingBericht(new EenToewijzing().VoorProduct("02", "02A05")));

    [Test]
    public void Een_product_met_code_zonder_omvang_voldoet_niet() =>
        VoldoetNietBijToegewezenProduct(new EenToewijzingBericht(new EenToewijzing().VoorProduct("02", "02A05").ZonderOmvang()));

    [Test]
    public void Een_budget_vervangt_de_omvang_niet() =>
        VoldoetNietBijToegewezenProduct(new EenToewijzingBericht(new EenToewijzing().VoorProduct("02", "02A05").MetBudget(100_000)));

    [Test]
    public void Een_product_zonder_code_en_zonder_omvang_voldoet() =>
        Voldoet(new EenToewijzingBericht(new EenToewijzing().VoorProduct("02", null).ZonderOmvang()));

    [Test]
    public void Zonder_product_is_er_geen_code() =>
        Voldoet(new EenToewijzingBericht(new EenToewijzing().ZonderProduct().MetBudget(100_000)));
}
