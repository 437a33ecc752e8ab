namespace Declaraties.Core.Specs.Controleren.Niveau4;

public sealed class TR381ProductCodePastBijCategorieSpecs
{
    [Test]
    public void Een_product_uit_de_lijst_mag() => Assert.That(new EenDossier().Over(new EenPrestatie()).Regels, Is.Empty);

    [Test]
    public void Een_product_buiten_de_lijst_niet()
    {
        var uitspraak = new EenDossier().ZonderProducten().Over(new EenPrestatie());
        var bevinding = uitspraak.Bevinding("TR381");
        Assert.Multiple(() =>
        {
            Assert.That(uitspraak.RetourCodesBij("RN001"), Is.EqualTo(["S329"]));
            Assert.That((bevinding.Klasse, bevinding.Referentie), Is.EqualTo((Berichtklasse.Prestatie, "RN001")));
            Assert.That(bevinding.Toelichting, Does.Contain("02 02A05").And.Contain("2025-10-01"));
            Assert.That(bevinding.ZouVoldoen, Does.Contain("ProductCategorie"));
        });
    }

    [TestCase("02", "02A06", Description = "een andere code in die categorie")]
    [TestCase("03", "02A05", Description = "die code in een andere categorie")]
    [TestCase("02", "02a05", Description = "met andere letters")]
    public void Categorie_en_code_moeten_samen_in_de_lijst_staan(string categorie, string code) =>
        Assert.That(new EenDossier().ZonderProducten().MetProduct(categorie, code).Over(new EenPrestatie()).Regels, Is.EqualTo(["TR381"]));

    [TestCase("2025-10-01", null, true, Description = "vanaf de Begindatum")]
    [TestCase("2025-10-02", null, false, Description = "een dag te laat")]
    [TestCase("2021-01-01", "2025-10-01", true, Description = "alleen de Begindatum telt")]
    [TestCase("2021-01-01", "2025-09-30", false, Description = "een dag te vroeg voorbij")]
    public void De_lijst_van_de_Begindatum_van_de_ProductPeriode_telt(string van, string? totEnMet, bool geldt) =>
        Assert.That(
            new EenDossier().ZonderProducten().MetProduct("02", "02A05", van, totEnMet).Over(new EenPrestatie()).Regels,
            geldt ? Is.Empty : Is.EqualTo(["TR381"]));

    [Test]
    public void Een_product_mag_met_een_onderbreking_in_de_lijst_staan() =>
        Assert.That(
            new EenDossier().ZonderProducten().MetProduct("02", "02A05", "2021-01-01", "2022-12-31").MetProduct("02", "02A05", "2025-01-01").Over(new EenPrestatie()).Regels,
            Is.Empty);

    [Test]
    public void Een_creditprestatie_wordt_hieraan_niet_gehouden()
    {
        var debet = new EenPrestatie("RN000");
        Assert.That(new EenDossier().ZonderProducten().MetGoedgekeurd(debet).Over(debet.GecrediteerdAls("RN001")).Regels, Is.Empty);
    }
}
