using System.Xml.Schema;
using Declaraties.Berichten;
using Declaraties.Testbasis;

namespace Declaraties.Proefwereld.Specs;

/// <summary>Niveau 1: elk bestand is geldig volgens onze XSD's en volgens de officiële.</summary>
public sealed class WereldschemaSpecs
{
    [TestCase(1, 0, 1)]
    [TestCase(2, 300, 2)]
    public void Elk_bericht_voldoet_aan_onze_schemas(long seed, int fouten, int regels) => Toets(Standaard.EigenSchemas, seed, fouten, regels);

    [TestCase(3, 0, 1)]
    [TestCase(4, 300, 2)]
    public void Elk_bericht_voldoet_aan_de_schemas_van_de_standaard(long seed, int fouten, int regels) => Toets(Standaard.Pad("xsd"), seed, fouten, regels);

    [Test]
    public void Elk_bericht_van_de_jeugdwet_voldoet_aan_onze_schemas() => Toets(Schemas.Eigen(Berichtsoort.Jw323), 5, 200, 1, Wetkeuze.Jw);

    [Test]
    public void Elk_bericht_van_de_jeugdwet_voldoet_aan_de_schemas_van_de_standaard() => Toets(Schemas.Officieel(Berichtsoort.Jw323), 6, 200, 1, Wetkeuze.Jw);

    private static void Toets(string map, long seed, int fouten, int regels, Wetkeuze wet = Wetkeuze.Wmo)
    {
        using var wereld = new Proefwereld(seed, clienten: 120, maanden: 5, fouten: fouten, regelsPerClient: regels, wet: wet);
        var (toewijzing, declaratie) = wet == Wetkeuze.Jw ? (Berichtsoort.Jw301, Berichtsoort.Jw323) : (Berichtsoort.Wmo301, Berichtsoort.Wmo323);
        Geldig(Schemas.Laad(map, toewijzing), toewijzing, wereld.Toewijzingsbestanden);
        Geldig(Schemas.Laad(map, declaratie), declaratie, wereld.Declaratiebestanden);
    }

    private static void Geldig(XmlSchemaSet schemas, Berichtsoort soort, IReadOnlyList<string> bestanden)
    {
        Assert.That(bestanden, Has.Count.GreaterThan(100));
        foreach (var bestand in bestanden)
        {
            Assert.That(Schemas.Aanvaardt(schemas, soort, File.ReadAllBytes(bestand)), Path.GetFileName(bestand));
        }
    }
}
