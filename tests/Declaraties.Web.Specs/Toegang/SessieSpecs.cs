using System.Net;
using Declaraties.Testprogramma;

namespace Declaraties.Web.Specs.Toegang;

/// <summary>Een sessie is van de dienst en niet van een koekje: wie zich afmeldt is overal afgemeld.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class SessieSpecs : IAsyncDisposable
{
    private const string Koekje = "declaraties-sessie";
    private readonly Werkplaats _werkplaats = new();
    private Aanmeldvoorziening _voorziening = null!;
    private Dienstproces _dienst = null!;

    [SetUp]
    public async Task Start()
    {
        _voorziening = await Aanmeldvoorziening.StartAsync();
        _voorziening.Gebruiker = ("M. de Proef", ["sdd-finance"]);
        _dienst = Dienstproces.Start(_werkplaats, _voorziening.Instellingen);
    }

    public async ValueTask DisposeAsync()
    {
        _dienst?.Dispose();
        await _voorziening.DisposeAsync();
        _werkplaats.Dispose();
    }

    [Test]
    public async Task Een_overgenomen_koekje_geldt_na_het_afmelden_niet_meer_in_geen_enkel_proces()
    {
        using var ander = Dienstproces.Start(_werkplaats, _voorziening.Instellingen);
        var koeken = new CookieContainer();
        using var browser = Browser(koeken);
        using var aangemeld = await browser.GetAsync(new Uri("/", UriKind.Relative));
        var gestolen = koeken.GetCookies(_dienst.Http.BaseAddress!)[Koekje]!.Value;
        foreach (var dienst in (Dienstproces[])[_dienst, ander])
        {
            Assert.That(await MetKoekjeAsync(dienst, gestolen), Is.EqualTo(HttpStatusCode.OK), "tot het afmelden geldt het, in elk proces");
        }

        using var afgemeld = await AfmeldenAsync(browser);
        Assert.That(afgemeld.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        foreach (var dienst in (Dienstproces[])[_dienst, ander])
        {
            Assert.That(await MetKoekjeAsync(dienst, gestolen), Is.EqualTo(HttpStatusCode.Redirect), "naar het aanmelden");
        }

        Assert.That(Databasedump.Waarde<long>(_werkplaats.Database, "select count(*) from sessie"), Is.Zero);
    }

    [Test]
    public async Task Wie_zich_opnieuw_aanmeldt_heeft_een_nieuwe_sessie_en_de_oude_is_voorbij()
    {
        var koeken = new CookieContainer();
        using var browser = Browser(koeken);
        using var een = await browser.GetAsync(new Uri("/", UriKind.Relative));
        var eerste = koeken.GetCookies(_dienst.Http.BaseAddress!)[Koekje]!.Value;
        _voorziening.Gebruiker = ("Een ander", ["sdd-finance"]);
        using var twee = await browser.GetAsync(new Uri("/aanmelden", UriKind.Relative));
        Assert.That(await twee.Content.ReadAsStringAsync(), Does.Contain("Een ander"));
        Assert.That(await MetKoekjeAsync(_dienst, eerste), Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(Databasedump.Waarde<long>(_werkplaats.Database, "select count(*) from sessie"), Is.EqualTo(1));
    }

    [Test]
    public async Task Wat_een_ander_in_de_tabel_leest_is_geen_sessie_en_wat_te_oud_is_wordt_weggehaald()
    {
        var koeken = new CookieContainer();
        using var browser = Browser(koeken);
        using var aangemeld = await browser.GetAsync(new Uri("/", UriKind.Relative));
        Assert.That(koeken.GetCookies(_dienst.Http.BaseAddress!)[Koekje]!.Value, Does.Not.Contain(Databasedump.Waarde<string>(_werkplaats.Database, "select hex(merk) from sessie")));
        Databasedump.Wijzig(_werkplaats.Database, "update sessie set tot = '2020-01-01T00:00:00.000Z'");
        Assert.That(await MetKoekjeAsync(_dienst, koeken.GetCookies(_dienst.Http.BaseAddress!)[Koekje]!.Value), Is.EqualTo(HttpStatusCode.Redirect));
        await _dienst.WachtTotAsync(() => Databasedump.Waarde<long>(_werkplaats.Database, "select count(*) from sessie") == 0, "de veger ruimt sessies op");
    }

    [Test]
    public async Task Ook_wie_geen_rol_heeft_kan_zich_afmelden()
    {
        _voorziening.Gebruiker = ("M. de Proef", ["baas"]);
        using var browser = Browser(new CookieContainer());
        browser.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        using var geweigerd = await browser.GetAsync(new Uri("/", UriKind.Relative));
        using var afgemeld = await AfmeldenAsync(browser, await geweigerd.Content.ReadAsStringAsync());
        Assert.That((geweigerd.StatusCode, afgemeld.StatusCode), Is.EqualTo((HttpStatusCode.Forbidden, HttpStatusCode.OK)));
        Assert.That(Databasedump.Waarde<long>(_werkplaats.Database, "select count(*) from sessie"), Is.Zero);
    }

    [TestCase("5100000")]
    [TestCase("51000001,51000002")]
    public async Task Een_AGB_code_die_niet_deugt_begint_geen_sessie(string agb)
    {
        _voorziening.Ook = [.. agb.Split(',').Select(een => ("agb", een))];
        using var browser = Browser(new CookieContainer());
        using var antwoord = await browser.GetAsync(new Uri("/", UriKind.Relative));
        Assert.That(antwoord.RequestMessage!.RequestUri!.AbsolutePath, Is.EqualTo("/niet-aangemeld"));
        Assert.That(Databasedump.Waarde<long>(_werkplaats.Database, "select count(*) from sessie"), Is.Zero);
    }

    private static async Task<HttpStatusCode> MetKoekjeAsync(Dienstproces dienst, string koekje)
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false };
        using var http = new HttpClient(handler) { BaseAddress = dienst.Http.BaseAddress };
        using var verzoek = new HttpRequestMessage(HttpMethod.Get, new Uri("/", UriKind.Relative)) { Headers = { { "Cookie", $"{Koekje}={koekje}" } } };
        using var antwoord = await http.SendAsync(verzoek);
        return antwoord.StatusCode;
    }

    private static async Task<HttpResponseMessage> AfmeldenAsync(HttpClient browser, string? html = null)
    {
        html ??= await browser.GetStringAsync(new Uri("/", UriKind.Relative));
        using var formulier = new FormUrlEncodedContent([new("__RequestVerificationToken", html.Split("name=\"__RequestVerificationToken\" value=\"")[1].Split('"')[0])]);
        return await browser.PostAsync(new Uri("/afmelden", UriKind.Relative), formulier);
    }

#pragma warning disable CA2000 // De browser ruimt hem op.
    private HttpClient Browser(CookieContainer koeken) => new(new HttpClientHandler { CookieContainer = koeken }) { BaseAddress = _dienst.Http.BaseAddress };
#pragma warning restore CA2000
}
