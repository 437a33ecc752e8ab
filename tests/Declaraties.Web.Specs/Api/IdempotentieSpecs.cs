using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Declaraties.Opslag;
using Declaraties.Testprogramma;
using Declaraties.Web.Verkeer;
using Declaraties.Worker.Samenstellen;
using Microsoft.AspNetCore.Routing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;

namespace Declaraties.Web.Specs.Api;

/// <summary>
/// Elk verzoek dat iets maakt of beslist hoogstens één keer, aan de dienst als los proces: na elkaar, tegelijk, na een herstart, en als het proces er
/// middenin wordt afgeschoten. DECLARATIES_MOORDEN is hoe vaak (4), DECLARATIES_ZAAD kiest andere momenten.
/// </summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class IdempotentieSpecs : IDisposable
{
    private const string Toestemmingen = "/v1/toestemmingen";
    private readonly Werkplaats _werkplaats = new();
    private Dienstproces? _dienst;

    public IdempotentieSpecs() => _werkplaats.LeesIn(Voorraad.Goed);

    private Dienstproces Dienst => _dienst ??= Dienstproces.Start(_werkplaats);

    public void Dispose()
    {
        _dienst?.Dispose();
        _werkplaats.Dispose();
    }

    [Test]
    public async Task Hetzelfde_nummer_met_dezelfde_inhoud_geeft_het_antwoord_van_de_eerste_keer_ook_na_een_herstart()
    {
        var eerste = await StuurAsync("nummer-1", Toestemming());
        Assert.That(eerste.Status, Is.EqualTo(HttpStatusCode.Created));
        Assert.That(await StuurAsync("nummer-1", Toestemming()), Is.EqualTo(eerste));
        Assert.That(await StuurAsync("\"nummer-1\"", Toestemming()), Is.EqualTo(eerste), "met aanhalingstekens is het hetzelfde nummer");
        Dienst.Stop();
        _dienst!.Dispose();
        _dienst = null;
        Assert.That(await StuurAsync("nummer-1", Toestemming()), Is.EqualTo(eerste));
        Assert.That(Aantal("toestemming"), Is.EqualTo(1));
        Assert.That(Databasedump.Waarde<long>(_werkplaats.Database, "select count(*) from logregel"), Is.EqualTo(1), "er is ook maar één keer iets gedaan");
    }

    [Test]
    public async Task Hetzelfde_nummer_met_een_andere_inhoud_is_422_en_doet_niets()
    {
        await StuurAsync("nummer-1", Toestemming());
        var (status, inhoud) = await StuurAsync("nummer-1", Toestemming(minuten: 121));
        Assert.That(status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(JsonNode.Parse(inhoud)!["detail"]!.GetValue<string>(), Does.Contain("eerder iets anders gestuurd").And.Contain("niets gebeurd"));
        Assert.That(Aantal("toestemming"), Is.EqualTo(1));
        Assert.That((await StuurAsync("nummer-2", Toestemming(minuten: 121))).Status, Is.EqualTo(HttpStatusCode.Created));
    }

    /// <summary>Ook een weigering is een antwoord; wie iets verbetert neemt een ander nummer.</summary>
    [Test]
    public async Task Een_weigering_wordt_ook_onthouden()
    {
        var eerste = await StuurAsync("nummer-1", Toestemming(minuten: 0));
        Assert.That(eerste.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await StuurAsync("nummer-1", Toestemming(minuten: 0)), Is.EqualTo(eerste));
        Assert.That((await StuurAsync("nummer-1", Toestemming())).Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(Aantal("toestemming"), Is.Zero);
    }

    [Test]
    public async Task Zonder_nummer_wordt_precies_dezelfde_toestemming_niet_stil_verdubbeld()
    {
        Assert.That((await StuurAsync(null, Toestemming())).Status, Is.EqualTo(HttpStatusCode.Created));
        var (status, inhoud) = await StuurAsync(null, Toestemming());
        Assert.That((status, inhoud.Contains("Precies deze toestemming is er al", StringComparison.Ordinal)), Is.EqualTo((HttpStatusCode.Conflict, true)), inhoud);
        Assert.That(Aantal("toestemming"), Is.EqualTo(1));
    }

    /// <summary>Zolang de eerste niet klaar is hoort de tweede dat, en daarna krijgt hij zijn antwoord.</summary>
    [Test]
    public async Task Van_twee_tegelijk_doet_er_een_iets_en_krijgt_de_andere_409_tot_het_klaar_is()
    {
        _ = await Dienst.StatusAsync("/health/ready");
        Task<(HttpStatusCode Status, string Inhoud)>[] beide;
        using (var verbinding = new SqliteConnection($"Data Source={_werkplaats.Database};Pooling=False"))
        {
            // Whoever writes holds the first one up, for as long as we like.
            verbinding.Open();
            using var slot = verbinding.BeginTransaction(deferred: false);
            beide = [StuurAsync("nummer-1", Toestemming()), StuurAsync("nummer-1", Toestemming())];
            var (status, inhoud) = await await Task.WhenAny(beide);
            Assert.That((status, inhoud.Contains("is nog bezig", StringComparison.Ordinal)), Is.EqualTo((HttpStatusCode.Conflict, true)), inhoud);
            slot.Rollback();
        }

        var alle = await Task.WhenAll(beide);
        Assert.That(alle.Select(een => een.Status), Is.EquivalentTo([HttpStatusCode.Created, HttpStatusCode.Conflict]));
        Assert.That(await StuurAsync("nummer-1", Toestemming()), Is.EqualTo(alle.Single(een => een.Status == HttpStatusCode.Created)), "en daarna het antwoord van de eerste");
        Assert.That(Aantal("toestemming"), Is.EqualTo(1));
    }

    [Test]
    public async Task Hoeveel_er_ook_tegelijk_komen_er_gebeurt_een_ding()
    {
        var alle = await Task.WhenAll(Enumerable.Range(0, 20).Select(async _ =>
        {
            while (true)
            {
                var antwoord = await StuurAsync("nummer-1", Toestemming());
                if (antwoord.Status != HttpStatusCode.Conflict)
                {
                    return antwoord;
                }

                await Task.Delay(20);
            }
        }));
        Assert.That(alle.Distinct().Single().Status, Is.EqualTo(HttpStatusCode.Created));
        Assert.That(Aantal("toestemming"), Is.EqualTo(1));
    }

    /// <summary>Afgeschoten op een willekeurig moment, en hetzelfde nog eens tot het antwoord er is: hoe het ook viel, er is één toestemming.</summary>
    [Test]
    public async Task Ook_als_het_proces_ertussen_omvalt_gebeurt_het_een_keer()
    {
        var toeval = new Random(Instelling("DECLARATIES_ZAAD", 20260323));
        for (var ronde = 0; ronde < Instelling("DECLARATIES_MOORDEN", 4); ronde++)
        {
            var (nummer, toestemming) = ($"ronde-{ronde}", Toestemming(reden: $"ziekte, ronde {ronde}"));
            // Somewhat longer each time: before, during and after what is done.
            _ = await Dienst.StatusAsync("/health/ready");
            var poging = StuurAsync(nummer, toestemming);
            await Task.Delay(toeval.Next(0, 120));
            _dienst!.Dood();
            try
            {
                await poging;
            }
            catch (HttpRequestException)
            {
                // It fell before it answered.
            }

            _dienst.Dispose();
            _dienst = null;
            Assert.That((await StuurAsync(nummer, toestemming)).Status, Is.EqualTo(HttpStatusCode.Created), $"ronde {ronde}");
            Assert.That(Aantal("toestemming"), Is.EqualTo(ronde + 1), $"ronde {ronde}");
        }
    }

    [TestCase("", "telt 0 tekens")]
    [TestCase("\"\"", "telt 0 tekens")]
    [TestCase("\"half", "geen hele tekst")]
    [TestCase("\"te\" veel", "geen hele tekst")]
    [TestCase("\"vreemd \\n\"", "geen hele tekst")]
    public async Task Een_nummer_dat_niet_klopt_wordt_gezegd(string nummer, string bezwaar)
    {
        foreach (var adres in (string[])[Toestemmingen, "/v1/berichten"])
        {
            using var verzoek = new HttpRequestMessage(HttpMethod.Post, new Uri(adres, UriKind.Relative))
            {
                Content = adres == Toestemmingen ? new StringContent(Toestemming(), Encoding.UTF8, "application/json") : new StringContent("<a/>", Encoding.UTF8, "application/xml"),
            };
            verzoek.Headers.TryAddWithoutValidation(Idempotentie.Kop, nummer);
            using var antwoord = await Dienst.Http.SendAsync(verzoek);
            Assert.That((antwoord.StatusCode, (await antwoord.Content.ReadAsStringAsync()).Contains(bezwaar, StringComparison.Ordinal)), Is.EqualTo((HttpStatusCode.BadRequest, true)), adres);
        }
    }

    [Test]
    public async Task Een_nummer_is_van_wie_het_noemde_en_van_waar_hij_het_noemde()
    {
        await using var voorziening = await Aanmeldvoorziening.StartAsync();
        using var dienst = Dienstproces.Start(_werkplaats, voorziening.Instellingen);
        var bericht = await File.ReadAllBytesAsync(Voorraad.Declaratie(Voorraad.Goed, "1-januari"));
        var adressen = new List<Uri>();
        foreach (var wie in (string[])["rol-beheer", "aanbieder-99990001", "rol-beheer"])
        {
            dienst.Http.DefaultRequestHeaders.Authorization = await voorziening.TokenAsync(wie);
            adressen.Add(await dienst.BiedAanAsync(bericht, "nummer-1"));
        }

        Assert.That(adressen[0], Is.EqualTo(adressen[2]).And.Not.EqualTo(adressen[1]), "van een ander is niets te merken");
        dienst.Http.DefaultRequestHeaders.Authorization = await voorziening.TokenAsync("aanbieder-99990001");
        using var anders = await dienst.PostAsync(await File.ReadAllBytesAsync(Voorraad.Declaratie(Voorraad.Goed, "2-februari")), "nummer-1");
        Assert.That(anders.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
    }

    [Test]
    public async Task Een_bericht_krijgt_het_antwoord_van_de_eerste_keer_en_met_andere_bytes_422()
    {
        var bericht = await File.ReadAllBytesAsync(Voorraad.Declaratie(Voorraad.Goed, "1-januari"));
        using var eerste = await Dienst.PostAsync(bericht, "nummer-1");
        var inhoud = await eerste.Content.ReadAsStringAsync();
        await Dienst.WachtOpAsync(eerste.Headers.Location!, "beoordeeld");
        using var weer = await Dienst.PostAsync(bericht, "nummer-1");
        Assert.That((weer.StatusCode, weer.Headers.Location, await weer.Content.ReadAsStringAsync()), Is.EqualTo((HttpStatusCode.Accepted, eerste.Headers.Location, inhoud)));
        using var anders = await Dienst.PostAsync(await File.ReadAllBytesAsync(Voorraad.Declaratie(Voorraad.Goed, "2-februari")), "nummer-1");
        Assert.That((anders.StatusCode, (await anders.Content.ReadAsStringAsync()).Contains("eerder iets anders gestuurd", StringComparison.Ordinal)), Is.EqualTo((HttpStatusCode.UnprocessableEntity, true)));
        Assert.That(Aantal("ontvangst"), Is.EqualTo(1));
    }

    /// <summary>Met een nummer gaat een bericht niet langzamer: het wordt meteen verwerkt en wacht niet op de veger.</summary>
    [Test]
    public async Task Een_bericht_met_een_nummer_wordt_meteen_verwerkt()
    {
        _dienst = Dienstproces.Start(_werkplaats, ("Veegronde", "3600"));
        await Dienst.VerwerkAsync(await File.ReadAllBytesAsync(Voorraad.Declaratie(Voorraad.Goed, "1-januari")), "beoordeeld", "nummer-1");
        var toewijzing = await File.ReadAllTextAsync(Directory.EnumerateFiles(Voorraad.Bestand("budget", "toewijzingen")).Order(StringComparer.Ordinal).First());
        using var voorbeeld = await Dienst.Http.PostAsync(new Uri("/v1/invoer/toewijzingen/voorbeeld", UriKind.Relative), new StringContent(toewijzing, Encoding.UTF8, "application/xml"));
        var stand = JsonNode.Parse(await voorbeeld.Content.ReadAsStringAsync())!["stand"]!.GetValue<string>();
        var (status, inhoud) = await StuurAsync("nummer-1", toewijzing, $"/v1/invoer/toewijzingen?stand={stand}", "application/xml");
        Assert.That(status, Is.EqualTo(HttpStatusCode.OK), inhoud);
        await Dienst.WachtOpAsync(new Uri($"/v1/berichten/{JsonNode.Parse(inhoud)!["bericht"]!.GetValue<string>()}", UriKind.Relative), "opgenomen");
        Assert.That(await StuurAsync("nummer-1", toewijzing, $"/v1/invoer/toewijzingen?stand={stand}", "application/xml"), Is.EqualTo((status, inhoud)), "en nog eens is hetzelfde");
        Assert.That((await StuurAsync("nummer-1", toewijzing, "/v1/invoer/toewijzingen?stand=anders", "application/xml")).Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity), "wat in het adres is gevraagd hoort erbij");
    }

    [Test]
    public async Task Herbeoordelen_vrijgeven_intrekken_en_definitief_maken_gaan_ook_een_keer()
    {
        _werkplaats.LeesIn("client-onbekend");
        _dienst = Dienstproces.Start(_werkplaats, ("Vasthouden:Standaard", "altijd"));
        var bericht = await Dienst.BiedAanAsync(await File.ReadAllBytesAsync(Voorraad.Declaratie("client-onbekend", "1-januari")));
        var declaratie = $"/v1/declaraties/{bericht.OriginalString.Split('/')[^1]}";
        await Dienst.WachtTotAsync(() => Databasedump.Waarde<long>(_werkplaats.Database, "select count(*) from ontvangst where status = 'vastgehouden'") == 1, "vastgehouden");
        foreach (var handeling in (string[])["herbeoordeling", "vrijgave"])
        {
            var versie = JsonNode.Parse(await Dienst.Http.GetStringAsync(new Uri(declaratie, UriKind.Relative)))!["declaratie"]!["oordeel"]!.GetValue<long>();
            await TweeKeerAsync($"{declaratie}/{handeling}", $$"""{ "versie": {{versie}}, "reden": "de afwijzing is terecht" }""", HttpStatusCode.OK);
        }

        Assert.That(Databasedump.Waarde<long>(_werkplaats.Database, "select count(*) from beoordelingsstap where soort in ('herbeoordeeld', 'vrijgegeven')"), Is.EqualTo(2));
        var nummer = JsonNode.Parse((await StuurAsync(null, Toestemming())).Inhoud)!["nummer"]!.GetValue<long>();
        await TweeKeerAsync($"{Toestemmingen}/{nummer}/intrekking", """{ "reden": "dubbel" }""", HttpStatusCode.OK);
        var kenmerk = JsonNode.Parse(await Dienst.Http.GetStringAsync(new Uri("/v1/vaststellingen?jaar=2024", UriKind.Relative)))!["kenmerk"]!.GetValue<string>();
        await TweeKeerAsync("/v1/vaststellingen", $$"""{ "jaar": 2024, "kenmerk": "{{kenmerk}}" }""", HttpStatusCode.Created);
        Assert.That(Aantal("rapportstand"), Is.EqualTo(12));
    }

    [Test]
    public async Task Een_formulier_dat_twee_keer_komt_toont_de_uitkomst_van_de_eerste_en_verandert_niets()
    {
        var velden = await FormulierAsync();
        var eerste = await StuurFormulierAsync(velden);
        Assert.That((eerste.Status, eerste.Html.Contains("Toestemming 5 is verleend", StringComparison.Ordinal)), Is.EqualTo((HttpStatusCode.OK, true)), eerste.Html);
        Assert.That(await StuurFormulierAsync(velden), Is.EqualTo(eerste));
        Dienst.Stop();
        _dienst!.Dispose();
        _dienst = null;
        // A browser keeps its proof in a cookie; this one has a new session, and only the number stays the same.
        var opnieuw = await FormulierAsync();
        Assert.That((await StuurFormulierAsync([.. opnieuw.Where(veld => veld.Key != Formuliervelden.Nummer), velden.Single(veld => veld.Key == Formuliervelden.Nummer)])).Html, Is.EqualTo(eerste.Html), "ook na een herstart");
        Assert.That(Aantal("toestemming"), Is.EqualTo(1));
    }

    /// <summary>Een dubbele klik: de browser toont het antwoord op de tweede, en dat is dat van de eerste.</summary>
    [Test]
    public async Task Een_formulier_dat_twee_keer_tegelijk_komt_gebeurt_een_keer_en_beide_zien_de_uitkomst()
    {
        var velden = await FormulierAsync();
        var alle = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => StuurFormulierAsync(velden)));
        Assert.That(alle.Distinct().Single().Html, Does.Contain("Toestemming 5 is verleend"));
        Assert.That(Aantal("toestemming"), Is.EqualTo(1));
    }

    [Test]
    public async Task Een_formulier_zonder_nummer_of_met_iets_anders_erin_verandert_niets()
    {
        var velden = await FormulierAsync();
        foreach (var nummer in (string?[])[null, "", "x", new string('A', 32)])
        {
            var zonder = velden.Where(veld => veld.Key != Formuliervelden.Nummer).ToList();
            var (status, html) = await StuurFormulierAsync(nummer is null ? zonder : [.. zonder, KeyValuePair.Create(Formuliervelden.Nummer, nummer)]);
            Assert.That((status, html.Contains("zijn nummer ontbreekt", StringComparison.Ordinal)), Is.EqualTo((HttpStatusCode.BadRequest, true)), nummer);
        }

        Assert.That((await StuurFormulierAsync(velden)).Status, Is.EqualTo(HttpStatusCode.OK));
        var anders = await StuurFormulierAsync([.. velden.Select(veld => veld.Key == "minuten" ? KeyValuePair.Create("minuten", "121") : veld)]);
        Assert.That((anders.Status, anders.Html.Contains("al eens verstuurd, met iets anders erin", StringComparison.Ordinal)), Is.EqualTo((HttpStatusCode.UnprocessableEntity, true)), anders.Html);
        Assert.That(Aantal("toestemming"), Is.EqualTo(1));
        // And who opens the page again goes on.
        Assert.That((await StuurFormulierAsync([.. (await FormulierAsync()).Select(veld => veld.Key == "minuten" ? KeyValuePair.Create("minuten", "121") : veld)])).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Antwoorden_samen_vrijgeven_gebeurt_ook_een_keer()
    {
        _werkplaats.LeesIn("client-onbekend");
        _dienst = Dienstproces.Start(_werkplaats, ("Vasthouden:Standaard", "altijd"));
        await Dienst.BiedAanAsync(await File.ReadAllBytesAsync(Voorraad.Declaratie("client-onbekend", "1-januari")));
        await Dienst.WachtTotAsync(() => Databasedump.Waarde<long>(_werkplaats.Database, "select count(*) from ontvangst where status = 'vastgehouden'") == 1, "vastgehouden");
        var werklijst = WebUtility.HtmlDecode(await Dienst.Http.GetStringAsync(new Uri("/", UriKind.Relative)));
        var keuze = werklijst.Split("name=\"keuze\" value=\"")[1].Split('"')[0];
        List<KeyValuePair<string, string>> velden = [.. Formuliervelden.Van(werklijst), KeyValuePair.Create("keuze", keuze), KeyValuePair.Create("reden", "de afwijzing is terecht")];
        var eerste = await StuurFormulierAsync(velden, "/vrijgave");
        Assert.That((eerste.Status, eerste.Html.Contains("Het antwoord is vrijgegeven", StringComparison.Ordinal)), Is.EqualTo((HttpStatusCode.OK, true)), eerste.Html);
        Assert.That(await StuurFormulierAsync(velden, "/vrijgave"), Is.EqualTo(eerste));
        Assert.That(Databasedump.Waarde<long>(_werkplaats.Database, "select count(*) from beoordelingsstap where soort = 'vrijgegeven'"), Is.EqualTo(1));
    }

    /// <summary>Een POST die niets verandert staat hier bij naam; elke andere gaat met een nummer hoogstens één keer.</summary>
    [Test]
    public void Elke_POST_gaat_hoogstens_een_keer()
    {
        string[] leest =
        [
            "/tarief/eigen", "/v1/tarieven/berekening", "/vergelijk/bekostiging", "/vergelijk/overgang", "/v1/vergelijkingen/bekostiging", "/v1/vergelijkingen/overgang",
            "/contacten/controle", "/v1/contacten/controle",
            "/beproeving", "/v1/declaraties/beproeving", "/declaraties/{sleutel}/antwoord/heel", "/declaraties/{sleutel}/bericht/heel",
            "/zoeken", "/v1/webhook/proef", "/v1/proef", "/aanbieder/proef", "/niet-verwerkt/{sleutel}/bericht", "/aanbieder/berichten/{sleutel}/antwoord", "/invoer/voorbeeld", "/v1/invoer/{soort}/voorbeeld", "/toewijzingen/{gemeente}/{aanbieder}/{nummer:int}/bsn", "/toewijzingen/{gemeente}/{aanbieder}/jw/{nummer:int}/bsn", "/afmelden",
        ];
        // An envelope has its own number: the referentienummer.
        string[] metEigenNummer = ["/ggk"];
        using var app = (IDisposable)Diensthost.Bouw(new Programmainstellingen(new() { Database = _werkplaats.Database, KlokKloptVolgens = Gebruiker.Dienst }, new()), new ConfigurationBuilder().Build(), TimeProvider.System);
        var vergeten = ((IEndpointRouteBuilder)app).DataSources.SelectMany(bron => bron.Endpoints).OfType<RouteEndpoint>()
            .Where(route => route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("POST") == true)
            .Where(route => route.Metadata.GetMetadata<Eenmaligheid>() is not { } eenmalig || eenmalig.IsFormulier == route.RoutePattern.RawText!.StartsWith(Berichtenadres.Api, StringComparison.Ordinal))
            .Select(route => route.RoutePattern.RawText);
        Assert.That(vergeten, Is.SubsetOf(leest.Concat(metEigenNummer)));
    }

    private async Task TweeKeerAsync(string adres, string inhoud, HttpStatusCode verwacht)
    {
        var eerste = await StuurAsync("nummer-1", inhoud, adres);
        Assert.That(eerste.Status, Is.EqualTo(verwacht), $"{adres} {eerste.Inhoud}");
        Assert.That(await StuurAsync("nummer-1", inhoud, adres), Is.EqualTo(eerste), adres);
    }

    private async Task<(HttpStatusCode Status, string Inhoud)> StuurAsync(string? nummer, string inhoud, string adres = Toestemmingen, string soort = "application/json")
    {
        using var verzoek = new HttpRequestMessage(HttpMethod.Post, new Uri(adres, UriKind.Relative)) { Content = new StringContent(inhoud, Encoding.UTF8, soort) };
        if (nummer is not null)
        {
            verzoek.Headers.TryAddWithoutValidation(Idempotentie.Kop, nummer);
        }

        using var antwoord = await Dienst.Http.SendAsync(verzoek);
        return (antwoord.StatusCode, await antwoord.Content.ReadAsStringAsync());
    }

    private async Task<List<KeyValuePair<string, string>>> FormulierAsync()
    {
        var pagina = await Dienst.Http.GetStringAsync(new Uri("/toestemmingen", UriKind.Relative));
        return
        [
            .. Formuliervelden.Van(pagina), KeyValuePair.Create("gemeente", "0505"), KeyValuePair.Create("aanbieder", "99990001"), KeyValuePair.Create("toewijzingNummer", "101"),
            KeyValuePair.Create("minuten", "120"), KeyValuePair.Create("begindatum", "2026-02-01"), KeyValuePair.Create("einddatum", "2026-02-28"), KeyValuePair.Create("reden", "ziekte"),
        ];
    }

    private async Task<(HttpStatusCode Status, string Html)> StuurFormulierAsync(IEnumerable<KeyValuePair<string, string>> velden, string adres = "/toestemmingen")
    {
        using var formulier = new FormUrlEncodedContent(velden);
        using var verzoek = new HttpRequestMessage(HttpMethod.Post, new Uri(adres, UriKind.Relative)) { Content = formulier };
        verzoek.Headers.Accept.ParseAdd("text/html");
        using var antwoord = await Dienst.Http.SendAsync(verzoek);
        return (antwoord.StatusCode, WebUtility.HtmlDecode(await antwoord.Content.ReadAsStringAsync()));
    }

    private static string Toestemming(int minuten = 120, string reden = "ziekte van de mantelzorger") => new JsonObject
    {
        ["gemeente"] = "0505",
        ["aanbieder"] = "99990001",
        ["toewijzingNummer"] = 101,
        ["minuten"] = minuten,
        ["begindatum"] = "2026-02-01",
        ["einddatum"] = "2026-02-28",
        ["reden"] = reden,
    }.ToJsonString();

    private long Aantal(string tabel) => Databasedump.Aantal(_werkplaats.Database, tabel);

    private static int Instelling(string naam, int anders) =>
        int.TryParse(Environment.GetEnvironmentVariable(naam), NumberStyles.None, CultureInfo.InvariantCulture, out var getal) ? getal : anders;
}
