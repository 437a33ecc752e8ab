using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Declaraties.Testbasis;
using Declaraties.Testprogramma;

namespace Declaraties.Web.Specs.Paginas;

/// <summary>Namen van aanbieders inlezen, langs elke weg, en ze zien naast hun code.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class NamenSpecs : IDisposable
{
    private const string Geval = "plafond-maand";
    private const string Kop = "Aanbieder;Naam;Ingangsdatum;Einddatum\n";
    private readonly Werkplaats _werkplaats = new();
    private readonly Dienstproces _dienst;

    public NamenSpecs()
    {
        _werkplaats.LeesIn(Geval);
        _dienst = Dienstproces.Start(_werkplaats, ("Vasthouden:Standaard", "altijd"));
    }

    public void Dispose()
    {
        _dienst.Dispose();
        _werkplaats.Dispose();
    }

    [Test]
    public async Task Een_naam_staat_naast_de_code_zodra_zij_is_ingelezen_en_niet_eerder_dan_zij_geldt()
    {
        await _dienst.BiedAanAsync(await File.ReadAllBytesAsync(Voorraad.Declaratie(Geval, "1-oktober-te-veel")));
        JsonNode declaratie = null!;
        await Geduld.TotAsync(
            async () => (await LeesAsync("/v1/declaraties?stand=vastgehouden"))["declaraties"]!.AsArray() is [{ } een] && (declaratie = een) is not null,
            () => $"Er wordt niets vastgehouden.\n{_dienst.Logboek}");
        var (code, adres) = (declaratie["aanbieder"]!.GetValue<string>(), $"/declaraties/{declaratie["id"]}");
        Assert.That(await PaginaAsync(adres), Does.Contain($">{code}</a>"));

        var bestand = $"{Kop}{code};Zorg om de Hoek;2020-01-01;\n{code};Straks anders;2999-01-01;\n1;Fout;2020-01-01;\n";
        var voorbeeld = await StuurAsync("/v1/invoer/aanbieders/voorbeeld", bestand);
        Assert.That((voorbeeld["wijzigingen"]!.AsArray().Count, voorbeeld["geweigerd"]![0]!.GetValue<string>()), Is.EqualTo((2, "Regel 4: Aanbieder '1'; verwacht 8 cijfers.")));
        var gedaan = await StuurAsync($"/v1/invoer/aanbieders?stand={voorbeeld["stand"]}", bestand);
        Assert.That((gedaan["uitleg"]!.GetValue<string>(), gedaan["raakt"]!.AsArray().Count), Is.EqualTo(("2 regels nieuw of gewijzigd, 0 ongewijzigd.", 0)), "geen oordeel leest een naam");
        foreach (var pagina in new[] { adres, "/", "/regels/TR321" })
        {
            Assert.That(await PaginaAsync(pagina), Does.Contain($"Zorg om de Hoek ({code})").And.Not.Contain("Straks anders"), pagina);
        }
    }

    [Test]
    public async Task Langs_de_opdrachtregel_gaat_het_ook_en_wat_niet_kan_wordt_gezegd()
    {
        var uitvoering = _werkplaats.MetDatabase("importeer", "aanbieders", _werkplaats.Schrijf("aanbieders.csv", $"{Kop}99990001;Zorg om de Hoek;1-1-2020;\n99990002;;2020-01-01;\n99990003;Zorg;2020-01-01;2019-12-31\n"));
        Assert.That((uitvoering.Code, uitvoering.Uit), Is.EqualTo((1, "aanbieders.csv: 1 nieuw of gewijzigd, 0 ongewijzigd, 2 geweigerd.\n")));
        Assert.That(uitvoering.Foutregels, Is.EqualTo(new[]
        {
            "aanbieders.csv, regel 3: Naam ''; verwacht een naam van 1 t/m 60 tekens.",
            "aanbieders.csv, regel 4: Einddatum 2019-12-31 ligt voor Ingangsdatum 2020-01-01.",
        }));
        Assert.That(await PaginaAsync("/invoer"), Does.Contain("<code>Aanbieder;Naam;Ingangsdatum;Einddatum</code>"));
        var nogmaals = _werkplaats.MetDatabase("importeer", "aanbieders", _werkplaats.Schrijf("een.csv", $"{Kop}99990001;Zorg om de Hoek;2020-01-01;\n"));
        Assert.That((nogmaals.Code, nogmaals.Uit), Is.EqualTo((0, "een.csv: 0 nieuw of gewijzigd, 1 ongewijzigd, 0 geweigerd.\n")));
    }

    private async Task<JsonNode> StuurAsync(string adres, string csv)
    {
        using var antwoord = await _dienst.Http.PostAsync(new Uri(adres, UriKind.Relative), new StringContent(csv, Encoding.UTF8, "text/csv"));
        var tekst = await antwoord.Content.ReadAsStringAsync();
        Assert.That(antwoord.StatusCode, Is.EqualTo(HttpStatusCode.OK), tekst);
        return JsonNode.Parse(tekst)!;
    }

    private async Task<string> PaginaAsync(string adres) => WebUtility.HtmlDecode(await _dienst.Http.GetStringAsync(new Uri(adres, UriKind.Relative)));

    private async Task<JsonNode> LeesAsync(string adres) => JsonNode.Parse(await _dienst.Http.GetStringAsync(new Uri(adres, UriKind.Relative)))!;
}
