using Declaraties.Beoordelen;

namespace Declaraties.Core.Specs.Controleren.Niveau3;

public sealed class TR333DeclaratieNummerUniekSpecs
{
    [Test]
    public void Een_nieuw_DeclaratieNummer_mag() => Assert.That(new EenDossier().Over(new EenDeclaratie()).Regels, Is.Empty);

    [Test]
    public void Een_DeclaratieNummer_dat_al_is_gebruikt_mag_niet()
    {
        var uitspraak = new EenDossier().MetBekendDeclaratieNummer().Over(new EenDeclaratie().MetNummer("DN77"));
        var bevinding = uitspraak.Bevinding("TR333");
        Assert.Multiple(() =>
        {
            Assert.That(uitspraak.Uitslag, Is.EqualTo(Uitslag.DeclaratieAfgekeurd));
            Assert.That(uitspraak.Antwoord.DeclaratieAntwoord!.RetourCodes, Is.EqualTo(["9333"]));
            Assert.That((bevinding.Klasse, bevinding.Referentie, bevinding.Plaats), Is.EqualTo((Berichtklasse.Declaratie, "DN77", new Plaats(20, 5))));
            Assert.That(bevinding.Toelichting, Does.Contain("DN77").And.Contain(Voorbeeld.Aanbieder));
            Assert.That(bevinding.ZouVoldoen, Does.Contain("niet eerder gebruikte"));
        });
    }
}
