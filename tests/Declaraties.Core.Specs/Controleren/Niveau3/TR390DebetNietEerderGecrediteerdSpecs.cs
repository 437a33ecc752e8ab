namespace Declaraties.Core.Specs.Controleren.Niveau3;

public sealed class TR390DebetNietEerderGecrediteerdSpecs
{
    private static readonly EenPrestatie _debet = new("RN000");
    private static readonly EenDossier _gecrediteerd = new EenDossier().MetGoedgekeurd(_debet, _debet.GecrediteerdAls("RN000C"));

    [Test]
    public void Een_debet_die_nog_niet_is_gecrediteerd_mag() =>
        Assert.That(new EenDossier().MetGoedgekeurd(_debet).Over(_debet.GecrediteerdAls("RN001")).Regels, Is.Empty);

    [Test]
    public void Een_tweede_keer_mag_niet()
    {
        var uitspraak = _gecrediteerd.Over(_debet.GecrediteerdAls("RN001"));
        var bevinding = uitspraak.Bevinding("TR390");
        Assert.Multiple(() =>
        {
            Assert.That(uitspraak.RetourCodesBij("RN001"), Is.EqualTo(["9390"]), "de credit is verder gelijk");
            Assert.That((bevinding.Klasse, bevinding.Referentie), Is.EqualTo((Berichtklasse.Prestatie, "RN001")));
            Assert.That(bevinding.Toelichting, Does.Contain("RN000").And.Contain("al eerder gecrediteerd"));
            Assert.That(bevinding.ZouVoldoen, Does.Contain("al ingetrokken"));
        });
    }

    [Test]
    public void Verschilt_de_credit_ook_nog_dan_zijn_beide_codes_van_toepassing() =>
        Assert.That(_gecrediteerd.Over(_debet.GecrediteerdAls("RN001").MetBedrag(1)).RetourCodesBij("RN001"), Is.EqualTo(["8017", "9390"]));

    [Test]
    public void Een_afgewezen_credit_telt_niet() =>
        Assert.That(new EenDossier().MetGoedgekeurd(_debet).MetAfgewezen("RN000C").Over(_debet.GecrediteerdAls("RN001")).Regels, Is.Empty);

    [Test]
    public void Ook_een_credit_die_eerder_bij_een_andere_gemeente_is_goedgekeurd_telt() =>
        Assert.That(
            new EenDossier().MetGoedgekeurdBij(Voorbeeld.AndereGemeente, _debet, _debet.GecrediteerdAls("RN000C")).Over(_debet.GecrediteerdAls("RN001")).RetourCodesBij("RN001"),
            Is.EqualTo(["8017", "9390"]));

    [Test]
    public void Een_debetprestatie_met_dat_nummer_heeft_hier_niets_mee_te_maken() =>
        Assert.That(_gecrediteerd.Over(new EenPrestatie("RN001")).Regels, Is.Empty);
}
