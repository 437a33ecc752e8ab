namespace Declaraties.Core.Specs.Controleren.Niveau3;

public sealed class TR384ToewijzingNietVerwijderdSpecs
{
    private static readonly EenDossier _verwijderd = new EenDossier().Met(new EenToewijzing().Verwijderd());

    [TestCase("01")]
    [TestCase("12")]
    [TestCase("14")]
    public void Elke_andere_RedenWijziging_mag(string reden) =>
        Assert.That(new EenDossier().Met(new EenToewijzing().MetRedenWijziging(reden)).Over(new EenPrestatie()).Regels, Is.Empty);

    [Test]
    public void Op_een_verwijderde_toewijzing_mag_niet_gedeclareerd_worden()
    {
        var uitspraak = _verwijderd.Over(new EenPrestatie());
        var bevinding = uitspraak.Bevinding("TR384");
        Assert.Multiple(() =>
        {
            Assert.That(uitspraak.RetourCodesBij("RN001"), Is.EqualTo(["9384"]));
            Assert.That((bevinding.Klasse, bevinding.Referentie), Is.EqualTo((Berichtklasse.Prestatie, "RN001")));
            Assert.That(bevinding.Toelichting, Does.Contain("20072").And.Contain("2024-12-15").And.Contain("13"));
            Assert.That(bevinding.ZouVoldoen, Does.Contain("niet is verwijderd"));
        });
    }

    [Test]
    public void Regels_die_de_toewijzing_nodig_hebben_zijn_dan_niet_beoordeeld() =>
        Assert.That(_verwijderd.Over(new EenPrestatie().MetVolume(99_999).Over("2024-10-02", "2024-10-03")).Regels, Is.EqualTo(["TR384"]));

    [Test]
    public void Regels_zonder_toewijzing_worden_dan_nog_wel_beoordeeld() =>
        Assert.That(_verwijderd.Over(new EenPrestatie().MetTarief(126).MetBedrag(1)).Regels, Is.EquivalentTo(["TR384", "TR418", "TR346"]));

    [Test]
    public void Een_creditprestatie_wordt_hieraan_niet_gehouden()
    {
        var debet = new EenPrestatie("RN000");
        Assert.That(_verwijderd.MetGoedgekeurd(debet).Over(debet.GecrediteerdAls("RN001")).Regels, Is.Empty);
    }
}
