using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Declaraties.Testprogramma;

namespace Declaraties.Web.Specs.Paginas;

/// <summary>Het contactenregister op een pagina: inlezen, en naast wat is gedeclareerd.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class ContactenSpecs : IDisposable
{
    private readonly Werkplaats _werkplaats = Contactwereld.Maak();
    private readonly Dienstproces _dienst;

    public ContactenSpecs() => _dienst = Dienstproces.Start(_werkplaats);

    public void Dispose()
    {
        _dienst.Dispose();
        _werkplaats.Dispose();
    }

    [Test]
    public async Task Zonder_vastgelegd_beleid_staat_er_wat_er_dan_kan()
    {
        Assert.That(await LeesAsync("/contacten?maand=2026-03"), Does.Contain("Er is niet vastgelegd wat declarabel is").And.Contain("Controleer met dit bestand"));
        var pagina = await StuurAsync("/contacten/controle", "/contacten?maand=2026-03", Contactwereld.Declarabel, ("maand", "2026-03"));
        Assert.That(pagina, Does.Contain("het meegegeven bestand").And.Contain("Geen register: 1 toewijzing, samen 405 minuten te veel. Vraag de aanbieder om zijn register van deze maand."));
    }

    [Test]
    public async Task Een_signaal_staat_er_in_woorden_met_wat_eraan_te_doen_is()
    {
        _werkplaats.LegVast();
        Assert.That(await LeesInAsync(Contactwereld.Kop + Contactwereld.Maart + "99990001;0505;999;2026-03-02;direct;60;thuis\n"), Does.Contain("7 contacten van 1 aanbieder in 1 maand (2026-03 t/m 2026-03) ingelezen als invoer 1."));
        var pagina = await LeesAsync("/contacten?maand=2026-03&aanbieder=99990001");
        Assert.That(pagina, Does.Contain("vastgelegd beleid, versie 1"));
        Assert.That(pagina, Does.Contain("Meer gedeclareerd dan het register draagt: 1 toewijzing, samen 45 minuten te veel. Vraag de aanbieder zijn register aan te vullen, of te crediteren wat het niet draagt."));
        Assert.That(pagina, Does.Contain("Buiten hun toewijzing ligt 1 contact op 1 toewijzing: dat telt nergens mee.").And.Contain("er is geen toewijzing met dit nummer bij deze gemeente en aanbieder"));
        Assert.That(pagina, Does.Contain("No-show, thuis en online").And.Contain("alle samen").And.Match(">25,0.%</td>"));
        Assert.That(pagina, Does.Contain("value=\"99990001\" selected"));
        Assert.That(Werkplaats.BevatBsn(pagina), Is.False);
    }

    [Test]
    public async Task Wat_eruit_blijkt_is_in_elke_vorm_te_bewaren()
    {
        _werkplaats.LegVast();
        var pagina = await LeesAsync("/contacten?maand=2026-03");
        var adressen = Regex.Matches(pagina, "href=\"(/contacten[^\"]*formaat=[a-z]+)\"").Select(adres => adres.Groups[1].Value).ToList();
        Assert.That(adressen, Has.Count.EqualTo(4));
        foreach (var adres in adressen)
        {
            Assert.That(await _dienst.StatusAsync(WebUtility.HtmlDecode(adres)), Is.EqualTo(HttpStatusCode.OK), adres);
        }
    }

    [Test]
    public async Task Hetzelfde_formulier_nog_eens_toont_dezelfde_uitkomst_en_een_ander_bestand_erin_niet()
    {
        var formulier = await LeesAsync("/contacten/invoer");
        var eerste = await StuurAsync("/contacten/invoer", formulier, Contactwereld.Kop + Contactwereld.Maart);
        Assert.That(eerste, Does.Contain("ingelezen als invoer 1."));
        Assert.That(ZonderBewijs(await StuurAsync("/contacten/invoer", formulier, Contactwereld.Kop + Contactwereld.Maart)), Is.EqualTo(ZonderBewijs(eerste)));
        Assert.That(await StuurAsync("/contacten/invoer", formulier, $"{Contactwereld.Kop}99990001;0505;101;2026-03-02;direct;120;thuis\n"), Does.Contain("al eens verstuurd, met iets anders erin"));
        Assert.That(Databasedump.Aantal(_werkplaats.Database, "contactinvoer"), Is.EqualTo(1));
    }

    [TestCase("", "Kies een bestand dat niet leeg is.")]
    [TestCase("onzin", "contacten.csv, regel 1: ")]
    [TestCase("Aanbieder;Gemeente;ToewijzingNummer;Datum;Soort;Minuten;Locatie;Bsn\n", "kolom 'Bsn' is onbekend")]
    [TestCase("Aanbieder;Gemeente;ToewijzingNummer;Datum;Soort;Minuten;Locatie\n99990001;0505;101;2026-03-02;praten;1;thuis\n", "contacten.csv, regel 2: Soort 'praten'")]
    public async Task Wat_niet_klopt_wordt_gezegd_en_er_verandert_niets(string inhoud, string melding)
    {
        Assert.That(await LeesInAsync(inhoud), Does.Contain("Er is niets ingelezen").And.Contain(melding).And.Contain("<a href=\"#register\">").And.Match("<input id=\"register\"[^>]* aria-invalid=\"true\""));
        Assert.That(Databasedump.Aantal(_werkplaats.Database, "contactinvoer"), Is.Zero);
    }

    /// <summary>Beheer leest in en ziet niet wat eruit blijkt; rapportage ziet het en leest niet in.</summary>
    [TestCase("beheer", "/invoer", true, false)]
    [TestCase("rapportage", "/contacten?maand=2026-03", false, true)]
    [TestCase("beleid", "/contacten?maand=2026-03", false, true)]
    [TestCase("sdd-finance", "/contacten?maand=2026-03", true, true)]
    public async Task Wie_wat_mag_ziet_waar_het_is(string rol, string begin, bool magInlezen, bool magZien)
    {
        await using var voorziening = await Aanmeldvoorziening.StartAsync();
        voorziening.Gebruiker = ("M. de Proef", [rol]);
        using var dienst = Dienstproces.Start(_werkplaats, voorziening.Instellingen);
        using var browser = new HttpClient { BaseAddress = dienst.Http.BaseAddress };
        Assert.That((await browser.GetStringAsync(new Uri(begin, UriKind.Relative))).Contains("/contacten/invoer", StringComparison.Ordinal), Is.EqualTo(magInlezen));
        using var inlezen = await browser.GetAsync(new Uri("/contacten/invoer", UriKind.Relative));
        using var zien = await browser.GetAsync(new Uri("/contacten?maand=2026-03", UriKind.Relative));
        Assert.That((inlezen.StatusCode == HttpStatusCode.OK, zien.StatusCode == HttpStatusCode.OK), Is.EqualTo((magInlezen, magZien)));
    }

    [Test]
    public async Task Wie_zich_als_aanbieder_aanmeldt_ziet_alleen_het_zijne_en_kiest_uit_niemand()
    {
        _werkplaats.LegVast();
        Assert.That(await LeesInAsync($"{Contactwereld.Kop}{Contactwereld.Maart}99990002;0505;101;2026-03-02;direct;120;thuis\n"), Does.Contain("van 2 aanbieders"));
        await using var voorziening = await Aanmeldvoorziening.StartAsync();
        (voorziening.Gebruiker, voorziening.Ook) = (("M. de Proef", []), [("agb", "99990002")]);
        using var dienst = Dienstproces.Start(_werkplaats, voorziening.Instellingen);
        using var browser = new HttpClient { BaseAddress = dienst.Http.BaseAddress };
        var pagina = await browser.GetStringAsync(new Uri("/contacten?maand=2026-03", UriKind.Relative));
        Assert.That(pagina, Does.Contain("99990002").And.Not.Contain("99990001").And.Not.Contain("alle aanbieders"));
        using var ander = await browser.GetAsync(new Uri("/contacten?maand=2026-03&aanbieder=99990001", UriKind.Relative));
        Assert.That(ander.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        foreach (var adres in (string[])["/vergelijk", "/vergelijk/periode"])
        {
            using var beleid = await browser.GetAsync(new Uri(adres, UriKind.Relative));
            Assert.That(beleid.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden), adres);
        }
    }

    private async Task<string> LeesAsync(string adres) => WebUtility.HtmlDecode(await _dienst.Http.GetStringAsync(new Uri(adres, UriKind.Relative)));

    private Task<string> LeesInAsync(string inhoud) => StuurAsync("/contacten/invoer", "/contacten/invoer", inhoud);

    /// <param name="adres">Waar het formulier heen gaat.</param>
    /// <param name="pagina">Waar het op staat, of de pagina zelf.</param>
    /// <param name="inhoud">Het bestand.</param>
    /// <param name="velden">Wat er nog meer in staat.</param>
    private async Task<string> StuurAsync(string adres, string pagina, string inhoud, params (string Naam, string Waarde)[] velden)
    {
        var html = pagina.StartsWith('/') ? await LeesAsync(pagina) : pagina;
        using var formulier = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes(inhoud)), "bestand", "bestand.csv" } };
        foreach (var (naam, waarde) in Formuliervelden.Van(html).Select(veld => (veld.Key, veld.Value)).Concat(velden))
        {
            formulier.Add(new StringContent(waarde), naam);
        }

        using var antwoord = await _dienst.Http.PostAsync(new Uri(adres, UriKind.Relative), formulier);
        return WebUtility.HtmlDecode(await antwoord.Content.ReadAsStringAsync());
    }

    private static string ZonderBewijs(string html) => Regex.Replace(html, "<input[^>]*name=\"(?:__RequestVerificationToken|formulier)\"[^>]*>", "");
}
