namespace Declaraties.Core.Specs.Controleren.Niveau3;

public sealed class TR307BeginNietVoorIngangsdatumSpecs
{
    private static readonly EenDossier _vanaf7Oktober = new EenDossier().Met(new EenToewijzing().Van("2025-10-07"));

    [Test]
    public void Op_de_Ingangsdatum_mag() => Assert.That(_vanaf7Oktober.Over(new EenPrestatie().Over("2025-10-07", "2025-10-31")).Regels, Is.Empty);

    [TestCase("2025-10-06", Description = "een dag ervoor")]
    [TestCase("2025-10-01", Description = "de eerste van de maand")]
    public void Voor_de_Ingangsdatum_mag_niet_en_is_alleen_9307(string begin)
    {
        var uitspraak = _vanaf7Oktober.Over(new EenPrestatie().Over(begin, "2025-10-31"));
        var bevinding = uitspraak.Bevinding("TR307");
        Assert.Multiple(() =>
        {
            Assert.That(uitspraak.RetourCodesBij("RN001"), Is.EqualTo(["9307"]), "en niet ook 9387");
            Assert.That((bevinding.Klasse, bevinding.Referentie), Is.EqualTo((Berichtklasse.Prestatie, "RN001")));
            Assert.That(bevinding.Toelichting, Does.Contain(begin).And.Contain("2025-10-07").And.Contain("20072"));
            Assert.That(bevinding.ZouVoldoen, Does.Contain("2025-10-07"));
        });
    }

    [Test]
    public void Een_dag_na_de_Ingangsdatum_is_9387_en_niet_9307() =>
        Assert.That(_vanaf7Oktober.Over(new EenPrestatie().Over("2025-10-08", "2025-10-31")).RetourCodesBij("RN001"), Is.EqualTo(["9387"]));

    [Test]
    public void Een_hele_maand_voor_de_Ingangsdatum_mag_niet() =>
        Assert.That(_vanaf7Oktober.Over(new EenPrestatie().InMaand("2025-09")).RetourCodesBij("RN001"), Does.Contain("9307"));

    [Test]
    public void Een_creditprestatie_wordt_hieraan_niet_gehouden()
    {
        var debet = new EenPrestatie("RN000");
        Assert.That(_vanaf7Oktober.MetGoedgekeurd(debet).Over(debet.GecrediteerdAls("RN001")).Regels, Is.Empty);
    }
}
