using Declaraties.Toewijzen.Regels;

namespace Declaraties.Core.Specs.Toewijzen.Regels;

public sealed class CD077GeenOmvangBijBudgetSpecs() : ToewijzingregelSpecs(CD077GeenOmvangBijBudget.Regel)
{
    [Test]
    public void Een_budget_zonder_omvang_voldoet() => Voldoet(new EenToewijzingBericht(new EenToewijzing().MetBudget(100_000)));

    [Test]
    public void Een_omvang_zonder_budget_voldoet() => Voldoet(new EenToewijzingBericht(new EenToewijzing()));

    [TestCase(100_000)]
    [TestCase(0)]
    public void Een_budget_met_omvang_voldoet_niet(int budget) =>
        VoldoetNietBijToegewezenProduct(new EenToewijzingBericht(new EenToewijzing().MetBudget(budget).MetOmvang(180, Eenheid.Minuut, Frequentie.PerWeek)));
}
