using System.Text.Json.Nodes;
using Declaraties.Testbasis;
using Declaraties.Testprogramma;
using NJsonSchema;

namespace Declaraties.Bus.Specs;

/// <summary>Wat er werkelijk op de exchange verschijnt, getoetst aan de schema's die anderen krijgen.</summary>
[NonParallelizable]
public sealed class GebeurtenisSpecs : IDisposable
{
    private static readonly string[] _soorten = ["declaratie-ontvangen", "declaratie-beoordeeld", "declaratie-beantwoord", "regel-afgewezen", "benutting-gewijzigd", "signaal-ontstaan", "antwoord-teruggekomen"];
    private readonly Werkplaats _werkplaats = new();
    private readonly Dictionary<string, JsonSchema> _schemas = [];
    private readonly Bulk _bulk = new(10);
    private Busproef _proef = null!;
    private Dienstproces _dienst = null!;
    private Afzender _afzender = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        foreach (var soort in _soorten)
        {
            _schemas[soort] = await JsonSchema.FromFileAsync(Path.Combine(Standaard.Project, "schemas", "gebeurtenissen", soort + ".schema.json"));
        }

        _bulk.LeesIn(_werkplaats);
        _proef = new Busproef(_werkplaats);
        _afzender = await Afzender.VerbindAsync(Rabbitmq.Gedeeld);
        await _afzender.LuisterAsync(_proef.Gebeurtenissen, "nl.declaraties.*");
        _dienst = _proef.Start();
        await Busproef.WachtOpBusAsync(_dienst);
        foreach (var (kenmerk, bericht) in _bulk.Declaraties)
        {
            await _afzender.ZetAsync(_proef.Inkomend, bericht, kenmerk);
        }

