using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Declaraties.Opslag;
using Declaraties.Opslag.Handelen;
using Declaraties.Opslag.Inzage;
using Declaraties.Opslag.Oordelen;
using Declaraties.Testbasis;
using Declaraties.Testprogramma;

namespace Declaraties.Dienst.Specs.Verslagen;

/// <summary>
/// Wat er van een bericht is gevonden, een pagina per keer, aan de dienst als los proces. De beproeving is klein; DECLARATIES_BEVINDINGEN (96000) en
/// DECLARATIES_LEZERS (60) maken haar zo groot als het doel.
/// </summary>
public sealed class VerslagSpecs : IDisposable
{
    private const int Prestaties = 40;
    private const int Bevindingen = Prestaties * Grootbericht.BevindingenPerPrestatie;
    private static readonly int _bevindingen = Instelling("DECLARATIES_BEVINDINGEN", 4000);
    private static readonly int _lezers = Instelling("DECLARATIES_LEZERS", 20);
    private readonly Werkplaats _werkplaats = new();
    private Dienstproces _dienst = null!;

    [OneTimeSetUp]
    public void Start()
    {
        _werkplaats.LeesIn(Voorraad.Goed);
        _dienst = Begin();
    }

    [OneTimeTearDown]
    public void Dispose()
    {
        _dienst?.Dispose();
        _werkplaats.Dispose();
    }

    [Test]
    public async Task Het_bericht_toont_de_eerste_pagina_en_de_links_leiden_langs_alle_andere()
    {
        var adres = await BeoordeeldAsync();
        var verslag = (await JsonAsync($"{adres}")).GetProperty("verslag");
        Assert.That((verslag.GetProperty("aantal").GetInt32(), verslag.GetProperty("bevindingen").GetArrayLength()), Is.EqualTo((Bevindingen + 1, Verslagkeuze.Gewoon)));
        Assert.That(verslag.GetProperty("afgewezen").GetInt32(), Is.EqualTo(Prestaties + 1), "de tellingen gaan over het geheel");
        var gelezen = verslag.GetProperty("bevindingen").EnumerateArray().Select(Kort).ToList();
        var volgende = Volgende(verslag);
        Assert.That(volgende, Is.EqualTo($"{adres}/bevindingen?pagina=2"));
        while (volgende is not null)
        {
            var pagina = await JsonAsync(volgende);
            gelezen.AddRange(pagina.GetProperty("bevindingen").EnumerateArray().Select(Kort));
            volgende = Volgende(pagina);
        }

        Assert.That(gelezen, Has.Count.EqualTo(Bevindingen + 1));
        Assert.That(gelezen, Is.EqualTo(Bewaard().Bevindingen.Select(b => $"{b.Regel} {b.Regelnummer} {b.Toelichting}")));
    }

    [TestCase(99, 99)]
    [TestCase(1, 1)]
    public async Task Hoe_groot_een_pagina_is_mag_de_aanroeper_zeggen(int grootte, int verwacht)
    {
        var adres = await BeoordeeldAsync();
        using var antwoord = await _dienst.Http.GetAsync(new Uri($"{adres}/bevindingen?pagina=1&paginaGrootte={grootte}", UriKind.Relative));
        using var pagina = JsonDocument.Parse(await antwoord.Content.ReadAsStringAsync());
        Assert.That(pagina.RootElement.GetProperty("bevindingen").GetArrayLength(), Is.EqualTo(verwacht));
        Assert.That(antwoord.Headers.GetValues("Link").Single(), Does.Contain($"<{adres}/bevindingen?pagina=2&paginaGrootte={grootte}>; rel=\"next\""));
    }

    [TestCase("pagina=0")]
    [TestCase("pagina=-1")]
    [TestCase("pagina=een")]
    [TestCase("paginaGrootte=0")]
    [TestCase("paginaGrootte=101")]
    public async Task Een_pagina_die_niet_kan_wordt_gezegd(string vraag)
    {
        using var antwoord = await _dienst.Http.GetAsync(new Uri($"{await BeoordeeldAsync()}/bevindingen?{vraag}", UriKind.Relative));
        Assert.That(antwoord.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await antwoord.Content.ReadAsStringAsync(), Does.Contain(vraag.Split('=')[0]).And.Contain("verwacht een geheel getal van 1"));
    }

