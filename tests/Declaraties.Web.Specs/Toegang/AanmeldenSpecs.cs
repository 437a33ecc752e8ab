using System.Net;
using Declaraties.Testprogramma;

namespace Declaraties.Web.Specs.Toegang;

/// <summary>Aanmelden bij een echte OpenID-aanmeldvoorziening: pagina's met een sessie, systemen met een token.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class AanmeldenSpecs : IAsyncDisposable
{
    private readonly Werkplaats _werkplaats = new();
    private Aanmeldvoorziening _voorziening = null!;
    private Dienstproces _dienst = null!;

    [SetUp]
    public async Task Start()
    {
        _voorziening = await Aanmeldvoorziening.StartAsync();
        _dienst = Dienstproces.Start(_werkplaats, _voorziening.Instellingen);
    }

    public async ValueTask DisposeAsync()
    {
        _dienst?.Dispose();
        await _voorziening.DisposeAsync();
        _werkplaats.Dispose();
    }

    [Test]
    public async Task Wie_niet_is_aangemeld_komt_langs_de_aanmeldvoorziening_op_de_pagina_die_hij_vroeg()
    {
        _voorziening.Gebruiker = ("M. de Proef", ["sdd-finance"]);
        using var browser = Browser();
        using var antwoord = await browser.GetAsync(new Uri("/?sorteer=bedrag", UriKind.Relative));
        Assert.That((antwoord.StatusCode, antwoord.RequestMessage!.RequestUri!.PathAndQuery), Is.EqualTo((HttpStatusCode.OK, "/?sorteer=bedrag")));
        var html = await antwoord.Content.ReadAsStringAsync();
        Assert.That(html, Does.Contain("M. de Proef").And.Contain("Afmelden").And.Not.Contain("lokale gebruiker"));
    }

    [Test]
    public async Task Een_rol_die_wij_niet_kennen_geeft_geen_toegang_en_een_pagina_die_dat_zegt()
    {
        _voorziening.Gebruiker = ("M. de Proef", ["financien", "baas"]);
        using var browser = Browser();
        browser.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        using var antwoord = await browser.GetAsync(new Uri("/", UriKind.Relative));
        Assert.That(antwoord.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden), "de instelling noemt financien hier sdd-finance");
        Assert.That(await antwoord.Content.ReadAsStringAsync(), Does.Contain("Dit mag u niet"));
    }

    [Test]
    public async Task Wie_daar_wordt_geweigerd_leest_dat_en_kan_het_opnieuw_proberen()
    {
        _voorziening.Gebruiker = null;
        using var browser = Browser();
        using var antwoord = await browser.GetAsync(new Uri("/", UriKind.Relative));
        Assert.That(antwoord.RequestMessage!.RequestUri!.AbsolutePath, Is.EqualTo("/niet-aangemeld"));
        Assert.That(await antwoord.Content.ReadAsStringAsync(), Does.Contain("href=\"/aanmelden\""));
    }

    [TestCase("https://elders.example/", "/")]
    [TestCase("//elders.example/", "/")]
    [TestCase("/\\elders.example/", "/")]
    [TestCase("/aanmelden-is-niet-nodig", "/aanmelden-is-niet-nodig")]
    public async Task Na_het_aanmelden_gaat_niemand_naar_een_andere_site(string terug, string pad)
    {
        _voorziening.Gebruiker = ("M. de Proef", ["sdd-finance"]);
        using var browser = Browser();
        using var antwoord = await browser.GetAsync(new Uri($"/aanmelden?terug={Uri.EscapeDataString(terug)}", UriKind.Relative));
        Assert.That(antwoord.RequestMessage!.RequestUri!.ToString(), Is.EqualTo(new Uri(_dienst.Http.BaseAddress!, pad).ToString()));
    }

    [Test]
    public async Task Afmelden_vraagt_een_bewijs_van_onze_eigen_pagina_en_beeindigt_de_sessie()
    {
        _voorziening.Gebruiker = ("M. de Proef", ["sdd-finance"]);
        using var browser = Browser();
        var html = await browser.GetStringAsync(new Uri("/", UriKind.Relative));
        using var zonder = await browser.PostAsync(new Uri("/afmelden", UriKind.Relative), new FormUrlEncodedContent([]));
        Assert.That(zonder.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        using var formulier = new FormUrlEncodedContent([new("__RequestVerificationToken", Bewijs(html))]);
        using var afgemeld = await browser.PostAsync(new Uri("/afmelden", UriKind.Relative), formulier);
        Assert.That(afgemeld.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await afgemeld.Content.ReadAsStringAsync(), Does.Contain("Deze sessie is voorbij").And.Not.Contain("M. de Proef"));
        using var daarna = await browser.GetAsync(new Uri("/", UriKind.Relative));
        Assert.That(daarna.RequestMessage!.RequestUri!.PathAndQuery, Is.EqualTo("/"), "hier is er geen sessie meer, maar wie daar nog is aangemeld begint meteen een nieuwe");
        Assert.That(_voorziening.Afgemeld, Is.Zero);
    }

    [Test]
    public async Task Afmelden_gaat_verder_bij_de_aanmeldvoorziening_en_komt_terug()
    {
        _voorziening.Gebruiker = ("M. de Proef", ["sdd-finance"]);
        using var browser = Browser();
        using var afgemeld = await AfmeldenAsync(browser);
        var verder = new Uri(afgemeld.Headers.GetValues("Refresh").Single().Split("url=")[1]);
        Assert.That(verder.GetLeftPart(UriPartial.Path), Is.EqualTo(new Uri(_voorziening.Adres, "/logout").ToString()));
        using var terug = await browser.GetAsync(verder);
        Assert.That((terug.StatusCode, terug.RequestMessage!.RequestUri), Is.EqualTo((HttpStatusCode.OK, new Uri(_dienst.Http.BaseAddress!, "/afgemeld"))));
        Assert.That(WebUtility.HtmlDecode(await terug.Content.ReadAsStringAsync()), Does.Contain("Deze sessie is voorbij."));
        Assert.That(_voorziening.Afgemeld, Is.EqualTo(1));
        using var daarna = await browser.GetAsync(new Uri("/", UriKind.Relative));
        Assert.That(daarna.RequestMessage!.RequestUri!.AbsolutePath, Is.EqualTo("/niet-aangemeld"), "ook daar is er geen sessie meer");
    }

    [Test]
    public async Task Kan_de_aanmeldvoorziening_niet_afmelden_dan_eindigt_de_sessie_hier_wel()
    {
        await using var zonder = await Aanmeldvoorziening.StartAsync(metAfmelden: false);
        zonder.Gebruiker = ("M. de Proef", ["sdd-finance"]);
        using var elders = new Werkplaats();
        using var dienst = Dienstproces.Start(elders, zonder.Instellingen);
        using var browser = new HttpClient { BaseAddress = dienst.Http.BaseAddress };
        using var afgemeld = await AfmeldenAsync(browser);
        Assert.That(afgemeld.RequestMessage!.RequestUri!.AbsolutePath, Is.EqualTo("/afgemeld"));
        Assert.That(await afgemeld.Content.ReadAsStringAsync(), Does.Contain("kijk of u ook bij de aanmeldvoorziening"));
        zonder.Gebruiker = null;
        using var daarna = await browser.GetAsync(new Uri("/", UriKind.Relative));
        Assert.That(daarna.RequestMessage!.RequestUri!.AbsolutePath, Is.EqualTo("/niet-aangemeld"));
    }

    [Test]
    public async Task Is_de_aanmeldvoorziening_er_niet_meer_dan_eindigt_de_sessie_hier_wel()
    {
        _voorziening.Gebruiker = ("M. de Proef", ["sdd-finance"]);
        using var koeken = new HttpClientHandler();
        using var eerst = new HttpClient(koeken, disposeHandler: false) { BaseAddress = _dienst.Http.BaseAddress };
        using var aangemeld = await eerst.GetAsync(new Uri("/", UriKind.Relative));
        // A new process knows nothing of the provider yet, and the session is still good.
        await _voorziening.DisposeAsync();
        using var opnieuw = Dienstproces.Start(_werkplaats, _voorziening.Instellingen);
        using var browser = new HttpClient(koeken, disposeHandler: false) { BaseAddress = opnieuw.Http.BaseAddress };
        using var afgemeld = await AfmeldenAsync(browser);
        Assert.That((afgemeld.StatusCode, afgemeld.RequestMessage!.RequestUri!.AbsolutePath), Is.EqualTo((HttpStatusCode.OK, "/afgemeld")));
        Assert.That(koeken.CookieContainer.GetCookies(opnieuw.Http.BaseAddress!).Select(koek => koek.Name), Has.None.EqualTo("declaraties-sessie"));
    }

    private static async Task<HttpResponseMessage> AfmeldenAsync(HttpClient browser)
    {
        var html = await browser.GetStringAsync(new Uri("/", UriKind.Relative));
        using var formulier = new FormUrlEncodedContent([new("__RequestVerificationToken", Bewijs(html))]);
        return await browser.PostAsync(new Uri("/afmelden", UriKind.Relative), formulier);
    }

    [Test]
    public async Task Een_sessie_is_alleen_voor_de_browser_en_nooit_voor_een_andere_site()
    {
        _voorziening.Gebruiker = ("M. de Proef", ["sdd-finance"]);
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var browser = new HttpClient(handler) { BaseAddress = _dienst.Http.BaseAddress };
        var koeken = new List<string>();
        var adres = new Uri(browser.BaseAddress!, "/");
        for (var stap = 0; stap < 6; stap++)
        {
            using var antwoord = await browser.GetAsync(adres);
            koeken.AddRange(antwoord.Headers.TryGetValues("Set-Cookie", out var gezet) ? gezet : []);
            if (antwoord.Headers.Location is not { } verder)
            {
                break;
            }

            adres = new Uri(adres, verder);
        }

        var sessie = koeken.Single(koek => koek.StartsWith("declaraties-sessie=", StringComparison.Ordinal));
        Assert.That(sessie, Does.Contain("httponly").And.Contain("samesite=lax").And.Not.Contain("expires="));
    }

    [Test]
    public async Task Een_systeem_zonder_of_met_een_ongeldig_token_leest_hoe_het_er_een_krijgt()
    {
        using var zonder = await _dienst.PostAsync("<a/>"u8.ToArray());
        Assert.That((zonder.StatusCode, zonder.Content.Headers.ContentType?.MediaType), Is.EqualTo((HttpStatusCode.Unauthorized, "application/problem+json")));
        Assert.That(await zonder.Content.ReadAsStringAsync(), Does.Contain("client credentials"));
        _dienst.Http.DefaultRequestHeaders.Authorization = new("Bearer", "geen-token");
        using var ongeldig = await _dienst.PostAsync("<a/>"u8.ToArray());
        Assert.That(ongeldig.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        _dienst.Http.DefaultRequestHeaders.Authorization = await _voorziening.TokenAsync("aanbieder-51000001", "een-andere-dienst");
        using var vanEenAnder = await _dienst.PostAsync("<a/>"u8.ToArray());
        Assert.That(vanEenAnder.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized), "een token voor een andere dienst");
    }

    [Test]
    public async Task Een_aanbieder_biedt_alleen_zijn_eigen_declaraties_aan_en_ziet_alleen_zijn_eigen_antwoord()
    {
        _werkplaats.LeesIn(Voorraad.Goed);
        var bericht = await File.ReadAllBytesAsync(Voorraad.Declaratie(Voorraad.Goed, "1-januari"));
        var agb = System.Xml.Linq.XDocument.Load(Voorraad.Declaratie(Voorraad.Goed, "1-januari")).Descendants().Single(e => e.Name.LocalName == "Afzender").Value;
        var eigen = await _voorziening.TokenAsync($"aanbieder-{agb}");
        var ander = await _voorziening.TokenAsync($"aanbieder-{(agb == "51000009" ? "51000008" : "51000009")}");

        _dienst.Http.DefaultRequestHeaders.Authorization = ander;
        using var namensEenAnder = await _dienst.PostAsync(bericht);
        Assert.That(namensEenAnder.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        using var toewijzing = await _dienst.PostAsync(System.Text.Encoding.UTF8.GetBytes("<Bericht xmlns='http://www.istandaarden.nl/iwmo/3_2/wmo301/schema'/>"));
        Assert.That(toewijzing.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden), "een toewijzing is van de gemeente");

        _dienst.Http.DefaultRequestHeaders.Authorization = eigen;
        var adres = await _dienst.VerwerkAsync(bericht, "beoordeeld");
        _dienst.Http.DefaultRequestHeaders.Authorization = ander;
        foreach (var pad in (string[])[adres.ToString(), $"{adres}/antwoord"])
        {
            using var antwoord = await _dienst.Http.GetAsync(new Uri(pad, UriKind.RelativeOrAbsolute));
            Assert.That(antwoord.StatusCode, Is.EqualTo(HttpStatusCode.NotFound), "voor een ander bestaat het niet");
        }
    }

    private static string Bewijs(string html) => html.Split("name=\"__RequestVerificationToken\" value=\"")[1].Split('"')[0];

    private HttpClient Browser() => new() { BaseAddress = _dienst.Http.BaseAddress };
}
