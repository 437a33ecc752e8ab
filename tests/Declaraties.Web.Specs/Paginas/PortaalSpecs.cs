using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Declaraties.Domein;
using Declaraties.Testbasis;
using Declaraties.Testprogramma;
using Declaraties.Worker.Samenstellen;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;

namespace Declaraties.Web.Specs.Paginas;

/// <summary>
/// Wat iemand van een aanbieder ziet als hij zich aanmeldt: alles van zijn aanbieder, en van een ander niets, welk nummer hij ook kent.
/// </summary>
public sealed class PortaalSpecs : IAsyncDisposable
{
    private const string Agb = "99990001";
    private const string Ander = "99990002";
    private const string Contracten = "Aanbieder;ProductCategorie;ProductCode;Eenheid;TariefInCenten;Ingangsdatum;Einddatum\n99990002;02;02B01;04;7777;2026-01-01;\n";

    private readonly Werkplaats _werkplaats = new();
    private Aanmeldvoorziening _voorziening = null!;
    private Dienstproces _dienst = null!;
    private HttpClient _eigen = null!;
    private string _beoordeeld = "";
    private string _vastgehouden = "";
    private string _vanAnder = "";

    /// <summary>Van de ene aanbieder een deels afgewezen declaratie en een die wordt vastgehouden; van een ander een met een eigen toewijzing.</summary>
    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _werkplaats.LeesIn("client-onbekend");
        Lees("producten", _werkplaats.Schrijf("producten.csv", Berichtmaker.Producten));
        Lees("contracten", _werkplaats.Schrijf("contracten.csv", Berichtmaker.Contracten + Contracten.Split('\n')[1] + "\n"));
        _voorziening = await Aanmeldvoorziening.StartAsync();
        var tekst = await File.ReadAllTextAsync(Voorraad.Declaratie("client-onbekend", "1-januari"));
        using (_dienst = Dienstproces.Start(_werkplaats, _voorziening.Instellingen))
        {
            _dienst.Http.DefaultRequestHeaders.Authorization = await _voorziening.TokenAsync("rol-beheer");
            _vanAnder = Sleutel(await _dienst.VerwerkAsync(Bytes(tekst.Replace($">{Agb}<", $">{Ander}<", StringComparison.Ordinal)), "beoordeeld"));
            _beoordeeld = Sleutel(await _dienst.VerwerkAsync(Bytes(tekst), "beoordeeld"));
        }

