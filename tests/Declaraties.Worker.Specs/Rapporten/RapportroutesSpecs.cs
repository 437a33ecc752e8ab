using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Declaraties.Worker.Specs.Dienst;

namespace Declaraties.Worker.Specs.Rapporten;

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
        Assert.That(((string[])["maand", "benutting", "afkeur"]).Where(soort => !html.Contains($"action=\"/v1/rapporten/{soort}\"", StringComparison.Ordinal)), Is.Empty);
    }

    private Task<HttpResponseMessage> Haal(string adres) => _dienst.Http.GetAsync(new Uri(adres, UriKind.Relative));

    private async Task<JsonElement> Json(string adres)
    {
        using var antwoord = await Haal(adres);
        return JsonDocument.Parse(await antwoord.Content.ReadAsStringAsync()).RootElement;
    }
}
