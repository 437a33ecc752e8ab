namespace Declaraties.Core.Specs.Controleren.Niveau2;

public sealed class TR316GeenCreditOpDebetInBerichtSpecs
{
    [Test]
    public void Een_debet_uit_een_eerder_bericht_mag_gecrediteerd_worden() =>
        Assert.That(new EenDeclaratie(new EenPrestatie("RN000").GecrediteerdAls("RN001"), new EenPrestatie("RN002")).RegelsBinnenBericht(), Is.Empty);

    [TestCase(true, Description = "de credit staat voor de debet")]
    [TestCase(false, Description = "de credit staat na de debet")]
    public void Een_debet_uit_hetzelfde_bericht_mag_niet_gecrediteerd_worden(bool creditEerst)
    {
        var debet = new EenPrestatie("RN001");
        var credit = debet.GecrediteerdAls("RN002");
        var bevinding = (creditEerst ? new EenDeclaratie(credit, debet) : new EenDeclaratie(debet, credit)).EnigeBevindingBinnenBericht();
        Assert.Multiple(() =>
        {
            Assert.That((bevinding.Regel.Code, bevinding.Klasse, bevinding.Referentie), Is.EqualTo(("TR316", Berichtklasse.Prestatie, "RN002")));
            Assert.That(bevinding.Toelichting, Does.Contain("RN001").And.Contain(creditEerst ? "regel 101, kolom 9" : "regel 100, kolom 9"));
            Assert.That(bevinding.ZouVoldoen, Does.Contain("eerder bericht"));
        });
    }

    [Test]
    public void Het_eigen_ReferentieNummer_mag_niet()
    {
        var bevinding = new EenDeclaratie(new EenPrestatie("RN001").GecrediteerdAls("RN001")).EnigeBevindingBinnenBericht();
        Assert.That(bevinding.Regel.Code, Is.EqualTo("TR316"));
        Assert.That(bevinding.Toelichting, Does.Contain("het eigen ReferentieNummer").And.Contain("RN001"));
    }

    [Test]
    public void Het_nummer_van_een_andere_credit_mag_ook_niet() =>
        Assert.That(
            new EenDeclaratie(new EenPrestatie("RN000").GecrediteerdAls("RN001"), new EenPrestatie("RN001").GecrediteerdAls("RN002")).RegelsBinnenBericht(),
            Is.EqualTo(["TR316"]));

    [Test]
    public void Ook_bij_een_andere_client() =>
        Assert.That(
            new EenDeclaratie(new EenPrestatie("RN001"), new EenPrestatie("RN001").VanClient(Voorbeeld.TweedeClient).GecrediteerdAls("RN002")).RegelsBinnenBericht(),
            Is.EqualTo(["TR316"]));

    [Test]
    public void Een_debet_met_VorigReferentieNummer_wordt_ook_getoetst() =>
        Assert.That(
            new EenDeclaratie(new EenPrestatie("RN001"), new EenPrestatie("RN002").OpToewijzing(20073).MetVorig("RN001")).RegelsBinnenBericht(),
            Is.EqualTo(["TR316", "CD060"]));
}
