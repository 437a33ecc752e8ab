namespace Declaraties.Core.Specs.Controleren.Niveau3;

public sealed class TR338ToewijzingBestaatSpecs
{
    private static readonly EenDossier _zonder = new EenDossier().ZonderToewijzingen().MetBekendeClient(Voorbeeld.Client);

    [Test]
    public void Een_toewijzing_met_dat_nummer_bestaat() => Assert.That(new EenDossier().Over(new EenPrestatie()).Regels, Is.Empty);

    [TestCase(20071)]
    [TestCase(20073)]
    [TestCase(0)]
    public void Een_ander_nummer_bestaat_niet(int nummer)
    {
        var uitspraak = new EenDossier().Over(new EenPrestatie().OpToewijzing(nummer));
        var bevinding = uitspraak.Bevinding("TR338");
        Assert.Multiple(() =>
        {
            Assert.That(uitspraak.RetourCodesBij("RN001"), Is.EqualTo(["9338"]));
            Assert.That((bevinding.Klasse, bevinding.Referentie), Is.EqualTo((Berichtklasse.Prestatie, "RN001")));
            Assert.That(bevinding.Toelichting, Does.Contain($"geen toewijzing {nummer} ").And.Contain(Voorbeeld.Gemeente).And.Contain(Voorbeeld.Aanbieder));
            Assert.That(bevinding.ZouVoldoen, Does.Contain("ToewijzingNummer uit het toewijzingsbericht"));
        });
    }

    [Test]
    public void Regels_die_de_toewijzing_nodig_hebben_zijn_dan_niet_beoordeeld() =>
        Assert.That(
            _zonder.Over(new EenPrestatie().MetVolume(99_999).Over("2024-10-02", "2024-10-03")).Regels,
            Is.EqualTo(["TR338"]));

    [Test]
    public void Regels_zonder_toewijzing_worden_dan_nog_wel_beoordeeld()
    {
        var prestatie = new EenPrestatie("RN001").InMaand("2025-11").VoorProduct("02", "02A06").MetBedrag(1);
        Assert.That(
            _zonder.MetAfgewezen("RN001").OpDag("2025-12-10").Over(new EenDeclaratie(prestatie).Gedagtekend("2025-12-05")).RetourCodesBij("RN001"),
            Is.EqualTo(["0611", "8021", "9319", "9338", "9346", "S329"]));
    }

    [Test]
    public void Een_creditprestatie_wordt_hieraan_niet_gehouden()
    {
        var debet = new EenPrestatie("RN000");
        Assert.That(_zonder.MetGoedgekeurd(debet).Over(debet.GecrediteerdAls("RN001")).Regels, Is.Empty);
    }
}
