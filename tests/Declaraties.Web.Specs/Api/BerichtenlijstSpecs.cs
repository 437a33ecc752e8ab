using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Declaraties.Domein;
using Declaraties.Testbasis;
using Declaraties.Testprogramma;

namespace Declaraties.Web.Specs.Api;

/// <summary>De lijst met berichten zoals het systeem van een aanbieder haar vraagt, met een echt token; en dat de API geen vraag beantwoordt die zij niet kent.</summary>
public sealed class BerichtenlijstSpecs : IAsyncDisposable
{
    private const string Agb = "99990001";
    private const string Ander = "99990002";
    private readonly Werkplaats _werkplaats = new();
    private Aanmeldvoorziening _voorziening = null!;
    private Dienstproces _dienst = null!;
    private string _onleesbaar = "";
    private string _beoordeeld = "";
    private string _vastgehouden = "";
    private string _vanAnder = "";

    /// <summary>Van de ene aanbieder een onleesbaar, een beantwoord en een vastgehouden bericht, in die volgorde, en daarvoor een van een ander.</summary>
    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _werkplaats.LeesIn(Voorraad.Goed);
        _voorziening = await Aanmeldvoorziening.StartAsync();
        var (januari, februari) = (await LeesAsync("1-januari"), await LeesAsync("2-februari"));
        using (_dienst = Dienstproces.Start(_werkplaats, _voorziening.Instellingen))
        {
            await MeldAanAsync($"aanbieder-{Ander}");
            _vanAnder = await VerwerkAsync(januari.Replace($">{Agb}<", $">{Ander}<", StringComparison.Ordinal), "beoordeeld");
            await MeldAanAsync($"aanbieder-{Agb}");
            _onleesbaar = await VerwerkAsync(januari.Replace("DeclaratieNummer>", "Nummer>", StringComparison.Ordinal), "onleesbaar");
            _beoordeeld = await VerwerkAsync(januari, "beoordeeld");
        }