        _dienst = Dienstproces.Start(_werkplaats, [.. _voorziening.Instellingen, ("Vasthouden:Standaard", "altijd")]);
        _dienst.Http.DefaultRequestHeaders.Authorization = await _voorziening.TokenAsync("rol-beheer");
        _vastgehouden = Sleutel(await _dienst.BiedAanAsync(Bytes(Nieuw(tekst, "H"))));
        await Geduld.TotAsync(() => Databasedump.Vraag(_werkplaats.Database, "select sleutel from ontvangst where status = 'vastgehouden'") == $"{_vastgehouden}\n", () => "Er wordt niets vastgehouden.");
        _eigen = await MeldAanAsync(Agb);
    }

    [OneTimeTearDown]
    public async Task Ruim() => await DisposeAsync();

    public async ValueTask DisposeAsync()
    {
        _eigen?.Dispose();
        _dienst?.Dispose();
        await _voorziening.DisposeAsync();
        _werkplaats.Dispose();
    }

    [Test]
    public async Task Wie_zich_aanmeldt_voor_een_aanbieder_begint_bij_zijn_declaraties_en_ziet_alleen_die()
    {
        var begin = await HaalAsync("/");
        Assert.That(begin, Does.Contain("Uw declaraties").And.Contain(_beoordeeld).And.Contain(_vastgehouden).And.Not.Contain(_vanAnder));
        Assert.That(begin, Does.Contain("antwoord uiterlijk").And.Contain("deels afgewezen"));
        Assert.That(begin, Does.Not.Contain("Werklijst").And.Not.Contain("href=\"/zoeken\""), "van de gemeente staat er niets in het menu");
        Assert.That(await HaalAsync("/aanbieder?status=ontvangen"), Does.Contain(_vastgehouden).And.Not.Contain(_beoordeeld));
        Assert.That(await HaalAsync("/aanbieder?periode=2026-01"), Does.Contain(_beoordeeld).And.Not.Contain(_vastgehouden), "aan het filter is niet te zien dat er een oordeel is");
    }

    [Test]
    public async Task Een_beantwoorde_declaratie_laat_zien_wat_is_geweigerd_waarom_en_wat_te_doen_en_op_verzoek_wat_is_goedgekeurd()
    {
        var pagina = await HaalAsync($"/aanbieder/berichten/{_beoordeeld}");
        Assert.That(pagina, Does.Contain("TR304").And.Contain("Opnieuw indienen wat is geweigerd").And.Contain("nieuwe Identificatie en een nieuw DeclaratieNummer"));
        Assert.That(await HaalAsync($"/aanbieder/berichten/{_beoordeeld}?alles=ja"), Does.Contain("goedgekeurd").And.Contain("Alle prestaties"));
        Assert.That(Werkplaats.BevatBsn(pagina), Is.False);
        var wacht = await HaalAsync($"/aanbieder/berichten/{_vastgehouden}");
        Assert.That(wacht, Does.Contain("wordt verwerkt").And.Contain("Antwoord uiterlijk").And.Not.Contain("TR304").And.Not.Contain("afgewezen").And.Not.Contain("WMO325"));
    }

    [Test]
    public async Task Het_WMO325_is_op_te_halen_en_dat_staat_in_het_logboek()
    {
        using var antwoord = await StuurAsync(_eigen, $"/aanbieder/berichten/{_beoordeeld}", $"/aanbieder/berichten/{_beoordeeld}/antwoord");
        Assert.That((antwoord.StatusCode, antwoord.Content.Headers.ContentDisposition?.FileName), Is.EqualTo((HttpStatusCode.OK, $"wmo325-{_beoordeeld}.xml")));
        Assert.That(Berichten.Berichtlezer.LeesAntwoord(await antwoord.Content.ReadAsByteArrayAsync()).Bericht?.Ontvanger, Is.EqualTo(Agb));
        Assert.That(Databasedump.Waarde<long>(_werkplaats.Database, $"select count(*) from logregel where handeling = 'antwoord gelezen' and object = 'ontvangst {_beoordeeld}' and rol = 'aanbieder'"), Is.Positive);
    }

    [Test]
    public async Task Wie_eerst_beproeft_ziet_wat_er_zou_gebeuren_zonder_dat_er_iets_ligt_en_dient_daarna_in()
    {
        var tekst = Nieuw(await File.ReadAllTextAsync(Voorraad.Declaratie("client-onbekend", "1-januari")), "P");
        var voor = Databasedump.Aantal(_werkplaats.Database, "ontvangst");
        var proef = await BeproefAsync(_eigen, tekst);
        Assert.That(proef, Does.Contain("Zou worden: deels afgewezen").And.Contain("TR304").And.Contain("Dien deze declaratie toch in"));
        Assert.That(Werkplaats.BevatBsn(WebUtility.HtmlDecode(proef)), Is.False, "het bestand reist ingepakt mee");
        Assert.That(Databasedump.Aantal(_werkplaats.Database, "ontvangst"), Is.EqualTo(voor), "er is niets van bewaard");
        Assert.That(await BeproefAsync(_eigen, tekst.Replace("DeclaratieNummer>", "Nummer>", StringComparison.Ordinal)), Does.Contain("Niet te lezen").And.Contain("Fouten in het bestand").And.Not.Contain("toch in"));

        using var inhoud = new FormUrlEncodedContent([.. Formuliervelden.Van(proef), KeyValuePair.Create("inhoud", WebUtility.HtmlDecode(proef.Split("name=\"inhoud\" value=\"")[1].Split('"')[0]))]);
        using var ingediend = await _eigen.PostAsync(new Uri("/aanbieder/indienen", UriKind.Relative), inhoud);
        Assert.That(await ingediend.Content.ReadAsStringAsync(), Does.Contain("Uw declaratie is ontvangen en vastgelegd"));
        Assert.That(Databasedump.Aantal(_werkplaats.Database, "ontvangst"), Is.EqualTo(voor + 1));
        await Geduld.TotAsync(() => Databasedump.Vraag(_werkplaats.Database, "select status from ontvangst order by nummer desc limit 1") != "ontvangen\n", () => "Zij wordt niet verwerkt.");
        var weer = await BeproefAsync(_eigen, tekst);
        Assert.That(weer, Does.Contain("Precies dit bericht is al ingediend").And.Not.Contain("TR304"), "wat wordt vastgehouden is zo ook niet te zien");
    }

    /// <summary>Wat de dienst aanneemt is ook te beproeven: in een envelop, en een ZIP-bestand met elk bericht op naam; een groot bestand kiest iemand daarna opnieuw.</summary>
    [Test]
    public async Task Ook_een_envelop_en_een_ZIP_bestand_zijn_te_beproeven_en_in_te_dienen()
    {
        var tekst = await File.ReadAllTextAsync(Voorraad.Declaratie("client-onbekend", "1-januari"));
        Assert.That(await BeproefAsync(_eigen, Proefenvelop.Om(Nieuw(tekst, "E"))), Does.Contain("Zou worden: deels afgewezen").And.Contain("TR304"));
        var zip = Proefzip.Maak(("b.xml", Nieuw(tekst, "Z")), ("a.xml", tekst), ("c.xml", Nieuw(tekst, "Y").Replace("DeclaratieNummer>", "Nummer>", StringComparison.Ordinal)));
        var voor = Databasedump.Aantal(_werkplaats.Database, "ontvangst");
        var proef = WebUtility.HtmlDecode(await BeproefAsync(_eigen, zip));
        Assert.That(proef, Does.Match("(?s)a\\.xml.*Al ingediend.*b\\.xml.*Zou worden: deels afgewezen.*c\\.xml.*Niet te lezen.*Dien deze declaraties toch in"));
        Assert.That(await BeproefAsync(_eigen, "PK\u0003\u0004 kapot"), Does.Contain("met alles erin"));
        Assert.That(await BeproefAsync(_eigen, Proefzip.Maak(("a.xml", tekst), ("b.xml", tekst.Replace($">{Agb}<", $">{Ander}<", StringComparison.Ordinal)))), Does.Contain("Niet bekeken").And.Contain("b.xml").And.Not.Contain("TR304"));
        Assert.That(Databasedump.Aantal(_werkplaats.Database, "ontvangst"), Is.EqualTo(voor), "er is niets van bewaard");

        using var inhoud = new FormUrlEncodedContent([.. Formuliervelden.Van(proef), KeyValuePair.Create("inhoud", proef.Split("name=\"inhoud\" value=\"")[1].Split('"')[0])]);
        using var ingediend = await _eigen.PostAsync(new Uri("/aanbieder/indienen", UriKind.Relative), inhoud);
        Assert.That(await ingediend.Content.ReadAsStringAsync(), Does.Contain("3 declaraties zijn ontvangen en vastgelegd").And.Contain(">b.xml<"));
        Assert.That(Databasedump.Aantal(_werkplaats.Database, "ontvangst"), Is.EqualTo(voor + 2), "wat er al was is dezelfde ontvangst");
    }

    [Test]
    public async Task Een_groot_bestand_reist_niet_mee_en_wordt_alleen_ingediend_als_het_dat_van_de_proef_is()
    {
        var groot = Groot(Nieuw(await File.ReadAllTextAsync(Voorraad.Declaratie("client-onbekend", "1-januari")), "G"), 3 * 1024 * 1024);
        var voor = Databasedump.Aantal(_werkplaats.Database, "ontvangst");
        var proef = await BeproefAsync(_eigen, groot);
        Assert.That(proef, Does.Contain("Zou worden: deels afgewezen").And.Contain("Hetzelfde bestand nog eens").And.Not.Contain("name=\"inhoud\""));
        Assert.That(proef, Has.Length.LessThan(100_000), "het staat niet in de pagina");
        var afdruk = proef.Split("name=\"afdruk\" value=\"")[1].Split('"')[0];
        using var anders = await DienInAsync(Bytes(groot + " "), afdruk);
        Assert.That(WebUtility.HtmlDecode(await anders.Content.ReadAsStringAsync()), Does.Contain("Dit is een ander bestand dan u hebt beproefd").And.Contain("Er is niets ingediend"));
        Assert.That(Databasedump.Aantal(_werkplaats.Database, "ontvangst"), Is.EqualTo(voor));
        using var hetzelfde = await DienInAsync(Bytes(groot), afdruk);
        Assert.That(await hetzelfde.Content.ReadAsStringAsync(), Does.Contain("Uw declaratie is ontvangen en vastgelegd"));
        Assert.That(Databasedump.Aantal(_werkplaats.Database, "ontvangst"), Is.EqualTo(voor + 1));
        using var teGroot = await DienInAsync(new byte[(25 * 1024 * 1024) + 1], afdruk);
        Assert.That(teGroot.StatusCode, Is.EqualTo(HttpStatusCode.RequestEntityTooLarge));
    }

    /// <summary>Wat een pagina van het portaal zegt, zegt de API het systeem van dezelfde aanbieder ook; en van een ander niets.</summary>
    [Test]
    public async Task Wat_de_paginas_tonen_zegt_de_API_ook_en_van_een_ander_niets()
    {
        using var eigen = await SysteemAsync(Agb);
        using var ander = await SysteemAsync(Ander);
        foreach (var (systeem, wel, niet) in new[] { (eigen, 101, 103), (ander, 103, 101) })
        {
            Assert.That(await Nummers(systeem, "/v1/toewijzingen", "toewijzingen"), Does.Contain(wel).And.Not.Contain(niet));
            Assert.That(await Nummers(systeem, "/v1/benutting?maand=2026-01&per=toewijzing", "toewijzingen"), Does.Contain(wel).And.Not.Contain(niet));
        }

        Assert.That(await eigen.GetStringAsync(new Uri("/v1/contracten", UriKind.Relative)), Does.Contain("\"tariefCenten\":9000").And.Not.Contain("7777"));
        Assert.That(await ander.GetStringAsync(new Uri("/v1/contracten", UriKind.Relative)), Does.Contain("7777").And.Not.Contain("\"tariefCenten\":9000"));
        Assert.That(await eigen.GetStringAsync(new Uri("/v1/te-crediteren", UriKind.Relative)), Does.Contain("\"aantal\":0"));
        foreach (var adres in (string[])["/v1/toewijzingen", "/v1/contracten", "/v1/te-crediteren", "/v1/benutting", "/v1/berichten", "/v1/webhook"])
        {
            using var antwoord = await eigen.GetAsync(new Uri($"{adres}?aanbieder={Ander}", UriKind.Relative));
            Assert.That(antwoord.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest), adres);
            Assert.That(await antwoord.Content.ReadAsStringAsync(), Does.Contain($"verwacht uw eigen AGB-code {Agb}"), adres);
        }

        // Another's place in the list leads nowhere but to what is his own.
        Assert.That(await Nummers(eigen, $"/v1/toewijzingen?cursor=0000-{Ander}-wmo-1", "toewijzingen"), Does.Contain(101).And.Not.Contain(103));
        using var onzin = await eigen.GetAsync(new Uri("/v1/toewijzingen?cursor=onzin", UriKind.Relative));
        Assert.That(onzin.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [Test]
    public async Task Een_systeem_beproeft_zonder_dat_er_iets_van_ligt_en_alleen_wat_van_hem_is()
    {
        using var systeem = await SysteemAsync(Agb);
        var tekst = await File.ReadAllTextAsync(Voorraad.Declaratie("client-onbekend", "1-januari"));
        var voor = (Databasedump.Aantal(_werkplaats.Database, "ontvangst"), Databasedump.Aantal(_werkplaats.Database, "declaratie"));
        var nieuw = await ProefAsync(systeem, Bytes(Nieuw(tekst, "A")));
        Assert.That(nieuw["uitslag"]!.GetValue<string>(), Is.EqualTo("deels afgewezen"));
        Assert.That(nieuw["bevindingen"]!.AsArray().Select(een => $"{een!["regel"]}"), Does.Contain("TR304"));
        Assert.That(nieuw["bevindingen"]!.AsArray().SelectMany(een => een!["nieuw"]!.AsArray()), Is.Empty, "van een proef is geen nummer gebruikt");
        var gebruikt = await ProefAsync(systeem, Bytes(tekst.Replace("<iwmo:Identificatie>", "<iwmo:Identificatie>A", StringComparison.Ordinal)));
        Assert.That(gebruikt["bevindingen"]!.AsArray().Select(een => ($"{een!["regel"]}", $"{een["nieuw"]![0]}")), Does.Contain(("TR333", "DeclaratieNummer")));
        Assert.That((await ProefAsync(systeem, Bytes(tekst)))["uitslag"]!.GetValue<string>(), Is.EqualTo("al ingediend"));
        Assert.That((await ProefAsync(systeem, Bytes(Proefenvelop.Om(Nieuw(tekst, "A")))))["uitslag"]!.GetValue<string>(), Is.EqualTo("deels afgewezen"));
        Assert.That((await ProefAsync(systeem, Bytes(tekst.Replace("DeclaratieNummer>", "Nummer>", StringComparison.Ordinal))))["fouten"]!.AsArray(), Is.Not.Empty);
        using var ander = await StuurAsync(systeem, Bytes(tekst.Replace($">{Agb}<", $">{Ander}<", StringComparison.Ordinal)), "application/xml");
        Assert.That((ander.StatusCode, (await ander.Content.ReadAsStringAsync()).Contains("TR304", StringComparison.Ordinal)), Is.EqualTo((HttpStatusCode.Forbidden, false)));
        using var kapot = await StuurAsync(systeem, Bytes("PK\u0003\u0004 kapot"), "application/zip");
        Assert.That(kapot.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        using var groot = await StuurAsync(systeem, new byte[(25 * 1024 * 1024) + 1], "application/xml");
        Assert.That(groot.StatusCode, Is.EqualTo(HttpStatusCode.RequestEntityTooLarge));
        Assert.That((Databasedump.Aantal(_werkplaats.Database, "ontvangst"), Databasedump.Aantal(_werkplaats.Database, "declaratie")), Is.EqualTo(voor), "er is niets van bewaard");
    }

    [Test]
    public async Task Toewijzingen_tarieven_en_wat_te_crediteren_is_zijn_alleen_die_van_de_eigen_aanbieder()
    {
        Assert.That(await HaalAsync("/aanbieder/toewijzingen?maand=2026-01"), Does.Contain(">101<").And.Not.Contain(">103<"));
        foreach (var adres in (string[])["toewijzingen?maand=2026-01&", "te-crediteren?", "tarieven?"])
        {
            using var vanAnder = await _eigen.GetAsync(new Uri($"/aanbieder/{adres}aanbieder={Ander}", UriKind.Relative));
            Assert.That(vanAnder.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest), adres);
            Assert.That(WebUtility.HtmlDecode(await vanAnder.Content.ReadAsStringAsync()), Does.Contain($"verwacht uw eigen AGB-code {Agb}").And.Not.Contain(">103<").And.Not.Contain("77,77"), "van wie een pagina is zegt alleen de aanmelding");
        }

        Assert.That(await HaalAsync("/aanbieder/tarieven"), Does.Contain("90,00").And.Not.Contain("77,77"));
        Assert.That(await HaalAsync("/aanbieder/te-crediteren"), Does.Contain("0 prestaties"));
        using var ander = await MeldAanAsync(Ander);
        Assert.That(await ander.GetStringAsync(new Uri("/aanbieder/toewijzingen?maand=2026-01", UriKind.Relative)), Does.Contain(">103<").And.Not.Contain(">101<"));
        Assert.That(await ander.GetStringAsync(new Uri("/aanbieder/tarieven", UriKind.Relative)), Does.Contain("77,77").And.Not.Contain("90,00"));
    }

    /// <summary>Dezelfde keten die een aanbieder ziet, en ook wat nog wordt vastgehouden: daar kijkt de gemeente juist naar.</summary>
    [Test]
    public async Task Ook_bij_de_gemeente_wijzen_wat_is_geweigerd_en_wat_het_vervangt_naar_elkaar()
    {
        (_voorziening.Gebruiker, _voorziening.Ook) = (("F. de Proef", ["sdd-finance"]), []);
        using var gemeente = new HttpClient { BaseAddress = _dienst.Http.BaseAddress };
        using var _ = await gemeente.GetAsync(new Uri("/aanmelden", UriKind.Relative));
        var latere = await HaalTekstAsync(gemeente, $"/declaraties/{_vastgehouden}");
        Assert.That(latere, Does.Match($"(?s)vervangt\\s+<a href=\"/declaraties/{_beoordeeld}\">"));
        var eerdere = await HaalTekstAsync(gemeente, $"/declaraties/{_beoordeeld}");
        Assert.That(eerdere, Does.Match($"(?s)opnieuw ingediend als\\s+<a href=\"/declaraties/{_vastgehouden}\">"));
        Assert.That(await HaalAsync($"/aanbieder/berichten/{_beoordeeld}"), Does.Not.Contain(_vastgehouden), "de aanbieder ziet haar niet voordat zij is beantwoord");
    }

    /// <summary>Elk adres van het portaal en van de API, met de nummers van een ander: er is niets, of het mag niet.</summary>
    [Test]
    public async Task Met_de_nummers_van_een_ander_is_er_nergens_iets()
    {
        using var systeem = new HttpClient { BaseAddress = _dienst.Http.BaseAddress };
        systeem.DefaultRequestHeaders.Authorization = await _voorziening.TokenAsync($"aanbieder-{Agb}");
        var adressen = Routes().Where(route => route.Pad.Contains("{sleutel}", StringComparison.Ordinal)).ToList();
        Assert.That(adressen.Count(route => route.Pad.StartsWith("/aanbieder/", StringComparison.Ordinal)), Is.EqualTo(2));
        Assert.That(adressen.Count(route => route.Pad.StartsWith("/v1/berichten/", StringComparison.Ordinal)), Is.EqualTo(4));
        foreach (var (methode, pad) in adressen)
        {
            var adres = pad.Replace("{sleutel}", _vanAnder, StringComparison.Ordinal);
            var isApi = pad.StartsWith("/v1", StringComparison.Ordinal);
            using var verzoek = new HttpRequestMessage(methode, new Uri(adres, UriKind.Relative));
            if (methode == HttpMethod.Post && !isApi)
            {
                verzoek.Content = new FormUrlEncodedContent(Formuliervelden.Van(await HaalAsync("/aanbieder/indienen")));
            }

            using var antwoord = await (isApi ? systeem : _eigen).SendAsync(verzoek);
            Assert.That(antwoord.StatusCode, Is.AnyOf(HttpStatusCode.NotFound, HttpStatusCode.Forbidden), $"{methode} {pad}");
            Assert.That(await antwoord.Content.ReadAsStringAsync(), Does.Not.Contain("TR304").And.Not.Contain(Ander), $"{methode} {pad}");
        }

        Assert.That(await BeproefAsync(_eigen, (await File.ReadAllTextAsync(Voorraad.Declaratie("client-onbekend", "1-januari"))).Replace($">{Agb}<", $">{Ander}<", StringComparison.Ordinal)), Does.Contain("Niet bekeken").And.Contain(Agb).And.Not.Contain("TR304"));
    }

    private static List<(HttpMethod Methode, string Pad)> Routes()
    {
        using var elders = new Werkplaats();
        var app = Diensthost.Bouw(new Programmainstellingen(new() { Database = elders.Database }, new()), new ConfigurationBuilder().Build(), TimeProvider.System);
        using var _ = (IDisposable)app;
        return
        [
            .. ((IEndpointRouteBuilder)app).DataSources.SelectMany(bron => bron.Endpoints).OfType<RouteEndpoint>()
                .SelectMany(route => route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Select(methode => (new HttpMethod(methode), $"/{route.RoutePattern.RawText!.TrimStart('/')}")) ?? []),
        ];
    }

    private static Task<string> BeproefAsync(HttpClient wie, string bericht) => BeproefAsync(wie, Bytes(bericht));

    private static async Task<string> BeproefAsync(HttpClient wie, byte[] bericht)
    {
        using var inhoud = new MultipartFormDataContent();
        foreach (var (naam, waarde) in Formuliervelden.Van(await wie.GetStringAsync(new Uri("/aanbieder/indienen", UriKind.Relative))))
        {
            inhoud.Add(new StringContent(waarde), naam);
        }

        inhoud.Add(new ByteArrayContent(bericht), "bestand", "declaratie.xml");
        using var antwoord = await wie.PostAsync(new Uri("/aanbieder/proef", UriKind.Relative), inhoud);
        return await antwoord.Content.ReadAsStringAsync();
    }

    private static async Task<HttpResponseMessage> StuurAsync(HttpClient wie, string pagina, string adres)
    {
        using var inhoud = new FormUrlEncodedContent(Formuliervelden.Van(await wie.GetStringAsync(new Uri(pagina, UriKind.Relative))));
        return await wie.PostAsync(new Uri(adres, UriKind.Relative), inhoud);
    }

    private async Task<HttpResponseMessage> DienInAsync(byte[] bericht, string afdruk)
    {
        using var inhoud = new MultipartFormDataContent();
        foreach (var (naam, waarde) in Formuliervelden.Van(await HaalAsync("/aanbieder/indienen")))
        {
            inhoud.Add(new StringContent(waarde), naam);
        }

        inhoud.Add(new StringContent(afdruk), "afdruk");
        inhoud.Add(new ByteArrayContent(bericht), "bestand", "declaratie.xml");
        return await _eigen.PostAsync(new Uri("/aanbieder/indienen", UriKind.Relative), inhoud);
    }

    private async Task<HttpClient> SysteemAsync(string agb)
    {
        var systeem = new HttpClient { BaseAddress = _dienst.Http.BaseAddress };
        systeem.DefaultRequestHeaders.Authorization = await _voorziening.TokenAsync($"aanbieder-{agb}");
        return systeem;
    }

    private static async Task<IEnumerable<int>> Nummers(HttpClient systeem, string adres, string lijst) =>
        JsonNode.Parse(await systeem.GetStringAsync(new Uri(adres, UriKind.Relative)))![lijst]!.AsArray().Select(een => een!["toewijzingNummer"]!.GetValue<int>());

    private static async Task<HttpResponseMessage> StuurAsync(HttpClient systeem, byte[] bericht, string inhoudstype)
    {
        using var inhoud = new ByteArrayContent(bericht) { Headers = { ContentType = new(inhoudstype) } };
        return await systeem.PostAsync(new Uri("/v1/proef", UriKind.Relative), inhoud);
    }

    private static async Task<JsonNode> ProefAsync(HttpClient systeem, byte[] bericht)
    {
        using var antwoord = await StuurAsync(systeem, bericht, "application/xml");
        var tekst = await antwoord.Content.ReadAsStringAsync();
        Assert.That(antwoord.StatusCode, Is.EqualTo(HttpStatusCode.OK), tekst);
        return JsonNode.Parse(tekst)!["berichten"]!.AsArray().Single()!;
    }

    /// <summary>Dezelfde declaratie, met zo veel wit dat zij groot is.</summary>
    private static string Groot(string tekst, int bytes) => tekst.Replace("<wmo323:Declaratie>", $"{new string(' ', bytes)}<wmo323:Declaratie>", StringComparison.Ordinal);

    private Task<string> HaalAsync(string adres) => HaalTekstAsync(_eigen, adres);

    private static async Task<string> HaalTekstAsync(HttpClient wie, string adres) => WebUtility.HtmlDecode(await wie.GetStringAsync(new Uri(adres, UriKind.Relative)));

    /// <summary>Iemand van deze aanbieder, met een sessie.</summary>
    private async Task<HttpClient> MeldAanAsync(string agb)
    {
        (_voorziening.Gebruiker, _voorziening.Ook) = (("M. de Proef", []), [("agb", agb)]);
        var http = new HttpClient { BaseAddress = _dienst.Http.BaseAddress };
        using var _ = await http.GetAsync(new Uri("/aanmelden?terug=/aanbieder", UriKind.Relative));
        return http;
    }

    private void Lees(string soort, string bestand)
    {
        var uitvoering = _werkplaats.MetDatabase("importeer", soort, bestand);
        Assert.That(uitvoering.Code, Is.Zero, uitvoering.ToString());
    }

    /// <summary>Dezelfde declaratie nog eens, onder nieuwe nummers.</summary>
    private static string Nieuw(string tekst, string teken) => tekst
        .Replace("<iwmo:Identificatie>", $"<iwmo:Identificatie>{teken}", StringComparison.Ordinal)
        .Replace("<wmo323:DeclaratieNummer>", $"<wmo323:DeclaratieNummer>{teken}", StringComparison.Ordinal)
        .Replace("<iwmo:ReferentieNummer>", $"<iwmo:ReferentieNummer>{teken}", StringComparison.Ordinal);

    private static byte[] Bytes(string tekst) => Encoding.UTF8.GetBytes(tekst);

    private static string Sleutel(Uri adres) => adres.OriginalString.Split('/')[^1];
}
