using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Declaraties.Testbasis;
using Declaraties.Testprogramma;

namespace Declaraties.Web.Specs.Paginas;

/// <summary>De maandag van een beoordelaar, over HTTP en zonder JavaScript: zien wat is afgewezen, rechtzetten, opnieuw beoordelen en vrijgeven.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed partial class BeoordelingSpecs : IDisposable
{
    private const string Geval = "plafond-maand";
    private readonly Werkplaats _werkplaats = new();
    private Dienstproces _dienst = null!;

    [SetUp]
    public void Start()
    {
        _werkplaats.LeesIn(Geval);
        _dienst = Dienstproces.Start(_werkplaats, ("Vasthouden:Standaard", "altijd"));
    }

    public void Dispose()
    {
        _dienst?.Dispose();
        _werkplaats.Dispose();
    }

    [Test]
    public async Task De_werklijst_toont_wat_wacht_en_leidt_naar_wat_is_afgewezen_en_wat_goed_was_geweest()
    {
        var (sleutel, _) = await VastgehoudenAsync();
        var werklijst = await PaginaAsync("/");
        Assert.That(werklijst, Does.Contain($"href=\"/declaraties/{sleutel}?terug=%2F%3Fstand%3Dvastgehouden\"").And.Contain("Meer geleverd dan in deze periode is toegewezen (TR321)").And.Contain("ook TR322").And.Contain("uiterlijk "));
        Assert.That(werklijst, Does.Match("\\(TR321\\)</a> 1 declaratie, €\u00a0[0-9.,]+ aan prestaties").And.Contain("Licht een aanbieder in").And.Match("href=\"/logboek\\?van=[0-9-]{10}\"").And.Contain("Vandaag hoeft er niets weg").And.Contain("<h2 id=\"werklijst-later-kop\">Later</h2>").And.Not.Contain("werklijst-vandaag-kop"), "een nieuwe wacht negen werkdagen");
        var declaratie = await PaginaAsync($"/declaraties/{sleutel}");
        Assert.That(declaratie, Does.Contain("TR321").And.Contain("Goed was geweest").And.Contain("nog niet verstuurd").And.Contain("vastgehouden"));
        var toewijzing = Regex.Match(declaratie, "href=\"(/toewijzingen/[^\"]+)\"").Groups[1].Value;
        var blad = await PaginaAsync(toewijzing);
        Assert.That(blad, Does.Contain("eerste versie").And.Contain("Tariefafspraken in haar looptijd").And.Contain("Meer geleverd dan in deze periode is toegewezen (TR321)").And.Contain("nog niet beantwoord"));
        var (regel, anker) = (Regex.Match(blad, "href=\"(/declaraties/[^\"#]+)#(prestatie-[0-9]+)\"").Groups is [_, var r, var a] ? (WebUtility.HtmlDecode(r.Value), a.Value) : ("", ""));
        Assert.That(await PaginaAsync(regel), Does.Contain($"id=\"{anker}\""), "van een prestatie naar haar plaats op het blad van haar declaratie");
        foreach (var pagina in (string[])[werklijst, declaratie])
        {
            Assert.That(Werkplaats.BevatBsn(pagina), Is.False, "een Bsn is gemaskeerd");
        }
    }

    [Test]
    public async Task Vrijgeven_vraagt_een_reden_en_daarna_is_het_antwoord_weg()
    {
        var (sleutel, versie) = await VastgehoudenAsync();
        var pagina = $"/declaraties/{sleutel}";
        var zonder = await StuurAsync(pagina, $"{pagina}/vrijgave", ("versie", versie));
        Assert.That((zonder.Status, zonder.Html), Is.EqualTo((HttpStatusCode.BadRequest, zonder.Html)));
        Assert.That(zonder.Html, Does.Contain("reden").And.Contain("Er is niets veranderd"));
        Assert.That(await StatusAsync(sleutel), Is.EqualTo("vastgehouden"));
        var met = await StuurAsync(pagina, $"{pagina}/vrijgave", ("versie", versie), ("reden", "de afwijzing is terecht"), ("toelichting", "Gebeld met de aanbieder."));
        Assert.That((met.Status, met.Html.Contains("Gelukt", StringComparison.Ordinal)), Is.EqualTo((HttpStatusCode.OK, true)), met.Html);
        Assert.That(await StatusAsync(sleutel), Is.EqualTo("beoordeeld"));
        Assert.That(await PaginaAsync(pagina), Does.Contain("vrijgegeven").And.Contain("de afwijzing is terecht: Gebeld met de aanbieder.").And.Contain("WMO325 zoals beantwoord"));
        Assert.That(Werkplaats.BevatBsn(await PaginaAsync($"{pagina}/antwoord")), Is.False, "een Bsn is ook in het antwoord afgeschermd");
    }

    [Test]
    public async Task Een_declaratie_laat_zien_waarop_zij_is_beoordeeld_en_wat_er_met_haar_is_gebeurd()
    {
        var (sleutel, versie) = await VastgehoudenAsync();
        var pagina = $"/declaraties/{sleutel}";
        var bytes = await File.ReadAllBytesAsync(Voorraad.Declaratie(Geval, "1-oktober-te-veel"));
        var afdruk = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes));
        var html = await PaginaAsync(pagina);
        Assert.That(html, Does.Contain(afdruk).And.Contain($"declaraties herspeel {versie}").And.Match("versie van <span class=\"decl-heel\">[0-9-]{10}</span>").And.Contain("contract €"));
        Assert.That(html.IndexOf("id=\"prestaties\"", StringComparison.Ordinal), Is.LessThan(html.IndexOf("id=\"vrijgeven\"", StringComparison.Ordinal)), "wat er ligt komt voor wat ermee te doen is");
        var afgeschermd = await PaginaAsync($"{pagina}/bericht");
        Assert.That(Werkplaats.BevatBsn(afgeschermd), Is.False);
        Assert.That(afgeschermd, Does.Contain("*********").And.Contain("Bericht"));
        // What somebody reads who may see it whole is what was judged, byte for byte.
        var heel = await StuurBytesAsync(pagina, $"{pagina}/bericht/heel");
        Assert.That(heel, Is.EqualTo(bytes));

        await StuurAsync(pagina, $"{pagina}/vrijgave", ("versie", versie), ("reden", "de afwijzing is terecht"));
        Assert.That(await StatusAsync(sleutel), Is.EqualTo("beoordeeld"));
        var blad = await _dienst.Http.GetFromJsonAsync<JsonElement>(new Uri($"/v1/declaraties/{sleutel}", UriKind.Relative));
        var weg = blad.GetProperty("weg").EnumerateArray().ToList();
        Assert.That(weg.Select(stap => stap.GetProperty("soort").GetString()), Is.EqualTo(new[] { "ontvangen", "beoordeeld", "vastgehouden", "vrijgegeven", "beantwoord" }));
        Assert.That(weg.Select(stap => stap.GetProperty("moment").GetDateTimeOffset()), Is.Ordered);
        var prestatie = blad.GetProperty("prestaties")[0];
        Assert.That(prestatie.GetProperty("contractTariefCenten").GetInt64(), Is.EqualTo(prestatie.GetProperty("tariefCenten").GetInt64()));
        Assert.That(prestatie.GetProperty("toewijzingVersie").GetInt64(), Is.LessThanOrEqualTo(blad.GetProperty("gelezenVersie").GetInt64()));

        // Another tariff from now on changes nothing about what it was judged on.
        var contracten = _werkplaats.Schrijf("contracten.csv", Verdubbel(File.ReadAllLines(Voorraad.Bestand(Geval, "contracten.csv"))));
        Assert.That(_werkplaats.MetDatabase("importeer", "contracten", contracten).Code, Is.Zero);
        var later = await _dienst.Http.GetFromJsonAsync<JsonElement>(new Uri($"/v1/declaraties/{sleutel}", UriKind.Relative));
        Assert.That(later.GetProperty("prestaties")[0].GetProperty("contractTariefCenten").GetInt64(), Is.EqualTo(prestatie.GetProperty("contractTariefCenten").GetInt64()));

        var logboek = await PaginaAsync($"/logboek?over={sleutel}");
        Assert.That(logboek, Does.Contain("WMO323, met elke Bsn").And.Contain("WMO323, afgeschermd"));
        Assert.That(Werkplaats.BevatBsn(logboek), Is.False);
    }

    [Test]
    public async Task Wie_een_oud_oordeel_zag_krijgt_dat_te_horen_en_er_verandert_niets()
    {
        var (sleutel, versie) = await VastgehoudenAsync();
        var oud = (long.Parse(versie, null) - 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var antwoord = await StuurAsync($"/declaraties/{sleutel}", $"/declaraties/{sleutel}/vrijgave", ("versie", oud), ("reden", "anders, zie toelichting"));
        Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(antwoord.Html, Does.Contain("Er is intussen een ander oordeel").And.Contain("Er is niets veranderd"));
        Assert.That(await StatusAsync(sleutel), Is.EqualTo("vastgehouden"));
    }

    [Test]
    public async Task Na_een_hersteld_contract_laat_de_proef_het_verschil_zien_en_beoordeelt_een_tweede_keer_opnieuw()
    {
        var (sleutel, versie) = await VastgehoudenAsync();
        Assert.That(await PaginaAsync($"/declaraties/{sleutel}/beproeving"), Does.Contain("Er zou niets veranderen").And.Not.Contain("Beoordeel opnieuw"));
        // A tariff that changes refuses the line on one rule more.
        var contracten = _werkplaats.Schrijf("contracten.csv", Verdubbel(File.ReadAllLines(Voorraad.Bestand(Geval, "contracten.csv"))));
        Assert.That(_werkplaats.MetDatabase("importeer", "contracten", contracten).Code, Is.Zero);
        var proef = await PaginaAsync($"/declaraties/{sleutel}/beproeving");
        Assert.That(proef, Does.Contain("TR418").And.Contain("Beoordeel opnieuw"));
        var gedaan = await StuurAsync($"/declaraties/{sleutel}/beproeving", $"/declaraties/{sleutel}/herbeoordeling", ("versie", versie), ("reden", "contract of product rechtgezet"));
        Assert.That(gedaan.Status, Is.EqualTo(HttpStatusCode.OK), gedaan.Html);
        Assert.That(await PaginaAsync($"/declaraties/{sleutel}"), Does.Contain("TR418").And.Contain("herbeoordeeld"));
        var nogmaals = await StuurAsync($"/declaraties/{sleutel}", $"/declaraties/{sleutel}/herbeoordeling", ("versie", versie), ("reden", "contract of product rechtgezet"));
        Assert.That(nogmaals.Status, Is.EqualTo(HttpStatusCode.Conflict));
    }

    [Test]
    public async Task Aangevinkte_antwoorden_gaan_samen_weg()
    {
        var (sleutel, versie) = await VastgehoudenAsync();
        var niets = await StuurAsync("/", "/vrijgave", ("reden", "de afwijzing is terecht"));
        Assert.That((niets.Status, niets.Html.Contains("geen declaratie aangevinkt", StringComparison.Ordinal)), Is.EqualTo((HttpStatusCode.BadRequest, true)));
        var keuze = Regex.Match(await PaginaAsync("/"), "name=\"keuze\" value=\"([^\"]+)\"").Groups[1].Value;
        Assert.That(keuze, Is.EqualTo($"{sleutel}:{versie}"));
        var samen = await StuurAsync("/", "/vrijgave", ("keuze", keuze), ("keuze", "bestaat-niet:1"), ("reden", "de afwijzing is terecht"));
        Assert.That(samen.Status, Is.EqualTo(HttpStatusCode.Conflict), "een ging, de andere niet");
        Assert.That(await StatusAsync(sleutel), Is.EqualTo("beoordeeld"));
    }

    [Test]
    public async Task De_werklijst_kiest_een_groep_een_maand_of_alles_en_wie_terugkomt_ziet_dat_weer()
    {
        var (sleutel, versie) = await VastgehoudenAsync();
        var gefilterd = "/?stand=vastgehouden&maand=2025-10&regel=TR321";
        Assert.That(await PaginaAsync(gefilterd), Does.Contain($"href=\"/declaraties/{sleutel}?terug=").And.Contain("over 2025-10").And.Contain("Filter (2 gekozen)"));
        Assert.That(await PaginaAsync("/?stand=vastgehouden&maand=11-2025"), Does.Contain("Geen declaratie voldoet aan dit filter"));
        Assert.That(await PaginaAsync("/?groep=vandaag"), Does.Contain("Geen declaratie voldoet aan dit filter"));
        Assert.That(await PaginaAsync("/?groep=later&kies=ja"), Does.Contain($"value=\"{sleutel}:{versie}\" checked").And.Contain("Kies niets"));
        Assert.That(await PaginaAsync("/?groep=later"), Does.Not.Contain(" checked").And.Contain("Kies alle 1<"));
        Assert.That(await PaginaAsync("/?groep=later&stand=alles", HttpStatusCode.BadRequest), Does.Contain("'groep' klopt niet: kan alleen bij stand vastgehouden"));
        var terug = Uri.EscapeDataString(gefilterd);
        Assert.That(await PaginaAsync($"/declaraties/{sleutel}?terug={terug}"), Does.Contain($"href=\"{gefilterd}\">Terug naar de werklijst").And.Contain($"beproeving?terug={terug}"));
        Assert.That(await PaginaAsync($"/declaraties/{sleutel}?terug=https://elders.example/"), Does.Contain("href=\"/\">Terug naar de werklijst"));
        Assert.That(await PaginaAsync(gefilterd), Does.Contain($"name=\"terug\" value=\"{gefilterd}\""));
        var gedaan = await StuurAsync(gefilterd, "/vrijgave", ("terug", gefilterd), ("keuze", $"{sleutel}:{versie}"), ("reden", "de afwijzing is terecht"));
        Assert.That(gedaan.Html, Does.Contain("Gelukt: 1 declaratie").And.Contain(">D01</a>").And.Contain($"href=\"{gefilterd}\">Naar de werklijst"));
        foreach (var groep in (string[])["vandaag", "later"])
        {
            Assert.That((await _dienst.Http.GetFromJsonAsync<JsonElement>(new Uri($"/v1/declaraties?groep={groep}", UriKind.Relative))).GetProperty("aantal").GetInt32(), Is.Zero, groep);
        }
    }

    [Test]
    public async Task Aangevinkte_declaraties_worden_samen_opnieuw_beoordeeld_en_elk_wordt_genoemd()
    {
        var (sleutel, versie) = await VastgehoudenAsync();
        var later = await _dienst.Http.GetFromJsonAsync<JsonElement>(new Uri("/v1/declaraties?groep=later&maand=2025-10", UriKind.Relative));
        Assert.That(later.GetProperty("aantal").GetInt32(), Is.EqualTo(1));
        var zonder = await StuurAsync("/", "/herbeoordeling", ("keuze", $"{sleutel}:{versie}"));
        Assert.That((zonder.Status, zonder.Html.Contains("'reden' klopt niet", StringComparison.Ordinal)), Is.EqualTo((HttpStatusCode.BadRequest, true)));
        var samen = await StuurAsync("/", "/herbeoordeling", ("keuze", $"{sleutel}:{versie}"), ("keuze", "bestaat-niet:1"), ("reden", "contract of product rechtgezet"), ("terug", "/?groep=later"));
        Assert.That(samen.Status, Is.EqualTo(HttpStatusCode.Conflict), "een kon niet");
        Assert.That(samen.Html, Does.Contain(">D01</a>").And.Contain("kan niet").And.Contain("href=\"/?groep=later\">Naar de werklijst").And.Not.Contain("Kies wat nu volledig is toegewezen"));
    }

    [Test]
    public async Task Een_formulier_zonder_bewijs_van_onze_pagina_doet_niets()
    {
        var (sleutel, versie) = await VastgehoudenAsync();
        using var formulier = new FormUrlEncodedContent([KeyValuePair.Create("versie", versie), KeyValuePair.Create("reden", "de afwijzing is terecht")]);
        using var antwoord = await _dienst.Http.PostAsync(new Uri($"/declaraties/{sleutel}/vrijgave", UriKind.Relative), formulier);
        Assert.That(antwoord.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await StatusAsync(sleutel), Is.EqualTo("vastgehouden"));
    }

    [Test]
    public async Task Zoeken_gaat_met_een_POST_en_toont_een_Bsn_gemaskeerd()
    {
        await VastgehoudenAsync();
        var bsn = BsnInBericht().Match(File.ReadAllText(Voorraad.Declaratie(Geval, "1-oktober-te-veel"))).Groups[1].Value;
        var gevonden = await StuurAsync("/zoeken", "/zoeken", ("term", bsn));
        Assert.That(gevonden.Html, Does.Contain($"******{bsn[6..]}").And.Contain("href=\"/toewijzingen/").And.Contain("href=\"/declaraties/"));
        Assert.That(Werkplaats.BevatBsn(gevonden.Html), Is.False);
        Assert.That((await StuurAsync("/zoeken", "/zoeken", ("term", "bestaat-niet"))).Html, Does.Contain("Niets gevonden"));
        Assert.That(_dienst.Logboek, Does.Not.Contain(bsn));
    }

    [Test]
    public async Task De_API_geeft_en_doet_hetzelfde_als_de_pagina_en_noemt_alle_bezwaren_tegelijk()
    {
        var (sleutel, versie) = await VastgehoudenAsync();
        var blad = await _dienst.Http.GetFromJsonAsync<JsonElement>(new Uri($"/v1/declaraties/{sleutel}", UriKind.Relative));
        var prestatie = blad.GetProperty("prestaties")[0];
        Assert.That(prestatie.GetProperty("bevindingen")[0].GetProperty("zouVoldoen").GetString(), Is.Not.Empty);
        var advies = prestatie.GetProperty("bevindingen")[0].GetProperty("advies");
        Assert.That(advies.GetProperty("weglaten").GetBoolean(), Is.False);
        var volume = advies.GetProperty("wijzig").EnumerateArray().Single(w => w.GetProperty("pad").GetString()!.EndsWith("/GeleverdVolume", StringComparison.Ordinal));
        Assert.That(
            await _dienst.Http.GetStringAsync(new Uri($"/declaraties/{sleutel}", UriKind.Relative)),
            Does.Contain($"Advies: Wijzig in prestatie 1 van client 1: GeleverdVolume in {volume.GetProperty("waarde").GetString()}, IngediendBedrag in "));
        Assert.That(prestatie.GetProperty("bsn").GetString(), Does.StartWith("******"));
        using var fout = await _dienst.Http.GetAsync(new Uri("/v1/declaraties?gemeente=1&vanaf=x", UriKind.Relative));
        Assert.That(fout.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await fout.Content.ReadAsStringAsync(), Does.Contain("gemeente").And.Contain("vanaf"));
        var proef = await _dienst.Http.GetFromJsonAsync<JsonElement>(new Uri($"/v1/declaraties/{sleutel}/beproeving", UriKind.Relative));
        Assert.That(proef.GetProperty("isAnders").GetBoolean(), Is.False);
        using var oud = await _dienst.Http.PostAsJsonAsync(new Uri($"/v1/declaraties/{sleutel}/vrijgave", UriKind.Relative), new { versie = 1, reden = "de afwijzing is terecht" });
        Assert.That(oud.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
        using var goed = await _dienst.Http.PostAsJsonAsync(new Uri($"/v1/declaraties/{sleutel}/vrijgave", UriKind.Relative), new { versie = long.Parse(versie, null), reden = "de afwijzing is terecht" });
        Assert.That(goed.StatusCode, Is.EqualTo(HttpStatusCode.OK), await goed.Content.ReadAsStringAsync());
        Assert.That(await StatusAsync(sleutel), Is.EqualTo("beoordeeld"));
    }

    [TestCase("/afkeur?van=2025-10&totenmet=2025-12", "TR321")]
    [TestCase("/benutting?maand=2025-10", "niet te bepalen")]
    [TestCase("/benutting?maand=2025-10&per=toewijzing", "href=\"/toewijzingen/")]
    [TestCase("/zonder-levering?peildatum=2027-06-30", "Aanbieder declareerde")]
    [TestCase("/nooit-gedeclareerd?peildatum=2025-10-31", "href=\"/zonder-levering\"")]
    [TestCase("/zonder-oordeel?status=onleesbaar", "Er zijn geen berichten")]
    [TestCase("/?regel=nee&vanaf=x", "verwacht de code van een regel", HttpStatusCode.BadRequest)]
    public async Task Elke_pagina_zegt_wat_zij_toont_zonder_script_of_stijl_in_de_pagina(string adres, string bevat, HttpStatusCode status = HttpStatusCode.OK)
    {
        await VastgehoudenAsync();
        var pagina = await PaginaAsync(adres, status);
        Assert.That(pagina, Does.Contain(bevat).And.Contain("<h1 class=\"decl-titel\">").And.Not.Contain("<script").And.Not.Contain(" style="));
        Assert.That(Werkplaats.BevatBsn(pagina), Is.False);
    }

    [GeneratedRegex("Bsn>([0-9]{9})<")]
    private static partial Regex BsnInBericht();

    private static string Verdubbel(string[] regels) => string.Join('\n', regels.Take(1).Concat(regels.Skip(1).Select(regel =>
    {
        var kolommen = regel.Split(';');
        kolommen[4] = (int.Parse(kolommen[4], null) * 2).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return string.Join(';', kolommen);
    })));

    /// <summary>Biedt een declaratie met te veel volume aan, en wacht tot zij wordt vastgehouden.</summary>
    private async Task<(string Sleutel, string Versie)> VastgehoudenAsync()
    {
        await _dienst.BiedAanAsync(File.ReadAllBytes(Voorraad.Declaratie(Geval, "1-oktober-te-veel")));
        JsonElement lijst = default;
        await Geduld.TotAsync(
            async () =>
            {
                lijst = await _dienst.Http.GetFromJsonAsync<JsonElement>(new Uri("/v1/declaraties?stand=vastgehouden", UriKind.Relative));
                return lijst.GetProperty("aantal").GetInt32() > 0;
            },
            () => $"Er wordt niets vastgehouden.\n{_dienst.Logboek}");
        var een = lijst.GetProperty("declaraties")[0];
        return (een.GetProperty("id").GetString()!, een.GetProperty("oordeel").GetInt64().ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    private async Task<string?> StatusAsync(string sleutel)
    {
        var blad = await _dienst.Http.GetFromJsonAsync<JsonElement>(new Uri($"/v1/declaraties/{sleutel}", UriKind.Relative));
        return blad.GetProperty("declaratie").GetProperty("status").GetString();
    }

    private async Task<string> PaginaAsync(string adres, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var verzoek = new HttpRequestMessage(HttpMethod.Get, new Uri(adres, UriKind.Relative));
        verzoek.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));
        using var antwoord = await _dienst.Http.SendAsync(verzoek);
        var html = WebUtility.HtmlDecode(await antwoord.Content.ReadAsStringAsync());
        Assert.That(antwoord.StatusCode, Is.EqualTo(status), $"{adres}\n{html}\n{_dienst.Logboek}");
        return html;
    }

    /// <summary>Vult een formulier in zoals een browser dat doet: met het bewijs van de pagina waar het op staat.</summary>
    private async Task<(HttpStatusCode Status, string Html)> StuurAsync(string pagina, string adres, params (string Naam, string Waarde)[] velden)
    {
        using var formulier = new FormUrlEncodedContent([.. Formuliervelden.Van(await PaginaAsync(pagina)), .. velden.Select(veld => KeyValuePair.Create(veld.Naam, veld.Waarde))]);
        using var antwoord = await _dienst.Http.PostAsync(new Uri(adres, UriKind.Relative), formulier);
        return (antwoord.StatusCode, WebUtility.HtmlDecode(await antwoord.Content.ReadAsStringAsync()));
    }

    private async Task<byte[]> StuurBytesAsync(string pagina, string adres)
    {
        using var formulier = new FormUrlEncodedContent(Formuliervelden.Van(await PaginaAsync(pagina)));
        using var antwoord = await _dienst.Http.PostAsync(new Uri(adres, UriKind.Relative), formulier);
        Assert.That(antwoord.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        return await antwoord.Content.ReadAsByteArrayAsync();
    }
}
