namespace Declaraties.Core.Specs.Beantwoorden.Regels;

public sealed class TR371XsdVersieUitDeclaratieSpecs
{
    private static readonly Uitspraak _uitspraak = new EenDossier().Over(new EenDeclaratie().MetXsdVersie("1.0.2", "1.1.0"));

    [Test]
    public void Het_antwoord_herhaalt_de_versies_van_de_declaratie()
    {
        Assert.That(_uitspraak.Antwoord.XsdVersieDeclaratie, Is.EqualTo(new XsdVersie("1.0.2", "1.1.0")));
        Assert.That(_uitspraak.Fouten(_uitspraak.Antwoord), Is.Empty);
    }

    [TestCase("1.0.3", "1.1.0")]
    [TestCase("1.0.2", "1.1.1")]
    public void Een_andere_versie_valt_op(string basisschema, string bericht)
    {
        var antwoord = _uitspraak.Antwoord.Met(xsdVersieDeclaratie: new XsdVersie(basisschema, bericht));
        var (regel, toelichting) = Verwerking.ToetsAntwoord(_uitspraak.Bericht, antwoord).Single();
        Assert.That(regel.Code, Is.EqualTo("TR371"));
        Assert.That(toelichting, Does.Contain("XsdVersie"));
    }

    [TestCase("DECL-2025-1O", "2025-11-05")]
    [TestCase("DECL-2025-10", "2025-11-06")]
    public void Een_andere_BerichtIdentificatie_valt_op(string identificatie, string dagtekening) =>
        Assert.That(
            _uitspraak.Fouten(_uitspraak.Antwoord.Met(declaratieIdentificatie: new BerichtIdentificatie(identificatie, Voorbeeld.Dag(dagtekening)))),
            Is.EqualTo(["TR371"]));
}
