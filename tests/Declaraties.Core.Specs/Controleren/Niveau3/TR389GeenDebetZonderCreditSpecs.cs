namespace Declaraties.Core.Specs.Controleren.Niveau3;

public sealed class TR389GeenDebetZonderCreditSpecs
{
    private static readonly EenPrestatie _eerder = new EenPrestatie("RN000").MetVolume(100);
    private static readonly EenPrestatie _nieuw = new EenPrestatie("RN001").MetVolume(200);
    private static readonly EenDossier _dossier = new EenDossier().MetGoedgekeurd(_eerder);

    [Test]
    public void Een_tweede_debet_voor_hetzelfde_mag_niet_zolang_de_eerste_niet_is_gecrediteerd()
    {
        var uitspraak = _dossier.Over(_nieuw);
        var bevinding = uitspraak.Bevinding("TR389");
        Assert.Multiple(() =>
        {
            Assert.That(uitspraak.RetourCodesBij("RN001"), Is.EqualTo(["9389"]));
            Assert.That((bevinding.Klasse, bevinding.Referentie), Is.EqualTo((Berichtklasse.Prestatie, "RN001")));
            Assert.That(bevinding.Toelichting, Does.Contain("20072").And.Contain("02 02A05").And.Contain("2025-10-01 t/m 2025-10-31").And.Contain("RN000"));
            Assert.That(bevinding.ZouVoldoen, Does.Contain("VorigReferentieNummer RN000"));
        });
    }

    [Test]
    public void Na_de_credit_mag_het_weer() =>
        Assert.That(_dossier.MetGoedgekeurd(_eerder.GecrediteerdAls("RN000C")).Over(_nieuw).Regels, Is.Empty);

    [TestCase(true)]
    [TestCase(false)]
    public void Credit_en_nieuwe_debet_mogen_in_hetzelfde_bericht_in_elke_volgorde(bool creditEerst)
    {
        var credit = _eerder.GecrediteerdAls("RN000C");
        var uitspraak = creditEerst ? _dossier.Over(credit, _nieuw) : _dossier.Over(_nieuw, credit);
        Assert.That(uitspraak.Regels, Is.Empty);
        Assert.That(uitspraak.Oordeel.Toegekend, Is.EqualTo(new Bedrag((200 - 100) * 125)));
    }

    [Test]
    public void Een_afgewezen_credit_maakt_geen_ruimte() =>
        Assert.That(_dossier.Over(_eerder.MetBedrag(1).GecrediteerdAls("RN000C"), _nieuw).Regels, Is.EqualTo(["TR323", "TR389"]));

    [Test]
    public void Een_credit_op_een_andere_debet_maakt_geen_ruimte()
    {
        var september = new EenPrestatie("RN-09").InMaand("2025-09").MetVolume(100);
        Assert.That(_dossier.MetGoedgekeurd(september).Over(september.GecrediteerdAls("RN-09C"), _nieuw).Regels, Is.EqualTo(["TR389"]));
    }

    [Test]
    public void Een_andere_toewijzing_mag() =>
        Assert.That(_dossier.Met(new EenToewijzing(20073)).Over(_nieuw.OpToewijzing(20073)).Regels, Is.Empty);

    [TestCase("2025-10-01", "2025-10-30", "TR388")]
    [TestCase("2025-10-02", "2025-10-31", "TR387")]
    [TestCase("2025-09-01", "2025-09-30", null)]
    public void Een_andere_ProductPeriode_is_iets_anders(string begin, string eind, string? regel) =>
        Assert.That(_dossier.Over(_nieuw.Over(begin, eind)).Regels, regel is null ? Is.Empty : Is.EqualTo([regel]));

    [TestCase("02", "02A06", "TR340")]
    [TestCase("03", "02A05", "TR339")]
    public void Een_ander_product_is_iets_anders(string categorie, string code, string regel)
    {
        var dossier = _dossier.MetProduct(categorie, code).MetContract(Eenheid.Minuut, Voorbeeld.MinuutTarief, new Product(categorie, code));
        Assert.That(dossier.Over(_nieuw.VoorProduct(categorie, code)).Regels, Is.EqualTo([regel]));
    }

    [Test]
    public void De_client_doet_er_niet_toe_en_de_toewijzing_hoeft_niet_bruikbaar_te_zijn()
    {
        var andere = _dossier.MetBekendeClient(Voorbeeld.TweedeClient).Over(_nieuw.VanClient(Voorbeeld.TweedeClient));
        var verwijderd = _dossier.Met(new EenToewijzing().Verwijderd()).Over(_nieuw);
        Assert.That(andere.RetourCodesBij("RN001"), Is.EqualTo(["8187", "9389"]));
        Assert.That(verwijderd.RetourCodesBij("RN001"), Is.EqualTo(["9384", "9389"]));
    }

    [Test]
    public void Een_debet_van_nul_euro_is_een_debet_als_elke_andere() =>
        Assert.That(new EenDossier().MetGoedgekeurd(_eerder.MetVolume(0)).Over(_nieuw).Regels, Is.EqualTo(["TR389"]));

    [Test]
    public void Een_afgewezen_debet_houdt_niets_tegen() => Assert.That(new EenDossier().MetAfgewezen("RN000").Over(_nieuw).Regels, Is.Empty);

    [Test]
    public void Een_creditprestatie_wordt_hieraan_niet_gehouden() => Assert.That(_dossier.Over(_eerder.GecrediteerdAls("RN000C")).Regels, Is.Empty);
}
