namespace Declaraties.Core.Specs.Controleren.Niveau3;

public sealed class TR323CreditHoortBijDebetSpecs
{
    private static readonly EenPrestatie _debet = new("RN000");
    private static readonly EenPrestatie _credit = _debet.GecrediteerdAls("RN001");
    private static readonly EenDossier _dossier = new EenDossier().MetBekendeClient(Voorbeeld.TweedeClient).MetGoedgekeurd(_debet);

    [Test]
    public void Een_credit_die_in_alles_gelijk_is_wordt_goedgekeurd()
    {
        var uitspraak = _dossier.Over(_credit);
        Assert.That((uitspraak.Regels, uitspraak.Bij("RN001")), Is.EqualTo((Array.Empty<string>(), PrestatieUitslag.Goedgekeurd)));
        Assert.That(uitspraak.Oordeel.Toegekend, Is.EqualTo(new Bedrag(-90_000)));
    }

    [Test]
    public void Ook_zonder_tarief() =>
        Assert.That(
            new EenDossier().MetGoedgekeurd(_debet.InEurocenten(30_000)).Over(_debet.InEurocenten(30_000).GecrediteerdAls("RN001")).Regels,
            Is.Empty);

    [Test]
    public void Zonder_goedgekeurde_debet_is_er_niets_in_te_trekken()
    {
        var uitspraak = new EenDossier().Over(_credit);
        var bevinding = uitspraak.Bevinding("TR323");
        Assert.Multiple(() =>
        {
            Assert.That(uitspraak.RetourCodesBij("RN001"), Is.EqualTo(["8017"]));
            Assert.That((bevinding.Klasse, bevinding.Referentie), Is.EqualTo((Berichtklasse.Prestatie, "RN001")));
            Assert.That(bevinding.Toelichting, Does.Contain("RN000").And.Contain(Voorbeeld.Aanbieder));
            Assert.That(bevinding.ZouVoldoen, Does.Contain("goedgekeurde debetprestatie"));
        });
    }

    [Test]
    public void Een_afgewezen_debet_kan_niet_worden_gecrediteerd() =>
        Assert.That(new EenDossier().MetAfgewezen("RN000").Over(_credit).RetourCodesBij("RN001"), Is.EqualTo(["8017"]));

    [Test]
    public void Een_credit_kan_niet_worden_gecrediteerd()
    {
        var dossier = _dossier.MetGoedgekeurd(_credit);
        Assert.That(dossier.Over(_debet.MetReferentie("RN001").GecrediteerdAls("RN002")).RetourCodesBij("RN002"), Is.EqualTo(["8017"]));
    }

    private static IEnumerable<TestCaseData> Verschillen()
    {
        yield return Verschil("ToewijzingNummer", _credit.OpToewijzing(20073), "20073", "20072");
        yield return Verschil("categorie", _credit.VoorProduct("03", "02A05"), "03 02A05", "02 02A05");
        yield return Verschil("code", _credit.VoorProduct("02", "02A06"), "02 02A06", "02 02A05");
        yield return Verschil("begin", _credit.Over("2025-10-02", "2025-10-31"), "2025-10-02 t/m 2025-10-31", "2025-10-01 t/m 2025-10-31");
        yield return Verschil("einde", _credit.Over("2025-10-01", "2025-10-30"), "2025-10-01 t/m 2025-10-30", "2025-10-01 t/m 2025-10-31");
        yield return Verschil("eenheid", _credit.MetVolume(720, Eenheid.Uur), "04", "01");
        yield return Verschil("volume", _credit.MetVolume(719).MetBedrag(90_000), "719", "720");
        yield return Verschil("tarief", _credit.MetTarief(124).MetBedrag(90_000), "124", "125");
        yield return Verschil("bedrag", _credit.MetBedrag(89_999), "89999", "90000");
        yield return Verschil("bsn", _credit.VanClient(Voorbeeld.TweedeClient), "Bsn", "ander");

        static TestCaseData Verschil(string wat, EenPrestatie credit, string staat, string hoort) =>
            new TestCaseData(credit, staat, hoort).SetArgDisplayNames(wat);
    }

    [TestCaseSource(nameof(Verschillen))]
    public void Een_verschil_in_een_van_de_gegevens_mag_niet(EenPrestatie credit, string staat, string hoort)
    {
        var uitspraak = _dossier.Over(credit);
        var bevinding = uitspraak.Bevinding("TR323");
        Assert.Multiple(() =>
        {
            Assert.That(uitspraak.Regels, Is.EqualTo(["TR323"]));
            Assert.That(bevinding.Toelichting, Does.Contain("RN000").And.Contain(staat).And.Contain(hoort).And.Not.Contain("9999000"));
            Assert.That(bevinding.ZouVoldoen, Does.Contain("in alles gelijk"));
        });
    }

    [Test]
    public void Een_debet_bij_een_andere_gemeente_mag_niet()
    {
        var uitspraak = new EenDossier().MetGoedgekeurdBij(Voorbeeld.AndereGemeente, _debet).Over(_credit);
        Assert.That(uitspraak.RetourCodesBij("RN001"), Is.EqualTo(["8017"]));
        Assert.That(uitspraak.Bevinding("TR323").Toelichting, Does.Contain(Voorbeeld.AndereGemeente));
    }

    [Test]
    public void Tarief_en_geen_tarief_verschillen_ook()
    {
        // Op niveau 2 heeft een credit zonder tarief eenheid 83 (CD087): het eerste verschil is dan de eenheid.
        var uitspraak = new EenDossier().MetGoedgekeurd(_debet.InEurocenten(90_000).MetTarief(1).MetBedrag(90_000)).Over(_debet.InEurocenten(90_000).GecrediteerdAls("RN001"));
        Assert.That(uitspraak.Bevinding("TR323").Toelichting, Does.Contain("ProductTarief leeg in plaats van 1."));
    }

    [Test]
    public void Een_debetprestatie_heeft_hier_niets_mee_te_maken() => Assert.That(new EenDossier().Over(_debet).Regels, Is.Empty);
}
