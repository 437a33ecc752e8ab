namespace Declaraties.Core.Specs.Controleren.Niveau2;

public sealed class TR416EenDebetPerToewijzingEnPeriodeSpecs
{
    private static readonly EenPrestatie _eerste = new("RN001");
    private static readonly EenPrestatie _tweede = new("RN002");

    [Test]
    public void Twee_debets_voor_dezelfde_toewijzing_hetzelfde_product_en_dezelfde_periode_mogen_niet()
    {
        var bevinding = new EenDeclaratie(_eerste, _tweede.MetVolume(1)).EnigeBevindingBinnenBericht();
        Assert.Multiple(() =>
        {
            Assert.That((bevinding.Regel.Code, bevinding.Klasse, bevinding.Referentie), Is.EqualTo(("TR416", Berichtklasse.Prestatie, "RN002")));
            Assert.That(bevinding.Toelichting, Does.Contain("20072").And.Contain("02 02A05").And.Contain("2025-10-01 t/m 2025-10-31").And.Contain("RN001"));
            Assert.That(bevinding.ZouVoldoen, Does.Contain("Eén debetprestatie"));
        });
    }

    [Test]
    public void Ook_niet_bij_verschillende_clienten() =>
        Assert.That(new EenDeclaratie(_eerste, _tweede.VanClient(Voorbeeld.TweedeClient)).RegelsBinnenBericht(), Is.EqualTo(["TR416"]));

    [Test]
    public void Een_andere_toewijzing_mag() => Assert.That(new EenDeclaratie(_eerste, _tweede.OpToewijzing(20073)).RegelsBinnenBericht(), Is.Empty);

    [TestCase("02", "02A06")]
    [TestCase("03", "02A05")]
    public void Een_ander_product_mag(string categorie, string code) =>
        Assert.That(new EenDeclaratie(_eerste, _tweede.VoorProduct(categorie, code)).RegelsBinnenBericht(), Is.Empty);

    [TestCase("2025-10-01", "2025-10-30")]
    [TestCase("2025-10-02", "2025-10-31")]
    [TestCase("2025-09-01", "2025-09-30")]
    public void Een_andere_ProductPeriode_mag(string begin, string eind) =>
        Assert.That(new EenDeclaratie(_eerste, _tweede.Over(begin, eind)).RegelsBinnenBericht(), Is.Empty);

    [Test]
    public void Een_credit_en_een_debet_mogen_samen_in_een_bericht() =>
        Assert.That(new EenDeclaratie(new EenPrestatie("RN000").GecrediteerdAls("RN001"), _tweede).RegelsBinnenBericht(), Is.Empty);

    [Test]
    public void Twee_credits_mogen_ook() =>
        Assert.That(
            new EenDeclaratie(new EenPrestatie("RN000").GecrediteerdAls("RN001"), new EenPrestatie("RN009").GecrediteerdAls("RN002")).RegelsBinnenBericht(),
            Is.Empty);

    [Test]
    public void Elke_volgende_debet_wordt_gemeld_en_wijst_naar_de_eerste()
    {
        var bevindingen = Verwerking.ControleerBinnenBericht(new EenDeclaratie(_eerste, _tweede, new EenPrestatie("RN003")).Bouw());
        Assert.That(bevindingen.Select(b => (b.Regel.Code, b.Referentie)), Is.EqualTo([("TR416", "RN002"), ("TR416", "RN003")]));
        Assert.That(bevindingen.Select(b => b.Toelichting), Has.All.Contain("RN001"));
    }
}
