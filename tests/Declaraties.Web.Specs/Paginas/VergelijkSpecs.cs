using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using Declaraties.Testprogramma;

namespace Declaraties.Web.Specs.Paginas;

/// <summary>Vergelijken op een pagina: kiezen, zien en bewaren.</summary>
public sealed class VergelijkSpecs : IDisposable
{
    private readonly Werkplaats _werkplaats = Vergelijkwereld.Maak();
    private Dienstproces _dienst = null!;

    [OneTimeSetUp]
    public void Start()
    {
        // The service looks at the real clock, and goes back for nobody.
        _werkplaats.Klok.Nu = new DateTimeOffset(2026, 1, 1, 9, 0, 0, TimeSpan.Zero);
        _werkplaats.MetTweedeToewijzing();
        _dienst = Dienstproces.Start(_werkplaats);
    }

    [OneTimeTearDown]
    public void Dispose()
    {
        _dienst?.Dispose();
        _werkplaats.Dispose();
    }

    [Test]
    public async Task De_pagina_begint_met_dit_jaar_tot_nu_en_wijst_de_weg_naar_haar_uitkomst()
    {
        var pagina = await LeesAsync("/vergelijk");
        Assert.That(pagina, Does.Contain("aria-current=\"page\">Vergelijk</a>").And.Contain("Vier weken staat er niet bij").And.Contain("hoogstens 120 maanden"));
        Assert.That(await LeesAsync(Regex.Match(pagina, "href=\"(/vergelijk/periode[^\"]*)\"").Groups[1].Value), Does.Contain("Wat hieruit blijkt, en wat niet"));
    }

    [Test]
    public async Task Een_andere_afrekenperiode_staat_er_in_woorden_in_een_tekening_en_in_een_tabel()
    {
        var pagina = await LeesAsync("/vergelijk/periode?van=2026-01&tot=2026-12&per=aanbieder");
        Assert.That(pagina, Does.Contain("Per kwartaal: €\u00a08.907,25 betaald"));
        Assert.That(pagina, Does.Contain("De historie is afgekapt").And.Contain("nu wordt zij in haar geheel afgewezen").And.Contain("Vier weken is niet te berekenen"));
        Assert.That(pagina, Does.Contain("Wie er met afrekenen per besluit op vooruit (rechts) of achteruit (links) gaat").And.Contain("Wat er wordt betaald (rechts) en niet betaald (links)").And.Contain("Benutting van een blok"));
        // What is drawn stands in the table.
        Assert.That(pagina, Does.Contain(">8.470</td>").And.Contain(">€\u00a08.681,75</td>").And.Match(">150,5.%</td>"));
    }

