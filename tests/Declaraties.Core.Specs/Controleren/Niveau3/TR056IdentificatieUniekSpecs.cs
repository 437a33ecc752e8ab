using Declaraties.Beoordelen;

namespace Declaraties.Core.Specs.Controleren.Niveau3;

public sealed class TR056IdentificatieUniekSpecs
{
    [Test]
    public void Een_nieuwe_Identificatie_mag() => Assert.That(new EenDossier().Over(new EenDeclaratie()).Regels, Is.Empty);

    [Test]
    public void Een_Identificatie_die_al_is_gebruikt_mag_niet()
    {
        var uitspraak = new EenDossier().MetBekendeIdentificatie().Over(new EenDeclaratie().MetIdentificatie("BERICHT7"));
        var bevinding = uitspraak.Bevinding("TR056");
        Assert.Multiple(() =>
        {
            Assert.That(uitspraak.Uitslag, Is.EqualTo(Uitslag.HeaderAfgekeurd));
            Assert.That(uitspraak.Antwoord.RetourCodes, Is.EqualTo(["9056"]));
            Assert.That((bevinding.Klasse, bevinding.Referentie, bevinding.Plaats), Is.EqualTo((Berichtklasse.Header, "BERICHT7", new Plaats(3, 5))));
            Assert.That(bevinding.Toelichting, Does.Contain("BERICHT7").And.Contain(Voorbeeld.Aanbieder));
            Assert.That(bevinding.ZouVoldoen, Does.Contain("niet eerder gebruikte"));
        });
    }
}
