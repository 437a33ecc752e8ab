using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Declaraties.Opslag;
using Declaraties.Opslag.Logboek;
using Declaraties.Testprogramma;

namespace Declaraties.Web.Specs.Api;

/// <summary>Een maand definitief maken, van de pagina en met de API: wat iemand zag en niets anders, één keer, en met zijn naam erbij.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class VaststellingSpecs : IDisposable
{
    private const string Pagina = "/rapporten/vaststelling";
    private const string Api = "/v1/vaststellingen";
    private readonly Werkplaats _werkplaats = new();
    private readonly Dienstproces _dienst;

    public VaststellingSpecs()
    {
        _werkplaats.LeesIn("credit");
        _werkplaats.Declareer(Voorraad.Declaratie("credit", "1-januari"));
        _dienst = Dienstproces.Start(_werkplaats, ("Vasthouden:Standaard", "altijd"));
    }

    public void Dispose()
    {
        _dienst.Dispose();
        _werkplaats.Dispose();
    }

    [Test]
    public async Task Op_de_pagina_staat_wat_definitief_is_sinds_wanneer_en_door_wie_en_wat_er_sindsdien_is_herzien()
    {
        var eerst = await PaginaAsync();
        Assert.That(eerst, Does.Contain("Van 2026-01 is nog niets definitief gemaakt").And.Contain("Maak 2026-01 definitief"));
        var gedaan = await BevestigAsync(eerst);
        Assert.That(gedaan.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(gedaan.Html, Does.Contain("Definitief: 2026-01").And.Contain("lokale gebruiker").And.Contain(DateTime.Today.Year.ToString(CultureInfo.InvariantCulture)).And.Not.Contain("Maak 2026-01 definitief"));
        using (var database = Database.Open(_werkplaats.Database))
        {
            var regel = new Logboekopslag(database, TimeProvider.System).Laatste(1).Single();
            Assert.That((regel.Handeling, regel.Wie, regel.Uitkomst), Is.EqualTo(("maand definitief gemaakt", "lokale gebruiker", "gelukt")));
            Assert.That(regel.Object, Does.StartWith("2026-01, op versie "));
        }

        _werkplaats.Declareer(Voorraad.Declaratie("credit", "2-februari"));
        var herzien = await PaginaAsync();
        Assert.That(herzien, Does.Contain("1 groep").And.Contain("Herzien sinds het definitief is").And.Contain("Maak 2026-01 definitief"));
        Assert.That((await BevestigAsync(herzien)).Html, Does.Contain("Definitief: 2026-01").And.Not.Contain("Herzien sinds het definitief is"));
    }

    [Test]
    public async Task Wat_intussen_is_veranderd_wordt_niet_vastgelegd_en_de_pagina_zegt_dat()
    {
        var gezien = await PaginaAsync();
        _werkplaats.Declareer(Voorraad.Declaratie("credit", "2-februari"));
        var (status, html) = await BevestigAsync(gezien);
        Assert.That(status, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(html, Does.Contain("De cijfers zijn veranderd sinds u ze zag; er is niets vastgelegd."));
        Assert.That(Databasedump.Aantal(_werkplaats.Database, "rapportstand"), Is.Zero);
        Assert.That((await BevestigAsync(html)).Status, Is.EqualTo(HttpStatusCode.OK), "wat er nu staat kan wel");
    }

    [Test]
    public async Task Wat_een_andere_maand_verandert_staat_niet_in_de_weg()
    {
        var gezien = await PaginaAsync("2025-12");
        _werkplaats.Declareer(Voorraad.Declaratie("credit", "2-februari"));
        Assert.That((await BevestigAsync(gezien)).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Van_velen_tegelijk_maakt_een_de_maand_definitief_en_horen_de_anderen_dat()
    {
        var kenmerk = (await ToonAsync())["kenmerk"]!.GetValue<string>();
        var uitslagen = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => StelVastAsync("2026-01", kenmerk)));
        Assert.That(uitslagen.Select(uitslag => uitslag.Status).Order(), Is.EqualTo(Enumerable.Repeat(HttpStatusCode.Conflict, 4).Prepend(HttpStatusCode.Created)));
        Assert.That(Databasedump.Aantal(_werkplaats.Database, "rapportstand"), Is.EqualTo(1));
        var later = await StelVastAsync("2026-01", kenmerk);
        Assert.That(later.Status, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(later.Antwoord["detail"]!.GetValue<string>(), Does.Match("^2026-01 is al definitief sinds [0-9-]+ [0-9:]+, door lokale gebruiker, en sindsdien niet herzien.$"));
    }

    [Test]
    public async Task Het_antwoord_van_de_API_zegt_wat_er_is_herzien()
    {
        await StelVastAsync("2026-01", (await ToonAsync())["kenmerk"]!.GetValue<string>());
        var definitief = await ToonAsync();
        Assert.That((definitief["definitief"]![0]!["door"]!.GetValue<string>(), definitief["teDoen"]!.AsArray().Count, definitief["kenmerk"]), Is.EqualTo(("lokale gebruiker", 0, (JsonNode?)null)));
        _werkplaats.Declareer(Voorraad.Declaratie("credit", "2-februari"));
        var herzien = (await ToonAsync())["herzien"]!.AsArray().Single()!;
        Assert.That((herzien["geleverdMinutenToen"]!.GetValue<long>(), herzien["geleverdMinutenNu"]!.GetValue<long>()), Is.EqualTo((160L, 60L)));
    }

    [Test]
    public async Task Een_maand_waarover_nog_wordt_gedeclareerd_kan_niet_definitief_worden()
    {
        var maand = DateTime.Today.ToString("yyyy-MM", CultureInfo.InvariantCulture);
        Assert.That(await PaginaAsync(maand), Does.Contain("Nog niet definitief: ").And.Not.Contain($"Maak {maand} definitief"));
        var (status, probleem) = await StelVastAsync(maand, new string('0', 64));
        Assert.That(status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(probleem["detail"]!.GetValue<string>(), Does.Contain($"over {maand} wordt gedeclareerd tot en met"));
    }

    [Test]
    public async Task Wat_wordt_vastgehouden_houdt_haar_maand_voorlopig_tot_het_is_vrijgegeven()
    {
        _werkplaats.LeesIn("client-onbekend");
        var gezien = await PaginaAsync();
        // Another of the same provider, so with numbers of its own.
        var bericht = (await File.ReadAllTextAsync(Voorraad.Declaratie("client-onbekend", "1-januari"))).Replace(">W01<", ">W91<", StringComparison.Ordinal).Replace(">D01<", ">D91<", StringComparison.Ordinal);
        await _dienst.BiedAanAsync(System.Text.Encoding.UTF8.GetBytes(bericht));
        await _dienst.WachtTotAsync(() => Databasedump.Waarde<long>(_werkplaats.Database, "select count(*) from ontvangst where status = 'vastgehouden'") == 1, "zij wordt vastgehouden");
        var (status, html) = await BevestigAsync(gezien);
        Assert.That(status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(html, Does.Contain("1 ontvangen declaratie is nog niet beantwoord").And.Not.Contain("Maak 2026-01 definitief"));
        var vast = JsonNode.Parse(await _dienst.Http.GetStringAsync(new Uri("/v1/declaraties?stand=vastgehouden", UriKind.Relative)))!["declaraties"]![0]!;
        using var vrij = await _dienst.Http.PostAsJsonAsync(
            new Uri($"/v1/declaraties/{vast["id"]}/vrijgave", UriKind.Relative), new JsonObject { ["versie"] = vast["oordeel"]!.GetValue<long>(), ["reden"] = "de afwijzing is terecht" });
        Assert.That(vrij.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await PaginaAsync(), Does.Contain("Maak 2026-01 definitief"));
    }

    [Test]
    public async Task Van_een_jaar_gaan_alleen_de_maanden_die_nog_moeten()
    {
        await StelVastAsync("2025-03", (await ToonAsync("maand=2025-03"))["kenmerk"]!.GetValue<string>());
        var jaar = await ToonAsync("jaar=2025");
        Assert.That(jaar["teDoen"]!.AsArray().Select(maand => maand!.GetValue<string>()), Is.EqualTo(Enumerable.Range(1, 12).Where(maand => maand != 3).Select(maand => $"2025-{maand:D2}")));
        using var antwoord = await _dienst.Http.PostAsJsonAsync(new Uri(Api, UriKind.Relative), new JsonObject { ["jaar"] = 2025, ["kenmerk"] = jaar["kenmerk"]!.GetValue<string>() });
        Assert.That(antwoord.StatusCode, Is.EqualTo(HttpStatusCode.Created));
        Assert.That(Databasedump.Aantal(_werkplaats.Database, "rapportstand"), Is.EqualTo(12));
    }

    [Test]
    public async Task De_opdrachtregel_en_de_pagina_leggen_hetzelfde_vast()
    {
        var eerste = _werkplaats.MetDatabase("rapport", "maand", "--maand", "2026-01", "--vastleggen");
        Assert.That((eerste.Code, eerste.Fout.Contains("2026-01 is vastgelegd als definitief, op versie", StringComparison.Ordinal)), Is.EqualTo((0, true)), eerste.Alles);
        Assert.That(await PaginaAsync(), Does.Contain(Environment.UserName).And.Not.Contain("Maak 2026-01 definitief"));
        Assert.That(_werkplaats.MetDatabase("rapport", "maand", "--maand", "2026-01", "--vastleggen").Fout, Does.Contain("2026-01 was al vastgelegd, en is sindsdien niet herzien."));
        Assert.That(Databasedump.Aantal(_werkplaats.Database, "rapportstand"), Is.EqualTo(1));
    }

    [TestCase("{ \"maand\": \"januari\", \"kenmerk\": \"x\" }", "'maand' klopt niet: verwacht een maand als JJJJ-MM")]
    [TestCase("{ \"jaar\": 26, \"kenmerk\": \"x\" }", "'jaar' klopt niet: verwacht een geheel getal van 2001 t/m 9998")]
    [TestCase("{ \"maand\": \"2026-01\" }", "'kenmerk' ontbreekt.")]
    [TestCase("{ \"maand\": \"2026-01\", \"kenmerk\": \"x\" }", "'kenmerk' klopt niet: verwacht het kenmerk dat u zag.")]
    public async Task Wat_niet_klopt_wordt_bij_zijn_naam_genoemd(string inhoud, string bezwaar)
    {
        using var antwoord = await _dienst.Http.PostAsync(new Uri(Api, UriKind.Relative), new StringContent(inhoud, System.Text.Encoding.UTF8, "application/json"));
        Assert.That(antwoord.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(JsonNode.Parse(await antwoord.Content.ReadAsStringAsync())!["detail"]!.GetValue<string>(), Does.Contain(bezwaar));
    }

    [Test]
    public async Task Zonder_bewijs_van_onze_eigen_pagina_gebeurt_er_niets()
    {
        using var formulier = new FormUrlEncodedContent([new("maand", "2026-01"), new("kenmerk", (await ToonAsync())["kenmerk"]!.GetValue<string>())]);
        using var antwoord = await _dienst.Http.PostAsync(new Uri(Pagina, UriKind.Relative), formulier);
        Assert.That(antwoord.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(Databasedump.Aantal(_werkplaats.Database, "rapportstand"), Is.Zero);
    }

    [TestCase("rapportage", HttpStatusCode.Forbidden)]
    [TestCase("auditor", HttpStatusCode.Forbidden)]
    [TestCase("financien", HttpStatusCode.Created)]
    public async Task Zien_mag_wie_rapporten_leest_maar_definitief_maken_is_van_financien(string rol, HttpStatusCode verwacht)
    {
        await using var voorziening = await Aanmeldvoorziening.StartAsync();
        using var dienst = Dienstproces.Start(_werkplaats, voorziening.Instellingen.Where(instelling => instelling.Item1 != "Aanmelden:Rollen:Financien"));
        dienst.Http.DefaultRequestHeaders.Authorization = await voorziening.TokenAsync($"rol-{rol}");
        var nu = JsonNode.Parse(await dienst.Http.GetStringAsync(new Uri($"{Api}?maand=2026-01", UriKind.Relative)))!;
        using var antwoord = await dienst.Http.PostAsJsonAsync(new Uri(Api, UriKind.Relative), new JsonObject { ["maand"] = "2026-01", ["kenmerk"] = nu["kenmerk"]!.GetValue<string>() });
        Assert.That(antwoord.StatusCode, Is.EqualTo(verwacht));
        voorziening.Gebruiker = ("M. de Proef", [rol]);
        using var browser = new HttpClient { BaseAddress = dienst.Http.BaseAddress };
        Assert.That(
            (await browser.GetStringAsync(new Uri($"{Pagina}?maand=2025-12", UriKind.Relative))).Contains("Maak 2025-12 definitief", StringComparison.Ordinal),
            Is.EqualTo(verwacht == HttpStatusCode.Created),
            "wie het niet mag, ziet de knop niet");
    }

    private async Task<string> PaginaAsync(string maand = "2026-01") => WebUtility.HtmlDecode(await _dienst.Http.GetStringAsync(new Uri($"{Pagina}?maand={maand}", UriKind.Relative)));

    private async Task<(HttpStatusCode Status, string Html)> BevestigAsync(string pagina)
    {
        using var formulier = new FormUrlEncodedContent(((string[])["__RequestVerificationToken", "formulier", "maand", "kenmerk"]).Select(naam => KeyValuePair.Create(naam, Verborgen(naam).Match(pagina).Groups[1].Value)));
        using var antwoord = await _dienst.Http.PostAsync(new Uri(Pagina, UriKind.Relative), formulier);
        return (antwoord.StatusCode, WebUtility.HtmlDecode(await antwoord.Content.ReadAsStringAsync()));
    }

    private async Task<JsonNode> ToonAsync(string vraag = "maand=2026-01") => JsonNode.Parse(await _dienst.Http.GetStringAsync(new Uri($"{Api}?{vraag}", UriKind.Relative)))!;

    private async Task<(HttpStatusCode Status, JsonNode Antwoord)> StelVastAsync(string maand, string kenmerk)
    {
        using var antwoord = await _dienst.Http.PostAsJsonAsync(new Uri(Api, UriKind.Relative), new JsonObject { ["maand"] = maand, ["kenmerk"] = kenmerk });
        return (antwoord.StatusCode, JsonNode.Parse(await antwoord.Content.ReadAsStringAsync())!);
    }

    private static Regex Verborgen(string naam) => new($"type=\"hidden\" name=\"{naam}\" value=\"([^\"]*)\"");
}