    [Test]
    public async Task Voorbij_de_laatste_pagina_is_niets_en_zonder_verslag_is_er_geen_lijst()
    {
        var pagina = await JsonAsync($"{await BeoordeeldAsync()}/bevindingen?pagina=99");
        Assert.That(pagina.GetProperty("bevindingen").GetArrayLength(), Is.Zero);
        Assert.That(Volgende(pagina), Is.Null);
        var opgenomen = await _dienst.VerwerkAsync(await File.ReadAllBytesAsync(Directory.EnumerateFiles(Voorraad.Bestand("budget", "toewijzingen")).Order(StringComparer.Ordinal).First()), "opgenomen");
        using var geen = await _dienst.Http.GetAsync(new Uri($"{opgenomen}/bevindingen", UriKind.Relative));
        Assert.That((geen.StatusCode, (await geen.Content.ReadAsStringAsync()).Contains("de status is 'opgenomen'", StringComparison.Ordinal)), Is.EqualTo((HttpStatusCode.NotFound, true)));
    }

    [Test]
    public async Task Ook_de_fouten_van_een_onleesbaar_bericht_gaan_per_pagina()
    {
        using var elders = new Werkplaats();
        using var dienst = Dienstproces.Start(elders, ("MaximumFouten", "1000"));
        var goed = Encoding.UTF8.GetString(Grootbericht.Met(300));
        var adres = await dienst.VerwerkAsync(Encoding.UTF8.GetBytes(goed.Replace(">9000<", ">veel<", StringComparison.Ordinal)), "onleesbaar");
        var status = await dienst.WachtOpAsync(adres, "onleesbaar");
        var verslag = status.GetProperty("verslag");
        Assert.That((verslag.GetProperty("aantal").GetInt32(), verslag.GetProperty("fouten").GetArrayLength(), verslag.GetProperty("uitslag").GetString()), Is.EqualTo((300, 100, "voldoet niet aan het berichtschema (niveau 1)")));
        var plaatsen = verslag.GetProperty("fouten").EnumerateArray().Select(fout => fout.GetProperty("regelnummer").GetInt32()).ToList();
        for (var naar = Volgende(verslag); naar is not null;)
        {
            var pagina = JsonSerializer.Deserialize<JsonElement>(await dienst.Http.GetStringAsync(new Uri(naar, UriKind.Relative)));
            plaatsen.AddRange(pagina.GetProperty("fouten").EnumerateArray().Select(fout => fout.GetProperty("regelnummer").GetInt32()));
            naar = Volgende(pagina);
        }

        Assert.That(plaatsen, Has.Count.EqualTo(300).And.Unique.And.Ordered);
    }

    [Test]
    public async Task Wat_niet_veranderd_is_wordt_niet_nog_eens_gestuurd()
    {
        var adres = await BeoordeeldAsync();
        foreach (var waar in (string[])[$"{adres}", $"{adres}/bevindingen", $"{adres}/bevindingen?pagina=2"])
        {
            using var eerst = await _dienst.Http.GetAsync(new Uri(waar, UriKind.Relative));
            Assert.That(eerst.Headers.ETag, Is.Not.Null, waar);
            foreach (var (gekend, verwacht) in new[]
                { (eerst.Headers.ETag!.ToString(), HttpStatusCode.NotModified), ($"W/{eerst.Headers.ETag}, \"x\"", HttpStatusCode.NotModified), ("*", HttpStatusCode.NotModified), ("\"anders\"", HttpStatusCode.OK) })
            {
                using var verzoek = new HttpRequestMessage(HttpMethod.Get, new Uri(waar, UriKind.Relative));
                verzoek.Headers.TryAddWithoutValidation("If-None-Match", gekend);
                using var antwoord = await _dienst.Http.SendAsync(verzoek);
                Assert.That((antwoord.StatusCode, antwoord.Headers.ETag), Is.EqualTo((verwacht, eerst.Headers.ETag)), $"{waar} {gekend}");
                Assert.That((await antwoord.Content.ReadAsByteArrayAsync()).Length, verwacht == HttpStatusCode.OK ? Is.Positive : Is.Zero);
            }
        }
    }

