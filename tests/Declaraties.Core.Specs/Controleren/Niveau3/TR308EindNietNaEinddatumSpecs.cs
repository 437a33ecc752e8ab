namespace Declaraties.Core.Specs.Controleren.Niveau3;

public sealed class TR308EindNietNaEinddatumSpecs
{
    private static readonly EenDossier _tot17Oktober = new EenDossier().Met(new EenToewijzing().TotEnMet("2025-10-17"));
    private static readonly EenPrestatie _prestatie = new EenPrestatie().MetVolume(540);

    [Test]
    public void Op_de_Einddatum_mag() => Assert.That(_tot17Oktober.Over(_prestatie.Over("2025-10-01", "2025-10-17")).Regels, Is.Empty);

    [TestCase("2025-10-18", Description = "een dag erna")]
    [TestCase("2025-10-31", Description = "het einde van de maand")]
    public void Na_de_Einddatum_mag_niet_en_is_alleen_9308(string eind)
    {
        var uitspraak = _tot17Oktober.Over(_prestatie.Over("2025-10-01", eind));
        var bevinding = uitspraak.Bevinding("TR308");
        Assert.Multiple(() =>
        {
            Assert.That(uitspraak.RetourCodesBij("RN001"), Is.EqualTo(["9308"]), "en niet ook 9388");
            Assert.That((bevinding.Klasse, bevinding.Referentie), Is.EqualTo((Berichtklasse.Prestatie, "RN001")));
            Assert.That(bevinding.Toelichting, Does.Contain(eind).And.Contain("2025-10-17").And.Contain("20072"));
            Assert.That(bevinding.ZouVoldoen, Does.Contain("Einddatum 2025-10-17"));
        });
    }

    [Test]
    public void Een_dag_voor_de_Einddatum_is_9388_en_niet_9308() =>
        Assert.That(_tot17Oktober.Over(_prestatie.Over("2025-10-01", "2025-10-16")).RetourCodesBij("RN001"), Is.EqualTo(["9388"]));

    [Test]
    public void Een_hele_maand_na_de_Einddatum_is_alleen_9308() =>
        Assert.That(
            new EenDossier().Met(new EenToewijzing().TotEnMet("2025-09-17")).Over(_prestatie).RetourCodesBij("RN001"),
            Is.EqualTo(["9308"]), "het begin op de eerste van de maand klopt");

    [Test]
    public void Zonder_Einddatum_is_er_geen_einde() => Assert.That(new EenDossier().Over(_prestatie).Regels, Is.Empty);

    [Test]
    public void Een_creditprestatie_wordt_hieraan_niet_gehouden()
    {
        var debet = new EenPrestatie("RN000");
        Assert.That(_tot17Oktober.MetGoedgekeurd(debet).Over(debet.GecrediteerdAls("RN001")).Regels, Is.Empty);
    }

    [Test]
    public void Buiten_beide_einden_zijn_beide_codes() =>
        Assert.That(
            new EenDossier().Met(new EenToewijzing().Van("2025-10-07").TotEnMet("2025-10-17")).Over(new EenPrestatie().MetVolume(360)).RetourCodesBij("RN001"),
            Is.EqualTo(["9307", "9308"]));
}
