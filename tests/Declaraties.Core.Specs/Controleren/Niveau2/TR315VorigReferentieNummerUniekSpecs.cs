namespace Declaraties.Core.Specs.Controleren.Niveau2;

public sealed class TR315VorigReferentieNummerUniekSpecs
{
    [Test]
    public void Twee_credits_op_verschillende_debets_mogen() =>
        Assert.That(
            new EenDeclaratie(new EenPrestatie("RN001").GecrediteerdAls("RN011"), new EenPrestatie("RN002").GecrediteerdAls("RN012")).RegelsBinnenBericht(),
            Is.Empty);

    [Test]
    public void Twee_credits_op_dezelfde_debet_mogen_niet()
    {
        var bevinding = new EenDeclaratie(
            new EenPrestatie("RN001").GecrediteerdAls("RN011"),
            new EenPrestatie("RN001").GecrediteerdAls("RN012")).EnigeBevindingBinnenBericht();
        Assert.Multiple(() =>
        {
            Assert.That((bevinding.Regel.Code, bevinding.Klasse, bevinding.Referentie), Is.EqualTo(("TR315", Berichtklasse.Prestatie, "RN012")));
            Assert.That(bevinding.Toelichting, Does.Contain("RN001").And.Contain("regel 100, kolom 9"));
            Assert.That(bevinding.ZouVoldoen, Does.Contain("Eén creditprestatie"));
        });
    }

    [Test]
    public void Ook_niet_bij_verschillende_clienten() =>
        Assert.That(
            new EenDeclaratie(
                new EenPrestatie("RN001").GecrediteerdAls("RN011"),
                new EenPrestatie("RN001").VanClient(Voorbeeld.TweedeClient).GecrediteerdAls("RN012")).RegelsBinnenBericht(),
            Is.EqualTo(["TR315"]));

    [Test]
    public void Een_debet_met_hetzelfde_VorigReferentieNummer_telt_mee() =>
        Assert.That(
            new EenDeclaratie(new EenPrestatie("RN001").GecrediteerdAls("RN011"), new EenPrestatie("RN012").MetVorig("RN001")).RegelsBinnenBericht(),
            Is.EqualTo(["TR315", "CD060"]));

    [Test]
    public void Leeg_is_geen_nummer_en_mag_vaker() =>
        Assert.That(new EenDeclaratie(new EenPrestatie("RN001"), new EenPrestatie("RN002").OpToewijzing(20073)).RegelsBinnenBericht(), Is.Empty);

    [Test]
    public void Nummers_worden_letter_voor_letter_vergeleken() =>
        Assert.That(
            new EenDeclaratie(new EenPrestatie("RN001").GecrediteerdAls("RN011"), new EenPrestatie("rn001").GecrediteerdAls("RN012")).RegelsBinnenBericht(),
            Is.Empty);
}