    /// <summary>Wat samengeperst wordt verraadt door zijn lengte wat erin staat.</summary>
    [Test]
    public async Task Een_antwoord_wordt_niet_samengeperst()
    {
        using var verzoek = new HttpRequestMessage(HttpMethod.Get, await BeoordeeldAsync());
        verzoek.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip, br, zstd");
        using var antwoord = await _dienst.Http.SendAsync(verzoek);
        Assert.That(antwoord.Content.Headers.ContentEncoding, Is.Empty);
    }

    /// <summary>Zolang een antwoord wordt vastgehouden ziet de aanbieder niets veranderen; de beoordelaar ziet het wel.</summary>
    [Test]
    public async Task De_ETag_verandert_met_het_oordeel_en_verraadt_niet_dat_het_wordt_vastgehouden()
    {
        using var elders = new Werkplaats();
        elders.LeesIn("client-onbekend");
        using var dienst = Dienstproces.Start(elders, ("Vasthouden:Standaard", "altijd"));
        var adres = await dienst.BiedAanAsync(await File.ReadAllBytesAsync(Voorraad.Declaratie("client-onbekend", "1-januari")));
        var bijOntvangst = await EtagAsync(dienst, $"{adres}");
        var declaratie = $"/v1/declaraties/{adres.OriginalString.Split('/')[^1]}";
        await dienst.WachtTotAsync(() => Databasedump.Waarde<long>(elders.Database, "select count(*) from ontvangst where status = 'vastgehouden'") == 1, "vastgehouden");
        Assert.That(await EtagAsync(dienst, $"{adres}"), Is.EqualTo(bijOntvangst));
        var (blad, lijst) = (await EtagAsync(dienst, declaratie), await EtagAsync(dienst, $"{declaratie}/bevindingen"));
        await dienst.VerwerkAsync(Dienstproef.OntbrekendeToewijzing(), "opgenomen");
        Assert.That((await EtagAsync(dienst, declaratie), await EtagAsync(dienst, $"{declaratie}/bevindingen")), Is.EqualTo((blad, lijst)));
        var versie = JsonSerializer.Deserialize<JsonElement>(await dienst.Http.GetStringAsync(new Uri(declaratie, UriKind.Relative))).GetProperty("declaratie").GetProperty("oordeel").GetInt64();
        using var inhoud = new StringContent($$"""{ "versie": {{versie}}, "reden": "toewijzing ingelezen" }""", Encoding.UTF8, "application/json");
        using var gedaan = await dienst.Http.PostAsync(new Uri($"{declaratie}/herbeoordeling", UriKind.Relative), inhoud);
        Assert.That(gedaan.StatusCode, Is.EqualTo(HttpStatusCode.OK), await gedaan.Content.ReadAsStringAsync());
        Assert.That(await EtagAsync(dienst, declaratie), Is.Not.EqualTo(blad));
        Assert.That(await EtagAsync(dienst, $"{declaratie}/bevindingen"), Is.Not.EqualTo(lijst));
        Assert.That(await EtagAsync(dienst, $"{adres}"), Is.EqualTo(bijOntvangst), "de aanbieder ziet nog niets");
    }

    [Test]
    public async Task Een_beoordelaar_ziet_dezelfde_bevindingen_en_op_de_pagina_bladert_hij()
    {
        var sleutel = (await BeoordeeldAsync()).OriginalString.Split('/')[^1];
        var blad = await JsonAsync($"/v1/declaraties/{sleutel}");
        Assert.That(blad.GetProperty("aantalBevindingen").GetInt32(), Is.EqualTo(Bevindingen + 1));
        Assert.That(blad.GetProperty("prestaties").EnumerateArray().Select(p => p.GetProperty("bevindingen").GetArrayLength()), Has.All.InRange(1, Beoordeeldeprestatie.Meeste));
        var lijst = await JsonAsync(blad.GetProperty("_links").GetProperty("bevindingen").GetProperty("href").GetString()!);
        Assert.That((lijst.GetProperty("aantal").GetInt32(), lijst.GetProperty("bevindingen").GetArrayLength()), Is.EqualTo((Bevindingen + 1, Verslagkeuze.Gewoon)));
        var pagina = WebUtility.HtmlDecode(await _dienst.Http.GetStringAsync(new Uri($"/declaraties/{sleutel}/bevindingen?pagina=2", UriKind.Relative)));
        Assert.That(pagina, Does.Contain("101 t/m 200 van 321").And.Contain("pagina 2 van 4").And.Contain($"/declaraties/{sleutel}/bevindingen?pagina=3"));
        Assert.That(pagina.Split("<li class=\"decl-bevinding\">"), Has.Length.EqualTo(Verslagkeuze.Gewoon + 1));
        Assert.That(await _dienst.Http.GetStringAsync(new Uri($"/declaraties/{sleutel}", UriKind.Relative)), Does.Contain($"/declaraties/{sleutel}/bevindingen"));
    }

