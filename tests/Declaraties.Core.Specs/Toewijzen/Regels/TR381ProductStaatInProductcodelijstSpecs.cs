using Declaraties.Toewijzen.Regels;

namespace Declaraties.Core.Specs.Toewijzen.Regels;

public sealed class TR381ProductStaatInProductcodelijstSpecs() : ToewijzingregelSpecs(TR381ProductStaatInProductcodelijst.Regel)
{
    private static readonly EenToewijzing _een = new EenToewijzing(101).Van("2025-01-01");

    [Test]
    public void Een_product_dat_op_de_Ingangsdatum_in_de_lijst_staat_voldoet() => Voldoet(new EenToewijzingBericht(_een));

    [Test]
    public void Zonder_ProductCode_is_er_niets_op_te_zoeken()
    {
        Voldoet(new EenToewijzingBericht(_een.ZonderProduct()), new EenToewijzingsdossier().ZonderProducten());
        Voldoet(new EenToewijzingBericht(_een.VoorProduct("02", null)), new EenToewijzingsdossier().ZonderProducten());
    }

    [TestCase("2024-01-01", "2024-12-31")]
    [TestCase("2025-01-02", null)]
    public void Een_product_dat_op_die_dag_niet_in_de_lijst_staat_voldoet_niet(string van, string? totEnMet) =>
        Assert.That(
            VoldoetNietBijToegewezenProduct(new EenToewijzingBericht(_een), dossier: new EenToewijzingsdossier().ZonderProducten().MetProduct(Voorbeeld.Product, van, totEnMet)).Toelichting,
            Is.EqualTo($"Product {Voorbeeld.Product} van toewijzing 101 staat niet in de productcodelijst van 2025-01-01, haar Ingangsdatum."));

    [TestCase("2025-01-01", "2025-01-01")]
    public void Een_dag_in_de_lijst_is_genoeg(string van, string totEnMet) =>
        Voldoet(new EenToewijzingBericht(_een), new EenToewijzingsdossier().ZonderProducten().MetProduct(Voorbeeld.Product, van, totEnMet));

    [Test]
    public void Een_code_bij_een_andere_categorie_is_een_ander_product() =>
        VoldoetNietBijToegewezenProduct(new EenToewijzingBericht(_een), dossier: new EenToewijzingsdossier().ZonderProducten().MetProduct(new Product("03", Voorbeeld.Product.Code), "2021-01-01"));
}
