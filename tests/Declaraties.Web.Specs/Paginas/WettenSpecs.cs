using System.Net;
using Declaraties.Testprogramma;

namespace Declaraties.Web.Specs.Paginas;

/// <summary>Twee wetten op een database, met dezelfde nummers: wie zoekt, een aanbieder in zijn portaal en wie het register bekijkt kan er een kiezen, en ziet bij elke rij welke het is.</summary>
public sealed class WettenSpecs : IAsyncDisposable
{
    private const string Geval = "twee-wetten";
    private const string Agb = "99990001";

    private readonly Werkplaats _werkplaats = new();
    private Aanmeldvoorziening _voorziening = null!;
    private Dienstproces _dienst = null!;
    private HttpClient _gemeente = null!;
    private HttpClient _aanbieder = null!;
    private string _wmo = "";
    private string _jw = "";

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _werkplaats.LeesIn(Geval);
        _voorziening = await Aanmeldvoorziening.StartAsync();
        _dienst = Dienstproces.Start(_werkplaats, _voorziening.Instellingen);
        _dienst.Http.DefaultRequestHeaders.Authorization = await _voorziening.TokenAsync("rol-beheer");
        _wmo = await VerwerkAsync("1-januari-wmo");
        _jw = await VerwerkAsync("2-januari-jw");
        _gemeente = await MeldAanAsync(["sdd-finance"]);
        _aanbieder = await MeldAanAsync([], ("agb", Agb));
    }

    [OneTimeTearDown]
    public async Task Ruim() => await DisposeAsync();

    public async ValueTask DisposeAsync()
    {
        _gemeente?.Dispose();
        _aanbieder?.Dispose();
        _dienst?.Dispose();
        await _voorziening.DisposeAsync();
        _werkplaats.Dispose();
    }

    [Test]
    public async Task Zoeken_geeft_beide_wetten_of_een_ervan()
    {
        var nummer = Databasedump.Waarde<string>(_werkplaats.Database, "select declaratienummer from declaratie where wet = 0");
        Assert.That(nummer, Is.EqualTo(Databasedump.Waarde<string>(_werkplaats.Database, "select declaratienummer from declaratie where wet = 1")));
        Assert.That(await ZoekAsync(null), Does.Contain(_wmo).And.Contain(_jw).And.Contain("beide wetten"));
        Assert.That(await ZoekAsync("jw"), Does.Contain(_jw).And.Not.Contain(_wmo).And.Contain("value=\"jw\" selected"));
        Assert.That(await ZoekAsync("wmo"), Does.Contain(_wmo).And.Not.Contain(_jw));
        Assert.That(await ZoekAsync("wlz"), Does.Contain("'wet' klopt niet").And.Not.Contain(_jw));

        async Task<string> ZoekAsync(string? wet)
        {
            var velden = Formuliervelden.Van(await HaalAsync(_gemeente, "/zoeken")).Append(KeyValuePair.Create("term", nummer));
            using var inhoud = new FormUrlEncodedContent(wet is null ? velden : velden.Append(KeyValuePair.Create("wet", wet)));
            using var antwoord = await _gemeente.PostAsync(new Uri("/zoeken", UriKind.Relative), inhoud);
            return WebUtility.HtmlDecode(await antwoord.Content.ReadAsStringAsync());
        }
    }

    [Test]
    public async Task Een_aanbieder_ziet_zijn_declaraties_onder_beide_wetten_en_haalt_het_antwoord_van_elk()
    {
        Assert.That(await HaalAsync(_aanbieder, "/aanbieder"), Does.Contain(_wmo).And.Contain(_jw).And.Contain("beide wetten").And.Contain(">Jeugdwet</span>"));
        Assert.That(await HaalAsync(_aanbieder, "/aanbieder?wet=jw"), Does.Contain(_jw).And.Not.Contain(_wmo));
        Assert.That(await HaalAsync(_aanbieder, "/aanbieder?wet=wmo"), Does.Contain(_wmo).And.Not.Contain(_jw));
        Assert.That(await HaalAsync(_aanbieder, $"/aanbieder/berichten/{_jw}"), Does.Contain("<dd>Jeugdwet</dd>").And.Contain("(JW325)").And.Not.Contain("(WMO325)"));
        Assert.That(await HaalAsync(_aanbieder, $"/aanbieder/berichten/{_wmo}"), Does.Contain("<dd>Wmo</dd>").And.Contain("(WMO325)"));
        using var inhoud = new FormUrlEncodedContent(Formuliervelden.Van(await HaalAsync(_aanbieder, $"/aanbieder/berichten/{_jw}")));
        using var antwoord = await _aanbieder.PostAsync(new Uri($"/aanbieder/berichten/{_jw}/antwoord", UriKind.Relative), inhoud);
        Assert.That(antwoord.Content.Headers.ContentDisposition?.FileName, Is.EqualTo($"jw325-{_jw}.xml"));
        Assert.That(Databasedump.Waarde<string>(_werkplaats.Database, $"select uitkomst from logregel where object = 'ontvangst {_jw}' and handeling = 'antwoord gelezen'"), Is.EqualTo("JW325"));
    }

    [Test]
    public async Task Toewijzingen_en_wat_te_crediteren_is_noemen_de_wet_en_zijn_er_per_wet()
    {
        const string Maand = "/aanbieder/toewijzingen?maand=2026-01";
        var beide = await HaalAsync(_aanbieder, Maand);
        Assert.That(Keren(beide, ">Jeugdwet</span>"), Is.Positive.And.EqualTo(Keren(await HaalAsync(_aanbieder, Maand + "&wet=jw"), ">Jeugdwet</span>")));
        Assert.That(Keren(await HaalAsync(_aanbieder, Maand + "&wet=wmo"), ">Jeugdwet</span>"), Is.Zero);
        Assert.That(await HaalAsync(_aanbieder, "/aanbieder/te-crediteren?wet=jw"), Does.Contain("value=\"jw\" selected").And.Contain("0 prestaties"));
        var tarieven = await HaalAsync(_aanbieder, "/aanbieder/tarieven");
        Assert.That(tarieven, Does.Contain(">45 45A05").And.Contain(">02 02A05"));
        Assert.That(await HaalAsync(_aanbieder, "/aanbieder/tarieven?wet=jw"), Does.Contain(">45 45A05").And.Not.Contain(">02 02A05"));
        Assert.That(await HaalAsync(_aanbieder, "/aanbieder/tarieven?wet=wmo"), Does.Contain(">02 02A05").And.Not.Contain(">45 45A05"));
    }

    [Test]
    public async Task Ook_het_register_is_van_een_wet_te_bekijken()
    {
        Assert.That(await HaalAsync(_gemeente, "/contacten?maand=2026-01&wet=jw"), Does.Contain("value=\"jw\" selected"));
        using var fout = await _gemeente.GetAsync(new Uri("/contacten?maand=2026-01&wet=wlz", UriKind.Relative));
        Assert.That(fout.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(WebUtility.HtmlDecode(await fout.Content.ReadAsStringAsync()), Does.Contain("'wet' klopt niet"));
    }

    private static int Keren(string tekst, string deel) => tekst.Split(deel).Length - 1;

    private async Task<string> VerwerkAsync(string naam) =>
        (await _dienst.VerwerkAsync(await File.ReadAllBytesAsync(Voorraad.Declaratie(Geval, naam)), "beoordeeld")).OriginalString.Split('/')[^1];

    private static async Task<string> HaalAsync(HttpClient wie, string adres) => WebUtility.HtmlDecode(await wie.GetStringAsync(new Uri(adres, UriKind.Relative)));

    private async Task<HttpClient> MeldAanAsync(string[] rollen, params (string, string)[] ook)
    {
        (_voorziening.Gebruiker, _voorziening.Ook) = (("M. de Proef", rollen), ook);
        var http = new HttpClient { BaseAddress = _dienst.Http.BaseAddress };
        using var _ = await http.GetAsync(new Uri("/aanmelden?terug=/", UriKind.Relative));
        return http;
    }
}