    [Test]
    public async Task Opnieuw_beoordelen_proberen_gaat_per_bladzijde()
    {
        using var elders = new Werkplaats();
        elders.LeesIn(Voorraad.Goed);
        using var dienst = Dienstproces.Start(elders, ("Vasthouden:Standaard", "altijd"));
        var adres = await dienst.BiedAanAsync(Grootbericht.Met(Prestaties));
        await dienst.WachtTotAsync(() => Databasedump.Waarde<long>(elders.Database, "select count(*) from ontvangst where status = 'vastgehouden'") == 1, "vastgehouden");
        // Something that changes every line: its product is known after all, so one finding less.
        var producten = new StringBuilder(await File.ReadAllTextAsync(Voorraad.Bestand(Voorraad.Goed, "producten.csv")));
        var kop = producten.ToString().Split('\n')[2];
        for (var i = 0; i < Prestaties; i++)
        {
            producten.Append(kop.Replace("02A05", $"02B{i:D2}", StringComparison.Ordinal)).Append('\n');
        }

        elders.Schrijf("meer.csv", producten.ToString());
        var uitvoering = elders.MetDatabase("importeer", "producten", elders.Pad("meer.csv"));
        Assert.That(uitvoering.Code, Is.Zero, uitvoering.ToString());
        var sleutel = adres.OriginalString.Split('/')[^1];
        var (eerste, tweede) = (await ProefAsync(""), await ProefAsync("?bladzijde=2"));
        Assert.That((eerste.Aantal, eerste.Nummers.Count, tweede.Nummers.Count), Is.EqualTo((Prestaties, Bladzijde.Grootte, Prestaties - Bladzijde.Grootte)));
        Assert.That(eerste.Nummers.Intersect(tweede.Nummers), Is.Empty);
        var pagina = await dienst.Http.GetStringAsync(new Uri($"/declaraties/{sleutel}/beproeving", UriKind.Relative));
        Assert.That(WebUtility.HtmlDecode(pagina), Does.Contain("bladzijde 1 van 2").And.Contain($"/declaraties/{sleutel}/beproeving?bladzijde=2"));

        async Task<(int Aantal, List<string> Nummers)> ProefAsync(string vraag)
        {
            var proef = JsonSerializer.Deserialize<JsonElement>(await dienst.Http.GetStringAsync(new Uri($"/v1/declaraties/{sleutel}/beproeving{vraag}", UriKind.Relative)));
            return (proef.GetProperty("aantalPrestaties").GetInt32(), [.. proef.GetProperty("prestaties").EnumerateArray().Select(p => p.GetProperty("referentieNummer").GetString()!)]);
        }
    }

