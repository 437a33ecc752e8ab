using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Declaraties.Testprogramma;

namespace Declaraties.Web.Specs.Api;

/// <summary>Wat er in een verzoek mag zitten, hoe groot, hoe veel tegelijk en hoe langzaam; en wat een verzoek ook vraagt, het is nooit onze fout.</summary>
public sealed class InhoudSpecs : IDisposable
{
    private const int Megabyte = 1024 * 1024;
    private readonly Werkplaats _werkplaats = new();
    private Dienstproces _dienst = null!;

    [OneTimeSetUp]
    public void Start() => _dienst = Dienstproces.Start(_werkplaats, ("MaximaleGrootte", "4"), ("Http:BytesOnderweg", "33"), ("Http:LaagsteSnelheid", "100000"), ("Http:VerzoekenPerMinuut", "10000000"));

    [OneTimeTearDown]
    public void Dispose()
    {
        _dienst?.Dispose();
        _werkplaats.Dispose();
    }

    private static byte[] Bericht => File.ReadAllBytes(Voorraad.Declaratie(Voorraad.Goed, "1-januari"));

    [TestCase("gzip")]
    [TestCase("x-gzip")]
    [TestCase("GZIP")]
    [TestCase("identity")]
    public async Task Wat_met_gzip_is_ingepakt_is_hetzelfde_bericht(string codering)
    {
        var uitgepakt = await _dienst.BiedAanAsync(Bericht);
        using var antwoord = await StuurAsync(codering == "identity" ? Bericht : Gzip(Bericht), codering);
        Assert.That(antwoord.StatusCode, Is.EqualTo(HttpStatusCode.Accepted), await antwoord.Content.ReadAsStringAsync());
        Assert.That(antwoord.Headers.Location, Is.EqualTo(uitgepakt));
    }

    [TestCase("br")]
    [TestCase("gzip, gzip")]
    [TestCase("deflate")]
    public async Task Een_andere_codering_is_415_en_zegt_welke_wel_kan(string codering)
    {
        using var antwoord = await StuurAsync(Bericht, codering);
        await IsProbleemAsync(antwoord, HttpStatusCode.UnsupportedMediaType, "gzip");
        Assert.That(antwoord.Headers.GetValues("Accept-Encoding"), Is.EqualTo(["gzip"]));
        Assert.That(antwoord.Headers.GetValues("API-Version"), Is.EqualTo(["1.0.0"]));
        Assert.That(antwoord.Headers.GetValues("X-Content-Type-Options"), Is.EqualTo(["nosniff"]));
        Assert.That(antwoord.Headers.CacheControl!.NoStore);
    }

    [TestCase(0, HttpStatusCode.Accepted)]
    [TestCase(1, HttpStatusCode.RequestEntityTooLarge)]
    [TestCase(200 * Megabyte, HttpStatusCode.RequestEntityTooLarge)]
    public async Task De_grens_geldt_voor_wat_er_wordt_uitgepakt(int erboven, HttpStatusCode verwacht)
    {
        using var antwoord = await StuurAsync(Gzip(Draad.Inhoud((4 * Megabyte) + erboven)), "gzip");
        Assert.That(antwoord.StatusCode, Is.EqualTo(verwacht), await antwoord.Content.ReadAsStringAsync());
    }

    [Test]
    public async Task Wat_geen_gzip_is_of_niet_heel_is_400()
    {
        var heel = Gzip(Bericht);
        foreach (var stuk in (byte[][])[Bericht, heel[..^1], heel[..(heel.Length / 2)], heel[..15], [.. heel[..^5], 1, 2, 3, 4, 5]])
        {
            using var antwoord = await StuurAsync(stuk, "gzip");
            await IsProbleemAsync(antwoord, HttpStatusCode.BadRequest, "");
        }
    }

    [TestCase("application/soap+xml")]
    [TestCase("application/vnd.istandaarden.wmo323+xml; charset=utf-8")]
    public async Task XML_onder_een_naam_die_op_xml_eindigt_wordt_aangenomen(string inhoudstype)
    {
        using var antwoord = await _dienst.PostAsync(Bericht, inhoudstype: inhoudstype);
        Assert.That(antwoord.StatusCode, Is.EqualTo(HttpStatusCode.Accepted));
    }

