namespace Declaraties.Core.Specs.Controleren.Niveau3;

public sealed class TR339ProductCategorieGelijkSpecs
{
    private static readonly EenDossier _dossier = new EenDossier().MetProduct("03", "02A05").MetContract(Eenheid.Minuut, Voorbeeld.MinuutTarief, new Product("03", "02A05"));

    [Test]
    public void De_categorie_van_de_toewijzing_klopt() => Assert.That(_dossier.Over(new EenPrestatie()).Regels, Is.Empty);

    [Test]
    public void Een_andere_categorie_klopt_niet()
    {
        var uitspraak = _dossier.Over(new EenPrestatie().VoorProduct("03", "02A05"));
        var bevinding = uitspraak.Bevinding("TR339");
        Assert.Multiple(() =>
        {
            Assert.That(uitspraak.RetourCodesBij("RN001"), Is.EqualTo(["9339"]), "de code is gelijk");
            Assert.That((bevinding.Klasse, bevinding.Referentie), Is.EqualTo((Berichtklasse.Prestatie, "RN001")));
            Assert.That(bevinding.Toelichting, Does.Contain("ProductCategorie is 03").And.Contain("20072").And.Contain("categorie 02"));
            Assert.That(bevinding.ZouVoldoen, Is.EqualTo("ProductCategorie 02."));
        });
    }

    [Test]
    public void Ook_bij_een_toewijzing_zonder_ProductCode() =>
        Assert.That(
            _dossier.Met(new EenToewijzing().VoorProduct("02", null)).Over(new EenPrestatie().VoorProduct("03", "02A05")).Regels,
            Is.EqualTo(["TR339"]));

    [Test]
    public void Een_toewijzing_zonder_product_laat_elke_categorie_toe() =>
        Assert.That(_dossier.Met(new EenToewijzing().ZonderProduct()).Over(new EenPrestatie().VoorProduct("03", "02A05")).Regels, Is.Empty);

    [Test]
    public void Een_creditprestatie_wordt_hieraan_niet_gehouden()
    {
        var debet = new EenPrestatie("RN000").VoorProduct("03", "02A05");
        Assert.That(_dossier.MetGoedgekeurd(debet).Over(debet.GecrediteerdAls("RN001")).Regels, Is.Empty);
    }
}