    /// <summary>
    /// Veel lezers tegelijk van een verslag met veel bevindingen, die het elk helemaal lezen: het proces blijft binnen 150 MB van wat het zonder hen had. De tijd
    /// tot een antwoord van /health/live staat in de uitvoer; het doel is een seconde.
    /// </summary>
    [Test]
    [NonParallelizable]
    public async Task Veel_lezers_van_een_groot_verslag_kosten_weinig_geheugen()
    {
        const int MeesteBoven = 150;
        using var elders = new Werkplaats();
        elders.LeesIn(Voorraad.Goed);
        var adres = await BeoordeelAsync(elders);
        using var dienst = Dienstproces.Start(elders, ("Http:VerzoekenPerMinuut", "10000000"));
        _ = await dienst.Http.GetStringAsync(adres);
        var (rust, meeste, traagste) = (Geheugen(dienst), 0L, TimeSpan.Zero);
        using var stop = new CancellationTokenSource();
        var kijken = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                meeste = Math.Max(meeste, Geheugen(dienst));
                var begin = Stopwatch.GetTimestamp();
                Assert.That(await dienst.StatusAsync("/health/live"), Is.EqualTo(HttpStatusCode.OK));
                var tijd = Stopwatch.GetElapsedTime(begin);
                traagste = tijd > traagste ? tijd : traagste;
                await Task.Delay(50);
            }
        });
        var gelezen = await Task.WhenAll(Enumerable.Range(0, _lezers).Select(_ => LeesAsync(dienst, $"{adres}/bevindingen?pagina=1&paginaGrootte={Verslagkeuze.Grootste}")));
        await stop.CancelAsync();
        await kijken;
        await TestContext.Out.WriteLineAsync($"{_lezers} lezers van {gelezen[0]} bevindingen: {rust} MB in rust, hoogstens {meeste} MB; /health/live hoogstens {traagste.TotalMilliseconds:F0} ms.");
        Assert.That(gelezen, Is.All.EqualTo((_bevindingen / Grootbericht.BevindingenPerPrestatie * Grootbericht.BevindingenPerPrestatie) + 1));
        Assert.That(meeste - rust, Is.LessThanOrEqualTo(MeesteBoven), $"{rust} MB in rust, {meeste} MB met {_lezers} lezers");
    }

    private static async Task<Uri> BeoordeelAsync(Werkplaats elders)
    {
        // In a process of its own: judging needs more than reading does, and gives it back slowly.
        using var dienst = Dienstproces.Start(elders);
        return await dienst.VerwerkAsync(Grootbericht.Met(_bevindingen / Grootbericht.BevindingenPerPrestatie), "beoordeeld");
    }

    private static async Task<int> LeesAsync(Dienstproces dienst, string adres)
    {
        var gelezen = 0;
        for (string? naar = adres; naar is not null;)
        {
            using var pagina = JsonDocument.Parse(await dienst.Http.GetStringAsync(new Uri(naar, UriKind.Relative)));
            gelezen += pagina.RootElement.GetProperty("bevindingen").GetArrayLength();
            naar = Volgende(pagina.RootElement);
        }

        return gelezen;
    }

    private static long Geheugen(Dienstproces dienst)
    {
        using var proces = Process.GetProcessById(dienst.Nummer);
        return proces.WorkingSet64 / 1024 / 1024;
    }

    private Dienstproces Begin() => Dienstproces.Start(_werkplaats);

    private Task<Uri> BeoordeeldAsync() => _dienst.VerwerkAsync(Grootbericht.Met(Prestaties), "beoordeeld");

    private BewaardOordeel Bewaard()
    {
        using var database = Database.Open(_werkplaats.Database);
        var opslag = new Declaratieopslag(database);
        return opslag.Lees(opslag.Versies()[0]);
    }

    private async Task<JsonElement> JsonAsync(string adres) => JsonSerializer.Deserialize<JsonElement>(await _dienst.Http.GetStringAsync(new Uri(adres, UriKind.Relative)));

    private static async Task<string?> EtagAsync(Dienstproces dienst, string adres)
    {
        using var antwoord = await dienst.Http.GetAsync(new Uri(adres, UriKind.Relative));
        return antwoord.Headers.ETag?.ToString();
    }

    private static string Kort(JsonElement bevinding) => $"{bevinding.GetProperty("regel").GetString()} {bevinding.GetProperty("regelnummer").GetInt32()} {bevinding.GetProperty("toelichting").GetString()}";

    private static string? Volgende(JsonElement verslag) =>
        verslag.GetProperty("_links").TryGetProperty("next", out var volgende) ? volgende.GetProperty("href").GetString() : null;

    private static int Instelling(string naam, int anders) =>
        int.TryParse(Environment.GetEnvironmentVariable(naam), NumberStyles.None, CultureInfo.InvariantCulture, out var getal) ? getal : anders;
}
