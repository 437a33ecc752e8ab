using Declaraties.Beoordelen;

namespace Declaraties.Core.Specs.Controleren.Niveau3;

public sealed class TR318DeclaratiePeriodeNietTerugSpecs
{
    [Test]
    public void De_eerste_declaratie_mag_over_elke_maand() => Assert.That(Ingediend(null, "2025-03").Regels, Is.Empty);

    [TestCase("2025-05", Description = "nog een keer mei")]
    [TestCase("2025-06", Description = "de volgende maand")]
    [TestCase("2025-08", Description = "met een gat")]
    [TestCase("2026-01", Description = "in een volgend jaar")]
    public void Na_januari_februari_maart_en_mei_mag_mei_of_later(string maand) => Assert.That(Ingediend("2025-05", maand).Regels, Is.Empty);

    [TestCase("2025-04", Description = "de overgeslagen maand")]
    [TestCase("2025-01")]
    [TestCase("2024-12", Description = "een hoger maandnummer in een vorig jaar")]
    public void Een_eerdere_maand_mag_niet(string maand)
    {
        var uitspraak = Ingediend("2025-05", maand);
        var bevinding = uitspraak.Bevinding("TR318");
        Assert.Multiple(() =>
        {
            Assert.That(uitspraak.Uitslag, Is.EqualTo(Uitslag.DeclaratieAfgekeurd));
            Assert.That(uitspraak.Antwoord.DeclaratieAntwoord!.RetourCodes, Is.EqualTo(["8214"]));
            Assert.That((bevinding.Klasse, bevinding.Referentie), Is.EqualTo((Berichtklasse.Declaratie, "DN202510")));
            Assert.That(bevinding.Toelichting, Does.Contain(maand).And.Contain("2025-05").And.Contain(Voorbeeld.Gemeente).And.Contain(Voorbeeld.Aanbieder));
            Assert.That(bevinding.ZouVoldoen, Does.Contain("2025-05 of later"));
        });
    }

    [TestCase("2025-05", true)]
    [TestCase("2025-06", true)]
    [TestCase("2025-04", false)]
    public void Een_vergeten_prestatie_van_maart_kan_mee_met_mei_of_juni_en_niet_met_april(string declaratieMaand, bool kan)
    {
        var uitspraak = new EenDossier().MetLaatsteDeclaratieperiode("2025-05").OpDag("2026-02-10").Over(
            Declaratie(declaratieMaand, new EenPrestatie().InMaand("2025-03")));
        Assert.That(uitspraak.Regels, kan ? Is.Empty : Is.EqualTo(["TR318"]));
    }

    private static Uitspraak Ingediend(string? laatste, string maand)
    {
        var dossier = new EenDossier().OpDag("2026-02-10").Met(new EenToewijzing().Van("2024-01-01"));
        return (laatste is null ? dossier : dossier.MetLaatsteDeclaratieperiode(laatste)).Over(Declaratie(maand, new EenPrestatie().InMaand(maand)));
    }

    private static EenDeclaratie Declaratie(string maand, EenPrestatie prestatie) =>
        new EenDeclaratie(prestatie).OverMaand(maand).Gedagtekend("2026-02-05").MetDeclaratieDagtekening("2026-02-05");
}