        _dienst = Dienstproces.Start(_werkplaats, [.. _voorziening.Instellingen, ("Vasthouden:Standaard", "altijd")]);
        await MeldAanAsync($"aanbieder-{Agb}");
        // With an allocation that is not there: only what is refused is held.
        _vastgehouden = Sleutel(await _dienst.BiedAanAsync(Encoding.UTF8.GetBytes(februari.Replace("<wmo323:ToewijzingNummer>101<", "<wmo323:ToewijzingNummer>998<", StringComparison.Ordinal))));
        await Geduld.TotAsync(() => Databasedump.Vraag(_werkplaats.Database, "select sleutel from ontvangst where status = 'vastgehouden'") == $"{_vastgehouden}\n", () => "Er wordt niets vastgehouden.");
    }

    [OneTimeTearDown]
    public async Task Ruim() => await DisposeAsync();

    public async ValueTask DisposeAsync()
    {
        _dienst?.Dispose();
        await _voorziening.DisposeAsync();
        _werkplaats.Dispose();
    }

    [SetUp]
    public Task AlsDeEneAsync() => MeldAanAsync($"aanbieder-{Agb}");

    [Test]
    public async Task Een_aanbieder_ziet_al_zijn_berichten_de_laatste_vooraan_en_niets_van_een_ander()
    {
        Assert.That(await IdsAsync(""), Is.EqualTo(new[] { _vastgehouden, _beoordeeld, _onleesbaar }));
        Assert.That(await IdsAsync($"?aanbieder={Agb}"), Has.Length.EqualTo(3));
        foreach (var vreemd in new[] { $"?aanbieder={Ander}", $"?cursor={_vanAnder}" })
        {
            Assert.That(await _dienst.StatusAsync($"/v1/berichten{vreemd}"), Is.EqualTo(HttpStatusCode.BadRequest), vreemd);
        }

        await MeldAanAsync($"aanbieder-{Ander}");
        Assert.That(await IdsAsync(""), Is.EqualTo(new[] { _vanAnder }));
    }

    /// <summary>Aan niets is te zien dat een mens ernaar kijkt: niet aan de status, niet aan de dag, niet aan wat een filter vindt.</summary>
    [Test]
    public async Task Wat_wordt_vastgehouden_heet_ontvangen_met_de_dag_waarop_het_antwoord_er_is()
    {
        var regel = (await BerichtenAsync("?status=ontvangen")).Single();
        var uiterlijk = Werkdagen.Na(NederlandseTijd.Dag(regel["ontvangenOp"]!.GetValue<DateTimeOffset>()), 10).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        Assert.That(regel.AsObject().Select(veld => veld.Key), Is.EquivalentTo(new[] { "id", "soort", "status", "ontvangenOp", "antwoordUiterlijk", "gemeente", "aanbieder", "adres" }));
        Assert.That((regel["status"]!.GetValue<string>(), regel["antwoordUiterlijk"]!.GetValue<string>()), Is.EqualTo(("ontvangen", uiterlijk)));
        var bericht = await HaalAsync($"/v1/berichten/{_vastgehouden}");
        Assert.That((bericht["status"]!.GetValue<string>(), bericht["antwoordUiterlijk"]!.GetValue<string>()), Is.EqualTo(("ontvangen", uiterlijk)));
        Assert.That(await IdsAsync("?periode=2026-02"), Is.Empty);
        Assert.That((await HaalAsync($"/v1/berichten/{_beoordeeld}"))["antwoordUiterlijk"], Is.Null, "wat is beantwoord heeft geen dag meer");
        Assert.That(await ProbleemAsync("/v1/berichten?status=vastgehouden"), Does.Contain("ontvangen, wacht, beoordeeld").And.Not.Contain("wacht, vastgehouden"));
    }

    [Test]
    public async Task Op_status_dag_periode_product_en_nummer_is_te_kiezen_en_wat_is_beantwoord_staat_er_in_getallen()
    {
        var regel = (await BerichtenAsync("?status=beoordeeld&periode=2026-01&gemeente=0505&ontvangenVan=2026-01-01")).Single();
        Assert.That((regel["id"]!.GetValue<string>(), regel["uitslag"]!.GetValue<string>(), regel["afgewezen"]!.GetValue<int>()), Is.EqualTo((_beoordeeld, "volledig toegewezen", 0)));
        Assert.That(regel["ingediendCenten"]!.GetValue<long>(), Is.EqualTo(regel["toegekendCenten"]!.GetValue<long>()).And.Positive);
        Assert.That(await IdsAsync($"?declaratieNummer={regel["declaratieNummer"]}"), Is.EqualTo(new[] { _beoordeeld }));
        Assert.That(await IdsAsync("?product=bestaat-niet"), Is.Empty);
        Assert.That(await IdsAsync("?ontvangenTotEnMet=2025-12-31"), Is.Empty);
        Assert.That(await IdsAsync("?status=onleesbaar"), Is.EqualTo(new[] { _onleesbaar }));
        using var antwoord = await _dienst.Http.GetAsync(new Uri(regel["antwoord"]!.GetValue<string>(), UriKind.Relative));
        Assert.That(antwoord.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Wie_de_links_volgt_komt_langs_elk_bericht_een_keer_met_hetzelfde_filter()
    {
        var (gezien, adres) = (new List<string>(), "/v1/berichten?paginaGrootte=1&gemeente=0505");
        while (adres is not null)
        {
            using var antwoord = await _dienst.Http.GetAsync(new Uri(adres, UriKind.Relative));
            var deel = JsonNode.Parse(await antwoord.Content.ReadAsStringAsync())!;
            gezien.Add(deel["berichten"]!.AsArray().Single()!["id"]!.GetValue<string>());
            adres = deel["_links"]!["next"]?["href"]!.GetValue<string>();
            Assert.That(antwoord.Headers.GetValues("Link").Single().Contains("rel=\"next\"", StringComparison.Ordinal), Is.EqualTo(adres is not null));
        }

        Assert.That(gezien, Is.EqualTo(new[] { _vastgehouden, _beoordeeld, _onleesbaar }));
    }

    [Test]
    public async Task Beheer_ziet_elk_bericht_en_niets_van_wat_er_is_geoordeeld()
    {
        await MeldAanAsync("rol-beheer");
        var berichten = await BerichtenAsync("");
        Assert.That(berichten.Select(een => een["id"]!.GetValue<string>()), Is.EqualTo(new[] { _vastgehouden, _beoordeeld, _onleesbaar, _vanAnder }));
        Assert.That(berichten.Where(een => een["uitslag"] is not null || een["antwoord"] is not null || een["declaratieNummer"] is not null), Is.Empty);
        Assert.That(await ProbleemAsync("/v1/berichten?periode=2026-01"), Does.Contain("niet bij uw rol"));
    }

    [TestCase("/v1/berichten?statuss=beoordeeld", "'statuss' is hier niet te vragen; bedoelde u status?", "Wel: status, gemeente, aanbieder, wet, ontvangenVan, ontvangenTotEnMet, periode, product, declaratieNummer, paginaGrootte, cursor.")]
    [TestCase("/v1/berichten?x=1&y=2", "'x' is hier niet te vragen. 'y' is hier niet te vragen.", "Wel: status,")]
    [TestCase("/v1/berichten?naam met spaties=1", "Een van de namen is hier niet te vragen.", "Wel:")]
    [TestCase("/v1/berichten/{0}?pagina=2", "'pagina' is hier niet te vragen.", "Dit adres kent geen vragen")]
    [TestCase("/v1/berichten/{0}/bevindingen?bladzijde=2", "'bladzijde' is hier niet te vragen", "Wel: pagina, paginaGrootte.")]
    [TestCase("/v1/openapi.json?formaat=yaml", "'formaat' is hier niet te vragen.", "Dit adres kent geen vragen")]
    public async Task Wat_de_API_niet_kent_beantwoordt_zij_niet(string adres, string bezwaar, string wel) =>
        Assert.That(await ProbleemAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, adres, _beoordeeld)), Does.StartWith(bezwaar).And.Contain(wel));

    [Test]
    public async Task Ook_bij_wat_iets_doet_en_voor_wie_het_niet_mag_eerst_dat()
    {
        using var inhoud = new StringContent("<x/>", Encoding.UTF8, "application/xml");
        using var geweigerd = await _dienst.Http.PostAsync(new Uri("/v1/berichten?proef=ja", UriKind.Relative), inhoud);
        Assert.That(geweigerd.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await geweigerd.Content.ReadAsStringAsync(), Does.Contain("'proef' is hier niet te vragen"));
        Assert.That(await _dienst.StatusAsync("/v1/declaraties?onzin=1"), Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(await _dienst.StatusAsync("/v1/bestaat-niet?onzin=1"), Is.EqualTo(HttpStatusCode.NotFound));
    }

    private async Task<string> VerwerkAsync(string bericht, string status) => Sleutel(await _dienst.VerwerkAsync(Encoding.UTF8.GetBytes(bericht), status));

    private static string Sleutel(Uri adres) => adres.OriginalString.Split('/')[^1];

    private static Task<string> LeesAsync(string naam) => File.ReadAllTextAsync(Voorraad.Declaratie(Voorraad.Goed, naam));

    private async Task MeldAanAsync(string wie) => _dienst.Http.DefaultRequestHeaders.Authorization = await _voorziening.TokenAsync(wie);

    private async Task<JsonNode> HaalAsync(string adres) => JsonNode.Parse(await _dienst.Http.GetStringAsync(new Uri(adres, UriKind.Relative)))!;

    private async Task<List<JsonNode>> BerichtenAsync(string vraag) => [.. (await HaalAsync($"/v1/berichten{vraag}"))["berichten"]!.AsArray().Select(een => een!)];

    private async Task<string[]> IdsAsync(string vraag) => [.. (await BerichtenAsync(vraag)).Select(een => een["id"]!.GetValue<string>())];

    /// <summary>De uitleg waarmee een vraag wordt geweigerd.</summary>
    private async Task<string> ProbleemAsync(string adres)
    {
        using var antwoord = await _dienst.Http.GetAsync(new Uri(adres, UriKind.Relative));
        Assert.That((antwoord.StatusCode, antwoord.Content.Headers.ContentType?.MediaType), Is.EqualTo((HttpStatusCode.BadRequest, "application/problem+json")), adres);
        return JsonNode.Parse(await antwoord.Content.ReadAsStringAsync())!["detail"]!.GetValue<string>();
    }
}
