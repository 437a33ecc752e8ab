using Declaraties.Opslag.Toewijzingen;
using Declaraties.Toewijzen;

namespace Declaraties.Opslag.Specs.Toewijzingen;

/// <summary>Hoe aanbieders heten, door de tijd.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[TestFixtureSource(typeof(Proefserver), nameof(Proefserver.Elke))]
internal sealed class NaamopslagSpecs(Proefserver server) : IDisposable
{
    private readonly Proefopslag _opslag = new(server);

    private Naamopslag Namen => new(_opslag.Database, TimeProvider.System);

    public void Dispose() => _opslag.Dispose();

    [Test]
    public void Wat_er_al_zo_staat_verandert_niets_en_een_andere_naam_vanaf_dezelfde_dag_vervangt_de_vorige()
    {
        Assert.That(Telling(Namen.VoegToe([Rij(1, "Zorg A", "2025-01-01"), Rij(2, "Zorg A", "2025-01-01")])), Is.EqualTo((1, 1, 0)));
        Assert.That(Telling(Namen.VoegToe([Rij(1, "Zorg B", "2025-01-01")])), Is.EqualTo((1, 0, 0)));
        Assert.That(Telling(Namen.VoegToe([Rij(1, "Zorg B", "2025-01-01")])), Is.EqualTo((0, 1, 0)));
        Assert.That(Namen.Lijst().Select(een => een.Naam), Is.EqualTo(new[] { "Zorg B" }));
        Assert.That(_opslag.Inhoud(["aanbiedernaam"]), Has.Count.EqualTo(2), "de vorige blijft als oudere versie staan");
        Assert.That(_opslag.Inhoud(["vastlegging"]), Is.Empty, "geen oordeel leest haar");
    }

    [TestCase("2024-12-31", null)]
    [TestCase("2025-01-01", "Zorg A")]
    [TestCase("2025-06-30", "Zorg A")]
    [TestCase("2025-07-01", "Zorg B")]
    [TestCase("2025-12-31", "Zorg B")]
    [TestCase("2026-01-01", "Zorg A")]
    public void Op_een_dag_heet_hij_zoals_wat_dan_geldt_en_het_laatst_begon(string dag, string? naam)
    {
        Namen.VoegToe([Rij(1, "Zorg A", "2025-01-01"), Rij(2, "Zorg B", "2025-07-01", "2025-12-31")]);
        Assert.That(Namen.Namen(Voorbeeld.Dag(dag)).Van(new Aanbieder(Voorbeeld.Aanbieder)), Is.EqualTo(naam));
    }

    [Test]
    public void Twee_namen_vanaf_dezelfde_dag_in_een_bestand_kunnen_niet_en_een_voorstel_dat_niet_meer_klopt_doet_niets()
    {
        var uitslag = Namen.VoegToe([Rij(2, "Zorg A", "2025-01-01"), Rij(3, "Zorg B", "2025-01-01")]);
        Assert.That(uitslag.Geweigerd.Single(), Is.EqualTo(new Regelfout(3, $"aanbieder {Voorbeeld.Aanbieder} vanaf 2025-01-01 staat anders op regel 2; één naam per aanbieder en Ingangsdatum")));
        Assert.That(Namen.VoegToe([Rij(2, "Zorg C", "2025-01-01")], _ => false), Is.Null);
        Assert.That(Namen.Lijst().Single().Naam, Is.EqualTo("Zorg A"));
    }

    private static (int Nieuw, int Ongewijzigd, int Geweigerd) Telling(Invoeruitslag uitslag) => (uitslag.Nieuw, uitslag.Ongewijzigd, uitslag.Geweigerd.Count);

    private static Bestandsregel<Aanbiedernaam> Rij(int regelnummer, string naam, string van, string? totEnMet = null) =>
        new(regelnummer, new() { Aanbieder = new(Voorbeeld.Aanbieder), Naam = naam, Ingangsdatum = Voorbeeld.Dag(van), Einddatum = totEnMet is null ? null : Voorbeeld.Dag(totEnMet) });
}
