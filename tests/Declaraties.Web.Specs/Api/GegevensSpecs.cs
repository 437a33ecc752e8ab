using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Declaraties.Opslag;
using Declaraties.Opslag.Logboek;
using Declaraties.Opslag.Tarieven;
using Declaraties.Testprogramma;

namespace Declaraties.Web.Specs.Api;

/// <summary>Toestemmingen en inlezen voor een programma: dezelfde uitkomsten, bezwaren en regels in het logboek als op de pagina's.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class GegevensSpecs : IDisposable
{
    private const string Toestemmingen = "/v1/toestemmingen";
    private const string Contracten = "/v1/invoer/contracten";
    private const string Kop = "Aanbieder;ProductCategorie;ProductCode;Eenheid;TariefInCenten;Ingangsdatum;Einddatum\n";
    private const string Regel = "98000001;02;02B01;04;6000;2026-01-01;\n";
    private readonly Werkplaats _werkplaats = new();
    private readonly Dienstproces _dienst;

    public GegevensSpecs()
    {
        _werkplaats.LeesIn(Voorraad.Goed);
        _dienst = Dienstproces.Start(_werkplaats);
    }

    public void Dispose()
    {
        _dienst.Dispose();
        _werkplaats.Dispose();
    }

    [Test]
    public async Task Wat_een_programma_verleent_en_intrekt_staat_in_de_lijst_op_de_pagina_en_in_het_logboek()
    {
        var (status, verleend) = await StuurAsync(Toestemmingen, Velden());
        Assert.That(status, Is.EqualTo(HttpStatusCode.Created));
        var nummer = verleend["nummer"]!.GetValue<long>();
        var een = (await LijstAsync()).Single()!;
        Assert.That(
            $"{een["nummer"]} {een["gemeente"]} {een["aanbieder"]} {een["toewijzingNummer"]} {een["minuten"]} {een["begindatum"]} {een["einddatum"]} {een["reden"]} {een["verleendDoor"]} {een["ingetrokken"]}",
            Is.EqualTo($"{nummer} 0505 99990001 101 120 2026-01-01 2026-02-28 mantelzorger ziek lokale gebruiker "));
        Assert.That(await _dienst.Http.GetStringAsync(new Uri("/toestemmingen", UriKind.Relative)), Does.Contain("mantelzorger ziek"));
        Assert.That((await StuurAsync($"{Toestemmingen}/{nummer}/intrekking", new JsonObject { ["reden"] = "dubbel" })).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await LijstAsync()).Single()!["ingetrokken"]!["reden"]!.GetValue<string>(), Is.EqualTo("dubbel"));
        using var database = Database.Open(_werkplaats.Database);
        Assert.That(
            new Logboekopslag(database, TimeProvider.System).Laatste(2).Select(regel => (regel.Handeling, regel.Wie, regel.Reden)),
            Is.EqualTo([("toestemming ingetrokken", "lokale gebruiker", "dubbel"), ("toestemming verleend", "lokale gebruiker", "mantelzorger ziek")]));
    }

    [TestCase("gemeente", "\"Dordrecht\"", "'gemeente' klopt niet: verwacht 4 cijfers.")]
    [TestCase("gemeente", "505", "'gemeente' klopt niet: verwacht 4 cijfers.")]
    [TestCase("aanbieder", "null", "'aanbieder' ontbreekt.")]
    [TestCase("toewijzingNummer", "[101]", "'toewijzingNummer' klopt niet: verwacht een geheel getal")]
    [TestCase("toewijzingNummer", "2147483600", "Er is geen toewijzing 2147483600")]
    [TestCase("minuten", "0", "'minuten' klopt niet: verwacht een geheel getal van 1 t/m 1000000.")]
    [TestCase("minuten", "1000001", "'minuten' klopt niet")]
    [TestCase("minuten", "1.5", "'minuten' klopt niet")]
    [TestCase("begindatum", "\"1 februari\"", "'begindatum' klopt niet: verwacht een datum als JJJJ-MM-DD")]
    [TestCase("einddatum", "\"2025-12-31\"", "'einddatum' klopt niet: verwacht een dag op of na 'begindatum'.")]
    [TestCase("reden", "\"  \"", "'reden' ontbreekt.")]
    [TestCase("reden", "\"voor 999900006\"", "'reden' klopt niet: een Bsn hoort er niet in")]
    public async Task Wat_niet_klopt_wordt_bij_zijn_naam_genoemd_en_er_verandert_niets(string veld, string waarde, string bezwaar)
    {
        var velden = Velden();
        velden[veld] = JsonNode.Parse(waarde);
        var (status, probleem) = await StuurAsync(Toestemmingen, velden);
        Assert.That(status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(probleem["detail"]!.GetValue<string>(), Does.Contain(bezwaar).And.Not.Contain("999900006"));
        Assert.That(await LijstAsync(), Is.Empty);
    }

    [Test]
    public async Task De_grenzen_zelf_mogen()
    {
        var velden = Velden();
        (velden["minuten"], velden["einddatum"], velden["reden"]) = (1_000_000, "2026-01-01", new string('r', 1000));
        Assert.That((await StuurAsync(Toestemmingen, velden)).Status, Is.EqualTo(HttpStatusCode.Created));
        velden["reden"] = new string('r', 1001);
        Assert.That((await StuurAsync(Toestemmingen, velden)).Antwoord["detail"]!.GetValue<string>(), Is.EqualTo("'reden' klopt niet: verwacht hoogstens 1000 tekens."));
    }

    [Test]
    public async Task Alles_wat_niet_klopt_staat_er_tegelijk()
    {
        var detail = (await StuurAsync(Toestemmingen, [])).Antwoord["detail"]!.GetValue<string>();
        Assert.That(Velden().Select(veld => veld.Key).Where(veld => !detail.Contains($"'{veld}' ontbreekt.", StringComparison.Ordinal)), Is.Empty, detail);
    }

    [TestCase("geen json")]
    [TestCase("")]
    [TestCase("[1]")]
    [TestCase("null")]
    [TestCase("{\"reden\": \"\\ud800\"}")]
    public async Task Wat_geen_object_in_JSON_is_wordt_zo_genoemd(string inhoud)
    {
        using var antwoord = await _dienst.Http.PostAsync(new Uri(Toestemmingen, UriKind.Relative), new StringContent(inhoud, Encoding.UTF8, "application/json"));
        Assert.That(antwoord.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await antwoord.Content.ReadAsStringAsync(), Does.Contain("verwacht een object in JSON"));
    }

    [Test]
    public async Task Een_formulier_is_hier_geen_JSON()
    {
        using var antwoord = await _dienst.Http.PostAsync(new Uri(Toestemmingen, UriKind.Relative), new FormUrlEncodedContent([new("reden", "x")]));
        Assert.That((antwoord.StatusCode, antwoord.Content.Headers.ContentType!.MediaType), Is.EqualTo((HttpStatusCode.UnsupportedMediaType, "application/problem+json")));
    }

    [Test]
    public async Task Van_twee_die_tegelijk_intrekken_hoort_een_dat_de_ander_eerder_was()
    {
        var nummer = (await StuurAsync(Toestemmingen, Velden())).Antwoord["nummer"]!.GetValue<long>();
        var beide = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => StuurAsync($"{Toestemmingen}/{nummer}/intrekking", new JsonObject { ["reden"] = "dubbel" })));
        Assert.That(beide.Select(een => een.Status), Is.EquivalentTo([HttpStatusCode.OK, HttpStatusCode.Conflict]));
        Assert.That(beide.Single(een => een.Status == HttpStatusCode.Conflict).Antwoord["detail"]!.GetValue<string>(), Does.Contain("al ingetrokken door lokale gebruiker"));
        Assert.That((await StuurAsync($"{Toestemmingen}/{nummer + 1}/intrekking", new JsonObject { ["reden"] = "dubbel" })).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task De_lijst_is_te_beperken_en_te_bladeren()
    {
        await StuurAsync(Toestemmingen, Velden());
        Assert.That(await LijstAsync("?gemeente=0505&aanbieder=99990001"), Has.Count.EqualTo(1));
        Assert.That(await LijstAsync("?gemeente=0523"), Is.Empty);
        using var verkeerd = await _dienst.Http.GetAsync(new Uri($"{Toestemmingen}?gemeente=Dordrecht&bladzijde=0", UriKind.Relative));
        Assert.That(verkeerd.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await verkeerd.Content.ReadAsStringAsync(), Does.Contain("'gemeente' klopt niet").And.Contain("'bladzijde' klopt niet"));
    }

    [Test]
    public async Task Een_Bsn_in_een_onderbouwing_van_de_opdrachtregel_komt_er_afgeschermd_uit()
    {
        var verleend = _werkplaats.MetDatabase(
            "toestemming", "verleen", "--gemeente", "0505", "--aanbieder", "99990001", "--toewijzing", "101", "--minuten", "1", "--van", "2026-01-01", "--tot", "2026-01-02", "--reden", "voor 999900006");
        Assert.That(verleend.Code, Is.Zero, verleend.Alles);
        Assert.That((await LijstAsync()).Single()!["reden"]!.GetValue<string>(), Is.EqualTo("voor *********"));
    }

    [Test]
    public async Task Eerst_zien_wat_er_verandert_en_daarna_alleen_dat()
    {
        var voorbeeld = await ProefAsync(Kop + Regel + "98000001;02;02B03;04;veel;2026-01-01;\n");
        Assert.That((voorbeeld["wijzigingen"]!.AsArray().Count, voorbeeld["wijzigingen"]![0]!["was"], voorbeeld["geweigerd"]!.AsArray().Count), Is.EqualTo((1, (JsonNode?)null, 1)));
        Assert.That(voorbeeld["geweigerd"]![0]!.GetValue<string>(), Does.StartWith("Regel 3: ").And.Contain("TariefInCenten"));
        Assert.That(Regels(), Is.Zero, "er is nog niets veranderd");
        var (status, gedaan) = await LeesInAsync(Kop + Regel + "98000001;02;02B03;04;veel;2026-01-01;\n", voorbeeld);
        Assert.That((status, gedaan["uitleg"]!.GetValue<string>(), gedaan["geweigerd"]!.AsArray().Count), Is.EqualTo((HttpStatusCode.OK, "1 regels nieuw of gewijzigd, 0 ongewijzigd.", 1)));
        Assert.That(Regels(), Is.EqualTo(1));
        using var database = Database.Open(_werkplaats.Database);
        var regel = new Logboekopslag(database, TimeProvider.System).Laatste(1).Single();
        Assert.That((regel.Handeling, regel.Object, regel.Wie), Is.EqualTo(("gegevens ingelezen", "contracten: langs de API", "lokale gebruiker")));
    }

    [Test]
    public async Task Het_voorbeeld_zegt_welke_tariefset_een_tarief_gaf_of_waarom_dat_niet_klopt()
    {
        using (var database = Database.Open(_werkplaats.Database))
        {
            var sets = new Tariefsetopslag(database, TimeProvider.System);
            var set = sets.Bewaar(new("IB", new Tariefbestanden([new("mix.csv", "mix"u8.ToArray())]), "tarief/2026.1", [new("02B01", new(6000))]), new("anna", "proef", "proef")).Set;
            sets.StelVast(set.Herkomst, new(2026, 1, 1), new("bert", "proef", "proef"), []);
        }

        var kop = Kop.Replace("\n", ";Tariefset\n", StringComparison.Ordinal);
        await LeesInAsync(Kop + Regel, await ProefAsync(Kop + Regel));
        var bestand = kop + "98000001;02;02B01;04;6000;2026-01-01;;IB@1\n98000001;02;02B03;04;6000;2026-01-01;;IB@1\n";
        var voorbeeld = await ProefAsync(bestand);
        var wijziging = voorbeeld["wijzigingen"]!.AsArray().Single()!;
        Assert.That(($"{wijziging["was"]}", $"{wijziging["wordt"]}"), Is.EqualTo(("€\u00a060,00, zonder einde", "€\u00a060,00, zonder einde, volgens tariefset IB, versie 1")));
        Assert.That(voorbeeld["geweigerd"]!.AsArray().Select(reden => $"{reden}"), Is.EqualTo(new[] { "Regel 3: Tariefset 'IB@1' heeft geen product 02B03; wel 02B01." }));
        Assert.That((await LeesInAsync(bestand, voorbeeld)).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(Databasedump.Waarde<string>(_werkplaats.Database, "select tariefset || '@' || tariefset_versie from contractregel where aanbieder = '98000001' order by versie desc limit 1"), Is.EqualTo("IB@1"));
    }

    [Test]
    public async Task Wie_iets_anders_inleest_dan_hij_zag_hoort_dat_en_er_verandert_niets()
    {
        var gezien = await ProefAsync(Kop + Regel);
        Assert.That((await LeesInAsync(Kop + Regel.Replace("6000", "6001", StringComparison.Ordinal), gezien)).Status, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(Regels(), Is.Zero);
        await LeesInAsync(Kop + Regel, gezien);
        Assert.That((await LeesInAsync(Kop + Regel, gezien)).Status, Is.EqualTo(HttpStatusCode.Conflict), "het is er al: dat is iets anders dan het voorbeeld");
        var (status, niets) = await LeesInAsync(Kop + Regel, await ProefAsync(Kop + Regel));
        Assert.That((status, niets["uitleg"]!.GetValue<string>()), Is.EqualTo((HttpStatusCode.OK, "Er verandert niets: alles staat er al zo.")));
        var (geen, klacht) = await StuurAsync(Contracten, Kop + Regel, "text/csv");
        Assert.That((geen, klacht["detail"]!.GetValue<string>()), Is.EqualTo((HttpStatusCode.BadRequest, "'stand' ontbreekt: verwacht de stand die het voorbeeld gaf.")));
    }

    [Test]
    public async Task Van_velen_die_tegelijk_iets_anders_inlezen_over_hetzelfde_contract_slaagt_er_een()
    {
        var bestanden = Enumerable.Range(6000, 6).Select(tarief => Kop + Regel.Replace("6000", $"{tarief}", StringComparison.Ordinal)).ToList();
        var gezien = await Task.WhenAll(bestanden.Select(ProefAsync));
        var uitslagen = await Task.WhenAll(bestanden.Zip(gezien, LeesInAsync));
        Assert.That(uitslagen.Select(uitslag => uitslag.Status).Order(), Is.EqualTo(Enumerable.Repeat(HttpStatusCode.Conflict, 5).Prepend(HttpStatusCode.OK)));
        Assert.That(Regels(), Is.EqualTo(1));
    }

    [Test]
    public async Task Een_WMO301_wordt_aangenomen_en_verwerkt_zonder_dat_een_Bsn_in_het_antwoord_staat()
    {
        var bericht = (await File.ReadAllTextAsync(Directory.EnumerateFiles(Voorraad.Bestand(Voorraad.Goed, "toewijzingen"), "*.xml").Order(StringComparer.Ordinal).First()))
            .Replace(">101<", ">9101<", StringComparison.Ordinal).Replace("<iwmo:Identificatie>T1<", "<iwmo:Identificatie>T9101<", StringComparison.Ordinal);
        const string Toewijzingen = "/v1/invoer/toewijzingen";
        // What lies outside the bandwidth of its product goes in, and is said beforehand: over the API and on the page.
        foreach (var (band, isErbuiten) in ((string, bool)[])[("100;300", false), ("200;300", true)])
        {
            Assert.That((await StuurAsync("/v1/beleid/bandbreedte?vanaf=2020-01-01", $"ProductCode;MinutenPerWeekVan;MinutenPerWeekTot\n02A05;{band}\n", "text/csv")).Status, Is.EqualTo(HttpStatusCode.Created));
            var signalen = (await StuurAsync($"{Toewijzingen}/voorbeeld", bericht, "application/xml")).Antwoord["signalen"]!.AsArray().Select(signaal => signaal!.GetValue<string>()).ToList();
            Assert.That(signalen.Select(signaal => signaal.StartsWith("Toewijzing 9101 geeft 120 minuten per week", StringComparison.Ordinal)), Is.EqualTo(isErbuiten ? [true] : (bool[])[]), band);
            var pagina = await PaginavoorbeeldAsync(bericht);
            Assert.That(pagina, Does.Contain("9101"));
            Assert.That(pagina.Contains("dat is minder dan de bandbreedte van 200 t/m 300 minuten per week", StringComparison.Ordinal), Is.EqualTo(isErbuiten), pagina);
        }

        var (_, voorbeeld) = await StuurAsync($"{Toewijzingen}/voorbeeld", bericht, "application/xml");
        Assert.That(voorbeeld.ToJsonString(), Does.Contain("9101").And.Not.Match("9999[0-9]{5}[^0-9]"));
        var (status, gedaan) = await StuurAsync($"{Toewijzingen}?stand={voorbeeld["stand"]}", bericht, "application/xml");
        Assert.That(status, Is.EqualTo(HttpStatusCode.OK));
        await _dienst.WachtOpAsync(new Uri($"/v1/berichten/{gedaan["bericht"]}", UriKind.Relative), "opgenomen");
        Assert.That(Databasedump.Waarde<long>(_werkplaats.Database, "select count(*) from toewijzingversie where nummer = 9101"), Is.EqualTo(1));
    }

    private async Task<string> PaginavoorbeeldAsync(string bericht)
    {
        var veld = Formuliervelden.Van(WebUtility.HtmlDecode(await _dienst.Http.GetStringAsync(new Uri("/invoer", UriKind.Relative))))[0];
        using var formulier = new MultipartFormDataContent
        {
            { new StringContent(veld.Value), veld.Key },
            { new StringContent("toewijzingen"), "soort" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(bericht)), "bestand", "toewijzing.xml" },
        };
        using var antwoord = await _dienst.Http.PostAsync(new Uri("/invoer/voorbeeld", UriKind.Relative), formulier);
        // A date is kept together by an element of its own.
        return System.Text.RegularExpressions.Regex.Replace(WebUtility.HtmlDecode(await antwoord.Content.ReadAsStringAsync()), "</?span[^>]*>", "");
    }

    [TestCase("contracten", "text/csv", "verkeerde;kop\n", "verwacht de kop Aanbieder;")]
    [TestCase("producten", "text/csv", Kop, "verwacht de kop ProductCategorie;")]
    [TestCase("toewijzingen", "application/xml", "geen xml", "")]
    public async Task Waar_niets_van_kan_worden_ingelezen_wordt_niet_ingelezen(string soort, string inhoudstype, string inhoud, string reden)
    {
        var (_, voorbeeld) = await StuurAsync($"/v1/invoer/{soort}/voorbeeld", inhoud, inhoudstype);
        Assert.That(voorbeeld["geweigerd"]!.AsArray(), Has.Count.Positive);
        var (status, probleem) = await StuurAsync($"/v1/invoer/{soort}?stand={voorbeeld["stand"]}", inhoud, inhoudstype);
        Assert.That(status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(probleem["detail"]!.GetValue<string>(), Does.Contain(reden).And.Not.Empty);
        Assert.That(Databasedump.Aantal(_werkplaats.Database, "ontvangst"), Is.Zero, "en er is niets aangeboden");
    }

    [TestCase("klanten", "text/csv", HttpStatusCode.NotFound, "toewijzingen, contracten, producten")]
    [TestCase("contracten", "application/xml", HttpStatusCode.UnsupportedMediaType, "verwacht text/csv bij contracten")]
    [TestCase("toewijzingen", "text/csv", HttpStatusCode.UnsupportedMediaType, "verwacht application/xml of text/xml bij toewijzingen")]
    public async Task Soort_en_inhoud_horen_bij_elkaar(string soort, string inhoudstype, HttpStatusCode verwacht, string uitleg)
    {
        foreach (var adres in (string[])[$"/v1/invoer/{soort}/voorbeeld", $"/v1/invoer/{soort}?stand=x"])
        {
            var (status, probleem) = await StuurAsync(adres, Kop, inhoudstype);
            Assert.That(status, Is.EqualTo(verwacht));
            Assert.That(probleem["detail"]!.GetValue<string>(), Does.Contain(uitleg));
        }
    }

    [TestCase(0, HttpStatusCode.BadRequest)]
    [TestCase(1024 * 1024, HttpStatusCode.OK)]
    [TestCase((1024 * 1024) + 1, HttpStatusCode.RequestEntityTooLarge)]
    public async Task Een_bestand_is_niet_leeg_en_hoogstens_een_megabyte(int bytes, HttpStatusCode verwacht) =>
        Assert.That((await StuurAsync($"{Contracten}/voorbeeld", new string('x', bytes), "text/csv")).Status, Is.EqualTo(verwacht));

    [TestCase("rol-financien", HttpStatusCode.Created, HttpStatusCode.OK)]
    [TestCase("rol-beheer", HttpStatusCode.Forbidden, HttpStatusCode.OK)]
    [TestCase("rol-auditor", HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)]
    [TestCase("aanbieder-99990001", HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)]
    public async Task Wie_wat_mag_hangt_van_de_rol_in_het_token_af(string wie, HttpStatusCode verlenen, HttpStatusCode proberen)
    {
        await using var voorziening = await Aanmeldvoorziening.StartAsync();
        using var dienst = Dienstproces.Start(_werkplaats, voorziening.Instellingen.Where(instelling => instelling.Item1 != "Aanmelden:Rollen:Financien"));
        dienst.Http.DefaultRequestHeaders.Authorization = await voorziening.TokenAsync(wie);
        using var verleend = await dienst.Http.PostAsJsonAsync(new Uri(Toestemmingen, UriKind.Relative), Velden());
        using var geprobeerd = await dienst.Http.PostAsync(new Uri($"{Contracten}/voorbeeld", UriKind.Relative), new StringContent(Kop + Regel, Encoding.UTF8, "text/csv"));
        Assert.That((verleend.StatusCode, geprobeerd.StatusCode), Is.EqualTo((verlenen, proberen)));
        Assert.That(Databasedump.Aantal(_werkplaats.Database, "toestemming"), Is.EqualTo(verlenen == HttpStatusCode.Created ? 1 : 0));
    }

    private static JsonObject Velden() => new()
    {
        ["gemeente"] = "0505",
        ["aanbieder"] = "99990001",
        ["toewijzingNummer"] = 101,
        ["minuten"] = 120,
        ["begindatum"] = "2026-01-01",
        ["einddatum"] = "2026-02-28",
        ["reden"] = "mantelzorger ziek",
    };

    private long Regels() => Databasedump.Waarde<long>(_werkplaats.Database, "select count(*) from contractregel where aanbieder = '98000001'");

    private async Task<JsonArray> LijstAsync(string vraag = "") =>
        JsonNode.Parse(await _dienst.Http.GetStringAsync(new Uri(Toestemmingen + vraag, UriKind.Relative)))!["toestemmingen"]!.AsArray();

    private async Task<JsonNode> ProefAsync(string bestand) => (await StuurAsync($"{Contracten}/voorbeeld", bestand, "text/csv")).Antwoord;

    private Task<(HttpStatusCode Status, JsonNode Antwoord)> LeesInAsync(string bestand, JsonNode voorbeeld) => StuurAsync($"{Contracten}?stand={voorbeeld["stand"]}", bestand, "text/csv");

    private Task<(HttpStatusCode Status, JsonNode Antwoord)> StuurAsync(string adres, JsonObject velden) => StuurAsync(adres, velden.ToJsonString(), "application/json");

    private async Task<(HttpStatusCode Status, JsonNode Antwoord)> StuurAsync(string adres, string tekst, string inhoudstype)
    {
        using var inhoud = new StringContent(tekst, Encoding.UTF8, inhoudstype);
        using var antwoord = await _dienst.Http.PostAsync(new Uri(adres, UriKind.Relative), inhoud);
        return (antwoord.StatusCode, JsonNode.Parse(await antwoord.Content.ReadAsStringAsync())!);
    }
}
