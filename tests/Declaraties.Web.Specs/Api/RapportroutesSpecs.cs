using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Declaraties.Testprogramma;
using Declaraties.Web.Api;

namespace Declaraties.Web.Specs.Api;

/// <summary>Dezelfde rapporten van de dienst als van de opdrachtregel.</summary>
public sealed class RapportroutesSpecs : IDisposable
{
    private readonly Werkplaats _werkplaats = Rapportwereld.Maak();
    private Dienstproces _dienst = null!;

    [OneTimeSetUp]
    public void Start() => _dienst = Dienstproces.Start(_werkplaats, ("Benutting:Onder", "70"), ("Benutting:Boven", "110"));

    [OneTimeTearDown]
    public void Dispose()
    {
        _dienst?.Dispose();
        _werkplaats.Dispose();
    }

    [Test]
    public async Task De_benutting_per_toewijzing_is_dezelfde_als_die_van_de_opdrachtregel()
    {
        foreach (var formaat in (string[])["json", "csv"])
        {
            var verwacht = _werkplaats.MetDatabase("rapport", "benutting", "--maand", "2026-01", "--formaat", formaat).Uit;
            using var antwoord = await Haal($"/v1/rapporten/benutting?maand=2026-01&formaat={formaat}");
            Assert.That(antwoord.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That((await antwoord.Content.ReadAsStringAsync()).TrimStart('\uFEFF'), Is.EqualTo(verwacht), formaat);
        }
    }

    [Test]
    public async Task De_regels_zijn_die_van_de_opdrachtregel_en_wie_geen_merkteken_wil_krijgt_het_niet()
    {
        var verwacht = _werkplaats.MetDatabase("rapport", "regels", "--jaar", "2026", "--formaat", "csv").Uit;
        foreach (var adres in (string[])["/v1/rapporten/regels", "/rapporten/regels"])
        {
            using var met = await Haal($"{adres}?jaar=2026&formaat=csv");
            Assert.That(await met.Content.ReadAsByteArrayAsync(), Is.EqualTo((byte[])[0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(verwacht)]));
            using var zonder = await Haal($"{adres}?jaar=2026&formaat=csv&bom=nee");
            Assert.That(await zonder.Content.ReadAsByteArrayAsync(), Is.EqualTo(Encoding.UTF8.GetBytes(verwacht)));
        }

        using var fout = await Haal("/v1/rapporten/regels?jaar=2026&formaat=csv&bom=misschien");
        Assert.That(fout.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    /// <summary>Van groep naar toewijzing, naar declaratie: elke verwijzing uit een rapport is een pagina die er is.</summary>
    [TestCase("/rapporten/maand?jaar=2026&formaat=html", "/benutting?", "/?")]
    [TestCase("/v1/rapporten/benutting?jaar=2026&formaat=xlsx", "/toewijzingen/0505/99990001/")]
    [TestCase("/rapporten/regels?jaar=2026&formaat=xlsx", "/toewijzingen/0505/99990001/", "/declaraties/v")]
    public async Task Een_rapport_wijst_naar_paginas_die_er_zijn(string adres, params string[] soorten)
    {
        using var antwoord = await Haal(adres);
        var links = await LinksAsync(antwoord);
        Assert.That(soorten.Where(soort => !links.Exists(link => link.PathAndQuery.StartsWith(soort, StringComparison.Ordinal))), Is.Empty, string.Join('\n', links));
        foreach (var link in links)
        {
            using var pagina = await _dienst.Http.GetAsync(link);
            Assert.That(pagina.StatusCode, Is.EqualTo(HttpStatusCode.OK), link.ToString());
        }
    }

    private static async Task<List<Uri>> LinksAsync(HttpResponseMessage antwoord)
    {
        var inhoud = await antwoord.Content.ReadAsByteArrayAsync();
        var tekst = Encoding.UTF8.GetString(inhoud);
        if (tekst.StartsWith("PK", StringComparison.Ordinal))
        {
            using var pakket = new ZipArchive(new MemoryStream(inhoud));
            tekst = string.Concat(pakket.Entries.Where(deel => deel.FullName.EndsWith(".rels", StringComparison.Ordinal)).Select(deel =>
            {
                using var lezer = new StreamReader(deel.Open());
                return lezer.ReadToEnd();
            }));
        }

        return [.. Regex.Matches(tekst, "(?:href|Target)=\"(http[^\"]*)\"").Select(link => new Uri(WebUtility.HtmlDecode(link.Groups[1].Value))).Distinct()];
    }

    [Test]
    public async Task Het_voorbeeld_in_het_document_heeft_de_kolommen_die_er_zijn()
    {
        using var voorbeeld = JsonDocument.Parse(Apidocument.Voorbeeld("rapport.json"));
        var rij = (await Json("/v1/rapporten/afkeur?jaar=2026")).GetProperty("reden")[0];
        Assert.That(voorbeeld.RootElement.GetProperty("reden")[0].EnumerateObject().Select(veld => veld.Name), Is.EqualTo(rij.EnumerateObject().Select(veld => veld.Name)));
    }

    [Test]
    public async Task De_banden_komen_uit_de_instellingen_tenzij_het_verzoek_ze_noemt()
    {
        Assert.That((await Json("/v1/rapporten/maand?maand=2026-01")).GetProperty("banden").GetString(), Is.EqualTo("70 t/m 110 %"));
        Assert.That((await Json("/v1/rapporten/maand?maand=2026-01&onder=50&boven=60")).GetProperty("banden").GetString(), Is.EqualTo("50 t/m 60 %"));
    }

    [Test]
    public async Task De_vergaderpagina_mag_alleen_haar_eigen_stijl_gebruiken()
    {
        using var antwoord = await Haal("/v1/rapporten/maand?maand=2026-01&formaat=html");
        var html = await antwoord.Content.ReadAsStringAsync();
        var stijl = html.Split("<style>")[1].Split("</style>")[0];
        Assert.That(antwoord.Content.Headers.ContentType!.MediaType, Is.EqualTo("text/html"));
        Assert.That(
            antwoord.Headers.GetValues("Content-Security-Policy").Single(),
            Is.EqualTo($"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(stijl)))}'; base-uri 'none'; frame-ancestors 'none'"));
    }

    [Test]
    public async Task Een_rekenblad_is_een_bestand_om_te_bewaren()
    {
        using var antwoord = await Haal("/v1/rapporten/benutting?jaar=2025&formaat=xlsx");
        Assert.That(antwoord.Content.Headers.ContentDisposition!.FileName, Is.EqualTo("benutting-2025-01-2025-12.xlsx"));
        Assert.That((await antwoord.Content.ReadAsByteArrayAsync()).AsSpan(0, 2).ToArray(), Is.EqualTo("PK"u8.ToArray()));
    }

    [TestCase("/v1/rapporten/omzet", HttpStatusCode.NotFound, "benutting, afkeur, maand")]
    [TestCase("/v1/rapporten/maand?maand=januari&formaat=pdf", HttpStatusCode.BadRequest, "'maand' klopt niet")]
    [TestCase("/v1/rapporten/maand?formaat=tabel", HttpStatusCode.BadRequest, "'formaat' klopt niet")]
    [TestCase("/v1/rapporten/maand?onder=90&boven=80", HttpStatusCode.BadRequest, "'onder' klopt niet")]
    [TestCase("/v1/rapporten/maand?versie=99999", HttpStatusCode.BadRequest, "'versie' klopt niet")]
    [TestCase("/v1/rapporten/afkeur?per=regio", HttpStatusCode.BadRequest, "'per' klopt niet")]
    public async Task Wat_niet_kan_zegt_wat_er_mis_is(string adres, HttpStatusCode status, string uitleg)
    {
        using var antwoord = await Haal(adres);
        Assert.That((antwoord.StatusCode, antwoord.Content.Headers.ContentType!.MediaType), Is.EqualTo((status, "application/problem+json")));
        Assert.That(JsonDocument.Parse(await antwoord.Content.ReadAsStringAsync()).RootElement.GetProperty("detail").GetString(), Does.Contain(uitleg));
    }

    [Test]
    public async Task De_pagina_wijst_de_weg_naar_elk_rapport()
    {
        using var antwoord = await Haal("/rapporten");
        var html = await antwoord.Content.ReadAsStringAsync();
        Assert.That(html.Split("action=\"/rapporten/").Length, Is.EqualTo(2), "een formulier");
        foreach (var soort in (string[])["maand", "benutting", "afkeur", "crediteren", "regels"])
        {
            Assert.That(html, Does.Contain($"name=\"soort\" value=\"{soort}\""));
            using var rapport = await Haal($"/rapporten/maken?soort={soort}&maand=2026-01&jaar=&stand=&volgorde=&formaat=csv&bom=nee");
            using var zelf = await Haal($"/rapporten/{soort}?maand=2026-01&formaat=csv&bom=nee");
            Assert.That(await rapport.Content.ReadAsStringAsync(), Is.EqualTo(await zelf.Content.ReadAsStringAsync()), soort);
        }
    }

    [TestCase("/rapporten/omzet", HttpStatusCode.NotFound, "Er is geen rapport met die naam")]
    [TestCase("/rapporten/maand?maand=januari", HttpStatusCode.BadRequest, "'maand' klopt niet")]
    public async Task Wat_niet_kan_zegt_een_pagina_aan_wie_er_met_een_browser_is(string adres, HttpStatusCode status, string uitleg)
    {
        using var antwoord = await Haal(adres);
        Assert.That((antwoord.StatusCode, antwoord.Content.Headers.ContentType!.MediaType), Is.EqualTo((status, "text/html")));
        Assert.That(WebUtility.HtmlDecode(await antwoord.Content.ReadAsStringAsync()), Does.Contain(uitleg));
    }

    /// <summary>Een browser heeft een sessie en geen token: van de pagina moet een rapport ook dan te halen zijn.</summary>
    [Test]
    public async Task Wie_zich_op_de_pagina_heeft_aangemeld_krijgt_het_rapport()
    {
        await using var voorziening = await Aanmeldvoorziening.StartAsync();
        voorziening.Gebruiker = ("M. de Proef", ["rapportage"]);
        using var dienst = Dienstproces.Start(_werkplaats, voorziening.Instellingen);
        using var browser = new HttpClient { BaseAddress = dienst.Http.BaseAddress };
        var pagina = await browser.GetStringAsync(new Uri("/rapporten", UriKind.Relative));
        var adres = pagina.Split("action=\"").Skip(1).Select(deel => deel.Split('"')[0]).Single(deel => deel.StartsWith("/rapporten/", StringComparison.Ordinal));
        using var antwoord = await browser.GetAsync(new Uri($"{adres}?soort=maand&maand=2026-01&formaat=json", UriKind.Relative));
        Assert.That((antwoord.StatusCode, antwoord.RequestMessage!.RequestUri!.AbsolutePath), Is.EqualTo((HttpStatusCode.OK, adres)));
        Assert.That(JsonDocument.Parse(await antwoord.Content.ReadAsStringAsync()).RootElement.GetProperty("periode").GetString(), Is.EqualTo("2026-01"));
    }

    private Task<HttpResponseMessage> Haal(string adres) => _dienst.Http.GetAsync(new Uri(adres, UriKind.Relative));

    private async Task<JsonElement> Json(string adres)
    {
        using var antwoord = await Haal(adres);
        return JsonDocument.Parse(await antwoord.Content.ReadAsStringAsync()).RootElement;
    }
}
