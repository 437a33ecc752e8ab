using System.Text.Json.Nodes;
using Declaraties.Signaleren;
using Declaraties.Testbasis;
using Declaraties.Worker.Specs.Uitrol;

namespace Declaraties.Worker.Specs.Voordeur;

/// <summary>Wat schemas/gebeurtenissen/README.md over de bus zegt, is wat het programma doet: namen op de broker en gebeurtenissen met hun schema.</summary>
public sealed class GebeurtenistekstSpecs
{
    private static readonly Tekstblad _blad = new("schemas/gebeurtenissen/README.md");

    [Test]
    public void Wachtrijen_en_exchanges_heten_zoals_het_programma_ze_maakt()
    {
        var bus = Uitrolbestand.Nagekeken(("DECLARATIES__BUS__RABBITMQ", "amqp://rabbitmq:5672/"), ("DECLARATIES__BUS__OIN", "00000001999999990000"), ("DECLARATIES__BUS__AFZENDERS__ECD", "99990001")).Instellingen.Bus!;
        foreach (var naam in (string[])[.. bus.Inkomend, bus.Antwoorden, bus.Gebeurtenissen, bus.Voorvoegsel])
        {
            Assert.That(_blad.Codewoorden, Does.Contain(naam));
        }
    }

    [Test]
    public void Elke_gebeurtenis_staat_er_met_haar_schema()
    {
        var map = Path.Combine(Standaard.Project, "schemas", "gebeurtenissen");
        var schemas = Directory.EnumerateFiles(map, "*.schema.json").Select(Path.GetFileName).ToList();
        var rijen = _blad.Rijen.Where(rij => rij[0].StartsWith("`nl.declaraties.", StringComparison.Ordinal)).ToDictionary(rij => rij[0].Trim('`')["nl.declaraties.".Length..], rij => rij[2]);
        Assert.That(rijen.Keys.Select(soort => $"{soort}.schema.json").Append("gedeeld.schema.json"), Is.EquivalentTo(schemas));
        Assert.That(rijen.Where(rij => rij.Value != $"[schema]({rij.Key}.schema.json)"), Is.Empty);
    }

    /// <summary>Een contractregel is van geen gemeente en geeft geen gebeurtenis; elke andere soort kan een ontvanger krijgen.</summary>
    [Test]
    public void Elke_soort_signaal_van_een_toewijzing_of_prestatie_staat_in_het_schema()
    {
        var schema = JsonNode.Parse(File.ReadAllText(Path.Combine(Standaard.Project, "schemas", "gebeurtenissen", "signaal-ontstaan.schema.json")))!;
        var soorten = schema["properties"]!["data"]!["properties"]!["soort"]!["enum"]!.AsArray().Select(soort => (string)soort!);
        Assert.That(soorten, Is.EquivalentTo(Signaalsoorten.Alle.Except([Signaalsoort.ContractOnbekendProduct]).Select(soort => soort.Naam())));
    }
}
