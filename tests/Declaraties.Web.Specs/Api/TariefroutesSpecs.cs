using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Declaraties.Opslag;
using Declaraties.Opslag.Logboek;
using Declaraties.Testprogramma;

namespace Declaraties.Web.Specs.Api;

/// <summary>Tariefsets voor een programma: letter voor letter die van de opdracht, bewaard door de een en vastgesteld door een ander, en een aanbieder ziet alleen wat vaststaat.</summary>
public sealed class TariefroutesSpecs : IDisposable
{
    private const string Alle = "/v1/tarieven";
    private readonly Werkplaats _werkplaats = new();
    private Aanmeldvoorziening _voorziening = null!;
    private Dienstproces _dienst = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _werkplaats.Bewaar("IB", Tariefwereld.Besloten());
        _werkplaats.StelVast("IB", "2027-01-01");
        _werkplaats.Bewaar("IB", Tariefwereld.Besloten("19"));
        _werkplaats.Bewaar("voorstel", Tariefwereld.Voorbeeld);
        _voorziening = await Aanmeldvoorziening.StartAsync();
        _dienst = Dienstproces.Start(_werkplaats, _voorziening.Instellingen);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _dienst.Dispose();
        await _voorziening.DisposeAsync();
        Dispose();
    }

    public void Dispose() => _werkplaats.Dispose();

    [TestCase("/IB?versie=1", "bereken --set IB --versie 1")]
    [TestCase("/IB", "bereken --set IB --versie 2")]
    [TestCase("/voorstel?formaat=csv", "bereken --set voorstel --formaat csv")]
    public async Task Een_set_is_letter_voor_letter_die_van_de_opdracht(string adres, string opdracht) =>
        Assert.That(await TekstAsync("rol-rapportage", $"{Alle}{adres}"), Is.EqualTo(_werkplaats.MetDatabase(["tarief", .. opdracht.Split(' '), .. opdracht.Contains("--formaat", StringComparison.Ordinal) ? (string[])[] : ["--formaat", "json"]]).Uit));

    [TestCase("/voorstel/toets", "toets {voorstel}")]
    [TestCase("/voorstel/gevoeligheid", "gevoeligheid {voorstel}")]
    [TestCase("/voorstel/verschil?met=IB@2", "verschil {voorstel} {IB}")]
    public async Task Wat_erover_te_vragen_is_ook(string adres, string opdracht)
    {
        // The folder of IB holds what was saved last.
        var delen = opdracht.Split(' ').Select(deel => deel.StartsWith('{') ? _werkplaats.Pad(deel.Trim('{', '}')) : deel);
        Assert.That(await TekstAsync("rol-rapportage", $"{Alle}{adres}"), Is.EqualTo(_werkplaats.Voer(["tarief", .. delen, "--formaat", "json"]).Uit));
    }

    [Test]
    public async Task De_lijst_noemt_elke_versie_met_wie_haar_bewaarde_en_wie_haar_vaststelde()
    {
        var sets = JsonNode.Parse(await TekstAsync("rol-auditor", Alle))!.AsArray();
        Assert.That(sets.Select(set => $"{set!["naam"]} {set["versie"]}"), Is.SupersetOf(new[] { "IB 1", "IB 2", "voorstel 1" }).And.Ordered);
        Assert.That((sets[0]!["bewaardDoor"]!.GetValue<string>(), sets[0]!["vaststellingen"]![0]!["door"]!.GetValue<string>(), sets[0]!["vaststellingen"]![0]!["vanaf"]!.GetValue<string>()), Is.EqualTo(("anna", "bert", "2027-01-01")));
        Assert.That(sets[0]!["tarieven"]![0]!["tariefCenten"]!.GetValue<long>(), Is.EqualTo(8580));
    }

    [Test]
    public async Task Een_aanbieder_ziet_alleen_wat_is_vastgesteld_en_niet_door_wie()
    {
        var sets = await TekstAsync("aanbieder-51000001", Alle);
        Assert.That(
            JsonNode.Parse(sets)!.AsArray().Where(set => set!["naam"]!.GetValue<string>() is "IB" or "voorstel").Select(set => $"{set!["naam"]} {set["versie"]} {set["bewaardDoor"]} {set["vaststellingen"]![0]!["door"]}"),
            Is.EqualTo(new[] { "IB 1 de gemeente de gemeente" }));
        Assert.That(sets, Does.Not.Contain("anna").And.Not.Contain("bert").And.Not.Contain("voorstel").And.Not.Contain("rol-"));
        Assert.That(await TekstAsync("aanbieder-51000001", $"{Alle}/IB"), Is.EqualTo(await TekstAsync("rol-beleid", $"{Alle}/IB?versie=1")), "de laatste die vaststaat");
        foreach (var (adres, melding) in new[] { ("/IB?versie=2", "Tariefset IB heeft geen versie 2; wel 1."), ("/voorstel", "Er is geen tariefset 'voorstel'; wel IB"), ("/IB/verschil?met=voorstel", "Er is geen tariefset 'voorstel'; wel IB") })
        {
            using var antwoord = await HaalAsync("aanbieder-51000001", $"{Alle}{adres}");
            Assert.That(antwoord.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That(await UitlegAsync(antwoord), Does.StartWith(melding));
        }
    }

    [Test]
    public async Task Bewaren_doet_beleid_en_vaststellen_een_ander()
    {
        var voor = Logregels();
        var bewaard = await StuurAsync("rol-beleid", $"{Alle}?naam=nieuw", Zip(Tariefwereld.Besloten("18")), HttpStatusCode.Created);
        Assert.That((bewaard["naam"]!.GetValue<string>(), bewaard["versie"]!.GetValue<int>(), bewaard["bewaardDoor"]!.GetValue<string>()), Is.EqualTo(("nieuw", 1, "rol-beleid")));
        var nogEens = await StuurAsync("rol-beleid", $"{Alle}?naam=nieuw", Tariefwereld.Formulier(Tariefwereld.Besloten("18")), HttpStatusCode.OK);
        Assert.That(nogEens["versie"]!.GetValue<int>(), Is.EqualTo(1), "los of in een ZIP-bestand is hetzelfde");
        var vastgesteld = await StuurAsync("rol-sdd-finance", $"{Alle}/nieuw/vaststelling", Json("""{ "versie": 1, "vanaf": "2028-01-01" }"""), HttpStatusCode.Created);
        Assert.That(vastgesteld["vaststellingen"]![0]!["door"]!.GetValue<string>(), Is.EqualTo("rol-sdd-finance"));
        await StuurAsync("rol-sdd-finance", $"{Alle}/nieuw/vaststelling", Json("""{ "vanaf": "2028-01-01" }"""), HttpStatusCode.OK);
        Assert.That(Logregels().Skip(voor.Count), Is.EqualTo(new[] { "rol-beleid: tariefset bewaard, tariefset nieuw, versie 1", "rol-sdd-finance: tariefset vastgesteld, tariefset nieuw, versie 1" }));
    }

    [Test]
    public async Task Wat_nog_te_besluiten_is_wordt_niet_vastgesteld()
    {
        var probleem = await StuurAsync("rol-sdd-finance", $"{Alle}/voorstel/vaststelling", Json("""{ "vanaf": "2028-01-01" }"""), HttpStatusCode.Conflict);
        Assert.That(probleem["detail"]!.GetValue<string>(), Does.StartWith("Versie 1 van tariefset voorstel is niet vastgesteld. In parameters.csv hebben ").And.Contain("status voorbeeld of concept"));
        await StuurAsync("rol-sdd-finance", $"{Alle}/bestaat-niet/vaststelling", Json("""{ "vanaf": "2028-01-01" }"""), HttpStatusCode.NotFound);
        await StuurAsync("rol-sdd-finance", $"{Alle}/IB/vaststelling", Json("{}"), HttpStatusCode.BadRequest);
        await StuurAsync("rol-sdd-finance", $"{Alle}/IB/vaststelling", Json("""{ "vanaf": "morgen" }"""), HttpStatusCode.BadRequest);
    }

    [TestCase("", "'naam' ontbreekt.")]
    [TestCase("?naam=x@1", "Een tariefset kan niet 'x@1' heten; verwacht ")]
    public async Task Een_set_zonder_goede_naam_wordt_niet_bewaard(string vraag, string melding)
    {
        var probleem = await StuurAsync("rol-beleid", Alle + vraag, Zip(Tariefwereld.Besloten()), HttpStatusCode.BadRequest);
        Assert.That(probleem["detail"]!.GetValue<string>(), Does.StartWith(melding));
    }

    [Test]
    public async Task Wat_geen_tariefset_is_wordt_geweigerd_met_wat_het_wel_moet_zijn()
    {
        var stukken = Tariefwereld.Besloten();
        Assert.That((await StuurAsync("rol-beleid", $"{Alle}?naam=x", Tariefwereld.Formulier([.. stukken.Take(3)]), HttpStatusCode.BadRequest))["detail"]!.GetValue<string>(), Does.Contain("ontbreekt mix.csv"));
        Assert.That((await StuurAsync("rol-beleid", $"{Alle}?naam=x", new ByteArrayContent([1]) { Headers = { ContentType = new("application/zip") } }, HttpStatusCode.BadRequest))["detail"]!.GetValue<string>(), Does.Contain("ontbreken parameters.csv"));
        await StuurAsync("rol-beleid", $"{Alle}?naam=x", new StringContent("a;b", Encoding.UTF8, "text/csv"), HttpStatusCode.UnsupportedMediaType);
        await StuurAsync("rol-beleid", $"{Alle}?naam=x", Tariefwereld.Formulier([.. stukken, stukken[0]]), HttpStatusCode.BadRequest);
        await StuurAsync("rol-beleid", $"{Alle}?naam=x", new ByteArrayContent(new byte[(1024 * 1024) + 1]) { Headers = { ContentType = new("application/zip") } }, HttpStatusCode.RequestEntityTooLarge);
        await StuurAsync("rol-beleid", $"{Alle}?naam=x", Tariefwereld.Formulier([stukken[0] with { Inhoud = "onzin"u8.ToArray() }, .. stukken.Skip(1)]), HttpStatusCode.BadRequest);
    }

    [Test]
    public async Task Met_een_nummer_wordt_er_hoogstens_een_keer_bewaard()
    {
        foreach (var versie in (int[])[1, 1])
        {
            var bewaard = await StuurAsync("rol-beleid", $"{Alle}?naam=eenmaal", Zip(Tariefwereld.Besloten("17")), HttpStatusCode.Created, "nummer-1");
            Assert.That(bewaard["versie"]!.GetValue<int>(), Is.EqualTo(versie));
        }

        await StuurAsync("rol-beleid", $"{Alle}?naam=eenmaal", Zip(Tariefwereld.Besloten("16")), HttpStatusCode.UnprocessableEntity, "nummer-1");
    }

    /// <summary>Een aanbieder rekent mee: met andere waarden, en met eigen bestanden. Er blijft niets van achter dan dat hij het deed.</summary>
    [Test]
    public async Task Meerekenen_bewaart_niets_dan_dat_iemand_het_deed()
    {
        var (voor, tabellen) = (Logregels(), Tabellen());
        var anders = await RekenAsync("aanbieder-51000001", Json("""{ "tariefset": "IB", "wijzigingen": [{ "product": "IB1", "parameter": "ProductiviteitPercentage", "waarde": 60 }, { "parameter": "OverheadPercentage", "waarde": "19" }] }"""));
        Assert.That(anders.Select(tarief => tarief!["tariefCenten"]!.GetValue<long>()), Is.Not.EqualTo(new[] { 8580L, 8580L, 8859L }));
        var alleenProductiviteit = await RekenAsync("aanbieder-51000001", Json("""{ "tariefset": "IB", "versie": 1, "wijzigingen": [{ "product": "IB1", "parameter": "ProductiviteitPercentage", "waarde": 60 }] }"""));
        Assert.That(alleenProductiviteit.Select(tarief => tarief!["tariefCenten"]!.GetValue<long>()), Is.EqualTo(new[] { 8859L, 8580L, 8859L }));
        Assert.That((await RekenAsync("aanbieder-51000001", Json("""{ "tariefset": "IB" }"""))).Select(tarief => tarief!["tariefCenten"]!.GetValue<long>()), Is.EqualTo(new[] { 8580L, 8580L, 8859L }));
        foreach (var inhoud in (HttpContent[])[Zip(Tariefwereld.Voorbeeld), Tariefwereld.Formulier(Tariefwereld.Voorbeeld)])
        {
            Assert.That((await RekenAsync("aanbieder-51000001", inhoud))[2]!["tariefCenten"]!.GetValue<long>(), Is.EqualTo(8859));
        }

        Assert.That(Tabellen(), Is.EqualTo(tabellen));
        Assert.That(Logregels().Skip(voor.Count).Distinct(), Is.EqualTo(new[]
        {
            "aanbieder-51000001: tarief meegerekend, waarden van tariefset IB, versie 1, veranderd",
            "aanbieder-51000001: tarief meegerekend, eigen bestanden",
        }));
        Assert.That(_dienst.Logboek, Does.Not.Contain("ProductiviteitPercentage"));
    }

    [TestCase("""{ }""", "'tariefset' ontbreekt.")]
    [TestCase("""{ "tariefset": "IB", "wijzigingen": "veel" }""", "'wijzigingen' klopt niet: verwacht een lijst van hoogstens 500 objecten met parameter, waarde en zo nodig product.")]
    [TestCase("""{ "tariefset": "IB", "wijzigingen": [{ "parameter": "OverheadPercentage" }] }""", "'wijzigingen' klopt niet: ")]
    [TestCase("""{ "tariefset": "IB", "wijzigingen": [{ "parameter": "OverheadPercentage", "waarde": true }] }""", "'wijzigingen' klopt niet: ")]
    [TestCase("""{ "tariefset": "IB", "wijzigingen": [{ "parameter": "Overheid", "waarde": 20 }] }""", "parameters.csv, regel ")]
    [TestCase("""{ "tariefset": "IB", "wijzigingen": [{ "parameter": "BrutoUren", "waarde": "" }] }""", "parameters.csv, regel ")]
    [TestCase("""[]""", "De inhoud klopt niet: ")]
    public async Task Wat_niet_te_berekenen_is_zegt_waarom(string vraag, string melding)
    {
        var probleem = await StuurAsync("aanbieder-51000001", $"{Alle}/berekening", Json(vraag), HttpStatusCode.BadRequest);
        Assert.That(probleem["detail"]!.GetValue<string>(), Does.StartWith(melding));
    }

    [Test]
    public async Task Een_aanbieder_rekent_niet_met_wat_hij_niet_ziet() =>
        Assert.That((await StuurAsync("aanbieder-51000001", $"{Alle}/berekening", Json("""{ "tariefset": "IB@2" }"""), HttpStatusCode.NotFound))["detail"]!.GetValue<string>(), Is.EqualTo("Tariefset IB heeft geen versie 2; wel 1."));

    [Test]
    public async Task Een_formulier_van_een_andere_website_wordt_niet_aangenomen()
    {
        using var verzoek = new HttpRequestMessage(HttpMethod.Post, new Uri($"{Alle}?naam=x", UriKind.Relative)) { Content = Tariefwereld.Formulier(Tariefwereld.Besloten()) };
        verzoek.Headers.Authorization = await _voorziening.TokenAsync("rol-beleid");
        verzoek.Headers.Add("Origin", "https://elders.example");
        using var antwoord = await _dienst.Http.SendAsync(verzoek);
        Assert.That(antwoord.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    private async Task<JsonArray> RekenAsync(string wie, HttpContent inhoud) => (await StuurAsync(wie, $"{Alle}/berekening", inhoud, HttpStatusCode.OK)).AsArray();

    private async Task<JsonNode> StuurAsync(string wie, string adres, HttpContent inhoud, HttpStatusCode verwacht, string? nummer = null)
    {
        using var verzoek = new HttpRequestMessage(HttpMethod.Post, new Uri(adres, UriKind.Relative)) { Content = inhoud };
        verzoek.Headers.Authorization = await _voorziening.TokenAsync(wie);
        if (nummer is not null)
        {
            verzoek.Headers.Add("Idempotency-Key", nummer);
        }

        using var antwoord = await _dienst.Http.SendAsync(verzoek);
        var tekst = await antwoord.Content.ReadAsStringAsync();
        Assert.That(antwoord.StatusCode, Is.EqualTo(verwacht), tekst);
        return JsonNode.Parse(tekst)!;
    }

    private async Task<HttpResponseMessage> HaalAsync(string wie, string adres)
    {
        using var verzoek = new HttpRequestMessage(HttpMethod.Get, new Uri(adres, UriKind.Relative));
        verzoek.Headers.Authorization = await _voorziening.TokenAsync(wie);
        return await _dienst.Http.SendAsync(verzoek);
    }

    private async Task<string> TekstAsync(string wie, string adres)
    {
        using var antwoord = await HaalAsync(wie, adres);
        var bytes = await antwoord.Content.ReadAsByteArrayAsync();
        Assert.That(antwoord.StatusCode, Is.EqualTo(HttpStatusCode.OK), Encoding.UTF8.GetString(bytes));
        return Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF');
    }

    private static async Task<string> UitlegAsync(HttpResponseMessage antwoord) => JsonNode.Parse(await antwoord.Content.ReadAsStringAsync())!["detail"]!.GetValue<string>();

    private static StringContent Json(string tekst) => new(tekst, Encoding.UTF8, "application/json");

    private static ByteArrayContent Zip(IReadOnlyList<Dienst.Beleidsbestanden.Bestandsstuk> stukken) => new(Tariefwereld.Zip(stukken)) { Headers = { ContentType = new MediaTypeHeaderValue("application/zip") } };

    private List<string> Logregels()
    {
        using var database = Database.Open(_werkplaats.Database);
        return [.. new Logboekopslag(database, _werkplaats.Klok).Laatste(1000).Reverse().Select(regel => $"{regel.Wie}: {regel.Handeling}, {regel.Object}")];
    }

    private string Tabellen() => string.Join('\n', ((string[])["tariefset", "tariefbestand", "tariefvaststelling", "verzoek", "beleid"]).Select(tabel => $"{tabel} {Databasedump.Waarde<long>(_werkplaats.Database, $"select count(*) from {tabel}")}"));
}
