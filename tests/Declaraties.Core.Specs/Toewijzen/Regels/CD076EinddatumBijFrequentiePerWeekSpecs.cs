using Declaraties.Toewijzen.Regels;

namespace Declaraties.Core.Specs.Toewijzen.Regels;

public sealed class CD076EinddatumBijFrequentiePerWeekSpecs() : ToewijzingregelSpecs(CD076EinddatumBijFrequentiePerWeek.Regel)
{
    [Test]
    public void Een_omvang_per_week_met_einddatum_voldoet() =>
        Voldoet(new EenToewijzingBericht(new EenToewijzing().MetOmvang(180, Eenheid.Minuut, Frequentie.PerWeek).TotEnMet("2025-12-31")));

    [Test]
    public void Een_omvang_per_week_zonder_einddatum_voldoet_niet() =>
        VoldoetNietBijToegewezenProduct(new EenToewijzingBericht(new EenToewijzing().MetOmvang(180, Eenheid.Minuut, Frequentie.PerWeek)));

    [TestCase(Frequentie.PerDag)]
    [TestCase(Frequentie.PerMaand)]
    [TestCase(Frequentie.TotaalInToewijzing)]
    public void Een_andere_frequentie_zonder_einddatum_voldoet(Frequentie frequentie) =>
        Voldoet(new EenToewijzingBericht(new EenToewijzing().MetOmvang(180, Eenheid.Minuut, frequentie)));

    [Test]
    public void Zonder_omvang_is_er_geen_frequentie() =>
        Voldoet(new EenToewijzingBericht(new EenToewijzing().VoorProduct("02", null).ZonderOmvang()));
}
