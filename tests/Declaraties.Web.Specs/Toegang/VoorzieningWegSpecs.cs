using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using Declaraties.Testprogramma;

namespace Declaraties.Web.Specs.Toegang;

/// <summary>De aanmeldvoorziening is weg, en komt terug: dat ligt nooit aan wie zich meldt.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class VoorzieningWegSpecs : IAsyncDisposable
{
    private static readonly TimeSpan _geduld = TimeSpan.FromMinutes(2);
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
    public async Task Kent_de_dienst_haar_sleutels_nog_niet_dan_is_het_503_tot_zij_er_is()
    {
        var token = await _voorziening.TokenAsync("aanbieder-51000001");
        await _voorziening.StopAsync();
        await IsWegAsync(token, "/v1/berichten/bestaat-niet");
        await IsWegAsync(null, "/aanmelden");
        await IsWegAsync(null, "/");
        using var zonder = await HaalAsync(null, "/v1/berichten/bestaat-niet");
        Assert.That(zonder.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized), "wie geen token heeft moet er een halen");
        Assert.That(await _dienst.StatusAsync("/health/live"), Is.EqualTo(HttpStatusCode.OK));

        await _voorziening.KomTerugAsync();
        await WordtAsync(token, "/v1/berichten/bestaat-niet", HttpStatusCode.NotFound);
        _voorziening.Gebruiker = ("M. de Proef", ["sdd-finance"]);
        await WordtAsync(null, "/", HttpStatusCode.OK);
        Assert.That(_dienst.Logboek, Does.Contain("cannot be reached").And.Contain("can be reached again").And.Not.Contain("failed"));
    }

    [Test]
    public async Task Wie_al_bekend_is_merkt_er_niets_van_en_een_sleutel_die_niemand_kent_is_een_storing()
    {
        var bekend = await _voorziening.TokenAsync("aanbieder-51000001");
        await WordtAsync(bekend, "/v1/berichten/bestaat-niet", HttpStatusCode.NotFound);
        _voorziening.Gebruiker = ("M. de Proef", ["sdd-finance"]);
        using var browser = new HttpClient { BaseAddress = _dienst.Http.BaseAddress };
        using var pagina = await browser.GetAsync(new Uri("/", UriKind.Relative));

        // She comes back with another key, and is away before we could ask for it.
        await _voorziening.StopAsync();
        await _voorziening.KomTerugAsync(metNieuweSleutel: true);
        var nieuw = await _voorziening.TokenAsync("aanbieder-51000001");
        await _voorziening.StopAsync();
        using var nog = await HaalAsync(bekend, "/v1/berichten/bestaat-niet");
        Assert.That(nog.StatusCode, Is.EqualTo(HttpStatusCode.NotFound), "haar sleutel van zonet geldt nog");
        using var nogPagina = await browser.GetAsync(new Uri("/", UriKind.Relative));
        Assert.That(nogPagina.StatusCode, Is.EqualTo(HttpStatusCode.OK), "een sessie is van ons");
        await WordtAsync(nieuw, "/v1/berichten/bestaat-niet", HttpStatusCode.ServiceUnavailable);
        await IsWegAsync(nieuw, "/v1/berichten/bestaat-niet");

        await _voorziening.KomTerugAsync();
        await WordtAsync(nieuw, "/v1/berichten/bestaat-niet", HttpStatusCode.NotFound);
        await WordtAsync(_voorziening.Teken(new Dictionary<string, object> { ["roles"] = "beheer" }), "/v1/berichten/bestaat-niet", HttpStatusCode.NotFound);
        await WordtAsync(bekend, "/v1/berichten/bestaat-niet", HttpStatusCode.Unauthorized);
    }

    [Test]
    public async Task Valt_zij_weg_terwijl_iemand_zich_aanmeldt_dan_leest_hij_dat()
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var browser = new HttpClient(handler) { BaseAddress = _dienst.Http.BaseAddress };
        _voorziening.Gebruiker = ("M. de Proef", ["sdd-finance"]);
        var daarheen = (await browser.GetAsync(new Uri("/aanmelden", UriKind.Relative))).Headers.Location!;
        var terug = (await browser.GetAsync(daarheen)).Headers.Location!;
        await _voorziening.StopAsync();
        using var weg = await browser.GetAsync(terug);
        Assert.That((weg.StatusCode, weg.Headers.RetryAfter?.Delta), Is.EqualTo((HttpStatusCode.ServiceUnavailable, TimeSpan.FromSeconds(10))), "geen fout van hem en geen fout van ons");
        Assert.That(await weg.Content.ReadAsStringAsync(), Does.Contain("aanmeldvoorziening is niet bereikbaar"));
    }

    private async Task IsWegAsync(AuthenticationHeaderValue? token, string pad)
    {
        using var antwoord = await HaalAsync(token, pad);
        Assert.That((antwoord.StatusCode, antwoord.Headers.RetryAfter?.Delta), Is.EqualTo((HttpStatusCode.ServiceUnavailable, TimeSpan.FromSeconds(10))), pad);
        Assert.That(await antwoord.Content.ReadAsStringAsync(), Does.Contain("aanmeldvoorziening is niet bereikbaar"), pad);
    }

    private async Task WordtAsync(AuthenticationHeaderValue? token, string pad, HttpStatusCode status)
    {
        var begin = Stopwatch.GetTimestamp();
        while (true)
        {
            using var antwoord = await HaalAsync(token, pad);
            if (antwoord.StatusCode == status)
            {
                return;
            }

            Assert.That(Stopwatch.GetElapsedTime(begin), Is.LessThan(_geduld), $"{pad} geeft {antwoord.StatusCode}, verwacht {status}");
            await Task.Delay(250);
        }
    }

    private async Task<HttpResponseMessage> HaalAsync(AuthenticationHeaderValue? token, string pad)
    {
        // A browser of its own each time: with its own cookies.
        using var http = new HttpClient { BaseAddress = _dienst.Http.BaseAddress };
        http.DefaultRequestHeaders.Authorization = token;
        return await http.GetAsync(new Uri(pad, UriKind.Relative));
    }
}
