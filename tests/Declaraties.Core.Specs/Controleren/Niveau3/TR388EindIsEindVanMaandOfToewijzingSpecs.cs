namespace Declaraties.Core.Specs.Controleren.Niveau3;

public sealed class TR388EindIsEindVanMaandOfToewijzingSpecs
{
    private static readonly EenDossier _dossier = new EenDossier().Met(new EenToewijzing().Van("2025-04-08").TotEnMet("2025-06-17"));
    private static readonly EenPrestatie _prestatie = new EenPrestatie().MetVolume(180);

    [TestCase("2025-04-08", "2025-04-30")]
    [TestCase("2025-05-01", "2025-05-31")]
    [TestCase("2025-06-01", "2025-06-17", Description = "de Einddatum ligt eerder in de maand")]
    public void Op_de_laatste_van_de_maand_of_de_Einddatum_als_die_eerder_ligt(string begin, string eind) =>
        Assert.That(_dossier.Over(_prestatie.Over(begin, eind)).Regels, Is.Empty);

    [TestCase("2025-06-01", "2025-06-16", "2025-06-17", Description = "de levering stopte eerder dan de toewijzing: dat doet er niet toe")]
    [TestCase("2025-05-01", "2025-05-30", "2025-05-31")]
    [TestCase("2025-05-01", "2025-05-17", "2025-05-31", Description = "de dag van de Einddatum in een andere maand")]
    public void Een_ander_einde_mag_niet(string begin, string eind, string verwacht)
    {
        var uitspraak = _dossier.Over(_prestatie.Over(begin, eind));
        var bevinding = uitspraak.Bevinding("TR388");
        Assert.Multiple(() =>
        {
            Assert.That(uitspraak.RetourCodesBij("RN001"), Is.EqualTo(["9388"]));
            Assert.That((bevinding.Klasse, bevinding.Referentie), Is.EqualTo((Berichtklasse.Prestatie, "RN001")));
            Assert.That(bevinding.Toelichting, Does.Contain(eind).And.Contain("2025-06-17").And.Contain("20072"));
            Assert.That(bevinding.ZouVoldoen, Does.Contain($"Einddatum {verwacht}"));
        });
    }

    [TestCase("2024-02", "2024-02-28", "2024-02-29")]
    [TestCase("2025-10", "2025-10-30", "2025-10-31")]
    public void Zonder_Einddatum_is_het_de_laatste_van_de_maand(string maand, string eind, string verwacht)
    {
        var dossier = new EenDossier().Met(new EenToewijzing().Van("2024-01-01"));
        Assert.That(dossier.Over(_prestatie.InMaand(maand)).Regels, Is.Empty);

        var bevinding = dossier.Over(_prestatie.Over(maand + "-01", eind)).Bevinding("TR388");
        Assert.That(bevinding.Toelichting, Does.Contain("leeg"));
        Assert.That(bevinding.ZouVoldoen, Does.Contain(verwacht));
    }

    [Test]
    public void Een_Einddatum_op_de_laatste_van_de_maand() =>
        Assert.That(new EenDossier().Met(new EenToewijzing().TotEnMet("2025-10-31")).Over(new EenPrestatie()).Regels, Is.Empty);

    [Test]
    public void Na_de_Einddatum_is_9308_en_niet_9388() =>
        Assert.That(_dossier.Over(_prestatie.Over("2025-06-01", "2025-06-18")).RetourCodesBij("RN001"), Is.EqualTo(["9308"]));

    [Test]
    public void Begin_en_einde_kunnen_samen_fout_zijn() =>
        Assert.That(_dossier.Over(_prestatie.Over("2025-05-02", "2025-05-30")).RetourCodesBij("RN001"), Is.EqualTo(["9387", "9388"]));

    [Test]
    public void Toewijzingen_die_elkaar_in_een_maand_opvolgen_geven_elk_een_prestatie()
    {
        var uitspraak = new EenDossier()
            .Met(new EenToewijzing(20072).TotEnMet("2025-10-14"))
            .Met(new EenToewijzing(20073).Van("2025-10-15"))
            .Over(
                new EenPrestatie("RN001").MetVolume(540).Over("2025-10-01", "2025-10-14"),
                new EenPrestatie("RN002").MetVolume(540).Over("2025-10-15", "2025-10-31").OpToewijzing(20073));
        Assert.That(uitspraak.Regels, Is.Empty);
    }

    [Test]
    public void Een_creditprestatie_wordt_hieraan_niet_gehouden()
    {
        var debet = new EenPrestatie("RN000").Over("2025-10-01", "2025-10-30");
        Assert.That(new EenDossier().MetGoedgekeurd(debet).Over(debet.GecrediteerdAls("RN001")).Regels, Is.Empty);
    }
}
