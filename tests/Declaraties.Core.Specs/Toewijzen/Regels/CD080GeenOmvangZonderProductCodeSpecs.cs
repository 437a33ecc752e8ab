using Declaraties.Toewijzen.Regels;

namespace Declaraties.Core.Specs.Toewijzen.Regels;

public sealed class CD080GeenOmvangZonderProductCodeSpecs() : ToewijzingregelSpecs(CD080GeenOmvangZonderProductCode.Regel)
{
    [Test]
    public void Een_omvang_met_productcode_voldoet() => Voldoet(new EenToewijzingBericht(new EenToewijzing().TotEnMet("2025-12-31")));

    [Test]
    public void Geen_omvang_zonder_productcode_voldoet() =>
        Voldoet(new EenToewijzingBericht(new EenToewijzing().VoorProduct("02", null).ZonderOmvang()));

    [Test]
    public void Een_omvang_zonder_productcode_zonder_einddatum_voldoet_niet() =>
        VoldoetNietBijToegewezenProduct(new EenToewijzingBericht(new EenToewijzing().VoorProduct("02", null)));

    [Test]
    public void Een_omvang_zonder_product_voldoet_niet() =>
        VoldoetNietBijToegewezenProduct(new EenToewijzingBericht(new EenToewijzing().ZonderProduct().MetBudget(1).MetOmvang(1, Eenheid.Uur, Frequentie.PerDag)));

    [Test]
    public void Tot_en_met_31_december_2020_mag_een_omvang_zonder_productcode() =>
        Voldoet(new EenToewijzingBericht(new EenToewijzing().VoorProduct("02", null).Van("2020-01-01").TotEnMet("2020-12-31")));

    [Test]
    public void Vanaf_1_januari_2021_mag_een_omvang_zonder_productcode_niet() =>
        VoldoetNietBijToegewezenProduct(new EenToewijzingBericht(new EenToewijzing().VoorProduct("02", null).Van("2020-01-01").TotEnMet("2021-01-01")));
}
