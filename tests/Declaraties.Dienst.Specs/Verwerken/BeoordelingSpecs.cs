using System.Globalization;
using System.Text.Json;
using Declaraties.Dienst.Instellingen;
using Declaraties.Dienst.Loketten;
using Declaraties.Opslag;
using Declaraties.Opslag.Handelen;
using Declaraties.Opslag.Ontvangsten;
using Declaraties.Testprogramma;
using Declaraties.Web.Api;
using Declaraties.Web.Api.Vormen;

namespace Declaraties.Dienst.Specs.Verwerken;

/// <summary>Vasthouden, opnieuw beoordelen en vrijgeven in de dienst, op een echte database.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class BeoordelingSpecs : IDisposable
{
    private const string Geval = "client-onbekend";
    private static readonly Gebruiker _beoordelaar = new("beoordelaar", "financien", "proef");
    private readonly Werkplaats _werkplaats = new();
    private readonly Dienstproef _proef;

    public BeoordelingSpecs()
    {
        _werkplaats.LeesIn(Geval);
        _proef = new Dienstproef(_werkplaats, instellingen => instellingen with { Vasthouden = Vasthoudbeleid.Nooit with { Standaard = Beoordelen.Vasthouding.Altijd } });
    }

    public void Dispose()
    {
        _proef.Dispose();
        _werkplaats.Dispose();
    }

    private Beoordelingsloket Loket => _proef.Beoordelingen;

    private static string Declaratie => Directory.EnumerateFiles(Voorraad.Bestand(Geval, "declaraties")).Order(StringComparer.Ordinal).First();

    [Test]
    public async Task Wie_aanbood_ziet_niets_van_het_oordeel_tot_het_antwoord_weg_mag()
    {
        var sleutel = await Ontvang();
        var ontvangst = _proef.Zoek(sleutel);
        Assert.That(ontvangst.Status, Is.EqualTo(Ontvangststatus.Vastgehouden));
        Assert.That(_proef.Uitgaand(), Is.Empty);
        var status = JsonSerializer.Serialize(Berichtvorm.Van(ontvangst, null, magLezen: true), Apiopmaak.Antwoord);
        Assert.That(status, Does.Contain("\"status\":\"ontvangen\"").And.Not.Contain("verslag").And.Not.Contain("antwoord\"").And.Not.Contain("vastgehouden").And.Not.Contain("afgehandeldOp"));
        Assert.That(Loket.GeefVrij([new(sleutel, ontvangst.Versie!.Value)], _beoordelaar, "Akkoord", null).Single().Lot, Is.EqualTo(Beoordelingslot.Gelukt));
        Assert.That(_proef.Uitgaand().Select(bericht => bericht.Bestemming), Is.EqualTo(["1-januari.json", "1-januari.xml"]));
    }

    [Test]
    public async Task Na_een_toewijzing_erbij_verandert_er_niets_tot_de_beoordelaar_het_vraagt_en_daarna_is_alles_te_herspelen()
    {
        var sleutel = await Ontvang();
        var versie = _proef.Zoek(sleutel).Versie!.Value;
        Assert.That((await Loket.ProefAsync(sleutel, CancellationToken.None))!.IsAnders, Is.False);
        Assert.That(_proef.Verwerk(await _proef.OntvangAsync(Dienstproef.OntbrekendeToewijzing())), Is.EqualTo(Ontvangststatus.Opgenomen));
        Assert.That(_proef.Zoek(sleutel).Versie, Is.EqualTo(versie));
        var proef = (await Loket.ProefAsync(sleutel, CancellationToken.None))!;
        Assert.That(proef.Nu.Goedgekeurd, Is.GreaterThan(proef.Toen.Goedgekeurd));
        var uitslag = Loket.BeoordeelOpnieuw(sleutel, versie, _beoordelaar, "Toewijzing ingelezen", null);
        Assert.That(uitslag.Lot, Is.EqualTo(Beoordelingslot.Gelukt));
        Assert.That(Loket.GeefVrij([new(sleutel, versie), new(sleutel, uitslag.Versie!.Value)], _beoordelaar, "Akkoord", null).Select(een => een.Lot), Is.EqualTo([Beoordelingslot.Verouderd, Beoordelingslot.Gelukt]));
        Assert.That(_proef.Uitgaand()[^1].Inhoud, Is.EqualTo(proef.Antwoord));
        var herspeeld = _werkplaats.MetDatabase("herspeel", "--alles");
        Assert.That((herspeeld.Code, herspeeld.Uit), Is.EqualTo((0, "2 herspeeld, 2 gelijk, 0 verschillend.\n")), herspeeld.Uit);
        Assert.That(_werkplaats.MetDatabase("logboek", "controleer").Uit, Does.StartWith("2 regels, de keten is heel. Kop: 2:"));
    }

    // Negen werkdagen na een vrijdag is een donderdag. Na 20 maart 2026 is het in Nederland intussen zomertijd, na 16 oktober wintertijd.
    [TestCase("2026-03-20T12:00:00Z", "2026-04-02", "2026-04-02T21:59:59Z", false)]
    [TestCase("2026-03-20T12:00:00Z", "2026-04-02", "2026-04-02T22:00:00Z", true)]
    [TestCase("2026-10-16T12:00:00Z", "2026-10-29", "2026-10-29T22:59:59Z", false)]
    [TestCase("2026-10-16T12:00:00Z", "2026-10-29", "2026-10-29T23:00:00Z", true)]
    public async Task Tot_het_einde_van_de_dag_die_is_genoemd_is_er_tijd_en_dan_gaat_het_antwoord_vanzelf_op_de_tiende_werkdag(string ontvangen, string uiterlijk, string nu, bool weg)
    {
        _werkplaats.Klok.Nu = DateTimeOffset.Parse(ontvangen, CultureInfo.InvariantCulture);
        var sleutel = await Ontvang();
        Assert.That(_proef.Zoek(sleutel).Uiterlijk, Is.EqualTo(DateOnly.Parse(uiterlijk, CultureInfo.InvariantCulture)));
        _werkplaats.Klok.Nu = DateTimeOffset.Parse(nu, CultureInfo.InvariantCulture);
        Assert.That(Loket.GeefVrijOpTermijn(100), Is.EqualTo(weg));
        Assert.That(_proef.Zoek(sleutel).Status, Is.EqualTo(weg ? Ontvangststatus.Beoordeeld : Ontvangststatus.Vastgehouden));
        Assert.That(_proef.Uitgaand(), Has.Count.EqualTo(weg ? 2 : 0));
    }

    [TestCase("2026-04-02T21:59:59Z", Ontvangststatus.Vastgehouden)]
    [TestCase("2026-04-02T22:00:00Z", Ontvangststatus.Beoordeeld)]
    public async Task Een_declaratie_die_pas_na_de_laatste_dag_wordt_beoordeeld_wordt_niet_vastgehouden(string nu, Ontvangststatus status)
    {
        var sleutel = await _proef.OntvangAsync(File.ReadAllBytes(Declaratie), "1-januari.xml");
        _werkplaats.Klok.Nu = DateTimeOffset.Parse(nu, CultureInfo.InvariantCulture);
        Assert.That(_proef.Verwerk(sleutel), Is.EqualTo(status));
    }

    [Test]
    public async Task De_opdracht_declareer_schrijft_van_een_vastgehouden_declaratie_geen_antwoord()
    {
        await Ontvang();
        var uitvoering = _werkplaats.Declareer(Declaratie);
        Assert.That(uitvoering.Code, Is.EqualTo(1));
        Assert.That(uitvoering.Fout, Does.Contain("wordt vastgehouden"));
        Assert.That(_werkplaats.Pad("antwoorden", "1-januari.xml"), Does.Not.Exist);
    }

    private async Task<string> Ontvang()
    {
        var sleutel = await _proef.OntvangAsync(File.ReadAllBytes(Declaratie), "1-januari.xml");
        Assert.That(_proef.Verwerk(sleutel), Is.EqualTo(Ontvangststatus.Vastgehouden));
        return sleutel;
    }
}
