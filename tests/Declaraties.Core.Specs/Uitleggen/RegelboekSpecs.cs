using Declaraties.Domein.Codelijsten;
using Declaraties.Uitleggen;

namespace Declaraties.Core.Specs.Uitleggen;

/// <summary>Het boek noemt elke regel die er is, met de woorden die bij hem staan.</summary>
public sealed class RegelboekSpecs
{
    [Test]
    public void Elke_regel_van_elke_lijst_staat_er_een_keer_in_en_het_berichtschema_ook() =>
        Assert.That(
            Regelboek.Alle.Select(regel => (regel.Bericht, regel.Code)),
            Is.EquivalentTo(Regelcatalogus.Lijsten.SelectMany(lijst => lijst.Regels.Select(regel => (lijst.Bericht, regel.Code))).Concat([("WMO323", "XSD"), ("WMO301", "XSD")])));

    [Test]
    public void Wat_er_staat_is_wat_de_regel_zelf_zegt()
    {
        foreach (var (_, bericht, regels) in Regelcatalogus.Lijsten)
        {
            foreach (var regel in regels)
            {
                var woorden = Regelboek.Zoek(regel.Code, bericht)!;
                Assert.That(
                    (woorden.Niveau, woorden.Kop, woorden.Eis, woorden.Waarom, woorden.Herstel, woorden.RetourCode, woorden.Bron),
                    Is.EqualTo(((int)regel.Niveau, regel.Kop, regel.Eis, regel.Waarom, regel.Herstel, regel.RetourCode, regel.Bron)));
                Assert.That(woorden.Advies is null, Is.EqualTo(bericht != "WMO323"), "alleen wie declareert krijgt advies");
            }
        }
    }

    [Test]
    public void Een_code_die_twee_berichten_kennen_heeft_van_elk_haar_eigen_woorden() =>
        Assert.That(Regelboek.Zoek("TR101").Select(regel => (regel.Bericht, regel.Kop)), Is.EqualTo(new[] { ("WMO323", "Dubbel in het bericht"), ("WMO301", "Dubbel in de toewijzing") }));

    [Test]
    public void Op_hoofdletters_wordt_niet_gelet_en_wat_er_niet_is_is_er_niet()
    {
        Assert.That(Regelboek.Zoek("tr418").Single().Code, Is.EqualTo("TR418"));
        Assert.That(Regelboek.Zoek("TR999"), Is.Empty);
        Assert.That(Regelboek.Zoek("TR418", "WMO301"), Is.Null);
    }

    [Test]
    public void De_kop_van_een_bevinding_noemt_haar_code_en_van_een_onbekende_blijft_de_code_over()
    {
        Assert.That(Regelboek.Kop("TR418"), Is.EqualTo("Tarief wijkt af van contract (TR418)"));
        Assert.That(Regelboek.Kop("TR999"), Is.EqualTo("TR999"));
    }

    [Test]
    public void Elke_retourcode_van_een_regel_heeft_een_betekenis() =>
        Assert.That(Regelboek.Alle.Where(regel => regel.RetourCode is { } code && (!Retourcodes.Alle.Contains(code) || regel.Betekenis == code)).Select(regel => (regel.Code, regel.RetourCode)), Is.Empty);
}
