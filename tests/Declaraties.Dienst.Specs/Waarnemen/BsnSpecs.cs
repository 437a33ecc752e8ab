using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Declaraties.Testprogramma;

namespace Declaraties.Dienst.Specs.Waarnemen;

/// <summary>
/// Een afzender zet een Bsn in elk nummer dat hij zelf mag kiezen, op elke manier waarop een mens haar schrijft. Zij blijft achter de deur: op geen pagina, in geen antwoord van de API, in geen adres, in
/// geen bestand behalve het WMO325 en in geen logboek.
/// </summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed partial class BsnSpecs : IDisposable
{
    private const string Bsn = "BSNBSNBSN";
    private readonly Werkplaats _werkplaats = new();

    public void Dispose() => _werkplaats.Dispose();

    [TestCase("BSNBSNBSN")]
    [TestCase("9999.45.XXX")]
    [TestCase("9999 45 XXX")]
    [TestCase("999-945-XXX")]
    [TestCase("1BSNBSNBSN")]
    [TestCase("BSNBSNBSN12")]
    [TestCase("RBSNBSNBSN")]
    public async Task Een_Bsn_in_een_nummer_van_de_afzender_blijft_achter_de_deur(string vorm)
    {
        var geschreven = vorm.Replace(Bsn, Gekozen, StringComparison.Ordinal).Replace("XXX", Gekozen[6..], StringComparison.Ordinal);
        Assert.That(Gekozene().IsMatch(geschreven), "de proef zelf");
        // These two take letters and digits only.
        var aaneen = geschreven.All(char.IsAsciiLetterOrDigit) ? geschreven : Gekozen;
        _werkplaats.LeesIn(Voorraad.Goed);
        var bericht = (await File.ReadAllTextAsync(Voorraad.Declaratie(Voorraad.Goed, "1-januari")))
            .Replace(">R1<", $">{geschreven}<", StringComparison.Ordinal)
            .Replace(">D01<", $">{aaneen}<", StringComparison.Ordinal)
            .Replace(">W01<", $">{aaneen}<", StringComparison.Ordinal)
            .Replace("<wmo323:ToewijzingNummer>101<", $"<wmo323:ToewijzingNummer>{Gekozen}<", StringComparison.Ordinal);
        using var dienst = Dienstproces.Start(_werkplaats, ("Vasthouden:Standaard", "altijd"));
        dienst.Http.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));
        var adres = await dienst.BiedAanAsync(System.Text.Encoding.UTF8.GetBytes(bericht));
        var sleutel = adres.ToString().Split('/')[^1];
        await dienst.WachtTotAsync(() => Databasedump.Waarde<long>(_werkplaats.Database, "select count(*) from ontvangst where status = 'vastgehouden'") == 1, "het oordeel");
        string[] paden =
        [
            "/?stand=alles", $"/declaraties/{sleutel}?alles=ja", $"/declaraties/{sleutel}/bevindingen", $"/declaraties/{sleutel}/beproeving", $"/declaraties/{sleutel}/antwoord", "/afkeur?van=2026-01&totenmet=2026-01", "/logboek",
            "/v1/declaraties", $"/v1/declaraties/{sleutel}?alles=ja", $"/v1/declaraties/{sleutel}/bevindingen", $"/v1/declaraties/{sleutel}/beproeving", "/v1/afkeur?van=2026-01&totenmet=2026-01",
            "/v1/rapporten/maand?maand=2026-01", "/v1/rapporten/afkeur?maand=2026-01", $"/v1/berichten/{sleutel}",
        ];
        var oordeel = Databasedump.Waarde<long>(_werkplaats.Database, "select max(versie) from declaratie");
        await BekijkAsync(dienst, paden);
        using var vrij = new StringContent($$"""{ "versie": {{oordeel}}, "reden": "akkoord" }""", System.Text.Encoding.UTF8, "application/json");
        using var vrijgegeven = await dienst.Http.PostAsync(new Uri($"/v1/declaraties/{sleutel}/vrijgave", UriKind.Relative), vrij);
        Assert.That((int)vrijgegeven.StatusCode, Is.EqualTo(200));
        await dienst.WachtOpAsync(adres, "beoordeeld");
        await BekijkAsync(dienst, [$"/v1/berichten/{sleutel}", $"/v1/berichten/{sleutel}/bevindingen", "/logboek", "/?stand=alles"]);
        // The same over the folder: the report beside the answer.
        _werkplaats.Schrijf("post/inkomend/a.xml", bericht);
        await dienst.WachtTotAsync(() => File.Exists(_werkplaats.Pad("post/antwoorden/a.json")), "het verslag");
        Assert.That(await File.ReadAllTextAsync(_werkplaats.Pad("post/antwoorden/a.json")), Does.Contain("TR338").And.Not.Match(Patroon));
        Assert.That(dienst.Logboek, Does.Not.Match(Patroon));
    }

    private static async Task BekijkAsync(Dienstproces dienst, IEnumerable<string> paden)
    {
        foreach (var pad in paden)
        {
            using var antwoord = await dienst.Http.GetAsync(new Uri(pad, UriKind.Relative));
            Assert.That((int)antwoord.StatusCode, Is.EqualTo(200), pad);
            var gevonden = Gekozene().Match(await antwoord.Content.ReadAsStringAsync());
            Assert.That(gevonden.Success, Is.False, $"{pad}: {gevonden.Value}");
        }
    }

    private const string Gekozen = "999945610";
    private const string Patroon = "9[^0-9A-Za-z<>]{0,3}9[^0-9A-Za-z<>]{0,3}9[^0-9A-Za-z<>]{0,3}9[^0-9A-Za-z<>]{0,3}4[^0-9A-Za-z<>]{0,3}5[^0-9A-Za-z<>]{0,3}6[^0-9A-Za-z<>]{0,3}1[^0-9A-Za-z<>]{0,3}0";

    [GeneratedRegex(Patroon)]
    private static partial Regex Gekozene();
}
