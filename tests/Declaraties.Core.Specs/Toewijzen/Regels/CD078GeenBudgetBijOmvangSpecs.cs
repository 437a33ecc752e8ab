using Declaraties.Toewijzen.Regels;

namespace Declaraties.Core.Specs.Toewijzen.Regels;

public sealed class CD078GeenBudgetBijOmvangSpecs() : ToewijzingregelSpecs(CD078GeenBudgetBijOmvang.Regel)
{
    [Test]
    public void Een_omvang_zonder_budget_voldoet() => Voldoet(new EenToewijzingBericht(new EenToewijzing()));

    [Test]
    public void Een_budget_zonder_omvang_voldoet() => Voldoet(new EenToewijzingBericht(new EenToewijzing().MetBudget(100_000)));

    [TestCase(123_456, "1234,56 euro")]
    [TestCase(0, "0,00 euro")]
    public void Een_omvang_met_budget_voldoet_niet(int budget, string inEuro)
    {
        var bevinding = VoldoetNietBijToegewezenProduct(
            new EenToewijzingBericht(new EenToewijzing().MetBudget(budget).MetOmvang(180, Eenheid.Minuut, Frequentie.PerWeek)));
        Assert.That(bevinding.Toelichting, Does.Contain(inEuro));
    }
}
