namespace Declaraties.Core.Specs.Controleren.Niveau2;

public sealed class TR101GeenDubbeleRegelsSpecs
{
    [Test]
    public void Twee_clienten_met_een_eigen_bsn_mogen() =>
        Assert.That(
            new EenDeclaratie(new EenPrestatie("RN001"), new EenPrestatie("RN002").VanClient(Voorbeeld.TweedeClient).OpToewijzing(20073)).RegelsBinnenBericht(),
            Is.Empty);

    [Test]
    public void Dezelfde_client_twee_keer_mag_niet()
    {
        var declaratie = new EenDeclaratie(
            new EenPrestatie("RN001"),
            new EenPrestatie("RN002").VanClient(Voorbeeld.TweedeClient).OpToewijzing(20073),
            new EenPrestatie("RN003").OpToewijzing(20074));
        var bevinding = declaratie.EnigeBevindingBinnenBericht();
        Assert.Multiple(() =>
        {
            Assert.That((bevinding.Regel.Code, bevinding.Klasse, bevinding.Client!.Eerste), Is.EqualTo(("TR101", Berichtklasse.Client, 2)));
            Assert.That(bevinding.Plaats, Is.EqualTo(new Plaats(102, 7)), "de tweede is de dubbele");
            Assert.That(bevinding.Toelichting, Does.Contain("regel 100, kolom 7"), "en wijst naar de eerste");
            Assert.That(bevinding.Toelichting, Does.Not.Contain("9999"));
        });
    }

    [Test]
    public void Hetzelfde_ReferentieNummer_bij_dezelfde_client_mag_niet()
    {
        var declaratie = new EenDeclaratie(new EenPrestatie("RN001"), new EenPrestatie("RN001").OpToewijzing(20073));
        var bevinding = declaratie.EnigeBevindingBinnenBericht();
        Assert.Multiple(() =>
        {
            Assert.That((bevinding.Regel.Code, bevinding.Klasse, bevinding.Prestatie!.Volgnummer), Is.EqualTo(("TR101", Berichtklasse.Prestatie, 1)));
            Assert.That(bevinding.Toelichting, Does.Contain("RN001").And.Contain("regel 100, kolom 9"));
            Assert.That(bevinding.ZouVoldoen, Does.Contain("eigen ReferentieNummer"));
        });
    }

    [Test]
    public void Een_ander_ReferentieNummer_mag() =>
        Assert.That(new EenDeclaratie(new EenPrestatie("RN001"), new EenPrestatie("RN002").OpToewijzing(20073)).RegelsBinnenBericht(), Is.Empty);

    [Test]
    public void Nummers_worden_letter_voor_letter_vergeleken() =>
        Assert.That(
            new EenDeclaratie(
                new EenPrestatie("RN001"),
                new EenPrestatie("rn001").OpToewijzing(20073),
                new EenPrestatie("RN001 ").OpToewijzing(20074)).RegelsBinnenBericht(),
            Is.Empty);

    [Test]
    public void Hetzelfde_ReferentieNummer_bij_een_andere_client_is_een_andere_sleutel() =>
        Assert.That(
            new EenDeclaratie(new EenPrestatie("RN001"), new EenPrestatie("RN001").VanClient(Voorbeeld.TweedeClient).OpToewijzing(20073)).RegelsBinnenBericht(),
            Is.Empty);

    [Test]
    public void Hetzelfde_ReferentieNummer_met_een_ander_VorigReferentieNummer_is_een_andere_sleutel() =>
        Assert.That(
            new EenDeclaratie(new EenPrestatie("RN001"), new EenPrestatie("RN000").GecrediteerdAls("RN001")).RegelsBinnenBericht(),
            Is.Empty);

    [Test]
    public void De_derde_wordt_ook_met_de_tweede_vergeleken()
    {
        var eerste = new EenPrestatie("RN001");
        var credit = new EenPrestatie("RN000").GecrediteerdAls("RN001");
        var bevindingen = Verwerking.ControleerBinnenBericht(new EenDeclaratie(eerste, credit, credit).Bouw());
        var dubbel = bevindingen.Single(b => b.Regel.Code == "TR101");
        Assert.That(dubbel.Prestatie!.Volgnummer, Is.EqualTo(2));
        Assert.That(dubbel.Toelichting, Does.Contain("regel 101, kolom 9"));
    }

    [Test]
    public void Alle_dubbele_worden_gemeld()
    {
        var declaratie = new EenDeclaratie(new EenPrestatie(), new EenPrestatie().OpToewijzing(20073), new EenPrestatie().OpToewijzing(20074));
        Assert.That(declaratie.RegelsBinnenBericht(), Is.EqualTo(["TR101", "TR101"]));
    }

    [Test]
    public void Ook_een_dubbele_creditprestatie_valt_op() =>
        Assert.That(
            new EenDeclaratie(new EenPrestatie("RN000").GecrediteerdAls("RN001"), new EenPrestatie("RN000").GecrediteerdAls("RN001")).RegelsBinnenBericht(),
            Does.Contain("TR101"));
}