    [TestCase("image/svg+xml")]
    [TestCase("application/xmlish")]
    [TestCase("application/xml+zip")]
    public async Task Wat_er_alleen_op_lijkt_niet(string inhoudstype)
    {
        using var antwoord = await _dienst.PostAsync(Bericht, inhoudstype: inhoudstype);
        await IsProbleemAsync(antwoord, HttpStatusCode.UnsupportedMediaType, "application/xml");
    }

    [Test]
    public async Task Een_formulier_met_een_bestand_is_dat_bestand()
    {
        var los = await _dienst.BiedAanAsync(Bericht);
        using var formulier = Formulier(("bestand", "declaratie.xml"));
        using var antwoord = await _dienst.Http.PostAsync(_berichten, formulier);
        Assert.That(antwoord.StatusCode, Is.EqualTo(HttpStatusCode.Accepted), await antwoord.Content.ReadAsStringAsync());
        Assert.That(antwoord.Headers.Location, Is.EqualTo(los));
    }

    [Test]
    public async Task Een_formulier_met_iets_anders_dan_een_bestand_wordt_geweigerd()
    {
        foreach (var (delen, uitleg) in (((string, string?)[], string)[])
            [([("een", "1.xml"), ("twee", "2.xml")], "precies één bestand"), ([("bestand", "1.xml"), ("veld", null)], "precies één bestand"), ([("veld", null)], "precies één bestand"), ([], "één bestand")])
        {
            using var formulier = Formulier(delen);
            using var antwoord = await _dienst.Http.PostAsync(_berichten, formulier);
            await IsProbleemAsync(antwoord, HttpStatusCode.BadRequest, uitleg);
        }

        foreach (var kop in (string[])["multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=anders"])
        {
            using var antwoord = await _dienst.PostAsync(Bericht, inhoudstype: kop);
            await IsProbleemAsync(antwoord, HttpStatusCode.BadRequest, "één bestand");
        }
    }

    [TestCase("http://elders.example", HttpStatusCode.Forbidden)]
    [TestCase("null", HttpStatusCode.Forbidden)]
    [TestCase(null, HttpStatusCode.Accepted)]
    public async Task Een_formulier_van_een_andere_website_wordt_niet_aangenomen(string? herkomst, HttpStatusCode verwacht)
    {
        using var verzoek = new HttpRequestMessage(HttpMethod.Post, _berichten) { Content = Formulier(("bestand", "1.xml")) };
        verzoek.Headers.Add("Origin", herkomst ?? _dienst.Http.BaseAddress!.GetLeftPart(UriPartial.Authority));
        using var antwoord = await _dienst.Http.SendAsync(verzoek);
        Assert.That(antwoord.StatusCode, Is.EqualTo(verwacht));
    }

    [Test]
    public async Task Waar_iets_te_halen_is_kan_ook_alleen_de_kop_worden_gevraagd()
    {
        var adres = await _dienst.BiedAanAsync(Bericht);
        foreach (var pad in (string[])["/health/live", "/v1/openapi.json", "/", adres.OriginalString, "/v1/declaraties", "/bestaat-niet", "/v1/berichten/bestaat-niet"])
        {
            using var heel = await _dienst.Http.GetAsync(new Uri(pad, UriKind.Relative));
            using var verzoek = new HttpRequestMessage(HttpMethod.Head, new Uri(pad, UriKind.Relative));
            using var kop = await _dienst.Http.SendAsync(verzoek);
            Assert.That(kop.StatusCode, Is.EqualTo(heel.StatusCode), pad);
            Assert.That(kop.Content.Headers.ContentType, Is.EqualTo(heel.Content.Headers.ContentType), pad);
            Assert.That(await kop.Content.ReadAsByteArrayAsync(), Is.Empty, pad);
        }

        using var nergens = new HttpRequestMessage(HttpMethod.Head, new Uri("/vrijgave", UriKind.Relative));
        using var niets = await _dienst.Http.SendAsync(nergens);
        Assert.That(niets.StatusCode, Is.EqualTo(HttpStatusCode.MethodNotAllowed));
    }

