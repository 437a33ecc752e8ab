using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Declaraties.Testbasis;
using Declaraties.Testprogramma;
using Microsoft.AspNetCore.Http;
using NJsonSchema;

namespace Declaraties.Web.Specs.Api;

/// <summary>De webhook zoals het systeem van een aanbieder hem zet, met zijn token; en dat een bericht aankomt ook als de dienst of de ontvanger intussen omviel.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class WebhookroutesSpecs : IAsyncDisposable
{
    private const string Agb = "99990001";
    private readonly Werkplaats _werkplaats = new();
    private readonly Webhookontvanger _ontvanger = new();
    private Aanmeldvoorziening _voorziening = null!;
    private Dienstproces _dienst = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _werkplaats.LeesIn(Voorraad.Goed);
        _voorziening = await Aanmeldvoorziening.StartAsync();
        await StartDienstAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _dienst?.Dispose();
        await _ontvanger.DisposeAsync();
        await _voorziening.DisposeAsync();
        _werkplaats.Dispose();
    }

    [Test]
    public async Task Het_geheim_staat_er_een_keer_en_de_proef_zegt_of_het_werkt()
    {
        Assert.That(await _dienst.StatusAsync("/v1/webhook"), Is.EqualTo(HttpStatusCode.NotFound));
        var (status, gezet) = await ZetAsync(_ontvanger.Adres.ToString());
        Assert.That((status, gezet["aanbieder"]!.GetValue<string>(), gezet["adres"]!.GetValue<string>()), Is.EqualTo((HttpStatusCode.Created, Agb, _ontvanger.Adres.ToString())));
        var geheim = gezet["geheim"]!.GetValue<string>();
        Assert.That((await HaalAsync())["geheim"], Is.Null);
        var (weer, zelfde) = await ZetAsync(_ontvanger.Adres.ToString());
        Assert.That((weer, zelfde["geheim"]), Is.EqualTo((HttpStatusCode.OK, (JsonNode?)null)));

        Assert.That(await ProefAsync(), Does.Contain("\"gelukt\":false").And.Contain("127.0.0.1 is niet te bereiken"));
        await _ontvanger.KomAsync();
        Assert.That(await ProefAsync(), Does.Contain("\"gelukt\":true"));
        Assert.That(_ontvanger.Aangenomen.Single().IsEcht(geheim));
        Assert.That(JsonNode.Parse(_ontvanger.Aangenomen.Single().Inhoud)!["type"]!.GetValue<string>(), Is.EqualTo("nl.declaraties.webhook-proef"));
        Assert.That(Databasedump.Aantal(_werkplaats.Database, "uitgaand"), Is.Zero, "van een proef blijft niets over");
        await Elke_gebeurtenis_past_bij_haar_schema_en_dat_weigert_wat_er_niet_hoort();

        var (_, nieuw) = await ZetAsync(_ontvanger.Adres.ToString(), "ja");
        Assert.That(nieuw["geheim"]!.GetValue<string>(), Is.Not.EqualTo(geheim));
        using var weg = await _dienst.Http.DeleteAsync(new Uri("/v1/webhook", UriKind.Relative));
        Assert.That((weg.StatusCode, await _dienst.StatusAsync("/v1/webhook")), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.NotFound)));
        Assert.That(_dienst.Logboek, Does.Not.Contain(geheim));
    }

    /// <summary>Alles wat langs een webhook kan gaan, getoetst aan de schema's die een ontvanger krijgt.</summary>
    private async Task Elke_gebeurtenis_past_bij_haar_schema_en_dat_weigert_wat_er_niet_hoort()
    {
        var goed = await File.ReadAllTextAsync(Voorraad.Declaratie(Voorraad.Goed, "1-januari"));
        await _dienst.VerwerkAsync(Encoding.UTF8.GetBytes(goed), "beoordeeld");
        await _dienst.VerwerkAsync(Encoding.UTF8.GetBytes(goed.Replace("DeclaratieNummer>", "Nummer>", StringComparison.Ordinal)), "onleesbaar");
        await Geduld.TotAsync(() => _ontvanger.Aangenomen.Count() == 3, () => "Niet elk bericht komt aan.");
        var soorten = new List<string>();
        foreach (var bericht in _ontvanger.Aangenomen)
        {
            var soort = JsonNode.Parse(bericht.Inhoud)!["type"]!.GetValue<string>()["nl.declaraties.".Length..];
            soorten.Add(soort);
            var schema = await JsonSchema.FromFileAsync(Path.Combine(Standaard.Project, "schemas", "gebeurtenissen", $"{soort}.schema.json"));
            Assert.That(schema.Validate(bericht.Inhoud), Is.Empty, bericht.Inhoud);
            foreach (var naam in JsonNode.Parse(bericht.Inhoud)!["data"]!.AsObject().Select(veld => veld.Key))
            {
                var zonder = JsonNode.Parse(bericht.Inhoud)!;
                zonder["data"]!.AsObject().Remove(naam);
                Assert.That(schema.Validate(zonder.ToJsonString()), Is.Not.Empty, $"{soort} zonder {naam}");
            }

            var meer = JsonNode.Parse(bericht.Inhoud)!;
            meer["data"]!["bsn"] = "999900006";
            Assert.That(schema.Validate(meer.ToJsonString()), Is.Not.Empty, $"{soort} met een veld meer");
        }

        Assert.That(soorten, Is.EquivalentTo(["webhook-proef", "declaratie-beantwoord", "declaratie-onleesbaar"]));
    }

    [Test]
    public async Task Wat_niet_kan_wordt_geweigerd_met_wat_wel_kan_en_van_een_ander_is_er_niets()
    {
        foreach (var (adres, verwacht) in new[] { ("http://ecd.example/", "https://"), ("https://192.168.1.1/", "van buiten te bereiken"), ("ecd.example", "verwacht een adres als https://"), ("https://ecd.example/?bsn=999900006", "een Bsn hoort er niet in") })
        {
            var (status, probleem) = await ZetAsync(adres);
            Assert.That(status, Is.EqualTo(HttpStatusCode.BadRequest), adres);
            Assert.That(probleem["detail"]!.GetValue<string>(), Does.StartWith("'adres' klopt niet: ").And.Contain(verwacht).And.Not.Contain("999900006"));
        }

        await ZetAsync(_ontvanger.Adres.ToString());
        await MeldAanAsync("aanbieder-99990002");
        Assert.That(await _dienst.StatusAsync("/v1/webhook"), Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(await _dienst.StatusAsync($"/v1/webhook?aanbieder={Agb}"), Is.EqualTo(HttpStatusCode.BadRequest));
        await MeldAanAsync("rol-beheer");
        Assert.That(await _dienst.StatusAsync("/v1/webhook"), Is.EqualTo(HttpStatusCode.BadRequest), "van wie?");
        Assert.That(await _dienst.Http.GetStringAsync(new Uri($"/v1/webhook?aanbieder={Agb}", UriKind.Relative)), Does.Contain(_ontvanger.Adres.ToString()).And.Not.Contain("whsec_"));
        await MeldAanAsync("rol-financien");
        Assert.That(await _dienst.StatusAsync($"/v1/webhook?aanbieder={Agb}"), Is.EqualTo(HttpStatusCode.Forbidden));
    }

    /// <summary>De ontvanger is weg, de dienst wordt afgeschoten en start opnieuw: het bericht komt, met het nummer van de eerste poging, en niet nog eens nadat het is aangenomen.</summary>
    [Test]
    public async Task Na_kill_9_van_de_dienst_en_een_ontvanger_die_weg_was_komt_elk_bericht_een_keer_aan()
    {
        var (_, gezet) = await ZetAsync(_ontvanger.Adres.ToString());
        _ontvanger.Status = StatusCodes.Status503ServiceUnavailable;
        await _ontvanger.KomAsync();
        var adres = await _dienst.VerwerkAsync(await File.ReadAllBytesAsync(Voorraad.Declaratie(Voorraad.Goed, "1-januari")), "beoordeeld");
        await _dienst.WachtTotAsync(() => !_ontvanger.Gekomen.IsEmpty, "een eerste poging");
        _dienst.Dood();
        await _ontvanger.GaWegAsync();
        _ontvanger.Status = StatusCodes.Status204NoContent;
        await StartDienstAsync();
        await _dienst.WachtTotAsync(() => Databasedump.Waarde<long>(_werkplaats.Database, "select pogingen from uitgaand where kanaal = 'webhook'") > 1, "een poging terwijl zij weg is");
        await _ontvanger.KomAsync();
        await _dienst.WachtTotAsync(() => _ontvanger.Aangenomen.Any(), "het bericht");
        var bericht = _ontvanger.Aangenomen.Single();
        Assert.That(bericht.IsEcht(gezet["geheim"]!.GetValue<string>()));
        Assert.That(_ontvanger.Gekomen.Select(een => een.Nummer).Distinct().Count(), Is.EqualTo(1));
        Assert.That(JsonNode.Parse(bericht.Inhoud)!["data"]!["ontvangst"]!.GetValue<string>(), Is.EqualTo(adres.OriginalString.Split('/')[^1]));
        // Noted as delivered; shot down once more, it is not sent again.
        await _dienst.WachtTotAsync(() => Databasedump.Waarde<long>(_werkplaats.Database, "select count(*) from uitgaand where kanaal = 'webhook' and verzonden_op is null") == 0, "dat het is opgeschreven");
        _dienst.Dood();
        await StartDienstAsync();
        await _dienst.VerwerkAsync(await File.ReadAllBytesAsync(Voorraad.Declaratie(Voorraad.Goed, "2-februari")), "beoordeeld");
        await _dienst.WachtTotAsync(() => _ontvanger.Aangenomen.Count() > 1, "het volgende bericht");
        Assert.That(_ontvanger.Aangenomen.Select(een => een.Nummer), Is.Unique);
        Assert.That(_ontvanger.Gekomen.Where(een => Werkplaats.BevatBsn(een.Inhoud)), Is.Empty);
    }

    private async Task StartDienstAsync()
    {
        _dienst?.Dispose();
        _dienst = Dienstproces.Start(_werkplaats, [.. _voorziening.Instellingen, ("Webhook:Netwerken", "127.0.0.0/8")]);
        await MeldAanAsync($"aanbieder-{Agb}");
    }

    private async Task MeldAanAsync(string wie) => _dienst.Http.DefaultRequestHeaders.Authorization = await _voorziening.TokenAsync(wie);

    private async Task<JsonNode> HaalAsync() => JsonNode.Parse(await _dienst.Http.GetStringAsync(new Uri("/v1/webhook", UriKind.Relative)))!;

    private async Task<string> ProefAsync()
    {
        using var antwoord = await _dienst.Http.PostAsync(new Uri("/v1/webhook/proef", UriKind.Relative), null);
        return await antwoord.Content.ReadAsStringAsync();
    }

    private async Task<(HttpStatusCode Status, JsonNode Inhoud)> ZetAsync(string adres, string? nieuwGeheim = null)
    {
        using var antwoord = await _dienst.Http.PutAsJsonAsync(new Uri("/v1/webhook", UriKind.Relative), new { adres, nieuwGeheim });
        return (antwoord.StatusCode, JsonNode.Parse(await antwoord.Content.ReadAsStringAsync())!);
    }
}
