using Declaraties.Beoordelen;

namespace Declaraties.Core.Specs.Controleren.Niveau4;

public sealed class TR135DagtekeningNietInToekomstSpecs
{
    private static readonly EenDeclaratie _declaratie = new EenDeclaratie().Gedagtekend("2025-11-05");

    [TestCase("2025-11-05", Description = "vandaag")]
    [TestCase("2025-11-06", Description = "gisteren")]
    public void Vandaag_of_eerder_mag(string peildatum) => Assert.That(new EenDossier().OpDag(peildatum).Over(_declaratie).Regels, Is.Empty);

    [Test]
    public void Morgen_mag_niet()
    {
        var uitspraak = new EenDossier().OpDag("2025-11-04").Over(_declaratie);
        var bevinding = uitspraak.Bevinding("TR135");
        Assert.Multiple(() =>
        {
            Assert.That(uitspraak.Uitslag, Is.EqualTo(Uitslag.HeaderAfgekeurd));
            Assert.That(uitspraak.Antwoord.RetourCodes, Is.EqualTo(["8848"]));
            Assert.That((bevinding.Klasse, bevinding.Referentie, bevinding.Plaats), Is.EqualTo((Berichtklasse.Header, "DECL-2025-10", new Plaats(3, 5))));
            Assert.That(bevinding.Toelichting, Does.Contain("2025-11-05").And.Contain("2025-11-04"));
            Assert.That(bevinding.ZouVoldoen, Does.Contain("Dagtekening 2025-11-04"));
        });
    }
}
