using Declaraties.Berichten;
using Declaraties.Testbasis;
using Declaraties.Testprogramma;

namespace Declaraties.Worker.Specs.Opdrachten;

/// <summary>Elk voorbeeld van de standaarden door het hele programma.</summary>
public sealed class VoorbeeldberichtSpecs
{
    [TestCase(Berichtsoort.Wmo301, Berichtsoort.Wmo323, Berichtsoort.Wmo325, 1, "0200", "8187")]
    [TestCase(Berichtsoort.Jw301, Berichtsoort.Jw323, Berichtsoort.Jw325, 1, "0001", "TR101")]
    public void De_voorbeelden_van_een_wet_worden_ingelezen_beoordeeld_en_beantwoord(
        Berichtsoort toewijzing, Berichtsoort declaratie, Berichtsoort antwoord, int code, string header, string waarom)
    {
        using var werkplaats = new Werkplaats();
        var ingelezen = werkplaats.MetDatabase("importeer", "toewijzingen", Schemas.Voorbeeld(toewijzing), "--peildatum", "2026-07-01");
        Assert.That((ingelezen.Code, ingelezen.Uit), Is.EqualTo((0, "Toewijzingsberichten: 1 opgenomen, 0 al bekend, 0 geweigerd.\n")), ingelezen.ToString());

        var gedeclareerd = werkplaats.MetDatabase("declareer", Schemas.Voorbeeld(declaratie), "--antwoorden", werkplaats.Pad("uit"), "--peildatum", "2026-07-01");
        Assert.That(gedeclareerd.Code, Is.EqualTo(code), gedeclareerd.ToString());
        var geschreven = File.ReadAllBytes(werkplaats.Pad("uit", declaratie.Naam() + ".xml"));
        Assert.That(Berichtlezer.LeesAntwoord(geschreven).Bericht?.RetourCodes, Is.EqualTo([header]));
        Assert.That(Schemas.Aanvaardt(Schemas.Laad(Schemas.Officieel(antwoord), antwoord), antwoord, geschreven));
        Assert.That(File.ReadAllText(werkplaats.Pad("uit", declaratie.Naam() + ".json")), Does.Contain(waarom));
        Assert.That(werkplaats.MetDatabase("herspeel", "--alles").Code, Is.Zero);

        // Its own answer is not a declaration, and a declaration is not an allocation.
        Assert.That(werkplaats.Voer("controleer", Schemas.Voorbeeld(antwoord)).Uit, Does.Contain($"Dit is een {antwoord.Naam()} van"));
        Assert.That(werkplaats.MetDatabase("importeer", "toewijzingen", Schemas.Voorbeeld(declaratie)).Fout, Does.Contain($"Dit is een {declaratie.Naam()} van").And.Contain($"verwacht een {toewijzing.Naam()} van"));
    }

    [TestCase("305")]
    [TestCase("307")]
    [TestCase("315")]
    [TestCase("317")]
    [TestCase("319")]
    public void Een_ander_bericht_van_de_standaard_heet_bij_zijn_naam(string nummer)
    {
        using var werkplaats = new Werkplaats();
        var gecontroleerd = werkplaats.Voer("controleer", Standaard.Pad("voorbeelden", $"WMO{nummer}.xml"));
        Assert.That(gecontroleerd.Code, Is.EqualTo(2));
        Assert.That(gecontroleerd.Uit, Does.Contain($"Dit is een WMO{nummer} van iWmo 3.2; die verwerkt deze dienst niet; verwacht een WMO323 van iWmo 3.2"));
    }
}
