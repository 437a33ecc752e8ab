namespace Declaraties.Core.Specs.Controleren.Niveau3;

public sealed class TR340ProductCodeGelijkSpecs
{
    private static readonly EenDossier _dossier = new EenDossier().MetProduct("02", "02A06").MetContract(Eenheid.Minuut, Voorbeeld.MinuutTarief, new Product("02", "02A06"));

    [Test]
    public void De_code_van_de_toewijzing_klopt() => Assert.That(_dossier.Over(new EenPrestatie()).Regels, Is.Empty);

    [Test]
    public void Een_andere_code_klopt_niet()
    {
        var uitspraak = _dossier.Over(new EenPrestatie().VoorProduct("02", "02A06"));
        var bevinding = uitspraak.Bevinding("TR340");
        Assert.Multiple(() =>
        {
            Assert.That(uitspraak.RetourCodesBij("RN001"), Is.EqualTo(["9340"]));
            Assert.That((bevinding.Klasse, bevinding.Referentie), Is.EqualTo((Berichtklasse.Prestatie, "RN001")));
            Assert.That(bevinding.Toelichting, Does.Contain("ProductCode is 02A06").And.Contain("20072").And.Contain("02A05"));
            Assert.That(bevinding.ZouVoldoen, Is.EqualTo("ProductCode 02A05."));
        });
    }

    [Test]
    public void Letters_worden_exact_vergeleken() =>
        Assert.That(new EenDossier().Over(new EenPrestatie().VoorProduct("02", "02a05")).Regels, Does.Contain("TR340"));

    [Test]
    public void Een_aspecifieke_toewijzing_laat_elke_code_van_de_categorie_toe() =>
        Assert.That(_dossier.Met(new EenToewijzing().VoorProduct("02", null)).Over(new EenPrestatie().VoorProduct("02", "02A06")).Regels, Is.Empty);

    [Test]
    public void Een_toewijzing_zonder_product_ook() =>
        Assert.That(_dossier.Met(new EenToewijzing().ZonderProduct()).Over(new EenPrestatie().VoorProduct("02", "02A06")).Regels, Is.Empty);

    [Test]
    public void Een_creditprestatie_wordt_hieraan_niet_gehouden()
    {
        var debet = new EenPrestatie("RN000").VoorProduct("02", "02A06");
        Assert.That(_dossier.MetGoedgekeurd(debet).Over(debet.GecrediteerdAls("RN001")).Regels, Is.Empty);
    }
}
