namespace Declaraties.Core.Specs.Controleren.Niveau2;

public sealed class CD060VorigReferentieNummerBijCreditSpecs
{
    [Test]
    public void Een_debet_zonder_VorigReferentieNummer_klopt() => Assert.That(new EenDeclaratie().RegelsBinnenBericht(), Is.Empty);

    [Test]
    public void Een_debet_met_VorigReferentieNummer_klopt_niet()
    {
        var bevinding = new EenDeclaratie(new EenPrestatie("RN001").MetVorig("RN000")).EnigeBevindingBinnenBericht();
        Assert.Multiple(() =>
        {
            Assert.That((bevinding.Regel.Code, bevinding.Klasse, bevinding.Referentie), Is.EqualTo(("CD060", Berichtklasse.Prestatie, "RN001")));
            Assert.That(bevinding.Toelichting, Does.Contain("debetprestatie").And.Contain("RN000"));
            Assert.That(bevinding.ZouVoldoen, Does.Contain("zonder VorigReferentieNummer"));
        });
    }

    [Test]
    public void Een_credit_met_VorigReferentieNummer_klopt() =>
        Assert.That(new EenDeclaratie(new EenPrestatie("RN000").GecrediteerdAls("RN001")).RegelsBinnenBericht(), Is.Empty);

    [Test]
    public void Een_credit_zonder_VorigReferentieNummer_klopt_niet()
    {
        var bevinding = new EenDeclaratie(new EenPrestatie("RN000").GecrediteerdAls("RN001").MetVorig(null)).EnigeBevindingBinnenBericht();
        Assert.That(bevinding.Regel.Code, Is.EqualTo("CD060"));
        Assert.That(bevinding.Toelichting, Does.Contain("creditprestatie zonder VorigReferentieNummer"));
        Assert.That(bevinding.ZouVoldoen, Does.Contain("ReferentieNummer van de debetprestatie"));
    }
}
