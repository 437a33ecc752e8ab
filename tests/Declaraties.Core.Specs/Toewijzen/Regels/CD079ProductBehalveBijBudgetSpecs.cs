using Declaraties.Toewijzen.Regels;

namespace Declaraties.Core.Specs.Toewijzen.Regels;

public sealed class CD079ProductBehalveBijBudgetSpecs() : ToewijzingregelSpecs(CD079ProductBehalveBijBudget.Regel)
{
    [TestCase("02A05")]
    [TestCase(null)]
    public void Een_product_met_of_zonder_code_voldoet(string? code) =>
        Voldoet(new EenToewijzingBericht(new EenToewijzing().VoorProduct("02", code)));

    [Test]
    public void Zonder_product_met_budget_voldoet() => Voldoet(new EenToewijzingBericht(new EenToewijzing().ZonderProduct().MetBudget(100_000)));

    [Test]
    public void Zonder_product_en_zonder_budget_voldoet_niet() => VoldoetNietBijToegewezenProduct(new EenToewijzingBericht(new EenToewijzing().ZonderProduct()));
}
