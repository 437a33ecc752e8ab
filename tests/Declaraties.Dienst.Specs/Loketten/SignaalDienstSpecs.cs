using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Declaraties.Opslag;
using Declaraties.Opslag.Logboek;
using Declaraties.Testprogramma;

namespace Declaraties.Dienst.Specs.Loketten;

/// <summary>Signalen in de dienst: geweigerd of opgenomen langs dezelfde weg, vastgehouden, op de werklijst, op de pagina en voor een programma.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class SignaalDienstSpecs : IDisposable
{
    private readonly Signaalproef _proef = new();
    private readonly Dienstproces _dienst;

    public SignaalDienstSpecs()
    {
        Assert.That(_proef.Wijs(Berichtmaker.Toewijzing("T1", "2026-01-01", "2026-12-31")).Code, Is.Zero);
        _dienst = Dienstproces.Start(_proef.Werkplaats, ("Vasthouden:Signalen", "ja"));
    }

    public void Dispose()
    {
        _dienst.Dispose();
        _proef.Dispose();
    }

    [Test]
    public async Task Van_signaal_tot_credit()
    {
        await BiedAanAsync(Berichtmaker.Declaratie("D1", "2026-04", new Regel("R1", "2026-04-01", "2026-04-30", 600)), "beoordeeld");
        await BiedAanAsync(Berichtmaker.Toewijzing("T2", "2026-05-20", "2026-04-15", reden: "14"), "opgenomen");

        // De tweede is goedgekeurd en wacht toch: er is een signaal. De aanbieder ziet daar niets van.
        var tweede = await _dienst.BiedAanAsync(Encoding.UTF8.GetBytes(Berichtmaker.Declaratie("D2", "2026-06", new Regel("R2", "2026-04-01", "2026-04-15", 300))));
        await Testbasis.Geduld.TotAsync(() => Databasedump.Waarden(_proef.Werkplaats.Database, "select status from ontvangst where versie = (select max(versie) from declaratie)") is ["vastgehouden"], () => _dienst.Logboek);
        Assert.That((string)(await HaalAsync(tweede.ToString()))["status"]!, Is.EqualTo("ontvangen"));
        var werklijst = await HaalAsync("/v1/declaraties?signalen=ja&stand=alles");
        Assert.That(werklijst["declaraties"]!.AsArray().Select(een => (string)een!["declaratieNummer"]!), Is.EquivalentTo(["ND1", "ND2"]));
        Assert.That((await HaalAsync("/v1/declaraties?signalen=ja&stand=vastgehouden"))["declaraties"]!.AsArray().Select(een => (string)een!["declaratieNummer"]!), Is.EqualTo(["ND2"]));
        Assert.That((await HaalAsync("/v1/declaraties?signalen=ja&stand=alles&regel=TR321"))["declaraties"]!.AsArray(), Is.Empty);

        var lijst = await HaalAsync("/v1/te-crediteren?aanbieder=99990001");
        Assert.That(((int)lijst["aantal"]!, (long)lijst["bedragCenten"]!), Is.EqualTo((1, 90_000L)));
        var een = lijst["prestaties"]![0]!;
        Assert.That(((string)een["referentie"]!, (string?)een["gevraagdDoor"]), Is.EqualTo(("R1", (string?)null)));
        Assert.That(een["signalen"]!.AsArray().Select(signaal => (string)signaal!["soort"]!), Is.EqualTo(["buiten-toewijzing", "dubbel"]));
        Assert.That((await HaalAsync("/v1/te-crediteren?gemeente=0590"))["prestaties"]!.AsArray(), Is.Empty);

        // Gevraagd: van een programma, en met het formulier van de pagina.
        var nummers = een["signalen"]!.AsArray().Select(signaal => (long)signaal!["nummer"]!).ToList();
        var (status, gevraagd) = await StuurAsync("/v1/te-crediteren/vraag", new JsonObject { ["signalen"] = new JsonArray(nummers[0]), ["toelichting"] = "gebeld" });
        Assert.That((status, (string)gevraagd["uitleg"]!), Is.EqualTo((HttpStatusCode.OK, "Over 1 signaal is genoteerd dat om een credit is gevraagd.")));
        var pagina = await _dienst.Http.GetStringAsync(new Uri("/te-crediteren", UriKind.Relative));
        Assert.That(pagina, Does.Contain("R1").And.Contain("door lokale gebruiker: gebeld").And.Contain("900,00").And.Not.Match("9999[0-9]{5}[^0-9]"));
        var formulier = Regex.Matches(pagina, "name=\"([^\"]+)\" value=\"([^\"]+)\"").Select(veld => KeyValuePair.Create(veld.Groups[1].Value, WebUtility.HtmlDecode(veld.Groups[2].Value)));
        using (var velden = new FormUrlEncodedContent(formulier))
        using (var antwoord = await _dienst.Http.PostAsync(new Uri("/te-crediteren/vraag", UriKind.Relative), velden))
        {
            Assert.That((antwoord.StatusCode, (await antwoord.Content.ReadAsStringAsync()).Contains("Over 2 signalen is genoteerd", StringComparison.Ordinal)), Is.EqualTo((HttpStatusCode.OK, true)));
        }

        using (var database = Database.Open(_proef.Werkplaats.Database))
        {
            Assert.That(new Logboekopslag(database, TimeProvider.System).Laatste(2).Select(regel => (regel.Handeling, regel.Wie)), Is.All.EqualTo(("credit gevraagd", "lokale gebruiker")));
        }

        // De credit wordt vanzelf herkend.
        await BiedAanAsync(Berichtmaker.Declaratie("D3", "2026-06", new Regel("C1", "2026-04-01", "2026-04-30", 600, "R1")), "beoordeeld");
        Assert.That((await HaalAsync("/v1/te-crediteren"))["prestaties"]!.AsArray(), Is.Empty);
        var alle = await HaalAsync("/v1/signalen?alles=ja");
        Assert.That(alle["signalen"]!.AsArray().Select(signaal => (string)signaal!["stand"]!), Is.EqualTo(["gecrediteerd", "gecrediteerd"]));
        Assert.That((await HaalAsync("/v1/declaraties?signalen=ja&stand=alles"))["declaraties"]!.AsArray(), Is.Empty);
        Assert.That((await StuurAsync("/v1/te-crediteren/vraag", new JsonObject { ["signalen"] = new JsonArray(nummers[0]) })).Status, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(Werkplaats.BevatBsn(_dienst.Logboek), Is.False);
    }

    [Test]
    public async Task Een_WMO301_dat_niet_kan_is_geweigerd_met_regel_en_code()
    {
        await BiedAanAsync(Berichtmaker.Declaratie("D1", "2026-04", new Regel("R1", "2026-04-01", "2026-04-30", 600)), "beoordeeld");
        var geweigerd = await BiedAanAsync(Berichtmaker.Toewijzing("T1", "2026-05-20", "2026-01-01", reden: "13"), "geweigerd");
        Assert.That(geweigerd.ToJsonString(), Does.Contain("(TR056, 9056)").And.Contain("(TR385, 9385)"));
        Assert.That(Databasedump.Aantal(_proef.Werkplaats.Database, "toewijzingversie"), Is.EqualTo(1));
    }

    [TestCase("{}", "'signalen' ontbreekt.")]
    [TestCase("""{ "signalen": [] }""", "verwacht ten minste een signaal")]
    [TestCase("""{ "signalen": "alle" }""", "'signalen' klopt niet: verwacht een lijst van hoogstens 1000 gehele getallen vanaf 1.")]
    [TestCase("""{ "signalen": [1], "toelichting": "999900006" }""", "een Bsn hoort er niet in")]
    public async Task Wat_niet_kan_wordt_uitgelegd(string inhoud, string klacht)
    {
        var (status, probleem) = await StuurAsync("/v1/te-crediteren/vraag", JsonNode.Parse(inhoud)!.AsObject());
        Assert.That((status, ((string)probleem["detail"]!).Contains(klacht, StringComparison.Ordinal)), Is.EqualTo((HttpStatusCode.BadRequest, true)), probleem.ToJsonString());
    }

    private async Task<JsonNode> BiedAanAsync(string bericht, string status)
    {
        var adres = await _dienst.BiedAanAsync(Encoding.UTF8.GetBytes(bericht));
        await _dienst.WachtOpAsync(adres, status);
        return await HaalAsync(adres.ToString());
    }

    private async Task<JsonNode> HaalAsync(string adres) => JsonNode.Parse(await _dienst.Http.GetStringAsync(new Uri(adres, UriKind.RelativeOrAbsolute)))!;

    private async Task<(HttpStatusCode Status, JsonNode Antwoord)> StuurAsync(string adres, JsonObject velden)
    {
        using var inhoud = new StringContent(velden.ToJsonString(), Encoding.UTF8, "application/json");
        using var antwoord = await _dienst.Http.PostAsync(new Uri(adres, UriKind.Relative), inhoud);
        return (antwoord.StatusCode, JsonNode.Parse(await antwoord.Content.ReadAsStringAsync())!);
    }
}
