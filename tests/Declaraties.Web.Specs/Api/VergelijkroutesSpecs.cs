using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Declaraties.Opslag;
using Declaraties.Opslag.Logboek;
using Declaraties.Testprogramma;

namespace Declaraties.Web.Specs.Api;

/// <summary>Dezelfde vergelijkingen van de dienst als van de opdrachtregel.</summary>
public sealed class VergelijkroutesSpecs : IDisposable
{
    private const string Venster = "van=2026-01&tot=2026-06";
    private const string Alle = "/v1/vergelijkingen";
    private readonly Werkplaats _werkplaats = Vergelijkwereld.Maak();
    private Dienstproces _dienst = null!;

    [OneTimeSetUp]
    public void Start() => _dienst = Dienstproces.Start(_werkplaats);

    [OneTimeTearDown]
    public void Dispose()
    {
        _dienst?.Dispose();
        _werkplaats.Dispose();
    }

    [TestCase("json", "totaal")]
    [TestCase("json", "aanbieder")]
    [TestCase("csv", "toewijzing")]
    public async Task Een_andere_afrekenperiode_is_letter_voor_letter_die_van_de_opdracht(string formaat, string per) => Assert.That(
        await TekstAsync(await HaalAsync($"{Alle}/periode?{Venster}&per={per}&formaat={formaat}")),
        Is.EqualTo(_werkplaats.MetDatabase("vergelijk", "periode", "--van", "2026-01", "--tot", "2026-06", "--per", per, "--formaat", formaat).Uit));

    [TestCase("text/csv")]
    [TestCase("multipart/form-data")]
    public async Task Een_arrangement_is_letter_voor_letter_dat_van_de_opdracht(string inhoudstype)
    {
        var bestand = _werkplaats.Schrijf("bandbreedte.csv", Vergelijkwereld.Bandbreedte);
        using var antwoord = await StuurAsync($"{Alle}/bekostiging?{Venster}&per=product", Vergelijkwereld.Bandbreedte, inhoudstype);
        Assert.That(await TekstAsync(antwoord), Is.EqualTo(
            _werkplaats.MetDatabase("vergelijk", "bekostiging", "--van", "2026-01", "--tot", "2026-06", "--per", "product", "--bandbreedte", bestand, "--formaat", "json").Uit));
    }

    [Test]
    public async Task Zonder_bestand_gelden_de_bandbreedtes_van_het_beleid_op_de_laatste_dag()
    {
        const string Adres = $"{Alle}/bekostiging?{Venster}&per=product";
        await GeweigerdAsync(await _dienst.Http.PostAsync(new Uri(Adres, UriKind.Relative), null), HttpStatusCode.BadRequest, "Er zijn geen bandbreedtes vastgelegd die op 2026-06-30 gelden.");
        _werkplaats.LegBandbreedteVast(new(2026, 7, 1));
        await GeweigerdAsync(await _dienst.Http.PostAsync(new Uri(Adres, UriKind.Relative), null), HttpStatusCode.BadRequest, "Er zijn geen bandbreedtes vastgelegd die op 2026-06-30 gelden.");
        _werkplaats.LegBandbreedteVast(new(2026, 6, 30));
        using var antwoord = await _dienst.Http.PostAsync(new Uri(Adres, UriKind.Relative), null);
        var bestand = _werkplaats.Schrijf("bandbreedte.csv", Vergelijkwereld.Bandbreedte);
        Assert.That(await TekstAsync(antwoord), Is.EqualTo(
            _werkplaats.MetDatabase("vergelijk", "bekostiging", "--van", "2026-01", "--tot", "2026-06", "--per", "product", "--bandbreedte", bestand, "--formaat", "json").Uit));
        using var pagina = await _dienst.Http.PostAsync(new Uri($"{Adres}&formaat=html", UriKind.Relative), null);
        Assert.That(await TekstAsync(pagina), Does.Contain("vastgelegd beleid, versie 2, vanaf 2026-06-30"));
    }

