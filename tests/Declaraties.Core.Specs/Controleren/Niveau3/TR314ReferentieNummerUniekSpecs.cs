namespace Declaraties.Core.Specs.Controleren.Niveau3;

public sealed class TR314ReferentieNummerUniekSpecs
{
    private static readonly EenDossier _dossier = new EenDossier().Met(new EenToewijzing(20073).VanClient(Voorbeeld.TweedeClient));
    private static readonly EenPrestatie _vanTweede = new EenPrestatie("RN001").VanClient(Voorbeeld.TweedeClient).OpToewijzing(20073);

    [Test]
    public void Een_nieuw_nummer_mag() => Assert.That(_dossier.MetAfgewezen("RN000", "rn001", "RN001 ").Over(new EenPrestatie("RN001")).Regels, Is.Empty);

    [Test]
    public void Een_nummer_uit_een_eerdere_declaratie_mag_niet()
    {
        var uitspraak = _dossier.MetAfgewezen("RN001").Over(new EenPrestatie("RN001"));
        var bevinding = uitspraak.Bevinding("TR314");
        Assert.Multiple(() =>
        {
            Assert.That(uitspraak.RetourCodesBij("RN001"), Is.EqualTo(["8021"]));
            Assert.That((bevinding.Klasse, bevinding.Referentie), Is.EqualTo((Berichtklasse.Prestatie, "RN001")));
            Assert.That(bevinding.Toelichting, Does.Contain("RN001").And.Contain("eerdere declaratie").And.Contain(Voorbeeld.Aanbieder));
            Assert.That(bevinding.ZouVoldoen, Does.Contain("niet eerder gebruikte"));
        });
    }

    [Test]
    public void De_tweede_in_een_bericht_krijgt_8021_en_de_eerste_niet()
    {
        var uitspraak = _dossier.Over(new EenPrestatie("RN001"), _vanTweede);
        var bevinding = uitspraak.Bevinding("TR314");
        Assert.Multiple(() =>
        {
            Assert.That(uitspraak.Regels, Is.EqualTo(["TR314"]));
            Assert.That(bevinding.Prestatie!.Volgnummer, Is.EqualTo(1));
            Assert.That(bevinding.Toelichting, Does.Contain("RN001").And.Contain("regel 100, kolom 9"));
            Assert.That(uitspraak.Oordeel.Prestaties, Is.EqualTo([PrestatieUitslag.Goedgekeurd, PrestatieUitslag.Afgewezen]));
        });
    }

    [Test]
    public void Ook_de_derde_krijgt_8021()
    {
        var uitspraak = _dossier.Met(new EenToewijzing(20074).VanClient(Voorbeeld.DerdeClient)).Over(
            new EenPrestatie("RN001"), _vanTweede, new EenPrestatie("RN001").VanClient(Voorbeeld.DerdeClient).OpToewijzing(20074));
        Assert.That(uitspraak.Oordeel.Prestaties, Is.EqualTo([PrestatieUitslag.Goedgekeurd, PrestatieUitslag.Afgewezen, PrestatieUitslag.Afgewezen]));
    }

    [TestCase(true)]
    [TestCase(false)]
    public void Tweede_is_wie_in_het_bericht_als_tweede_staat_ook_als_een_van_beide_credit_is(bool creditEerst)
    {
        var oudeDebet = new EenPrestatie("RN000").InMaand("2025-09");
        var credit = oudeDebet.GecrediteerdAls("RN001");
        var dossier = _dossier.MetGoedgekeurd(oudeDebet);
        var uitspraak = creditEerst ? dossier.Over(credit, _vanTweede) : dossier.Over(_vanTweede, credit);
        Assert.That(uitspraak.Regels, Is.EqualTo(["TR314"]));
        Assert.That(uitspraak.Bevinding("TR314").Prestatie!.Volgnummer, Is.EqualTo(1));
    }

    [Test]
    public void De_prestatie_van_een_onbekende_client_legt_haar_nummer_ook_vast()
    {
        var uitspraak = _dossier.Over(new EenPrestatie("RN001").VanClient(Voorbeeld.DerdeClient), _vanTweede);
        Assert.That(uitspraak.Oordeel.Prestaties, Is.EqualTo([PrestatieUitslag.NietBeoordeeld, PrestatieUitslag.Afgewezen]));
        Assert.That(uitspraak.Bevinding("TR314").Prestatie!.Volgnummer, Is.EqualTo(1));
    }

    [Test]
    public void Eerder_gebruikt_en_dubbel_in_het_bericht_is_een_bevinding_per_prestatie() =>
        Assert.That(_dossier.MetAfgewezen("RN001").Over(new EenPrestatie("RN001"), _vanTweede).Regels, Is.EqualTo(["TR314", "TR314"]));

    [Test]
    public void Een_creditprestatie_wordt_hieraan_gehouden()
    {
        var debet = new EenPrestatie("RN000");
        var dossier = _dossier.MetGoedgekeurd(debet);
        Assert.That(dossier.Over(debet.GecrediteerdAls("RN001")).Regels, Is.Empty);
        Assert.That(dossier.MetAfgewezen("RN001").Over(debet.GecrediteerdAls("RN001")).Regels, Is.EqualTo(["TR314"]));
    }
}