    [Test]
    public async Task Wat_er_ook_als_maand_datum_of_getal_staat_het_is_nooit_onze_fout()
    {
        string[] waarden = ["9999-12", "9998-12", "0001-01", "2000-12", "2001-01", "9999-12-31", "9998-12-31", "0001-01-01", "2001-01-01", "9999", "9998", "2147483647", "2147483648", "-1", "0", "99999999999999999999", "1e9", "٢٠٢٦-٠١"];
        using var document = JsonDocument.Parse(await _dienst.Http.GetStringAsync(new Uri("/v1/openapi.json", UriKind.Relative)));
        var geprobeerd = 0;
        foreach (var pad in document.RootElement.GetProperty("paths").EnumerateObject())
        {
            if (!pad.Value.TryGetProperty("get", out var opdracht) || !opdracht.TryGetProperty("parameters", out var parameters))
            {
                continue;
            }

            var namen = parameters.EnumerateArray().Where(p => p.GetProperty("in").GetString() == "query").Select(p => p.GetProperty("name").GetString()!).ToList();
            foreach (var waarde in waarden)
            {
                // In the path as well: {naam} becomes the value, as a key that is none.
                var adres = "/v1" + System.Text.RegularExpressions.Regex.Replace(pad.Name, "\\{[^}]*\\}", Uri.EscapeDataString(waarde));
                foreach (var vraag in namen.Select(naam => $"?{naam}={Uri.EscapeDataString(waarde)}").Append(""))
                {
                    using var antwoord = await _dienst.Http.GetAsync(new Uri(adres + vraag, UriKind.Relative));
                    Assert.That((int)antwoord.StatusCode, Is.LessThan(500), adres + vraag);
                    geprobeerd++;
                }
            }
        }

        Assert.That(geprobeerd, Is.GreaterThan(200));
    }

    [TestCase("maand=9999-12", HttpStatusCode.BadRequest)]
    [TestCase("maand=2000-12", HttpStatusCode.BadRequest)]
    [TestCase("maand=9998-12", HttpStatusCode.OK)]
    [TestCase("maand=2001-01", HttpStatusCode.OK)]
    public async Task Een_maand_aan_de_rand_is_400_en_een_ervoor_niet(string vraag, HttpStatusCode verwacht)
    {
        using var antwoord = await _dienst.Http.GetAsync(new Uri($"/v1/benutting?{vraag}", UriKind.Relative));
        Assert.That(antwoord.StatusCode, Is.EqualTo(verwacht), await antwoord.Content.ReadAsStringAsync());
    }

    /// <summary>Wie een maand typt schrijft haar zoals hij gewend is; zij staat er daarna zoals overal, en wat geen maand is blijft staan om te verbeteren.</summary>
    [TestCase("3-2026", "2026-03")]
    [TestCase("03-2026", "2026-03")]
    [TestCase("2026-03", "2026-03")]
    [TestCase("maart 2026", "2026-03")]
    [TestCase("Mrt 2026", "2026-03")]
    [TestCase("maart", null)]
    [TestCase("2026 maart", null)]
    public async Task Een_maand_wordt_gelezen_zoals_men_haar_schrijft(string getypt, string? maand)
    {
        foreach (var (pad, veld) in ((string, string)[])[("/benutting", "maand"), ("/afkeur", "van"), ("/", "maand"), ("/contacten", "maand"), ("/vergelijk/periode", "van"), ("/rapporten/vaststelling", "maand")])
        {
            using var antwoord = await _dienst.Http.GetAsync(new Uri($"{pad}?{veld}={Uri.EscapeDataString(getypt)}&tot=2026-04&totenmet=2026-04", UriKind.Relative));
            Assert.That(antwoord.StatusCode, Is.EqualTo(maand is null ? HttpStatusCode.BadRequest : HttpStatusCode.OK), pad);
            Assert.That(await antwoord.Content.ReadAsStringAsync(), Does.Match($"name=\"{veld}\" value=\"{maand ?? getypt}\"[^>]*{(maand is null ? "aria-invalid=\"true\"" : "")}"), pad);
        }
    }

