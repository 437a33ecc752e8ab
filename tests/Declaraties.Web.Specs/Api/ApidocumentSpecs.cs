using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Declaraties.Berichten;
using Declaraties.Testbasis;
using Declaraties.Testprogramma;
using Declaraties.Web.Api;
using Declaraties.Web.Verkeer;
using Declaraties.Worker.Samenstellen;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;

namespace Declaraties.Web.Specs.Api;

/// <summary>Het document van de API: het klopt met de NL API Design Rules, met de routes en met wat de dienst echt antwoordt.</summary>
public sealed class ApidocumentSpecs : IDisposable
{
    private readonly Werkplaats _werkplaats = new();
    private Dienstproces _dienst = null!;
    private string _document = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _werkplaats.LeesIn(Voorraad.Goed);
        _dienst = Dienstproces.Start(_werkplaats, ("Vasthouden:Standaard", "altijd"));
        _document = await _dienst.Http.GetStringAsync(new Uri(Apidocument.Adres, UriKind.Relative));
    }

    [OneTimeTearDown]
    public void Dispose()
    {
        _dienst?.Dispose();
        _werkplaats.Dispose();
    }

    [Test]
    public void Het_document_voldoet_aan_de_NL_API_Design_Rules() => Assert.That(Lint(_document), Is.Empty);

    /// <summary>Met een aanmeldvoorziening zegt het document er een ding bij: hoe een systeem aan een token komt.</summary>
    [Test]
    public async Task Ook_met_een_aanmeldvoorziening_voldoet_het_document_eraan()
    {
        using var elders = new Werkplaats();
        using var dienst = Dienstproces.Start(
            elders, ("Aanmelden:Autoriteit", "https://aanmelden.example"), ("Aanmelden:Client", "paginas"), ("Aanmelden:Geheim", "geheim"), ("Aanmelden:Rollen:Financien", "financien"));
        var document = await dienst.Http.GetStringAsync(new Uri(Apidocument.Adres, UriKind.Relative));
        var aanmelden = JsonNode.Parse(document)!["components"]!["securitySchemes"]!["aanmelden"]!;
        Assert.That(
            (aanmelden["type"]!.GetValue<string>(), aanmelden["openIdConnectUrl"]!.GetValue<string>()),
            Is.EqualTo(("openIdConnect", "https://aanmelden.example/.well-known/openid-configuration")));
        Assert.That(Lint(document), Is.Empty);
        var (zonderAdres, zonderSoort) = (JsonNode.Parse(document)!, JsonNode.Parse(document)!);
        zonderAdres["components"]!["securitySchemes"]!["aanmelden"]!.AsObject().Remove("openIdConnectUrl");
        zonderSoort["components"]!["securitySchemes"]!.AsObject().Remove("aanmelden");
        Assert.That(Lint(zonderAdres.ToJsonString()), Is.Not.Empty, "de controle kijkt er ook naar");
        Assert.That(Lint(zonderSoort.ToJsonString()), Is.Not.Empty, "en of er is waar het naar verwijst");
    }

    /// <summary>Een controle die niets ziet zou altijd slagen.</summary>
    [Test]
    public void De_regels_zien_wat_er_niet_klopt()
    {
        var document = JsonNode.Parse(_document)!;
        document["servers"]![0]!["url"] = "/api";
        document["info"]!["version"] = "1";
        var paden = document["paths"]!.AsObject();
        var bericht = paden["/berichten/{sleutel}"]!["get"]!;
        var gevraagd = bericht["parameters"]![0]!.AsObject();
        gevraagd.Remove("example");
        var goed = bericht["responses"]!["200"]!.AsObject();
        goed.Remove("headers");
        goed["content"]!["application/json"]!.AsObject().Remove("example");
        var weg = bericht["responses"]!["404"]!.AsObject();
        weg["content"] = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = new JsonObject { ["type"] = "string" }, ["example"] = "fout" } };
        paden["/Oude_Berichten/"] = JsonNode.Parse(paden["/berichten"]!.ToJsonString().Replace("biedBerichtAan", "oud", StringComparison.Ordinal));
        document["components"]!["schemas"]!["Berichtvorm"]!["properties"]!["Te_Laat"] = new JsonObject { ["type"] = "string" };
        Assert.That(
            Lint(document.ToJsonString()).Select(bezwaar => bezwaar.Split(' ')[0]),
            Is.SupersetOf(new[]
            {
                "adr-version-in-uri", "adr-semver", "adr-version-header", "adr-problem-json", "adr-path-kebab-case", "adr-no-trailing-slash", "adr-property-camel-case",
                "declaraties-parameter-example", "declaraties-json-example",
            }));
    }

    [Test]
    public void Elke_route_van_de_API_staat_in_het_document_en_geen_andere()
    {
        using var elders = new Werkplaats();
        var app = Diensthost.Bouw(new Programmainstellingen(new() { Database = elders.Database }, new()), new ConfigurationBuilder().Build(), TimeProvider.System);
        var routes = ((IEndpointRouteBuilder)app).DataSources.SelectMany(bron => bron.Endpoints).OfType<RouteEndpoint>()
            .Where(route => route.RoutePattern.RawText!.StartsWith($"{Berichtenadres.Api}/", StringComparison.Ordinal) && route.RoutePattern.RawText != Apidocument.Adres)
            .SelectMany(route => route.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Select(methode => $"{methode} {route.RoutePattern.RawText![Berichtenadres.Api.Length..].Replace(":long}", "}", StringComparison.Ordinal)}"));
        var beschreven = JsonNode.Parse(_document)!["paths"]!.AsObject()
            .SelectMany(pad => pad.Value!.AsObject().Select(bewerking => $"{bewerking.Key.ToUpperInvariant()} {pad.Key}"));
        Assert.That(beschreven, Is.EquivalentTo(routes));
        ((IDisposable)app).Dispose();
    }

    [Test]
    public void Het_voorbeeld_van_een_WMO323_is_een_goed_WMO323()
    {
        var voorbeeld = JsonNode.Parse(_document)!["paths"]!["/berichten"]!["post"]!["requestBody"]!["content"]!["application/xml"]!["example"]!.GetValue<string>();
        Assert.That(Berichtlezer.LeesDeclaratie(Encoding.UTF8.GetBytes(voorbeeld)).Fouten, Is.Empty);
    }

    [Test]
    public void Het_voorbeeld_van_een_WMO301_is_een_goed_WMO301() =>
        Assert.That(Berichtlezer.LeesToewijzing(Encoding.UTF8.GetBytes(VoorbeeldVan("/invoer/{soort}", "application/xml"))).Fouten, Is.Empty);

    [Test]
    public async Task Wat_de_dienst_antwoordt_past_bij_wat_het_document_belooft()
    {
        using var aangeboden = await _dienst.PostAsync(await File.ReadAllBytesAsync(Voorraad.Declaratie(Voorraad.Goed, "1-januari")));
        await PastAsync(aangeboden, "/berichten", "post");
        await _dienst.WachtOpAsync(aangeboden.Headers.Location!, "beoordeeld");
        await PastAsync(await HaalAsync(aangeboden.Headers.Location!), "/berichten/{sleutel}", "get");
        const string Bevindingen = "/berichten/{sleutel}/bevindingen";
        await PastAsync(await HaalAsync($"{aangeboden.Headers.Location}/bevindingen"), Bevindingen, "get", HttpStatusCode.OK);
        await PastAsync(await HaalAsync($"{aangeboden.Headers.Location}/bevindingen?pagina=0"), Bevindingen, "get", HttpStatusCode.BadRequest);
        var onleesbaar = await _dienst.VerwerkAsync("<x/>"u8.ToArray(), "onleesbaar");
        await PastAsync(await HaalAsync(onleesbaar), "/berichten/{sleutel}", "get");
        await PastAsync(await HaalAsync($"{onleesbaar}/bevindingen?paginaGrootte=1"), Bevindingen, "get", HttpStatusCode.OK);
        await PastAsync(await HaalAsync("/v1/berichten/bestaat-niet/bevindingen"), Bevindingen, "get", HttpStatusCode.NotFound);
        await PastAsync(await HaalAsync(new Uri("/v1/berichten/bestaat-niet", UriKind.Relative)), "/berichten/{sleutel}", "get");
    }

    [Test]
    public async Task Ook_wat_een_beoordelaar_krijgt_past_bij_wat_het_document_belooft()
    {
        var bericht = await _dienst.BiedAanAsync(await File.ReadAllBytesAsync(Voorraad.Declaratie("client-onbekend", "1-januari")));
        const string Een = "/declaraties/{sleutel}";
        var adres = $"{Berichtenadres.Api}/declaraties/{bericht.OriginalString.Split('/')[^1]}";
        using (var laatste = await WachtOpOordeelAsync(adres))
        {
            await PastAsync(laatste, Een, "get");
        }

        await PastAsync(await HaalAsync($"{adres}/bevindingen"), $"{Een}/bevindingen", "get", HttpStatusCode.OK);
        await PastAsync(await HaalAsync($"{Berichtenadres.Api}/declaraties?stand=vastgehouden"), "/declaraties", "get");
        await PastAsync(await HaalAsync($"{Berichtenadres.Api}/declaraties?stand=onzin"), "/declaraties", "get");
        await PastAsync(await HaalAsync($"{Berichtenadres.Api}/afkeur?van=2026-01&totenmet=2026-03"), "/afkeur", "get");
        await PastAsync(await HaalAsync($"{Berichtenadres.Api}/benutting?maand=2026-01"), "/benutting", "get");
        await PastAsync(await HaalAsync($"{Berichtenadres.Api}/benutting?maand=2026-01&per=toewijzing"), "/benutting", "get");
        using var beproeving = await HaalAsync($"{adres}/beproeving");
        await PastAsync(beproeving, $"{Een}/beproeving", "get");
        var versie = JsonNode.Parse(await beproeving.Content.ReadAsStringAsync())!["oordeel"]!.GetValue<long>();
        foreach (var (handeling, oordeel, verwacht) in new[]
            { ("herbeoordeling", 0L, HttpStatusCode.BadRequest), ("vrijgave", versie + 1, HttpStatusCode.Conflict), ("vrijgave", versie, HttpStatusCode.OK) })
        {
            using var inhoud = new StringContent($$"""{ "versie": {{oordeel}}, "reden": "de afwijzing is terecht" }""", Encoding.UTF8, "application/json");
            using var gedaan = await _dienst.Http.PostAsync(new Uri($"{adres}/{handeling}", UriKind.Relative), inhoud);
            Assert.That(gedaan.StatusCode, Is.EqualTo(verwacht), handeling);
            await PastAsync(gedaan, $"{Een}/{handeling}", "post");
        }
    }

    [Test]
    public async Task Ook_toestemmingen_en_inlezen_passen_bij_wat_het_document_belooft()
    {
        var verlenen = VoorbeeldVan("/toestemmingen", "application/json");
        Assert.That(Databasedump.Waarde<long>(_werkplaats.Database, "select count(*) from toewijzingversie where nummer = 101"), Is.Positive, "het voorbeeld gaat over een toewijzing die er hier is");
        await PastAsync(await StuurAsync("/v1/toestemmingen", "application/json", verlenen), "/toestemmingen", "post", HttpStatusCode.Created);
        await PastAsync(await StuurAsync("/v1/toestemmingen", "application/json", "{}"), "/toestemmingen", "post", HttpStatusCode.BadRequest);
        using var lijst = await HaalAsync("/v1/toestemmingen");
        await PastAsync(lijst, "/toestemmingen", "get", HttpStatusCode.OK);
        var nummer = JsonNode.Parse(await lijst.Content.ReadAsStringAsync())!["toestemmingen"]![0]!["nummer"]!.GetValue<long>();
        const string Intrekking = "/toestemmingen/{nummer}/intrekking";
        foreach (var verwacht in (HttpStatusCode[])[HttpStatusCode.OK, HttpStatusCode.Conflict])
        {
            await PastAsync(await StuurAsync($"/v1/toestemmingen/{nummer}/intrekking", "application/json", VoorbeeldVan(Intrekking, "application/json")), Intrekking, "post", verwacht);
        }

        await PastAsync(await HaalAsync("/v1/toestemmingen"), "/toestemmingen", "get", HttpStatusCode.OK);
        await PastAsync(await HaalAsync("/v1/signalen?alles=ja"), "/signalen", "get", HttpStatusCode.OK);
        await PastAsync(await HaalAsync("/v1/te-crediteren"), "/te-crediteren", "get", HttpStatusCode.OK);
        await PastAsync(await StuurAsync("/v1/te-crediteren/vraag", "application/json", VoorbeeldVan("/te-crediteren/vraag", "application/json")), "/te-crediteren/vraag", "post", HttpStatusCode.Conflict);
        const string Inlezen = "/invoer/{soort}";
        foreach (var (soort, inhoudstype) in new[] { ("contracten", "text/csv"), ("toewijzingen", "application/xml") })
        {
            var bestand = VoorbeeldVan(Inlezen, inhoudstype);
            using var voorbeeld = await StuurAsync($"/v1/invoer/{soort}/voorbeeld", inhoudstype, bestand);
            await PastAsync(voorbeeld, $"{Inlezen}/voorbeeld", "post", HttpStatusCode.OK);
            var stand = JsonNode.Parse(await voorbeeld.Content.ReadAsStringAsync())!["stand"]!.GetValue<string>();
            await PastAsync(await StuurAsync($"/v1/invoer/{soort}?stand={stand}", inhoudstype, bestand), Inlezen, "post", HttpStatusCode.OK);
            await PastAsync(await StuurAsync($"/v1/invoer/{soort}?stand=anders", inhoudstype, bestand), Inlezen, "post", HttpStatusCode.Conflict);
        }
    }

    [Test]
    public async Task Ook_onbestelbare_post_past_bij_wat_het_document_belooft()
    {
        await PastAsync(await HaalAsync("/v1/onbestelbaar"), "/onbestelbaar", "get", HttpStatusCode.OK);
        await PastAsync(await HaalAsync("/v1/onbestelbaar?bladzijde=x"), "/onbestelbaar", "get", HttpStatusCode.BadRequest);
        await PastAsync(await StuurAsync("/v1/onbestelbaar/poging", "application/json", ""), "/onbestelbaar/poging", "post", HttpStatusCode.OK);
        foreach (var pad in (string[])["/onbestelbaar/{nummer}/omleiding", "/onbestelbaar/{nummer}/verval"])
        {
            var adres = $"/v1{pad.Replace("{nummer}", "1", StringComparison.Ordinal)}";
            await PastAsync(await StuurAsync(adres, "application/json", "{}"), pad, "post", HttpStatusCode.BadRequest);
            await PastAsync(await StuurAsync(adres, "application/json", VoorbeeldVan(pad, "application/json")), pad, "post", HttpStatusCode.NotFound);
        }

        await PastAsync(await StuurAsync("/v1/onbestelbaar/1/poging", "application/json", ""), "/onbestelbaar/{nummer}/poging", "post", HttpStatusCode.NotFound);
        // One that is there: put down as delivery leaves it.
        Databasedump.Wijzig(_werkplaats.Database, Databasedump.EenOnbestelbaar);
        using var lijst = await HaalAsync("/v1/onbestelbaar");
        await PastAsync(lijst, "/onbestelbaar", "get", HttpStatusCode.OK);
        var nummer = JsonNode.Parse(await lijst.Content.ReadAsStringAsync())!["post"]![0]!["nummer"]!.GetValue<long>();
        await PastAsync(await StuurAsync($"/v1/onbestelbaar/{nummer}/verval", "application/json", VoorbeeldVan("/onbestelbaar/{nummer}/verval", "application/json")), "/onbestelbaar/{nummer}/verval", "post", HttpStatusCode.OK);
    }

    [Test]
    public async Task Ook_wat_definitief_is_past_bij_wat_het_document_belooft()
    {
        const string Pad = "/vaststellingen";
        // Of this year the last month is not over yet; 2025 is.
        using var nu = await HaalAsync("/v1/vaststellingen?jaar=2025");
        await PastAsync(nu, Pad, "get", HttpStatusCode.OK);
        await PastAsync(await HaalAsync("/v1/vaststellingen?jaar=nu"), Pad, "get", HttpStatusCode.BadRequest);
        await PastAsync(await StuurAsync("/v1/vaststellingen", "application/json", VoorbeeldVan(Pad, "application/json")), Pad, "post", HttpStatusCode.Conflict);
        await PastAsync(await StuurAsync("/v1/vaststellingen", "application/json", "{}"), Pad, "post", HttpStatusCode.BadRequest);
        var kenmerk = JsonNode.Parse(await nu.Content.ReadAsStringAsync())!["kenmerk"]!.GetValue<string>();
        using var gedaan = await StuurAsync("/v1/vaststellingen", "application/json", $$"""{ "jaar": 2025, "kenmerk": "{{kenmerk}}" }""");
        await PastAsync(gedaan, Pad, "post", HttpStatusCode.Created);
        Assert.That(JsonNode.Parse(await gedaan.Content.ReadAsStringAsync())!["definitief"]!.AsArray(), Has.Count.EqualTo(12));
    }

    [Test]
    public async Task Ook_een_vergelijking_past_bij_wat_het_document_belooft()
    {
        await PastAsync(await HaalAsync("/v1/vergelijkingen/periode?van=2026-01&tot=2026-03&per=aanbieder"), "/vergelijkingen/periode", "get", HttpStatusCode.OK);
        await PastAsync(await HaalAsync("/v1/vergelijkingen/periode?per=gemeente"), "/vergelijkingen/periode", "get", HttpStatusCode.BadRequest);
        foreach (var (pad, vraag) in new[] { ("/vergelijkingen/bekostiging", "van=2026-01&tot=2026-03"), ("/vergelijkingen/overgang", "direct=1164,36") })
        {
            await PastAsync(await StuurAsync($"/v1{pad}?{vraag}", "text/csv", VoorbeeldVan(pad, "text/csv")), pad, "post", HttpStatusCode.OK);
            await PastAsync(await StuurAsync($"/v1{pad}?{vraag}", "text/csv", "onzin"), pad, "post", HttpStatusCode.BadRequest);
            await PastAsync(await StuurAsync($"/v1{pad}?{vraag}", "application/json", "{}"), pad, "post", HttpStatusCode.UnsupportedMediaType);
        }
    }

    [Test]
    public async Task Ook_het_contactenregister_past_bij_wat_het_document_belooft()
    {
        const string Controle = "/contacten/controle";
        await PastAsync(await HaalAsync("/v1/contacten/controle?maand=2026-03"), Controle, "get", HttpStatusCode.NotFound);
        await PastAsync(await HaalAsync("/v1/contacten/controle?maand=maart"), Controle, "get", HttpStatusCode.BadRequest);
        await PastAsync(await StuurAsync("/v1/contacten", "text/csv", VoorbeeldVan("/contacten", "text/csv")), "/contacten", "post", HttpStatusCode.OK);
        await PastAsync(await StuurAsync("/v1/contacten", "text/csv", "onzin"), "/contacten", "post", HttpStatusCode.BadRequest);
        await PastAsync(await StuurAsync("/v1/contacten/controle?maand=2026-03", "text/csv", VoorbeeldVan(Controle, "text/csv")), Controle, "post", HttpStatusCode.OK);
        await PastAsync(await StuurAsync("/v1/contacten/controle?maand=2026-03", "text/csv", "onzin"), Controle, "post", HttpStatusCode.BadRequest);
        _werkplaats.LegVast(VoorbeeldVan(Controle, "text/csv"));
        await PastAsync(await HaalAsync("/v1/contacten/controle?maand=2026-03"), Controle, "get", HttpStatusCode.OK);
    }

    /// <summary>Het voorbeeld dat het document bij een verzoek geeft, zoals een lezer het overneemt.</summary>
    private string VoorbeeldVan(string pad, string inhoudstype)
    {
        var voorbeeld = JsonNode.Parse(_document)!["paths"]![pad]!["post"]!["requestBody"]!["content"]![inhoudstype]!["example"]!;
        return inhoudstype == "application/json" ? voorbeeld.ToJsonString() : voorbeeld.GetValue<string>();
    }

    private async Task<HttpResponseMessage> StuurAsync(string adres, string inhoudstype, string tekst)
    {
        using var inhoud = new StringContent(tekst, Encoding.UTF8, inhoudstype);
        return await _dienst.Http.PostAsync(new Uri(adres, UriKind.Relative), inhoud);
    }

    private Task PastAsync(HttpResponseMessage antwoord, string pad, string methode, HttpStatusCode verwacht)
    {
        Assert.That(antwoord.StatusCode, Is.EqualTo(verwacht), $"{methode} {pad}");
        return PastAsync(antwoord, pad, methode);
    }

    private async Task<HttpResponseMessage> WachtOpOordeelAsync(string adres)
    {
        HttpResponseMessage? antwoord = null;
        await Geduld.TotAsync(
            async () =>
            {
                antwoord?.Dispose();
                antwoord = await HaalAsync(adres);
                return antwoord.StatusCode == HttpStatusCode.OK;
            },
            () => "Er komt geen oordeel.");
        return antwoord!;
    }

    private Task<HttpResponseMessage> HaalAsync(string adres) => HaalAsync(new Uri(adres, UriKind.Relative));

    private Task<HttpResponseMessage> HaalAsync(Uri adres) => _dienst.Http.GetAsync(adres);

    private Task PastAsync(HttpResponseMessage antwoord, string pad, string methode) => new Apibelofte(_document).PastAsync(antwoord, pad, methode);

    private List<string> Lint(string document)
    {
        var programma = Path.Combine(Standaard.Project, "artifacts", "openapi", "node_modules", ".bin", "spectral");
        if (!File.Exists(programma))
        {
            Standaard.SlaOver("Zonder spectral (tests/run haalt het op, met node) is dit niet te toetsen.");
        }

        var bestand = _werkplaats.Schrijf($"{Guid.NewGuid():N}.json", document);
        var regels = Path.Combine(Standaard.Project, "tests", "openapi", "nl-api-design-rules.spectral.yaml");
        var start = new ProcessStartInfo(programma, ["lint", "--ruleset", regels, "--format", "json", "--quiet", bestand]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var proces = Process.Start(start)!;
        var (uit, fout) = (proces.StandardOutput.ReadToEndAsync(), proces.StandardError.ReadToEndAsync());
        proces.WaitForExit();
        // 0 is no objection and 1 is some; anything else is that it did not look.
        Assert.That(proces.ExitCode, Is.AnyOf(0, 1), fout.Result);
        using var bezwaren = JsonDocument.Parse(uit.Result);
        return
        [
            .. bezwaren.RootElement.EnumerateArray().Select(bezwaar =>
                $"{bezwaar.GetProperty("code").GetString()} {string.Join('.', bezwaar.GetProperty("path").EnumerateArray().Select(deel => deel.ToString()))}: {bezwaar.GetProperty("message").GetString()}"),
        ];
    }
}
