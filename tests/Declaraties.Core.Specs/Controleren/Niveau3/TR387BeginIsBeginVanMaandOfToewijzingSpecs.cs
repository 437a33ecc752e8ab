namespace Declaraties.Core.Specs.Controleren.Niveau3;

public sealed class TR387BeginIsBeginVanMaandOfToewijzingSpecs
{
    private static readonly EenDossier _dossier = new EenDossier().Met(new EenToewijzing().Van("2025-04-08").TotEnMet("2025-06-17"));
    private static readonly EenPrestatie _prestatie = new EenPrestatie().MetVolume(180);

    [TestCase("2025-04-08", "2025-04-30", Description = "de Ingangsdatum ligt later in de maand")]
    [TestCase("2025-05-01", "2025-05-31", Description = "de eerste van de maand")]
    [TestCase("2025-06-01", "2025-06-17")]
    public void Op_de_eerste_van_de_maand_of_de_Ingangsdatum_als_die_later_ligt(string begin, string eind) =>
        Assert.That(_dossier.Over(_prestatie.Over(begin, eind)).Regels, Is.Empty);

    [TestCase("2025-04-09", "2025-04-30", "2025-04-08", Description = "de levering begon later dan de toewijzing: dat doet er niet toe")]
    [TestCase("2025-05-02", "2025-05-31", "2025-05-01")]
    [TestCase("2025-05-08", "2025-05-31", "2025-05-01", Description = "de dag van de Ingangsdatum in een andere maand")]
    public void Een_ander_begin_mag_niet(string begin, string eind, string verwacht)
    {
        var uitspraak = _dossier.Over(_prestatie.Over(begin, eind));
        var bevinding = uitspraak.Bevinding("TR387");
        Assert.Multiple(() =>
        {
            Assert.That(uitspraak.RetourCodesBij("RN001"), Is.EqualTo(["9387"]));
            Assert.That((bevinding.Klasse, bevinding.Referentie), Is.EqualTo((Berichtklasse.Prestatie, "RN001")));
            Assert.That(bevinding.Toelichting, Does.Contain(begin).And.Contain("2025-04-08").And.Contain("20072"));
            Assert.That(bevinding.ZouVoldoen, Does.Contain($"Begindatum {verwacht}"));
        });
    }

    [Test]
    public void Een_Ingangsdatum_op_de_eerste_van_de_maand() =>
        Assert.That(new EenDossier().Met(new EenToewijzing().Van("2025-10-01")).Over(new EenPrestatie()).Regels, Is.Empty);

    [Test]
    public void Voor_de_Ingangsdatum_is_9307_en_niet_9387() =>
        Assert.That(_dossier.Over(_prestatie.Over("2025-04-07", "2025-04-30")).RetourCodesBij("RN001"), Is.EqualTo(["9307"]));

    [Test]
    public void Een_creditprestatie_wordt_hieraan_niet_gehouden()
    {
        var debet = new EenPrestatie("RN000").Over("2025-10-02", "2025-10-31");
        Assert.That(new EenDossier().MetGoedgekeurd(debet).Over(debet.GecrediteerdAls("RN001")).Regels, Is.Empty);
    }
}