    [TestCase("/benutting?maand=9999-12", HttpStatusCode.BadRequest)]
    [TestCase("/benutting?maand=9998-12", HttpStatusCode.OK)]
    public async Task Een_pagina_zegt_het_ook(string pad, HttpStatusCode verwacht)
    {
        using var antwoord = await _dienst.Http.GetAsync(new Uri(pad, UriKind.Relative));
        Assert.That((antwoord.StatusCode, (await antwoord.Content.ReadAsStringAsync()).Contains("JJJJ-MM of M-JJJJ, zoals", StringComparison.Ordinal)), Is.EqualTo((verwacht, verwacht == HttpStatusCode.BadRequest)));
    }

    [TestCase("/benutting?maand=9999-12")]
    [TestCase("/afkeur?van=9999-12&totenmet=9999-12")]
    [TestCase("/afkeur?totenmet=0001-01")]
    [TestCase("/zonder-levering?peildatum=9999-12-31")]
    [TestCase("/zonder-levering?peildatum=0001-01-01")]
    [TestCase("/nooit-gedeclareerd?peildatum=9999-12-31")]
    [TestCase("/rapporten/maand?formaat=html&maand=9999-12")]
    [TestCase("/rapporten/maand?formaat=html&jaar=9999")]
    [TestCase("/rapporten/maand?formaat=html&stand=9999-12-31")]
    [TestCase("/?uiterlijk=9999-12-31&bladzijde=2147483648")]
    public async Task Ook_op_een_pagina_niet(string pad)
    {
        using var antwoord = await _dienst.Http.GetAsync(new Uri(pad, UriKind.Relative));
        Assert.That((int)antwoord.StatusCode, Is.LessThan(500), pad);
    }

    [Test]
    public async Task Wie_er_vier_grote_tegelijk_aanbiedt_hoort_bij_de_vijfde_dat_het_later_kan_en_klein_gaat_door()
    {
        using var een = new Draad(_dienst);
        using var twee = new Draad(_dienst);
        using var drie = new Draad(_dienst);
        using var vier = new Draad(_dienst);
        foreach (var draad in (Draad[])[een, twee, drie, vier])
        {
            await draad.BeginMetPlaatsAsync(2 * Megabyte, 1000);
        }

        using (var vijf = new Draad(_dienst))
        {
            await vijf.BeginAsync(2 * Megabyte, 0, "Expect: 100-continue");
            var (status, tekst) = await vijf.AntwoordAsync();
            Assert.That(status, Is.EqualTo(503), "zonder dat er om de inhoud is gevraagd");
            Assert.That(tekst, Does.Contain("Retry-After: 5").And.Contain("Http:AanbiedingenTegelijk"));
        }

        using var klein = await _dienst.PostAsync(Bericht);
        Assert.That(klein.StatusCode, Is.EqualTo(HttpStatusCode.Accepted));
        await een.StuurAsync(Draad.Inhoud((2 * Megabyte) - 1000));
        Assert.That((await een.AntwoordAsync()).Status, Is.EqualTo(202), "wie begon maakt het af");
        using var weer = new Draad(_dienst);
        await weer.BeginAsync(2 * Megabyte, 2 * Megabyte);
        Assert.That((await weer.AntwoordAsync()).Status, Is.EqualTo(202), "en dan is er weer plaats");
    }

