using System.Net;
using System.Text.Json;
using Declaraties.Testprogramma;

namespace Declaraties.Web.Specs.Toegang;

/// <summary>Wie een antwoord leest mag dat, en dat hij het las staat in het logboek.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class AntwoordlezenSpecs : IAsyncDisposable
{
    private readonly Werkplaats _werkplaats = new();
    private readonly byte[] _bericht = File.ReadAllBytes(Voorraad.Declaratie(Voorraad.Goed, "1-januari"));
    private Aanmeldvoorziening _voorziening = null!;
    private Dienstproces _dienst = null!;

    [SetUp]
    public async Task Start()
    {
        _werkplaats.LeesIn(Voorraad.Goed);
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
    public async Task Beheer_biedt_aan_en_ziet_hoe_ver_het_is_maar_leest_geen_antwoord_en_geen_verslag()
    {
        _dienst.Http.DefaultRequestHeaders.Authorization = await _voorziening.TokenAsync("rol-beheer");
        var adres = await _dienst.VerwerkAsync(_bericht, "beoordeeld");
        var status = JsonSerializer.Deserialize<JsonElement>(await _dienst.Http.GetStringAsync(adres));
        Assert.That(status.EnumerateObject().Select(veld => veld.Name), Is.EqualTo(["id", "soort", "status", "uitleg", "ontvangenOp", "afgehandeldOp"]));
        Assert.That(status.GetProperty("uitleg").GetString(), Does.Contain("horen niet bij uw rol"));
        // Handing in the same once more tells how far that is as well.
        using var nogEens = await _dienst.PostAsync(_bericht);
        Assert.That(await nogEens.Content.ReadAsStringAsync(), Does.Contain("beoordeeld").And.Not.Contain("verslag\"").And.Not.Contain("antwoord\""));
        Assert.That(await _dienst.StatusAsync($"{adres}/antwoord"), Is.EqualTo(HttpStatusCode.Forbidden));

        var onleesbaar = await _dienst.VerwerkAsync("<a/>"u8.ToArray(), "onleesbaar");
        Assert.That(await _dienst.Http.GetStringAsync(onleesbaar), Does.Not.Contain("verslag\""));
        var toewijzing = await _dienst.VerwerkAsync(System.Text.Encoding.UTF8.GetBytes("<Bericht xmlns='http://www.istandaarden.nl/iwmo/3_2/wmo301/schema'/>"), "onleesbaar");
        Assert.That(await _dienst.Http.GetStringAsync(toewijzing), Does.Contain("verslag\""), "wat hij zelf inleest is van de gemeente");
    }

    [Test]
    public async Task Elk_gelezen_WMO325_staat_in_het_logboek_met_wie_en_welk()
    {
        var agb = System.Xml.Linq.XDocument.Load(Voorraad.Declaratie(Voorraad.Goed, "1-januari")).Descendants().Single(e => e.Name.LocalName == "Afzender").Value;
        _dienst.Http.DefaultRequestHeaders.Authorization = await _voorziening.TokenAsync($"aanbieder-{agb}");
        var adres = await _dienst.VerwerkAsync(_bericht, "beoordeeld");
        var sleutel = adres.ToString().Split('/')[^1];
        Assert.That(Gelezen(), Is.Empty, "de status is geen antwoord");
        Assert.That(await _dienst.StatusAsync($"{adres}/antwoord"), Is.EqualTo(HttpStatusCode.OK));
        _dienst.Http.DefaultRequestHeaders.Authorization = await _voorziening.TokenAsync("rol-auditor");
        Assert.That(await _dienst.StatusAsync($"{adres}/antwoord"), Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await _dienst.StatusAsync($"/v1/berichten/{new string('0', 32)}/antwoord"), Is.EqualTo(HttpStatusCode.NotFound), "wat er niet is, is niet gelezen");

        _voorziening.Gebruiker = ("M. de Proef", ["sdd-finance"]);
        using var browser = new HttpClient { BaseAddress = _dienst.Http.BaseAddress };
        using var _ = await browser.GetAsync(new Uri("/", UriKind.Relative));
        var pagina = await browser.GetStringAsync(new Uri($"/declaraties/{sleutel}/antwoord", UriKind.Relative));
        Assert.That(Werkplaats.BevatBsn(pagina), Is.False);

        var issuer = _voorziening.Adres.ToString();
        Assert.That(Gelezen(), Is.EqualTo(
        [
            $"aanbieder-{agb}|aanbieder|ontvangst {sleutel}|WMO325|aanbieder-{agb}|{issuer}",
            $"rol-auditor|auditor|ontvangst {sleutel}|WMO325|rol-auditor|{issuer}",
            $"M. de Proef|financien|ontvangst {sleutel}|WMO325, afgeschermd|M. de Proef|{issuer}",
        ]));
        var controle = _werkplaats.MetDatabase("logboek", "controleer");
        Assert.That((controle.Code, controle.Uit.Contains("3 regels, de keten is heel", StringComparison.Ordinal)), Is.EqualTo((0, true)), controle.ToString());
    }

    private string[] Gelezen() => Databasedump.Waarde<string>(
        _werkplaats.Database,
        "select coalesce(group_concat(regel, char(10)), '') from (select wie || '|' || rol || '|' || object || '|' || uitkomst || '|' || onderwerp || '|' || uitgever as regel from logregel where handeling = 'antwoord gelezen' order by nummer)")
        .Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
