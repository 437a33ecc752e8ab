namespace Declaraties.Core.Specs.Controleren.Niveau2;

public sealed class TR358TotaalIsSomVanPrestatiesSpecs
{
    private static readonly EenPrestatie _debet = new EenPrestatie("RN001").MetBedrag(90_000);
    private static readonly EenPrestatie _credit = new EenPrestatie("RN000").MetBedrag(125_000).GecrediteerdAls("RN002");

    [Test]
    public void De_som_van_de_prestaties_klopt() =>
        Assert.That(new EenDeclaratie(_debet).MetTotaal(90_000, DebetCredit.Debet).RegelsBinnenBericht(), Is.Empty);

    [TestCase(89_999)]
    [TestCase(90_001)]
    public void Een_cent_ernaast_klopt_niet(long totaal)
    {
        var bevinding = new EenDeclaratie(_debet).MetTotaal(totaal, DebetCredit.Debet).EnigeBevindingBinnenBericht();
        Assert.Multiple(() =>
        {
            Assert.That((bevinding.Regel.Code, bevinding.Klasse), Is.EqualTo(("TR358", Berichtklasse.Declaratie)));
            Assert.That(bevinding.Toelichting, Does.Contain(new Bedrag(totaal).ToString()).And.Contain("900,00 euro"));
            Assert.That(bevinding.ZouVoldoen, Does.Contain("TotaalBedrag 90000").And.Contain("DebetCredit D"));
        });
    }

    [Test]
    public void Credit_trekt_af_en_het_totaal_draagt_het_teken() =>
        Assert.That(new EenDeclaratie(_debet, _credit).MetTotaal(35_000, DebetCredit.Credit).RegelsBinnenBericht(), Is.Empty);

    [Test]
    public void Het_verkeerde_teken_klopt_niet()
    {
        var bevinding = new EenDeclaratie(_debet, _credit).MetTotaal(35_000, DebetCredit.Debet).EnigeBevindingBinnenBericht();
        Assert.That(bevinding.Toelichting, Does.Contain("-350,00 euro"));
        Assert.That(bevinding.ZouVoldoen, Does.Contain("TotaalBedrag 35000").And.Contain("DebetCredit C"));
    }

    [Test]
    public void Opgeteld_zonder_op_het_teken_te_letten_klopt_niet() =>
        Assert.That(new EenDeclaratie(_debet, _credit).MetTotaal(215_000, DebetCredit.Debet).RegelsBinnenBericht(), Is.EqualTo(["TR358"]));

    [Test]
    public void Een_credit_en_een_debet_van_gelijke_hoogte_zijn_samen_nul_debet() =>
        Assert.That(
            new EenDeclaratie(_debet, new EenPrestatie("RN000").MetBedrag(90_000).GecrediteerdAls("RN002")).MetTotaal(0, DebetCredit.Debet).RegelsBinnenBericht(),
            Is.Empty);

    [Test]
    public void Alle_clienten_tellen_mee() =>
        Assert.That(
            new EenDeclaratie(_debet, new EenPrestatie("RN002").VanClient(Voorbeeld.TweedeClient).OpToewijzing(20073).MetBedrag(1))
                .MetTotaal(90_001, DebetCredit.Debet).RegelsBinnenBericht(),
            Is.Empty);

    [Test]
    public void Een_som_boven_de_grens_van_een_int_klopt_ook()
    {
        EenPrestatie[] prestaties = [.. Enumerable.Range(0, 50).Select(i => new EenPrestatie($"RN{i}").OpToewijzing(i).MetBedrag(99_999_999))];
        Assert.That(new EenDeclaratie(prestaties).MetTotaal(4_999_999_950, DebetCredit.Debet).RegelsBinnenBericht(), Is.Empty);
    }
}
