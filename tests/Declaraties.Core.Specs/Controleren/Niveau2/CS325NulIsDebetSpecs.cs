namespace Declaraties.Core.Specs.Controleren.Niveau2;

public sealed class CS325NulIsDebetSpecs
{
    private static readonly EenPrestatie _nul = new EenPrestatie().MetBedrag(0);

    [Test]
    public void Een_prestatie_van_nul_is_debet() => Assert.That(new EenDeclaratie(_nul).RegelsBinnenBericht(), Is.Empty);

    [Test]
    public void Een_prestatie_van_nul_met_C_klopt_niet()
    {
        var bevinding = new EenDeclaratie(_nul.GecrediteerdAls("RN002")).EnigeBevindingBinnenBericht();
        Assert.Multiple(() =>
        {
            Assert.That((bevinding.Regel.Code, bevinding.Klasse, bevinding.Referentie), Is.EqualTo(("CS325", Berichtklasse.Prestatie, "RN002")));
            Assert.That(bevinding.Toelichting, Is.EqualTo("Bedrag is 0 met DebetCredit C."));
            Assert.That(bevinding.ZouVoldoen, Does.Contain("dien de prestatie dan niet in"));
        });
    }

    [Test]
    public void Een_prestatie_van_een_cent_mag_C_zijn() =>
        Assert.That(new EenDeclaratie(new EenPrestatie().MetBedrag(1).GecrediteerdAls("RN002")).RegelsBinnenBericht(), Is.Empty);

    [Test]
    public void Een_totaal_van_nul_is_debet() =>
        Assert.That(new EenDeclaratie(_nul).MetTotaal(0, DebetCredit.Debet).RegelsBinnenBericht(), Is.Empty);

    [Test]
    public void Een_totaal_van_nul_met_C_klopt_niet()
    {
        var bevinding = new EenDeclaratie(_nul).MetTotaal(0, DebetCredit.Credit).EnigeBevindingBinnenBericht();
        Assert.Multiple(() =>
        {
            Assert.That((bevinding.Regel.Code, bevinding.Klasse), Is.EqualTo(("CS325", Berichtklasse.Declaratie)));
            Assert.That(bevinding.Toelichting, Is.EqualTo("TotaalBedrag is 0 met DebetCredit C."));
        });
    }

    [Test]
    public void Een_totaal_van_een_cent_mag_C_zijn() =>
        Assert.That(new EenDeclaratie(new EenPrestatie().MetBedrag(1).GecrediteerdAls("RN002")).MetTotaal(1, DebetCredit.Credit).RegelsBinnenBericht(), Is.Empty);
}