    [Test]
    public async Task Wie_niet_zegt_hoe_groot_het_wordt_krijgt_plaats_voor_het_grootste_zodra_het_niet_meer_klein_is()
    {
        using var een = new Draad(_dienst);
        await een.BeginAsync(-1, 0);
        await een.StuurStukAsync(Draad.Inhoud(2 * Megabyte));
        await een.StuurStukAsync(Draad.Inhoud(2 * Megabyte));
        await een.StuurAsync("0\r\n\r\n"u8.ToArray());
        Assert.That((await een.AntwoordAsync()).Status, Is.EqualTo(202));

        var bezet = Enumerable.Range(0, 4).Select(_ => new Draad(_dienst)).ToList();
        foreach (var draad in bezet)
        {
            await draad.BeginMetPlaatsAsync(2 * Megabyte, 1000);
        }

        using var onbekend = new Draad(_dienst);
        await onbekend.BeginAsync(-1, 0);
        await onbekend.StuurStukAsync(Draad.Inhoud(Megabyte));
        await onbekend.StuurStukAsync(Draad.Inhoud(Megabyte));
        var (status, tekst) = await onbekend.AntwoordAsync();
        Assert.That(status, Is.EqualTo(503));
        Assert.That(tekst, Does.Contain("Retry-After: 5"));
        bezet.ForEach(draad => draad.Dispose());
    }

    [Test]
    public async Task Wie_druppelt_wordt_niet_bediend_en_houdt_geen_plaats_bezet()
    {
        var druppels = Enumerable.Range(0, 4).Select(_ => new Draad(_dienst)).ToList();
        foreach (var draad in druppels)
        {
            await draad.BeginMetPlaatsAsync(2 * Megabyte, 500);
        }

        foreach (var draad in druppels)
        {
            var (status, tekst) = await draad.AntwoordAsync();
            Assert.That(status, Is.EqualTo(408), tekst);
            draad.Dispose();
        }

        using var weer = new Draad(_dienst);
        await weer.BeginAsync(2 * Megabyte, 2 * Megabyte);
        Assert.That((await weer.AntwoordAsync()).Status, Is.EqualTo(202));
    }

    [Test]
    public async Task JSON_en_formulieren_hebben_hun_eigen_grens()
    {
        using var json = new StringContent($"{{\"reden\":\"{new string('x', 4 * Megabyte)}\"}}", new MediaTypeHeaderValue("application/json"));
        using var antwoord = await _dienst.Http.PostAsync(new Uri("/v1/toestemmingen", UriKind.Relative), json);
        await IsProbleemAsync(antwoord, HttpStatusCode.RequestEntityTooLarge, "hoogstens 4 MB");
    }

    private static readonly Uri _berichten = new("/v1/berichten", UriKind.Relative);

    private async Task<HttpResponseMessage> StuurAsync(byte[] inhoud, string codering)
    {
        using var verzoek = new HttpRequestMessage(HttpMethod.Post, _berichten) { Content = new ByteArrayContent(inhoud) };
        verzoek.Content.Headers.ContentType = new("application/xml");
        verzoek.Content.Headers.TryAddWithoutValidation("Content-Encoding", codering);
        return await _dienst.Http.SendAsync(verzoek);
    }

    private static byte[] Gzip(byte[] inhoud)
    {
        using var doel = new MemoryStream();
        using (var gzip = new GZipStream(doel, CompressionLevel.Fastest))
        {
            gzip.Write(inhoud);
        }

        return doel.ToArray();
    }

    private static MultipartFormDataContent Formulier(params IEnumerable<(string Naam, string? Bestand)> delen)
    {
        var formulier = new MultipartFormDataContent();
        foreach (var (naam, bestand) in delen)
        {
            if (bestand is null)
            {
                formulier.Add(new StringContent("iets"), naam);
            }
            else
            {
                formulier.Add(new ByteArrayContent(Bericht), naam, bestand);
            }
        }

        return formulier;
    }

    private static async Task IsProbleemAsync(HttpResponseMessage antwoord, HttpStatusCode status, string uitleg)
    {
        var tekst = await antwoord.Content.ReadAsStringAsync();
        Assert.That(antwoord.StatusCode, Is.EqualTo(status), tekst);
        Assert.That(JsonSerializer.Deserialize<JsonElement>(tekst).GetProperty("detail").GetString(), Does.Contain(uitleg).And.Not.Empty);
    }
}
