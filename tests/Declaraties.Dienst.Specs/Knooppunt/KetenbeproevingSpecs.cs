using System.Globalization;
using System.Net;
using System.Text;
using Declaraties.Testbasis;
using Declaraties.Testprogramma;

namespace Declaraties.Dienst.Specs.Knooppunt;

/// <summary>
/// Enveloppen uit een map en van SOAP, terwijl het proces op willekeurige momenten wordt afgeschoten en weer start: op elke envelop gaat precies één envelop terug, met het antwoord van een ongestoorde
/// gang. Een kleine greep; DECLARATIES_ENVELOPPEN maakt er meer van (1000), DECLARATIES_MOORDEN schiet vaker en DECLARATIES_ZAAD kiest andere momenten.
/// </summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class KetenbeproevingSpecs : IDisposable
{
    private static readonly int _aantal = Instelling("DECLARATIES_ENVELOPPEN", 60);
    private static readonly int _moorden = Instelling("DECLARATIES_MOORDEN", 3);
    private readonly Werkplaats _werkplaats = new();
    private readonly Random _toeval = new(Instelling("DECLARATIES_ZAAD", 20261130));
    private readonly Bulk _bulk = new(_aantal);
    private volatile Dienstproces? _dienst;

    public void Dispose()
    {
        _dienst?.Dispose();
        _werkplaats.Dispose();
    }

    [Test]
    public async Task Naar_een_map_komt_op_elke_envelop_een_bestand()
    {
        var verwacht = Ongestoord();
        var uitgang = _werkplaats.Pad("uitgang");
        Directory.CreateDirectory(uitgang);
        await BeproefAsync(uitgang);
        var bestanden = Directory.GetFiles(uitgang).ToDictionary(pad => Path.GetFileName(pad), File.ReadAllText);
        Assert.That(bestanden, Has.Count.EqualTo(_aantal), "niets half en niets dubbel");
        Assert.That(bestanden.Where(bestand => bestand.Key != Proefenvelop.Waarde(bestand.Value, "referentienummer") + ".xml"), Is.Empty);
        EisAntwoorden([.. bestanden.Values], verwacht);
    }

    [Test]
    public async Task Bij_een_webservice_komt_op_elke_envelop_een_nummer_en_wat_nog_eens_komt_is_hetzelfde()
    {
        var verwacht = Ongestoord();
        await using var adapter = await Soapontvanger.StartAsync();
        await BeproefAsync(adapter.Adres.ToString());
        var eenmaal = adapter.Aangenomen.Select(een => een.Envelop).Distinct().ToList();
        TestContext.Out.WriteLine($"{adapter.Aangenomen.Count - eenmaal.Count} nog eens bezorgd");
        EisAntwoorden(eenmaal, verwacht);
    }

    /// <summary>Biedt alles aan, in stukken die elk door een moord worden afgebroken: de helft in de map, de helft bij de webservice.</summary>
    private async Task BeproefAsync(string uitgang)
    {
        Directory.CreateDirectory(_werkplaats.Pad("post", "inkomend"));
        (string, string)[] instellingen = [("Ggk:Uitgang", uitgang), ("Ggk:Antwoordsoort", "Du01")];
        var brengers = new List<Task>();
        foreach (var stapel in Enumerable.Range(0, _aantal).Chunk((_aantal + _moorden - 1) / _moorden))
        {
            _dienst = Dienstproces.Start(_werkplaats, instellingen);
            brengers.Add(BrengAsync([.. stapel.Where(i => i % 2 == 0)]));
            foreach (var i in stapel.Where(i => i % 2 == 1))
            {
                Leg(i);
            }

            await Task.Delay(_toeval.Next(1200));
            _dienst.Dood();
            _dienst.Dispose();
        }

        _dienst = Dienstproces.Start(_werkplaats, instellingen);
        await Task.WhenAll(brengers);
        await _dienst.WachtTotAsync(
            () => Aantal("ontvangst where status = 'beoordeeld'") == _aantal && Aantal("uitgaand where verzonden_op is null") == 0,
            $"alles beantwoord en bezorgd: {_aantal}");
        Assert.That(Aantal("ontvangst"), Is.EqualTo(_aantal), "wat nog eens werd gebracht is dezelfde ontvangst");
        Assert.That(Aantal("verzending"), Is.EqualTo(_aantal));
        Assert.That(Databasedump.Heel(_werkplaats.Database), Is.EqualTo("ok"));
        _dienst.Dispose();
    }

    /// <summary>Een adapter brengt wat hij heeft na elkaar, en elke envelop zo vaak tot er 202 op komt.</summary>
    private async Task BrengAsync(int[] welke)
    {
        foreach (var i in welke)
        {
            var bericht = Proefsoap.Om(Envelop(i));
            await Geduld.TotAsync(
                async () =>
                {
                    try
                    {
                        using var antwoord = await _dienst!.Http.SoapAsync(bericht);
                        return antwoord.StatusCode == HttpStatusCode.Accepted;
                    }
                    catch (Exception fout) when (fout is HttpRequestException or TaskCanceledException or ObjectDisposedException)
                    {
                        // Shot, and perhaps not there yet: he does not know whether it arrived.
                        return false;
                    }
                },
                () => $"Envelop {i} wordt niet aangenomen.");
        }
    }

    private void Leg(int i)
    {
        var pad = _werkplaats.Schrijf($"post/{i}.tmp", Envelop(i));
        // At rest for long enough to be taken at once.
        File.SetLastWriteTimeUtc(pad, DateTime.UtcNow.AddMinutes(-1));
        File.Move(pad, _werkplaats.Pad("post", "inkomend", $"{i}.xml"));
    }

    /// <summary>Wat er zonder envelop en zonder moorden op elke declaratie wordt geantwoord, naar het nummer van haar envelop.</summary>
    private Dictionary<string, string> Ongestoord()
    {
        _bulk.LeesIn(_werkplaats);
        for (var i = 0; i < _aantal; i++)
        {
            _werkplaats.Schrijf($"kaal/{i}.xml", _bulk.Declaraties[i].Bericht);
        }

        var database = _werkplaats.Pad("ongestoord.db");
        File.Copy(_werkplaats.Database, database);
        var uitvoering = Programma.Voer(_werkplaats.Map, ["declareer", _werkplaats.Pad("kaal"), "--antwoorden", _werkplaats.Pad("ongestoord"), "--database", database]);
        Assert.That(uitvoering.Code, Is.EqualTo(1), uitvoering.ToString());
        return Enumerable.Range(0, _aantal).ToDictionary(Nummer, i => File.ReadAllText(_werkplaats.Pad("ongestoord", $"{i}.xml")));
    }

    private static void EisAntwoorden(IReadOnlyList<string> enveloppen, Dictionary<string, string> verwacht)
    {
        Assert.That(enveloppen, Has.Count.EqualTo(_aantal));
        Assert.That(enveloppen.Select(envelop => Proefenvelop.Waarde(envelop, "referentienummer")).Distinct().Count(), Is.EqualTo(_aantal), "elk een eigen nummer");
        Assert.That(
            enveloppen.ToDictionary(envelop => Proefenvelop.Waarde(envelop, "crossRefnummer"), envelop => Encoding.UTF8.GetString(Proefenvelop.Inhoud(envelop))),
            Is.EqualTo(verwacht));
    }

    private string Envelop(int i) => Proefenvelop.Om(Encoding.UTF8.GetString(_bulk.Declaraties[i].Bericht), referentienummer: Nummer(i));

    private long Aantal(string waarvan) => Databasedump.Waarde<long>(_werkplaats.Database, $"select count(*) from {waarvan}");

    private static string Nummer(int i) => string.Create(CultureInfo.InvariantCulture, $"{i:00000000}-5c69-41e5-a837-0800200c9a66");

    private static int Instelling(string naam, int anders) =>
        int.TryParse(Environment.GetEnvironmentVariable(naam), CultureInfo.InvariantCulture, out var getal) ? getal : anders;
}
