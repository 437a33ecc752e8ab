using System.Net;
using System.Text.Json.Nodes;
using Declaraties.Testbasis;
using Declaraties.Testprogramma;
using Declaraties.Uitleggen;

namespace Declaraties.Web.Specs.Paginas;

/// <summary>Een regel in woorden: waar zijn code staat, op zijn eigen bladzijde met de declaraties die het treft, en hetzelfde in de API.</summary>
public sealed class RegelSpecs : IDisposable
{
    private const string Geval = "plafond-maand";

    private readonly Werkplaats _werkplaats = new();
    private Dienstproces _dienst = null!;
    private string _sleutel = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _werkplaats.LeesIn(Geval);
        _dienst = Dienstproces.Start(_werkplaats, ("Vasthouden:Standaard", "altijd"));
        var adres = await _dienst.BiedAanAsync(await File.ReadAllBytesAsync(Voorraad.Declaratie(Geval, "1-oktober-te-veel")));
        _sleutel = adres.OriginalString.Split('/')[^1];
        await Geduld.TotAsync(async () => (await LeesAsync("/v1/regels/TR321"))["declaraties"]!["aantal"]!.GetValue<int>() == 1, () => "De declaratie wordt niet beoordeeld.");
    }

    [OneTimeTearDown]
    public void Dispose()
    {
        _dienst?.Dispose();
        _werkplaats.Dispose();
    }

    [Test]
    public async Task Waar_een_code_staat_staat_wat_er_mis_is_en_de_weg_naar_de_uitleg()
    {
        const string Kop = "Meer geleverd dan in deze periode is toegewezen (TR321)";
        Assert.That(await PaginaAsync($"/declaraties/{_sleutel}"), Does.Contain($"<a class=\"decl-link\" href=\"/regels/TR321\">{Kop}</a>"));
        Assert.That(await PaginaAsync("/"), Does.Contain($">{Kop}</span>").And.Not.Contain("href=\"/regels/TR321\""), "op de werklijst kost een weg per rij een toets per rij");
        Assert.That(await PaginaAsync("/"), Does.Contain(">Tarief wijkt af van contract (TR418)</option>"), "ook in het filter");
    }

    [Test]
    public async Task De_bladzijde_van_een_regel_zegt_alles_en_noemt_de_declaraties_die_hij_nu_treft()
    {
        var regel = Regelboek.Zoek("TR321").Single();
        var pagina = await PaginaAsync("/regels/tr321");
        Assert.That(new[] { regel.KopMetCode, regel.Eis, regel.Waarom, regel.Herstel, regel.Advies!, $"9321: {regel.Betekenis}", regel.Bron }.Where(zin => !pagina.Contains(zin, StringComparison.Ordinal)), Is.Empty);
        Assert.That(pagina, Does.Contain($"/declaraties/{_sleutel}").And.Contain("1 declaratie."));
        Assert.That(await PaginaAsync("/regels/TR321?stand=vastgehouden"), Does.Contain($"/declaraties/{_sleutel}"));
        Assert.That(await PaginaAsync("/regels/TR321?gemeente=9999"), Does.Not.Contain($"/declaraties/{_sleutel}").And.Contain("Begin opnieuw zonder filter"));
        Assert.That(await PaginaAsync("/regels/TR418"), Does.Contain("Geen declaratie heeft nu een bevinding op deze regel."));
        Assert.That(await PaginaAsync("/regels/CD041"), Does.Not.Contain("Declaraties met een bevinding"), "een regel van een toewijzing treft geen declaratie");
        Assert.That(await PaginaAsync("/regels/TR101"), Does.Contain("Dubbel in het bericht: in een WMO323").And.Contain("Dubbel in de toewijzing: in een WMO301"));
    }

    [Test]
    public async Task De_lijst_is_die_van_de_API_ook_met_een_filter()
    {
        foreach (var (filter, aantal) in new[] { ("", Regelboek.Alle.Count), ("?bericht=WMO325", 4), ("?bericht=WMO323&niveau=1", 1), ("?bericht=WMO325&niveau=4", 0) })
        {
            var regels = (await LeesAsync($"/v1/regels{filter}")).AsArray();
            var pagina = await PaginaAsync($"/regels{filter}");
            Assert.That(regels, Has.Count.EqualTo(aantal), filter);
            Assert.That(regels.Select(een => een!["regel"]!.GetValue<string>()).Where(code => !pagina.Contains($"href=\"/regels/{code}\"", StringComparison.Ordinal)), Is.Empty, filter);
        }

        Assert.That(await PaginaAsync("/regels?bericht=WMO325&niveau=4"), Does.Contain("Toon alle regels"));
    }

    [Test]
    public async Task Een_retourcode_noemt_de_regels_die_haar_geven()
    {
        var codes = (await LeesAsync("/v1/retourcodes")).AsArray().ToDictionary(een => een!["retourcode"]!.GetValue<string>(), een => een!);
        Assert.That(codes["9321"]["regels"]!.ToJsonString(), Is.EqualTo("[\"TR321\"]"));
        Assert.That((codes["0200"]["betekenis"]!.GetValue<string>(), codes["0200"]["regels"]!.AsArray().Count), Is.EqualTo(("Geen opmerking", 0)));
    }

    [TestCase("TR231", "Er is geen regel met deze code; bedoelde u TR321?")]
    [TestCase("999990018", "Er is geen regel met deze code, verwacht zoiets als TR321.")]
    public async Task Een_regel_die_er_niet_is_wordt_niet_herhaald_maar_er_wordt_gevraagd_wat_is_bedoeld(string code, string uitleg)
    {
        foreach (var adres in new[] { $"/regels/{code}", $"/v1/regels/{code}" })
        {
            using var antwoord = await _dienst.Http.GetAsync(new Uri(adres, UriKind.Relative));
            var tekst = WebUtility.HtmlDecode(await antwoord.Content.ReadAsStringAsync());
            Assert.That((antwoord.StatusCode, tekst.Contains(uitleg, StringComparison.Ordinal), tekst.Contains(code, StringComparison.Ordinal)), Is.EqualTo((HttpStatusCode.NotFound, true, false)), adres);
        }
    }

    [TestCase("/regels?niveau=5", "'niveau' klopt niet: verwacht 1, 2, 3, 4.")]
    [TestCase("/regels/TR321?stand=open", "'stand' klopt niet: verwacht niettoegewezen, alles, vastgehouden.")]
    public async Task Een_filter_dat_niet_kan_zegt_wat_wel_kan(string adres, string bezwaar)
    {
        using var pagina = await _dienst.Http.GetAsync(new Uri(adres, UriKind.Relative));
        using var api = await _dienst.Http.GetAsync(new Uri($"/v1{adres}", UriKind.Relative));
        Assert.That((pagina.StatusCode, api.StatusCode), Is.EqualTo((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest)));
        Assert.That(WebUtility.HtmlDecode(await pagina.Content.ReadAsStringAsync()), Does.Contain(bezwaar));
        Assert.That(JsonNode.Parse(await api.Content.ReadAsStringAsync())!["detail"]!.GetValue<string>(), Is.EqualTo(bezwaar));
    }

    private async Task<string> PaginaAsync(string adres) => WebUtility.HtmlDecode(await _dienst.Http.GetStringAsync(new Uri(adres, UriKind.Relative)));

    private async Task<JsonNode> LeesAsync(string adres) => JsonNode.Parse(await _dienst.Http.GetStringAsync(new Uri(adres, UriKind.Relative)))!;
}