        await Geduld.TotAsync(() => Van("declaratie-beantwoord").Count == _bulk.Declaraties.Count, () => _dienst.Logboek);
        // Op de toewijzing van de tweede is goedgekeurd: ingekort past dat niet meer.
        var ingekort = Bulk.Toewijzing(1).Replace(">2026-12-31<", ">2026-01-15<", StringComparison.Ordinal).Replace(">T1<", ">T1B<", StringComparison.Ordinal);
        await _afzender.ZetAsync(_proef.Inkomend, System.Text.Encoding.UTF8.GetBytes(ingekort), "ingekort");
        await _afzender.ZetAsync(_proef.Inkomend, System.Text.Encoding.UTF8.GetBytes(Proefenvelop.Fout("31111111-5c69-41e5-a837-0800200c9a66")), "terug");
        await Geduld.TotAsync(() => Van("signaal-ontstaan").Count > 0 && Van("antwoord-teruggekomen").Count > 0, () => _dienst.Logboek);
    }

    [OneTimeTearDown]
    public void Dispose()
    {
        _dienst?.Dispose();
        _afzender?.DisposeAsync().AsTask().GetAwaiter().GetResult();
        _werkplaats.Dispose();
    }

    [TestCaseSource(nameof(_soorten))]
    public void Elke_gebeurtenis_voldoet_aan_haar_schema(string soort)
    {
        Assert.That(Van(soort), Is.Not.Empty);
        foreach (var post in Van(soort))
        {
            Assert.That(_schemas[soort].Validate(post.Tekst), Is.Empty, post.Tekst);
            Assert.That(post.Routingkey, Is.EqualTo($"nl.declaraties.{soort}"));
            Assert.That(post.Inhoud, Has.Length.LessThan(64 * 1024));
        }
    }

    [TestCaseSource(nameof(_soorten))]
    public void Het_schema_weigert_wat_er_niet_hoort(string soort)
    {
        var goed = JsonNode.Parse(Van(soort)[0].Inhoud)!.AsObject();
        Assert.That(_schemas[soort].Validate(goed.ToJsonString()), Is.Empty);
        foreach (var (naam, waarde) in goed["data"]!.AsObject().Select(veld => (veld.Key, veld.Value)).ToList())
        {
            Weigert(soort, goed, data => data.Remove(naam), $"zonder {naam}");
            Weigert(soort, goed, data => data[naam] = waarde is JsonArray ? "geen lijst" : new JsonArray(), $"{naam} van een andere soort");
        }

        Weigert(soort, goed, data => data["bsn"] = "999900006", "met een veld dat niemand kent");
        foreach (var naam in goed.Select(veld => veld.Key).ToList())
        {
            var zonder = goed.DeepClone().AsObject();
            zonder.Remove(naam);
            Assert.That(_schemas[soort].Validate(zonder.ToJsonString()), Is.Not.Empty, $"zonder {naam}");
            if (naam != "data")
            {
                zonder[naam] = "iets anders!";
                Assert.That(_schemas[soort].Validate(zonder.ToJsonString()), Is.Not.Empty, $"een andere {naam}");
            }
        }
    }

    [Test]
    public void Van_een_declaratie_met_te_veel_minuten_staat_er_wat_er_is_afgewezen_en_waarom()
    {
        // Number 5 claims 700 minutes of at most 600.
        var oordeel = Data("declaratie-beoordeeld").Single(data => (string?)data["uitslag"] == "afgewezen" && data["retourcodes"]!["9321"] is not null && data["retourcodes"]!["8187"] is null);
        Assert.That((long?)oordeel["ingediendCenten"], Is.EqualTo(700 * 125));
        Assert.That((long?)oordeel["toegekendCenten"], Is.Zero);
        var regel = Data("regel-afgewezen").Single(data => (long?)data["oordeel"] == (long?)oordeel["oordeel"]);
        Assert.That((long?)regel["volume"], Is.EqualTo(700));
        Assert.That(regel["bevindingen"]!.ToJsonString(), Is.EqualTo("""[{"regel":"TR321","niveau":3,"retourcode":"9321"}]"""));
    }

    [Test]
    public void Een_prestatie_van_een_onbekende_client_heet_naar_de_bevinding_bij_die_client() =>
        Assert.That(Data("regel-afgewezen").Select(data => data["bevindingen"]!.ToJsonString()), Has.Some.Contain("8187"));

    [Test]
    public void De_benutting_is_de_stand_van_de_maand_na_het_oordeel()
    {
        // Number 1: 481 minutes delivered; January holds 31 days of 120 minutes a week.
        var stand = Data("benutting-gewijzigd").SelectMany(data => data["toewijzingen"]!.AsArray()).Single(t => (int?)t!["toewijzingNummer"] == 1001)!;
        Assert.That((long?)stand["geleverdeMinuten"], Is.EqualTo(481));
        Assert.That((decimal?)stand["geindiceerdeMinuten"], Is.EqualTo(531.43m));
        Assert.That((decimal?)stand["percentage"], Is.EqualTo(90.5m));
    }

    [Test]
    public async Task Dezelfde_declaratie_onder_een_ander_nummer_geeft_alleen_een_tweede_ontvangst_en_antwoord()
    {
        var (_, bericht) = _bulk.Declaraties[1];
        var eerder = _soorten.ToDictionary(soort => soort, soort => Van(soort).Count);
        await _afzender.ZetAsync(_proef.Inkomend, bericht, "nog eens");
        await Geduld.TotAsync(() => Van("declaratie-beantwoord").Count == eerder["declaratie-beantwoord"] + 1, () => _dienst.Logboek);
        Assert.That(_soorten.Select(soort => Van(soort).Count - eerder[soort]), Is.EqualTo([1, 0, 1, 0, 0, 0, 0]));
        Assert.That(Data("declaratie-beantwoord").Count(data => (bool?)data["isHerhaling"] == true), Is.EqualTo(1));
    }

    [Test]
    public void Nergens_staat_een_bsn_of_een_nummer_van_de_afzender()
    {
        var alles = string.Join('\n', _soorten.SelectMany(Van).Select(post => post.Tekst));
        Assert.That(Werkplaats.BevatBsn(alles), Is.False);
        Assert.That(alles, Does.Not.Match("\"[RDW][0-9]+\""));
    }

    private void Weigert(string soort, JsonObject goed, Action<JsonObject> verander, string hoe)
    {
        var fout = goed.DeepClone().AsObject();
        verander(fout["data"]!.AsObject());
        Assert.That(_schemas[soort].Validate(fout.ToJsonString()), Is.Not.Empty, hoe);
    }

    [Test]
    public void Een_signaal_noemt_de_toewijzing_en_het_bedrag_en_niet_de_prestatie()
    {
        var signaal = Data("signaal-ontstaan").Single();
        Assert.That(
            ((string?)signaal["soort"], (string?)signaal["bij"], (int?)signaal["toewijzingNummer"], (long?)signaal["bedragCenten"], (string?)signaal["begindatum"]),
            Is.EqualTo(("buiten-toewijzing", "toewijzing", 1001, 481 * 125L, "2026-01-01")));
    }

    private List<Post> Van(string soort) => [.. _afzender.Post.Where(p => p.Soort == soort)];

    private IEnumerable<JsonObject> Data(string soort) => Van(soort).Select(post => JsonNode.Parse(post.Inhoud)!["data"]!.AsObject());
}
