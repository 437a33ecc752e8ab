using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Declaraties.Testbasis;
using Declaraties.Testprogramma;

namespace Declaraties.Web.Specs.Paginas;

/// <summary>Wat een wijziging raakt: na het inlezen staat het er, samen op proef telt de een bij de ander, en opnieuw beoordelen doet precies wat de proef zei.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed partial class RaakSpecs : IDisposable
{
    private const string Januari = "D1";
    private const string Februari = "D2";
    private readonly Werkplaats _werkplaats = new();
    private readonly Dienstproces _dienst;

    public RaakSpecs()
    {
        // Two weeks of three hours over the turn of a month: what both lines ask fits each alone, and not together.
        Assert.That(_werkplaats.MetDatabase("importeer", "producten", _werkplaats.Schrijf("p.csv", Berichtmaker.Producten)).Code, Is.Zero);
        Assert.That(_werkplaats.MetDatabase("importeer", "contracten", _werkplaats.Schrijf("c.csv", Berichtmaker.Contracten.Replace(";9000;", ";9600;", StringComparison.Ordinal))).Code, Is.Zero);
        _werkplaats.WijsToe("1.xml", Berichtmaker.Toewijzing("T1", "2026-01-20", "2026-02-08", van: "2026-01-26"));
        _dienst = Dienstproces.Start(_werkplaats, ("Vasthouden:Standaard", "altijd"));
    }

    public void Dispose()
    {
        _dienst.Dispose();
        _werkplaats.Dispose();
    }

    [Test]
    public async Task Een_contract_toont_wat_het_raakt_en_samen_telt_de_een_bij_de_ander()
    {
        await BiedAanAsync();
        var ingelezen = await LeesContractenInAsync();
        Assert.That(ingelezen, Does.Contain("2 declaraties die worden vastgehouden kunnen hierdoor anders worden").And.Contain($"N{Januari}").And.Contain($"N{Februari}"));
        foreach (var id in await SleutelsAsync())
        {
            Assert.That((await LeesAsync($"/v1/declaraties/{id}/beproeving"))["nu"]!["uitslag"]!.GetValue<string>(), Is.EqualTo("volledig toegewezen"), "elk alleen zou passen");
        }

        var voor = Databasedump.Aantal(_werkplaats.Database, "vastlegging");
        var proef = await StuurAsync("/beproeving", Keuzes(ingelezen));
        Assert.That(proef.Status, Is.EqualTo(HttpStatusCode.OK), proef.Html);
        Assert.That(proef.Html, Does.Contain("Er is nog niets veranderd").And.Contain("2 van 2 anders").And.Match("Totaal</th>(?s:.)*€\u00a00,00</td>(?s:.)*€\u00a0270,00</td>(?s:.)*€\u00a0270,00</td>"));
        Assert.That(Databasedump.Aantal(_werkplaats.Database, "vastlegging"), Is.EqualTo(voor), "een proef legt niets vast");

        var zonder = await StuurAsync("/herbeoordeling", Keuzes(proef.Html));
        Assert.That((zonder.Status, zonder.Html.Contains("'reden' klopt niet", StringComparison.Ordinal)), Is.EqualTo((HttpStatusCode.BadRequest, true)));
        var gedaan = await StuurAsync("/herbeoordeling", [.. Keuzes(proef.Html), ("reden", "contract of product rechtgezet")]);
        Assert.That(gedaan.Status, Is.EqualTo(HttpStatusCode.OK), gedaan.Html);
        Assert.That(Totalen(gedaan.Html), Is.EqualTo(Totalen(proef.Html)), "precies wat de proef zei");
        Assert.That(Toegekend(await LeesAsync("/v1/declaraties?volgorde=oudste")), Is.EqualTo(new[] { 27_000L, 0L }), "de eerste is toegekend, en voor de tweede is geen ruimte meer");
        Assert.That((await LeesAsync("/v1/regels/TR322"))["declaraties"]!["aantal"]!.GetValue<int>(), Is.EqualTo(1));

        var nogmaals = await StuurAsync("/herbeoordeling", [.. Keuzes(proef.Html), ("reden", "nog eens")]);
        Assert.That((nogmaals.Status, nogmaals.Html.Contains("Er is intussen een ander oordeel", StringComparison.Ordinal)), Is.EqualTo((HttpStatusCode.Conflict, true)));
    }

    [Test]
    public async Task De_API_noemt_wat_een_toestemming_raakt_en_beoordeelt_het_samen()
    {
        await BiedAanAsync();
        await LeesContractenInAsync();
        var toestemming = await StuurJsonAsync("/v1/toestemmingen", """{ "gemeente": "0505", "aanbieder": "99990001", "toewijzingNummer": 101, "minuten": 180, "begindatum": "2026-01-26", "einddatum": "2026-02-08", "reden": "mantelzorger ziek" }""");
        var raakt = toestemming["raakt"]!.AsArray();
        Assert.That(raakt.Select(een => een!["id"]!.GetValue<string>()), Is.EquivalentTo(await SleutelsAsync()));

        var vraag = new JsonObject { ["declaraties"] = raakt.DeepClone() };
        var proef = await StuurJsonAsync("/v1/declaraties/beproeving", vraag.ToJsonString());
        Assert.That((Getal(proef, "anders"), Getal(proef, "mislukt"), Getal(proef, "toegekendCentenToen"), Getal(proef, "toegekendCentenNu")), Is.EqualTo((2, 0, 0, 81_000)), "met meer minuten passen zij allebei");
        vraag["reden"] = "toestemming voor meer verleend of ingetrokken";
        vraag["declaraties"]!.AsArray().Add(JsonNode.Parse("""{ "id": "bestaat-niet", "versie": 1 }"""));
        var gedaan = await StuurJsonAsync("/v1/declaraties/herbeoordeling", vraag.ToJsonString());
        Assert.That((Getal(gedaan, "anders"), Getal(gedaan, "mislukt"), Getal(gedaan, "toegekendCentenNu")), Is.EqualTo((2, 1, 81_000)));
        Assert.That(gedaan["declaraties"]!.AsArray()[^1]!["uitleg"]!.GetValue<string>(), Is.EqualTo("Er is geen beoordeelde declaratie met deze sleutel."));

        var nieuw = (await LeesAsync("/v1/declaraties?stand=alles"))["declaraties"]!.AsArray();
        var opnieuw = new JsonObject { ["declaraties"] = new JsonArray([.. nieuw.Select(een => new JsonObject { ["id"] = een!["id"]!.DeepClone(), ["versie"] = een["oordeel"]!.DeepClone() })]), ["reden"] = "nog eens" };
        var voor = Databasedump.Aantal(_werkplaats.Database, "vastlegging");
        var niets = await StuurJsonAsync("/v1/declaraties/herbeoordeling", opnieuw.ToJsonString());
        Assert.That((Getal(niets, "anders"), Getal(niets, "mislukt"), Databasedump.Aantal(_werkplaats.Database, "vastlegging")), Is.EqualTo((0, 0, voor)), "wie er niet anders van wordt houdt zijn oordeel");
    }

    [TestCase("""{ "declaraties": [] }""", "Kies 1 t/m 500 declaraties; dit zijn er 0.")]
    [TestCase("""{ "declaraties": [{ "id": "a", "versie": 0 }] }""", "ontbreekt het oordeel dat u zag")]
    public async Task Een_vraag_die_niet_kan_zegt_wat_wel_kan(string vraag, string bezwaar)
    {
        using var antwoord = await _dienst.Http.PostAsync(new Uri("/v1/declaraties/beproeving", UriKind.Relative), new StringContent(vraag, null, "application/json"));
        Assert.That(antwoord.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(JsonNode.Parse(await antwoord.Content.ReadAsStringAsync())!["detail"]!.GetValue<string>(), Does.Contain(bezwaar));
    }

    [Test]
    public async Task Op_de_opdrachtregel_staat_wat_een_contract_raakt_en_gaat_het_zoals_langs_de_API()
    {
        await BiedAanAsync();
        var uitvoering = _werkplaats.MetDatabase("importeer", "contracten", _werkplaats.Schrijf("c2.csv", Berichtmaker.Contracten));
        Assert.That(uitvoering.Fout, Does.Contain($"2 declaraties die worden vastgehouden kunnen hierdoor anders worden: N{Januari} van 99990001 in 0505, N{Februari} van 99990001 in 0505."));
        var gezegd = Opdracht().Match(uitvoering.Fout).Groups[1].Value.Split(' ');
        var nogmaals = _werkplaats.MetDatabase("importeer", "contracten", _werkplaats.Pad("c2.csv"));
        Assert.That(nogmaals.Fout, Does.Not.Contain("vastgehouden"), "er is niets veranderd");

        // On trial: what the API says, and nothing stays of it.
        var voor = Databasedump.Aantal(_werkplaats.Database, "vastlegging");
        var keuzes = (await LeesAsync("/v1/declaraties?stand=vastgehouden"))["declaraties"]!.AsArray().Select(een => new JsonObject { ["id"] = een!["id"]!.DeepClone(), ["versie"] = een["oordeel"]!.DeepClone() });
        var api = await StuurJsonAsync("/v1/declaraties/beproeving", new JsonObject { ["declaraties"] = new JsonArray([.. keuzes]) }.ToJsonString());
        foreach (var vraag in (string[][])[["herbeoordeel", "--proef"], gezegd, ["herbeoordeel", "--proef", "--aanbieder", "99990001", "--gemeente", "0505", "--wet", "wmo", "--regel", "tr418"]])
        {
            var json = Herbeoordeel([.. vraag[1..], "--formaat", "json"]);
            Assert.That((json.Code, JsonNode.DeepEquals(JsonNode.Parse(json.Uit), api)), Is.EqualTo((0, true)), $"{string.Join(' ', vraag)}\n{json}\n{api}");
        }

        var proef = Herbeoordeel("--proef");
        Assert.That(proef.Uit, Does.Match("N" + Januari + ".*afgewezen.*€\u00a0270,00 *€\u00a0270,00\n").And.Match("\nTotaal .*€\u00a00,00 *€\u00a0270,00 *€\u00a0270,00\n"));
        Assert.That(proef.Fout, Does.Contain("2 van 2 declaraties zouden anders worden. Er is niets veranderd."));
        Assert.That(Herbeoordeel("--proef", "--maand", "2025-12").Fout, Does.Contain("Er wordt niets vastgehouden dat hieraan voldoet."));
        var onbekend = Herbeoordeel("bestaat-niet", "--proef");
        Assert.That(onbekend.Code, Is.EqualTo(1));
        Assert.That(onbekend.Fout, Does.Contain("bestaat-niet: Er is geen beoordeelde declaratie met deze sleutel."));
        Assert.That(Databasedump.Aantal(_werkplaats.Database, "vastlegging"), Is.EqualTo(voor), "een proef legt niets vast");

        // In earnest: exactly what the trial said, with who did it.
        var metBsn = Herbeoordeel("--reden", "toewijzing van 999900006 rechtgezet");
        Assert.That((metBsn.Code, metBsn.Fout.Contains("Een Bsn hoort niet in een reden", StringComparison.Ordinal), metBsn.Alles.Contains("999900006", StringComparison.Ordinal)), Is.EqualTo((64, true, false)));
        var gedaan = JsonNode.Parse(Herbeoordeel("--reden", "contract of product rechtgezet", "--door", "M. de Vries", "--formaat", "json").Uit)!;
        foreach (var som in (string[])["anders", "mislukt", "prestaties", "toegekendCentenToen", "toegekendCentenNu"])
        {
            Assert.That(Getal(gedaan, som), Is.EqualTo(Getal(api, som)), som);
        }

        Assert.That(Toegekend(await LeesAsync("/v1/declaraties?volgorde=oudste")), Is.EqualTo(new[] { 27_000L, 0L }));
        Assert.That(await PaginaAsync($"/declaraties/{(await SleutelsAsync())[0]}"), Does.Contain("M. de Vries (opdrachtregel)").And.Contain("contract of product rechtgezet"));
        Assert.That(Herbeoordeel("--reden", "nog eens").Fout, Does.Contain("0 van 2 declaraties zijn anders geworden."));

        // And which of them have a rule now.
        Assert.That(JsonNode.DeepEquals(JsonNode.Parse(_werkplaats.MetDatabase("regel", "tr322", "--formaat", "json").Uit), await LeesAsync("/v1/regels/TR322")), Is.True);
        var regel = _werkplaats.MetDatabase("regel", "TR322", "--stand", "vastgehouden");
        Assert.That(regel.Uit, Does.Contain($"N{Februari}").And.Not.Contain($"N{Januari}").And.Contain("  vraagt ").And.Contain("uiterlijk "));
        Assert.That(_werkplaats.MetDatabase("regel", "TR322", "--gemeente", "0642").Fout, Does.Contain(": 0 declaraties."));
    }

    /// <summary>Met de dag van de dienst: die van een werkplaats staat vast.</summary>
    private Uitvoering Herbeoordeel(params string[] argumenten) =>
        _werkplaats.MetDatabase(["herbeoordeel", .. argumenten, "--peildatum", Domein.NederlandseTijd.Vandaag(TimeProvider.System).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)]);

    private async Task BiedAanAsync()
    {
        foreach (var (naam, maand, regel) in new[]
        {
            (Januari, "2026-01", new Regel("R1", "2026-01-26", "2026-01-31", 180)),
            (Februari, "2026-02", new Regel("R2", "2026-02-01", "2026-02-08", 360)),
        })
        {
            await _dienst.BiedAanAsync(Encoding.UTF8.GetBytes(Berichtmaker.Declaratie(naam, maand, regel)));
        }

        await Geduld.TotAsync(async () => (await SleutelsAsync()).Count == 2, () => $"Er wordt niets vastgehouden.\n{_dienst.Logboek}");
    }

    private async Task<List<string>> SleutelsAsync() =>
        [.. (await LeesAsync("/v1/declaraties?stand=vastgehouden"))["declaraties"]!.AsArray().Select(een => een!["id"]!.GetValue<string>())];

    private async Task<string> LeesContractenInAsync()
    {
        var pagina = await PaginaAsync("/invoer");
        using var formulier = new MultipartFormDataContent
        {
            { new StringContent(Formuliervelden.Van(pagina)[0].Value), Formuliervelden.Van(pagina)[0].Key },
            { new StringContent("contracten"), "soort" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(Berichtmaker.Contracten)), "bestand", "contracten.csv" },
        };
        using var antwoord = await _dienst.Http.PostAsync(new Uri("/invoer/voorbeeld", UriKind.Relative), formulier);
        var voorbeeld = WebUtility.HtmlDecode(await antwoord.Content.ReadAsStringAsync());
        var velden = Veld().Matches(voorbeeld).Select(veld => (veld.Groups[1].Value, veld.Groups[2].Value)).Where(veld => veld.Item1 is "soort" or "naam" or "inhoud" or "stand").ToArray();
        return (await StuurAsync("/invoer", velden)).Html;
    }

    private static (string, string)[] Keuzes(string html) => [.. Keuze().Matches(html).Select(keuze => ("keuze", keuze.Groups[1].Value))];

    private static string[] Totalen(string html) => [.. Bedrag().Matches(html[html.IndexOf(">Totaal<", StringComparison.Ordinal)..]).Select(bedrag => bedrag.Value)];

    private static long[] Toegekend(JsonNode lijst) => [.. lijst["declaraties"]!.AsArray().Select(een => een!["toegekendCenten"]!.GetValue<long>())];

    private static int Getal(JsonNode node, string naam) => node[naam]!.GetValue<int>();

    private async Task<string> PaginaAsync(string adres) => WebUtility.HtmlDecode(await _dienst.Http.GetStringAsync(new Uri(adres, UriKind.Relative)));

    private async Task<JsonNode> LeesAsync(string adres) => JsonNode.Parse(await _dienst.Http.GetStringAsync(new Uri(adres, UriKind.Relative)))!;

    private async Task<JsonNode> StuurJsonAsync(string adres, string inhoud)
    {
        using var antwoord = await _dienst.Http.PostAsync(new Uri(adres, UriKind.Relative), new StringContent(inhoud, null, "application/json"));
        var tekst = await antwoord.Content.ReadAsStringAsync();
        Assert.That(antwoord.IsSuccessStatusCode, tekst);
        return JsonNode.Parse(tekst)!;
    }

    private async Task<(HttpStatusCode Status, string Html)> StuurAsync(string adres, (string Naam, string Waarde)[] velden)
    {
        // The proof and a new number, as every page with a form has them.
        var bewijs = Formuliervelden.Van(await PaginaAsync("/toestemmingen"));
        using var formulier = new FormUrlEncodedContent([.. bewijs, .. velden.Select(veld => KeyValuePair.Create(veld.Naam, veld.Waarde))]);
        using var antwoord = await _dienst.Http.PostAsync(new Uri(adres, UriKind.Relative), formulier);
        return (antwoord.StatusCode, WebUtility.HtmlDecode(await antwoord.Content.ReadAsStringAsync()));
    }

    [GeneratedRegex("name=\"keuze\" value=\"([^\"]+)\"")]
    private static partial Regex Keuze();

    [GeneratedRegex("name=\"([a-z]+)\" value=\"([^\"]*)\"")]
    private static partial Regex Veld();

    [GeneratedRegex("declaraties (herbeoordeel v[0-9]+ v[0-9]+ --proef)")]
    private static partial Regex Opdracht();

    [GeneratedRegex("€\u00a0[0-9.,]+")]
    private static partial Regex Bedrag();
}
