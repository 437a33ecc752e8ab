using Declaraties.Toewijzen.Regels;

namespace Declaraties.Core.Specs.Toewijzen.Regels;

public sealed class CD075EinddatumBijBudgetSpecs() : ToewijzingregelSpecs(CD075EinddatumBijBudget.Regel)
{
    [Test]
    public void Een_budget_met_einddatum_voldoet() =>
        Voldoet(new EenToewijzingBericht(new EenToewijzing().MetBudget(100_000).TotEnMet("2025-12-31")));

    [TestCase(100_000)]
    [TestCase(0)]
    public void Een_budget_zonder_einddatum_voldoet_niet(int budget) =>
        VoldoetNietBijToegewezenProduct(new EenToewijzingBericht(new EenToewijzing().MetBudget(budget)));

    [Test]
    public void Zonder_budget_mag_de_einddatum_ontbreken() =>
        Voldoet(new EenToewijzingBericht(new EenToewijzing().MetOmvang(10, Eenheid.Uur, Frequentie.PerMaand)));
}
