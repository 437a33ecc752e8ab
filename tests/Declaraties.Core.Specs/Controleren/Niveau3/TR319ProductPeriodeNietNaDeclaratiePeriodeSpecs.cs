namespace Declaraties.Core.Specs.Controleren.Niveau3;

public sealed class TR319ProductPeriodeNietNaDeclaratiePeriodeSpecs
{
    private static readonly EenDossier _dossier = new EenDossier().OpDag("2026-01-10");

    [TestCase("2025-10", Description = "dezelfde maand")]
    [TestCase("2025-09", Description = "een eerdere maand: achteraf declareren mag")]
    public void Niet_na_de_DeclaratiePeriode_mag(string maand) =>
        Assert.That(_dossier.Over(Declaratie(new EenPrestatie().InMaand(maand))).Regels, Is.Empty);

    [Test]
    public void Een_latere_maand_mag_niet()
    {
        var uitspraak = _dossier.Over(Declaratie(new EenPrestatie().InMaand("2025-11")));
        var bevinding = uitspraak.Bevinding("TR319");
        Assert.Multiple(() =>
        {
            Assert.That(uitspraak.RetourCodesBij("RN001"), Is.EqualTo(["9319"]));
            Assert.That((bevinding.Klasse, bevinding.Referentie), Is.EqualTo((Berichtklasse.Prestatie, "RN001")));
            Assert.That(bevinding.Toelichting, Does.Contain("2025-11-01 t/m 2025-11-30").And.Contain("2025-10-01 t/m 2025-10-31"));
            Assert.That(bevinding.ZouVoldoen, Does.Contain("DeclaratiePeriode 2025-11"));
        });
    }

    [Test]
    public void Een_dag_na_de_DeclaratiePeriode_is_al_te_laat() =>
        Assert.That(
            _dossier.Met(new EenToewijzing().TotEnMet("2025-11-01")).Over(Declaratie(new EenPrestatie().Over("2025-11-01", "2025-11-01").MetVolume(180))).Regels,
            Is.EqualTo(["TR319"]));

    [Test]
    public void Een_creditprestatie_wordt_hieraan_gehouden()
    {
        var debet = new EenPrestatie("RN000").InMaand("2025-11");
        Assert.That(_dossier.MetGoedgekeurd(debet).Over(Declaratie(debet.GecrediteerdAls("RN001"))).Regels, Is.EqualTo(["TR319"]));
    }

    private static EenDeclaratie Declaratie(EenPrestatie prestatie) => new EenDeclaratie(prestatie).Gedagtekend("2025-12-05");
}