    [Test]
    public async Task Wat_er_staat_is_in_elke_vorm_te_bewaren()
    {
        var pagina = await LeesAsync("/vergelijk/periode?van=2026-01&tot=2026-06");
        var adressen = Regex.Matches(pagina, "href=\"(/vergelijk/periode[^\"]*formaat=([a-z]+))\"").Select(adres => (Adres: adres.Groups[1].Value, Vorm: adres.Groups[2].Value)).ToList();
        Assert.That(adressen.Select(adres => adres.Vorm), Is.EqualTo(["html", "xlsx", "csv", "json"]));
        foreach (var (adres, vorm) in adressen)
        {
            using var antwoord = await _dienst.Http.GetAsync(new Uri(adres, UriKind.Relative));
            Assert.That((antwoord.StatusCode, antwoord.Content.Headers.ContentType!.MediaType), Is.EqualTo((HttpStatusCode.OK, vorm switch { "csv" => "text/csv", "json" => "application/json", "html" => "text/html", _ => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" })));
        }
    }

    [Test]
    public async Task Een_arrangement_staat_naast_wat_er_is_betaald_en_het_bestand_reist_mee_om_te_bewaren()
    {
        (string, string)[] velden = [("van", "2026-01"), ("tot", "2026-01"), ("per", "aanbieder")];
        var pagina = await StuurAsync("/vergelijk/bekostiging", Vergelijkwereld.Bandbreedte, velden);
        // January 2026 has four Sundays: 4 x 3 hours x 61.50, beside 800 minutes; one Sunday more of the other municipality counts too.
        Assert.That(pagina, Does.Contain("Wie er met een arrangement op vooruit (rechts) of achteruit (links) gaat").And.Contain(">99990001</th>"));
        var mee = Veld(pagina, "inhoud");
        Assert.That(Encoding.UTF8.GetString(Convert.FromBase64String(mee)), Is.EqualTo(Vergelijkwereld.Bandbreedte));
        using var formulier = new FormUrlEncodedContent([.. Formuliervelden.Van(pagina), new("inhoud", mee), new("formaat", "csv"), .. velden.Select(veld => KeyValuePair.Create(veld.Item1, Veld(pagina, veld.Item1)))]);
        using var antwoord = await _dienst.Http.PostAsync(new Uri("/vergelijk/bekostiging", UriKind.Relative), formulier);
        Assert.That(antwoord.Content.Headers.ContentDisposition!.FileName, Is.EqualTo("bekostiging-2026-01.csv"));
        Assert.That(await antwoord.Content.ReadAsStringAsync(), Does.Contain("Aanbieder;Weken;Arrangement;Pxq").And.Contain("\n99990001;8;1476,00;820,00;"));
    }

    [Test]
    public async Task Zonder_bestand_gelden_de_bandbreedtes_van_het_beleid_en_is_de_uitkomst_ook_te_bewaren()
    {
        (string, string)[] velden = [("van", "2026-02"), ("tot", "2026-02"), ("per", "aanbieder")];
        Assert.That(await StuurAsync("/vergelijk/bekostiging", null, velden), Does.Contain("Er zijn geen bandbreedtes vastgelegd die op"));
        _werkplaats.LegBandbreedteVast(new(2026, 2, 1));
        var pagina = await StuurAsync("/vergelijk/bekostiging", null, velden);
        Assert.That(pagina, Does.Contain("vastgelegd beleid, versie 1").And.Not.Contain("name=\"inhoud\""));
        using var formulier = new FormUrlEncodedContent([.. Formuliervelden.Van(pagina), new("formaat", "csv"), .. velden.Select(veld => KeyValuePair.Create(veld.Item1, veld.Item2))]);
        using var antwoord = await _dienst.Http.PostAsync(new Uri("/vergelijk/bekostiging", UriKind.Relative), formulier);
        Assert.That(antwoord.Content.Headers.ContentDisposition!.FileName, Is.EqualTo("bekostiging-2026-02.csv"));
    }

    [Test]
    public async Task Een_overgang_staat_er_per_aanbieder_met_fte_en_met_wie_er_twee_codes_zou_krijgen()
    {
        var pagina = await StuurAsync("/vergelijk/overgang", Vergelijkwereld.Plan, ("direct", "1164,36"), ("tempo", "ineens"));
        Assert.That(pagina, Does.Contain("Fte erbij (rechts) of eraf (links)").And.Contain(">0,01</td>").And.Contain("1 keer zou een client op een dag twee productcodes hebben."));
        Assert.That(pagina, Does.Contain("value=\"1164,36\""), "wat er werd gevraagd reist mee om te bewaren");
        Assert.That(Werkplaats.BevatBsn(pagina), Is.False);
    }

    [TestCase("/vergelijk/bekostiging", "", "Kies een bestand dat niet leeg is.")]
    [TestCase("/vergelijk/bekostiging", "ProductCode\n", "bandbreedte.csv, regel 1: ")]
    [TestCase("/vergelijk/overgang", "onzin\n", "plan.csv, regel 1: ")]
    public async Task Wat_niet_kan_zegt_de_pagina_en_wat_al_was_ingevuld_blijft_staan(string adres, string inhoud, string melding)
    {
        var pagina = await StuurAsync(adres, inhoud, ("van", "2026-02"), ("tot", "2026-03"), ("direct", "1200"), ("tempo", "einde"));
        Assert.That(pagina, Does.Contain("Deze vergelijking kan niet").And.Contain(melding));
        Assert.That(pagina, Does.Contain("name=\"direct\" value=\"1200\"").And.Contain("name=\"tempo\" value=\"einde\""));
        Assert.That(Regex.Count(pagina, "name=\"van\" value=\"2026-02\""), Is.EqualTo(2));
        var veld = adres.EndsWith("overgang", StringComparison.Ordinal) ? "plan" : "bandbreedte";
        Assert.That(pagina, Does.Contain($"<a href=\"#{veld}\">").And.Match($"id=\"{veld}-fout\"><[^>]*>Fout: </span>{Regex.Escape(melding)}").And.Match($"<input id=\"{veld}\"[^>]* aria-invalid=\"true\""));
    }

    [Test]
    public async Task Een_venster_dat_niet_kan_staat_op_de_pagina_met_400()
    {
        using var antwoord = await _dienst.Http.GetAsync(new Uri("/vergelijk/periode?van=2026-05&tot=2026-04", UriKind.Relative));
        Assert.That(antwoord.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        var pagina = WebUtility.HtmlDecode(await antwoord.Content.ReadAsStringAsync());
        Assert.That(Regex.Count(pagina, "'tot' klopt niet: verwacht een maand vanaf die bij 'van'"), Is.EqualTo(1));
        Assert.That(pagina, Does.Contain("<a href=\"#periode-tot\">").And.Match("<input id=\"periode-tot\" name=\"tot\" value=\"2026-04\"[^>]* aria-invalid=\"true\"").And.Match("<input id=\"periode-van\" name=\"van\" value=\"2026-05\"[^>]*(?<!aria-invalid=\"true\")>"));
        Assert.That(pagina, Does.Not.Match("<input id=\"bekostiging-tot\"[^>]* aria-invalid=\"true\""), "het andere formulier is niet verstuurd");
    }

    [Test]
    public async Task Zonder_bewijs_van_onze_eigen_pagina_wordt_er_niets_berekend()
    {
        using var formulier = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes(Vergelijkwereld.Bandbreedte)), "bestand", "bandbreedte.csv" } };
        using var antwoord = await _dienst.Http.PostAsync(new Uri("/vergelijk/bekostiging", UriKind.Relative), formulier);
        Assert.That(antwoord.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    private async Task<string> LeesAsync(string adres) => WebUtility.HtmlDecode(await _dienst.Http.GetStringAsync(new Uri(WebUtility.HtmlDecode(adres), UriKind.Relative)));

    private async Task<string> StuurAsync(string adres, string? inhoud, params (string Naam, string Waarde)[] velden)
    {
        // Where no file was chosen a browser sends the field all the same, without a name.
        using var formulier = new MultipartFormDataContent();
        using var bestand = new ByteArrayContent(Encoding.UTF8.GetBytes(inhoud ?? ""));
        bestand.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = "bestand", FileName = inhoud is null ? "\"\"" : "bestand.csv" };
        formulier.Add(bestand);
        foreach (var (naam, waarde) in Formuliervelden.Van(await LeesAsync("/vergelijk")).Select(veld => (veld.Key, veld.Value)).Concat(velden))
        {
            formulier.Add(new StringContent(waarde), naam);
        }

        using var antwoord = await _dienst.Http.PostAsync(new Uri(adres, UriKind.Relative), formulier);
        Assert.That(antwoord.StatusCode, Is.EqualTo(HttpStatusCode.OK).Or.EqualTo(HttpStatusCode.BadRequest));
        return WebUtility.HtmlDecode(await antwoord.Content.ReadAsStringAsync());
    }

    private static string Veld(string html, string naam) => Regex.Match(html, $"type=\"hidden\" name=\"{naam}\" value=\"([^\"]*)\"").Groups[1].Value;
}