    [Test]
    public async Task Een_overgang_is_letter_voor_letter_die_van_de_opdracht()
    {
        var bestand = _werkplaats.Schrijf("plan.csv", Vergelijkwereld.Plan);
        using var antwoord = await StuurAsync($"{Alle}/overgang?direct=1164,36&tempo=ineens", Vergelijkwereld.Plan, "text/csv");
        Assert.That(await TekstAsync(antwoord), Is.EqualTo(_werkplaats.MetDatabase("vergelijk", "overgang", "--plan", bestand, "--direct", "1164,36", "--tempo", "ineens", "--formaat", "json").Uit));
    }

    [Test]
    public async Task Wie_geen_venster_noemt_krijgt_van_januari_tot_en_met_de_vorige_maand()
    {
        using var gevraagd = JsonDocument.Parse(await TekstAsync(await HaalAsync($"{Alle}/periode?tot=2026-03")));
        Assert.That(gevraagd.RootElement.GetProperty("rijen")[0].GetProperty("blokken").GetInt64(), Is.EqualTo(3));
        Assert.That((await HaalAsync($"{Alle}/periode")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Een_rekenblad_en_een_pagina_voor_de_vergadering_zijn_er_ook()
    {
        using var rekenblad = await HaalAsync($"{Alle}/periode?{Venster}&formaat=xlsx");
        Assert.That(rekenblad.Content.Headers.ContentDisposition!.FileName, Is.EqualTo("afrekenperiodes-2026-01-2026-06.xlsx"));
        Assert.That((await rekenblad.Content.ReadAsByteArrayAsync()).AsSpan(0, 2).ToArray(), Is.EqualTo("PK"u8.ToArray()));
        using var pagina = await HaalAsync($"{Alle}/periode?{Venster}&formaat=html");
        Assert.That(pagina.Headers.GetValues("Content-Security-Policy").Single(), Does.StartWith("default-src 'none'; style-src 'sha256-"));
        Assert.That(await pagina.Content.ReadAsStringAsync(), Does.Contain("Wat er wordt betaald (rechts) en niet betaald (links)"));
    }

    [TestCase("/periode?van=2026-05&tot=2026-04", "'tot' klopt niet: verwacht een maand vanaf die bij 'van'.")]
    [TestCase("/periode?van=2016-01&tot=2026-01", "'van' klopt niet: verwacht een venster van hoogstens 120 maanden.")]
    [TestCase("/periode?per=gemeente", "'per' klopt niet: verwacht totaal, aanbieder, product, toewijzing.")]
    [TestCase("/periode?van=januari", "'van' klopt niet: verwacht een maand als JJJJ-MM")]
    [TestCase("/periode?formaat=tabel", "'formaat' klopt niet: verwacht csv, json, xlsx, html.")]
    public async Task Wat_niet_kan_zegt_wat_wel(string vraag, string uitleg) => await GeweigerdAsync(await HaalAsync($"{Alle}{vraag}"), HttpStatusCode.BadRequest, uitleg);

    [Test]
    public async Task Precies_tien_jaar_kan() => Assert.That((await HaalAsync($"{Alle}/periode?van=2017-01&tot=2026-12")).StatusCode, Is.EqualTo(HttpStatusCode.OK));

    [TestCase("", "'direct' ontbreekt.")]
    [TestCase("?direct=0", "'direct' klopt niet: verwacht een aantal uren per jaar van 1 t/m 8784")]
    [TestCase("?direct=1000&tempo=langzaam", "'tempo' klopt niet: verwacht ineens, einde of een aantal per maand van 1 t/m 1000000.")]
    public async Task Een_overgang_zonder_uren_of_met_een_ander_tempo_kan_niet(string vraag, string uitleg) =>
        await GeweigerdAsync(await StuurAsync($"{Alle}/overgang{vraag}", Vergelijkwereld.Plan, "text/csv"), HttpStatusCode.BadRequest, uitleg);

    [TestCase("text/csv", "", HttpStatusCode.BadRequest, "Het verzoek heeft geen inhoud: verwacht een CSV-bestand.")]
    [TestCase("text/csv", "ProductCode;MinutenPerWeekVan;MinutenPerWeekTot\n02B01;240;120\n", HttpStatusCode.BadRequest, "bandbreedte.csv, regel 2: MinutenPerWeekTot '120' is lager dan MinutenPerWeekVan '240'")]
    [TestCase("application/json", "{}", HttpStatusCode.UnsupportedMediaType, "Content-Type klopt niet: verwacht text/csv, of multipart/form-data met één bestand.")]
    public async Task Een_bestand_dat_niet_klopt_zegt_wat_eraan_mankeert(string inhoudstype, string inhoud, HttpStatusCode status, string uitleg) =>
        await GeweigerdAsync(await StuurAsync($"{Alle}/bekostiging?{Venster}", inhoud, inhoudstype), status, uitleg);

    [Test]
    public async Task Een_bestand_van_meer_dan_een_megabyte_past_hier_niet() =>
        await GeweigerdAsync(await StuurAsync($"{Alle}/bekostiging?{Venster}", Vergelijkwereld.Bandbreedte + new string('\n', 1024 * 1024), "text/csv"), HttpStatusCode.RequestEntityTooLarge, "Een CSV-bestand is hier hoogstens 1 MB.");

    [Test]
    public async Task Een_plan_over_een_toewijzing_die_er_niet_is_is_niet_te_gebruiken() => await GeweigerdAsync(
        await StuurAsync($"{Alle}/overgang?direct=1000", $"{Vergelijkwereld.Plankop}0505;99990001;999;02IB1;135;2026-12-01\n", "text/csv"),
        HttpStatusCode.BadRequest,
        "plan.csv, regel 2: toewijzing 999 van gemeente 0505 aan aanbieder 99990001 is er niet, of is verwijderd");

    [Test]
    public async Task Dat_iemand_vergeleek_staat_in_het_logboek_en_wat_hij_meegaf_nergens()
    {
        using var antwoord = await StuurAsync($"{Alle}/overgang?direct=1164", Vergelijkwereld.Plan.Replace("02IB1", "GEHEI", StringComparison.Ordinal), "text/csv");
        Assert.That(antwoord.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        using var database = Database.Open(_werkplaats.Database);
        var regel = new Logboekopslag(database, TimeProvider.System).Laatste(1).Single();
        Assert.That((regel.Handeling, regel.Object, regel.Wie), Is.EqualTo(("vergelijking gemaakt", "overgang, 1 toewijzingen", "lokale gebruiker")));
        Assert.That(_dienst.Logboek, Does.Not.Contain("GEHEI"));
        Assert.That(Databasedump.Van(_werkplaats.Database), Does.Not.Contain("GEHEI"));
    }

    private static async Task GeweigerdAsync(HttpResponseMessage antwoord, HttpStatusCode status, string uitleg)
    {
        using (antwoord)
        {
            Assert.That((antwoord.StatusCode, antwoord.Content.Headers.ContentType!.MediaType), Is.EqualTo((status, "application/problem+json")));
            Assert.That(JsonDocument.Parse(await antwoord.Content.ReadAsStringAsync()).RootElement.GetProperty("detail").GetString(), Does.StartWith(uitleg));
        }
    }

    private Task<HttpResponseMessage> HaalAsync(string adres) => _dienst.Http.GetAsync(new Uri(adres, UriKind.Relative));

    private async Task<HttpResponseMessage> StuurAsync(string adres, string tekst, string inhoudstype)
    {
        using var bestand = new ByteArrayContent(Encoding.UTF8.GetBytes(tekst));
        if (inhoudstype != "multipart/form-data")
        {
            bestand.Headers.ContentType = new MediaTypeHeaderValue(inhoudstype);
            return await _dienst.Http.PostAsync(new Uri(adres, UriKind.Relative), bestand);
        }

        using var formulier = new MultipartFormDataContent { { bestand, "bestand", "bandbreedte.csv" } };
        return await _dienst.Http.PostAsync(new Uri(adres, UriKind.Relative), formulier);
    }

    private static async Task<string> TekstAsync(HttpResponseMessage antwoord)
    {
        Assert.That(antwoord.StatusCode, Is.EqualTo(HttpStatusCode.OK), await antwoord.Content.ReadAsStringAsync());
        return (await antwoord.Content.ReadAsStringAsync()).TrimStart('\uFEFF');
    }
}
