using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Declaraties.Beleid.Afrekenen;
using Declaraties.Beoordelen;
using Declaraties.Berekenen;
using Declaraties.Dienst.Instellingen;
using Declaraties.Domein;
using Declaraties.Opslag;
using Declaraties.Opslag.Logboek;
using Declaraties.Opslag.Ontvangsten;
using Declaraties.Testbasis;
using Declaraties.Testprogramma;
using Declaraties.Web.Api;
using Declaraties.Web.Instellingen;
using Declaraties.Web.Verkeer;
using Declaraties.Worker.Samenstellen;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;

namespace Declaraties.Web.Specs.Api;

/// <summary>
/// Elke bewerking van het document op een wereld waarin van alles is gebeurd: wat de dienst antwoordt kent het document, en wat het document belooft zegt de dienst ook eens. Een veld of een woord
/// dat nooit gezegd kan worden is een fout.
/// </summary>
public sealed partial class ApibelofteSpecs : IDisposable
{
    /// <summary>Wat alleen een zeldzame samenloop zegt: een oordeel dat zelf een signaal geeft, een herbeoordeling die nu niet kan, en een envelop waarvan het bezorgen is opgegeven.</summary>
    private static readonly string[] _zeldzaam =
    [
        "Beproevingvorm.bezwaar",
        "Verzendingvorm.opgegevenOp",
        "Verslagsignaalvorm.bedrag",
        "Verslagsignaalvorm.referentie",
        "Verslagsignaalvorm.soort",
        "Verslagsignaalvorm.teCrediteren",
        "Verslagsignaalvorm.toelichting",
        "Verslagsignaalvorm.toewijzing",
    ];

    private readonly Werkplaats _werkplaats = new();
    private Dienstproces? _dienst;
    private Apibelofte _belofte = null!;

    [OneTimeSetUp]
    public async Task LaatVanAllesGebeurenAsync()
    {
        MaakWereld();
        await MetAsync(GewoonAsync);
        Directory.CreateDirectory(_werkplaats.Pad("uitgang"));
        await MetAsync(RetourAsync, ("Ggk:Uitgang", _werkplaats.Pad("uitgang")));
        await MetAsync(WachtenAsync, ("WerkdagenWachten", "5"));
        VeranderTarieven();
        await MetAsync(VasthoudenAsync, ("Vasthouden:Standaard", "altijd"), ("Vasthouden:Signalen", "ja"), ("Webhook:Netwerken", "127.0.0.0/8"));
    }

    [OneTimeTearDown]
    public void Dispose()
    {
        _dienst?.Dispose();
        _werkplaats.Dispose();
    }

    [Test]
    public void Elke_bewerking_is_gevraagd() => Assert.That(_belofte.NooitGevraagd(), Is.Empty);

    [Test]
    public void Elk_veld_dat_het_document_belooft_is_gezegd() => Assert.That(_belofte.NooitGezegd(), Is.EquivalentTo(_zeldzaam));

    [Test]
    public void Van_een_veld_met_enkele_woorden_noemt_het_document_precies_wat_de_dienst_kan_zeggen()
    {
        foreach (var (veld, kan) in Woorden())
        {
            Assert.That(_belofte.Keuzes(veld), Is.EquivalentTo(kan), veld);
            Assert.That(_belofte.Gezegd[veld], Is.SubsetOf(kan), $"{veld}: wat er is gezegd");
        }

        // Of a message without a verdict the same field says why there is none.
        Assert.That(Beloofd(_belofte.Uitleg("Verslagvorm.uitslag")), Is.EquivalentTo(Enum.GetValues<Uitslag>().Select(uitslag => uitslag.InWoorden())));
    }

    /// <summary>Wat een route teruggeeft en wat het document van haar is gemaakt is een en dezelfde vorm.</summary>
    [Test]
    public void Een_route_antwoordt_met_de_vorm_die_zij_belooft()
    {
        using var elders = new Werkplaats();
        var app = Diensthost.Bouw(new Programmainstellingen(new Dienstinstellingen { Database = elders.Database }, new Webinstellingen()), new ConfigurationBuilder().Build(), TimeProvider.System);
        foreach (var route in ((IEndpointRouteBuilder)app).DataSources.SelectMany(bron => bron.Endpoints).OfType<RouteEndpoint>()
            .Where(route => route.RoutePattern.RawText!.StartsWith($"{Berichtenadres.Api}/", StringComparison.Ordinal)))
        {
            // Which of two shapes it is only shows when it is answered: the specs above see both.
            if (route.Metadata.GetMetadata<System.Reflection.MethodInfo>()?.ReturnType is not { } geeft || route.Metadata.GetMetadata<Anderevorm>() is not null)
            {
                continue;
            }

            geeft = geeft.IsGenericType && geeft.GetGenericTypeDefinition() == typeof(Task<>) ? geeft.GenericTypeArguments[0] : geeft;
            var beloofd = route.Metadata.OfType<Microsoft.AspNetCore.Http.Metadata.IProducesResponseTypeMetadata>().Select(antwoord => antwoord.Type).Where(type => type is not null).Distinct().ToList();
            Assert.That(geeft.IsGenericType ? geeft.GenericTypeArguments : [], Is.EquivalentTo(beloofd), route.DisplayName);
        }

        ((IDisposable)app).Dispose();
    }

    /// <summary>Elk bericht van de twee standaarden.</summary>
    private static IEnumerable<string> Berichtnamen => Enum.GetValues<Wet>().SelectMany(wet => new[] { 301, 302, 305, 306, 307, 308, 315, 316, 317, 318, 319, 320, 323, 325 }.Select(nummer => wet.Bericht(nummer)));

    /// <summary>De woorden die de dienst bij een veld kan zeggen.</summary>
    private static IEnumerable<(string Veld, string[] Woorden)> Woorden()
    {
        yield return ("Berichtvorm.soort", [.. Berichtnamen, "onbekend"]);
        yield return ("Berichtvorm.status", [.. Enum.GetValues<Ontvangststatus>().Select(Statusbericht.Woord).Distinct()]);
        yield return ("Berichtregelvorm.soort", [.. Berichtnamen, "onbekend"]);
        yield return ("Berichtregelvorm.status", [.. Enum.GetValues<Ontvangststatus>().Select(Statusbericht.Woord).Distinct()]);
        yield return ("Berichtregelvorm.uitslag", [.. Enum.GetValues<Uitslag>().Select(uitslag => uitslag.InWoorden())]);
        yield return ("Proefberichtvorm.uitslag", [.. Enum.GetValues<Uitslag>().Select(uitslag => uitslag.InWoorden()), Web.Api.Vormen.Proefberichtvorm.Onleesbaar, Web.Api.Vormen.Proefberichtvorm.AlIngediend]);
        yield return ("Toewijzingbenuttingvorm.band", [.. Enum.GetValues<Band>().Select(band => band.InWoorden())]);
        yield return ("Stapvorm.soort", [Beoordelingsstap.Vastgehouden, Beoordelingsstap.Herbeoordeeld, Beoordelingsstap.Vrijgegeven, Beoordelingsstap.Termijn]);
        yield return ("Retourvorm.stand", [.. Enum.GetValues<Declaraties.Opslag.Uitgaand.Retourstand>().Select(stand => stand.Woord())]);
        yield return ("Onbestelbaarvorm.kanaal", ["map", "amqp", "webhook", "ggk"]);
    }

    /// <summary>De woorden die een uitleg noemt: <c>open, gevraagd of vervallen.</c></summary>
    private static string[] Beloofd(string uitleg) => Tussenwoord().Split(Tussen().Replace(uitleg, "").TrimEnd('.').Split(": ")[^1]);

    [GeneratedRegex(", | of ")]
    private static partial Regex Tussenwoord();

    [GeneratedRegex(" \\([^)]*\\)")]
    private static partial Regex Tussen();

    private void MaakWereld()
    {
        foreach (var opdracht in new string[][]
        {
            ["genereer", "--uit", _werkplaats.Pad("wereld"), "--clienten", "60", "--aanbieders", "3", "--maanden", "3", "--seed", "3", "--fouten", "80"],
            ["importeer", "producten", Wereld("producten.csv"), "--database", _werkplaats.Database],
            ["importeer", "contracten", Wereld("contracten.csv"), "--database", _werkplaats.Database],
            ["importeer", "aanbieders", Wereld("aanbieders.csv"), "--database", _werkplaats.Database],
            ["importeer", "toewijzingen", Wereld("toewijzingen"), "--database", _werkplaats.Database, "--peildatum", "2026-07-31"],
        })
        {
            var uitvoering = _werkplaats.Voer(opdracht);
            Assert.That(uitvoering.Code, Is.Zero, uitvoering.ToString());
            if (opdracht[0] == "genereer")
            {
                // Kept back, to be read in later.
                File.Move(Directory.EnumerateFiles(Wereld("toewijzingen")).Order(StringComparer.Ordinal).Last(), Wereld("later.xml"));
            }
        }

        // Of one client, who with the plan would have two codes.
        const string Client = "999999990";
        _werkplaats.WijsToe("1.xml", Berichtmaker.Toewijzing("T1", "2026-01-01", "2026-12-31", bsn: Client));
        _werkplaats.MetTweedeToewijzing(Client);
    }

    private string Wereld(string naam) => _werkplaats.Pad("wereld", naam);

    private List<string> Declaraties(string maand) => [.. Directory.EnumerateFiles(Wereld("declaraties"), $"{maand}-*.xml").Order(StringComparer.Ordinal)];

    private async Task MetAsync(Func<Task> doe, params (string, string)[] instellingen)
    {
        using var dienst = _dienst = Dienstproces.Start(_werkplaats, instellingen);
        _belofte ??= new Apibelofte(await dienst.Http.GetStringAsync(new Uri(Apidocument.Adres, UriKind.Relative)));
        await doe();
    }

    private async Task GewoonAsync()
    {
        var april = Declaraties("202604");
        foreach (var declaratie in april.SkipLast(3))
        {
            await BiedAanAsync(await File.ReadAllBytesAsync(declaratie), "beoordeeld");
        }

        // The same allocation and month, refused twice: the second is the first once more.
        foreach (var naam in (string[])["K1", "K2"])
        {
            await BiedAanAsync(Encoding.UTF8.GetBytes(Berichtmaker.Declaratie(naam, "2026-01", new Testprogramma.Regel($"R{naam}", "2026-01-01", "2026-01-31", 60))), "beoordeeld");
        }

        foreach (var bericht in (await LeesAsync("/v1/berichten?periode=2026-01&aanbieder=99990001"))["berichten"]!.AsArray())
        {
            await PastAsync(await HaalAsync($"/v1/berichten/{bericht!["id"]}/prestaties"), "/berichten/{sleutel}/prestaties", "get");
        }

        await BiedAanAsync("<x/>"u8.ToArray(), "onleesbaar");
        await BiedAanAsync("<x>"u8.ToArray(), "onleesbaar");
        await BiedAanAsync(await VeranderdAsync(Directory.EnumerateFiles(Wereld("toewijzingen")).Order(StringComparer.Ordinal).First(), "(<(?:\\w+:)?Ingangsdatum>)20\\d\\d", "${1}2035"), "geweigerd");
        await MeldAsync();
        await MaakDefinitiefAsync();
        foreach (var declaratie in april.TakeLast(3).Concat(Declaraties("202605").Take(4)))
        {
            await BiedAanAsync(await File.ReadAllBytesAsync(declaratie), "beoordeeld");
        }

        await PastAsync(await HaalAsync("/v1/vaststellingen?maand=2026-04"), "/vaststellingen", "get");
    }

    /// <summary>Een start en een stop bij een toewijzing die er is.</summary>
    private async Task MeldAsync()
    {
        var toewijzing = Databasedump.Waarde<string>(
            _werkplaats.Database, "select r.gemeente || ' ' || r.aanbieder || ' ' || t.nummer from toewijzingversie t join relatie r using (relatie_id) order by t.versie limit 1").Split(' ');
        foreach (var melding in (string[])[Melding.Start(), Melding.Stop()])
        {
            await BiedAanAsync(
                Encoding.UTF8.GetBytes(melding
                    .Replace($">{Voorbeeld.Gemeente}<", $">{toewijzing[0]}<", StringComparison.Ordinal)
                    .Replace($">{Voorbeeld.Aanbieder}<", $">{toewijzing[1]}<", StringComparison.Ordinal)
                    .Replace($">{Voorbeeld.ToewijzingNummer}<", $">{toewijzing[2]}<", StringComparison.Ordinal)),
                "opgenomen");
        }

        await BiedAanAsync(Encoding.UTF8.GetBytes(Melding.Start("315").Replace("wmo305", "wmo315", StringComparison.Ordinal)), "onleesbaar");
        await PastAsync(await HaalAsync("/v1/niet-verwerkt"), "/niet-verwerkt", "get");
        await PastAsync(await HaalAsync($"/v1/ondersteuning?gemeente={toewijzing[0]}&aanbieder={toewijzing[1]}&toewijzingNummer={toewijzing[2]}"), "/ondersteuning", "get");
    }

    private async Task WachtenAsync()
    {
        await BiedAanAsync(await File.ReadAllBytesAsync(Voorraad.Declaratie("client-onbekend", "1-januari")), "wacht");
        await PastAsync(await HaalAsync("/v1/berichten?paginaGrootte=20"), "/berichten", "get");
    }

    private async Task VasthoudenAsync()
    {
        foreach (var declaratie in Declaraties("202605").Skip(4).Concat(Declaraties("202606")))
        {
            await _dienst!.BiedAanAsync(await File.ReadAllBytesAsync(declaratie));
        }

        await Geduld.TotAsync(async () => (await LeesAsync("/v1/declaraties?stand=vastgehouden"))["aantal"]!.GetValue<int>() > 2, () => "Er wordt niets vastgehouden.");
        await ToestemmingenAsync();
        await SignalenAsync();
        // The prices of before: what was held would now be judged otherwise, and signals about them are gone.
        await InvoerAsync();
        await PastAsync(await HaalAsync("/v1/signalen?alles=ja"), "/signalen", "get");
        await BeoordeelAsync();
        await OverzichtenAsync();
        await BeleidAsync();
        await VergelijkAsync();
        await ContactenAsync();
        await PostAsync();
        await ZipAsync();
        await ProefAsync();
        await WebhookAsync();
    }

    private async Task WebhookAsync()
    {
        await using var ontvanger = new Webhookontvanger();
        const string Adres = "/v1/webhook?aanbieder=99990001";
        await PastAsync(await _dienst!.Http.PutAsync(new Uri(Adres, UriKind.Relative), new StringContent($$"""{ "adres": "{{ontvanger.Adres}}" }""", Encoding.UTF8, "application/json")), "/webhook", "put");
        // Put down as delivery leaves it.
        Databasedump.Wijzig(_werkplaats.Database, Databasedump.EenOnbestelbaar.Replace("proef-antwoord", "proef-webhook", StringComparison.Ordinal));
        Databasedump.Wijzig(_werkplaats.Database, "update uitgaand set kanaal = 'webhook', bestemming = '99990001', mislukt_sinds = aangemaakt_op where bericht_id = 'proef-webhook'");
        await PastAsync(await HaalAsync(Adres), "/webhook", "get");
        await PastAsync(await StuurAsync("/v1/webhook/proef?aanbieder=99990001", ""), "/webhook/proef", "post");
        await PastAsync(await _dienst.Http.DeleteAsync(new Uri(Adres, UriKind.Relative)), "/webhook", "delete");
    }

    /// <summary>Een antwoord dat terugkomt en opnieuw gaat, en een foutbericht dat nergens bij hoort.</summary>
    private async Task RetourAsync()
    {
        var declaratie = await File.ReadAllTextAsync(Declaraties("202605")[^1]);
        var envelop = Proefenvelop.Om(declaratie).Replace("<StUF:gebruiker>", "<StUF:administratie>Zorggroep</StUF:administratie><StUF:gebruiker>", StringComparison.Ordinal);
        var adres = await _dienst!.VerwerkAsync(Encoding.UTF8.GetBytes(envelop), "beoordeeld");
        string[] Enveloppen() => Directory.GetFiles(_werkplaats.Pad("uitgang"), "*.xml");
        await Geduld.TotAsync(() => Enveloppen().Length == 1, () => "Er gaat geen envelop uit.");
        var nummer = Path.GetFileNameWithoutExtension(Enveloppen()[0]);
        await _dienst!.VerwerkAsync(Encoding.UTF8.GetBytes(Proefenvelop.Fout(nummer)), "opgenomen");
        await _dienst!.VerwerkAsync(Encoding.UTF8.GetBytes(Proefenvelop.Fout("31111111-5c69-41e5-a837-0800200c9a66", "41111111-5c69-41e5-a837-0800200c9a66")), "opgenomen");
        var lijst = (await LeesAsync("/v1/retouren"))["foutberichten"]!.AsArray();
        await PastAsync(await HaalAsync("/v1/retouren"), "/retouren", "get");
        await PastAsync(await StuurAsync($"/v1/retouren/{lijst[1]!["nummer"]}/opnieuw", ""), "/retouren/{nummer}/opnieuw", "post");
        await PastAsync(await StuurAsync($"/v1/retouren/{lijst[0]!["nummer"]}/gezien", ""), "/retouren/{nummer}/gezien", "post");
        await PastAsync(await HaalAsync("/v1/retouren"), "/retouren", "get");
        await Geduld.TotAsync(() => Enveloppen().Length == 2, () => "Er gaat geen tweede envelop uit.");
        await PastAsync(await HaalAsync($"/v1/declaraties/{adres.ToString().Split('/')[^1]}"), "/declaraties/{sleutel}", "get");
    }

    private async Task ToestemmingenAsync()
    {
        var toewijzingen = (await LeesAsync("/v1/benutting?maand=2026-04&per=toewijzing"))["toewijzingen"]!;
        foreach (var i in (int[])[0, 1])
        {
            var een = toewijzingen[i]!;
            await PastAsync(
                await StuurAsync(
                    "/v1/toestemmingen",
                    $$"""{ "gemeente": "{{een["gemeente"]}}", "aanbieder": "{{een["aanbieder"]}}", "toewijzingNummer": {{een["toewijzingNummer"]}}, "minuten": 60, "begindatum": "2026-04-01", "einddatum": "2026-04-30", "reden": "mantelzorger ziek" }"""),
                "/toestemmingen",
                "post");
        }

        var nummer = (await LeesAsync("/v1/toestemmingen"))["toestemmingen"]![0]!["nummer"]!;
        await PastAsync(await StuurAsync($"/v1/toestemmingen/{nummer}/intrekking", """{ "reden": "dubbel" }"""), "/toestemmingen/{nummer}/intrekking", "post");
        await PastAsync(await HaalAsync("/v1/toestemmingen"), "/toestemmingen", "get");
    }

    private async Task SignalenAsync()
    {
        var nummer = (await LeesAsync("/v1/signalen"))["signalen"]![0]!["nummer"]!;
        await PastAsync(await StuurAsync("/v1/te-crediteren/vraag", $$"""{ "signalen": [{{nummer}}], "toelichting": "per mail" }"""), "/te-crediteren/vraag", "post");
        await PastAsync(await HaalAsync("/v1/signalen?alles=ja"), "/signalen", "get");
        await PastAsync(await HaalAsync("/v1/te-crediteren"), "/te-crediteren", "get");
    }

    private async Task BeoordeelAsync()
    {
        await SamenAsync();
        const string Een = "/declaraties/{sleutel}";
        foreach (var declaratie in (await LeesAsync("/v1/declaraties?stand=vastgehouden"))["declaraties"]!.AsArray().Take(4))
        {
            var adres = $"/v1/declaraties/{declaratie!["id"]}";
            using var beproeving = await HaalAsync($"{adres}/beproeving");
            await _belofte.PastAsync(beproeving, $"{Een}/beproeving", "get");
            using var opnieuw = await StuurAsync($"{adres}/herbeoordeling", $$"""{ "versie": {{declaratie["oordeel"]}}, "reden": "anders", "toelichting": "de tarieven zijn rechtgezet" }""");
            await _belofte.PastAsync(opnieuw, $"{Een}/herbeoordeling", "post");
            var versie = JsonNode.Parse(await opnieuw.Content.ReadAsStringAsync())!["oordeel"]!;
            await PastAsync(await StuurAsync($"{adres}/vrijgave", $$"""{ "versie": {{versie}}, "reden": "de afwijzing is terecht" }"""), $"{Een}/vrijgave", "post");
            await PastAsync(await HaalAsync($"{adres}/bevindingen?paginaGrootte=1&pagina=2"), $"{Een}/bevindingen", "get");
            await PastAsync(await HaalAsync(adres), Een, "get");
        }

        await PastAsync(await HaalAsync("/v1/declaraties?stand=vastgehouden"), "/declaraties", "get");
        foreach (var declaratie in (await LeesAsync("/v1/declaraties?stand=niettoegewezen"))["declaraties"]!.AsArray())
        {
            await PastAsync(await HaalAsync($"/v1/declaraties/{declaratie!["id"]}?alles=ja"), Een, "get");
        }
    }

    private async Task WoordAsync()
    {
        foreach (var declaratie in (await LeesAsync("/v1/declaraties?stand=niettoegewezen"))["declaraties"]!.AsArray())
        {
            await PastAsync(await HaalAsync($"/v1/declaraties/{declaratie!["id"]}/woord"), "/declaraties/{sleutel}/woord", "get");
            await PastAsync(await HaalAsync($"/v1/woord?aanbieder={declaratie["aanbieder"]}&maand={declaratie["periode"]}"), "/woord", "get");
        }
    }

    /// <summary>Twee van wie er zijn, met een die er niet is.</summary>
    private async Task SamenAsync()
    {
        var keuzes = string.Join(", ", (await LeesAsync("/v1/declaraties?stand=vastgehouden"))["declaraties"]!.AsArray().TakeLast(2).Select(een => $$"""{ "id": "{{een!["id"]}}", "versie": {{een["oordeel"]}} }"""));
        await PastAsync(await StuurAsync("/v1/declaraties/beproeving", $$"""{ "declaraties": [{{keuzes}}] }"""), "/declaraties/beproeving", "post");
        await PastAsync(await StuurAsync("/v1/declaraties/herbeoordeling", $$"""{ "declaraties": [{{keuzes}}, { "id": "x", "versie": 1 }], "reden": "anders" }"""), "/declaraties/herbeoordeling", "post");
    }

    private async Task OverzichtenAsync()
    {
        await PastAsync(await HaalAsync("/v1/afkeur?van=2026-03&totenmet=2026-07"), "/afkeur", "get");
        await PastAsync(await HaalAsync("/v1/benutting?maand=2026-04"), "/benutting", "get");
        await PastAsync(await HaalAsync("/v1/regels"), "/regels", "get");
        await WoordAsync();
        await PastAsync(await HaalAsync("/v1/regels/TR418"), "/regels/{regel}", "get");
        await PastAsync(await HaalAsync("/v1/regels/CD041"), "/regels/{regel}", "get");
        await PastAsync(await HaalAsync("/v1/retourcodes"), "/retourcodes", "get");
        await PastAsync(await HaalAsync("/v1/benutting?maand=2026-04&per=toewijzing"), "/benutting", "get");
        await PastAsync(await HaalAsync("/v1/rapporten/afkeur?maand=2026-04"), "/rapporten/{soort}", "get");
        await PastAsync(await HaalAsync("/v1/vaststellingen?jaar=2026"), "/vaststellingen", "get");
        using (var database = Database.Open(_werkplaats.Database))
        {
            var logboek = new Logboekopslag(database, _werkplaats.Klok);
            for (var i = 0; i < 100; i++)
            {
                logboek.Schrijf(new Gebruiker("M. de Vries", "auditor", "10.1.2.3") { Onderwerp = "5f2b1c", Uitgever = "https://aanmelden.example" }, "gekeken", "werklijst", "gelukt", "steekproef");
            }
        }

        await PastAsync(await HaalAsync("/v1/logboek"), "/logboek", "get");
    }

    private async Task ContactenAsync()
    {
        _werkplaats.LegVast();
        // On the allocation itself, on a number that is not there, and somebody who claims in April has none.
        await PastAsync(await StuurAsync("/v1/contacten", Contactwereld.Kop + Contactwereld.Maart + "99990001;0505;999;2026-03-02;direct;60;thuis\n", "text/csv"), "/contacten", "post");
        await PastAsync(await HaalAsync("/v1/contacten/controle?maand=2026-03"), "/contacten/controle", "get");
        await PastAsync(await HaalAsync("/v1/contacten/controle?maand=2026-04"), "/contacten/controle", "get");
        await PastAsync(await StuurAsync("/v1/contacten/controle?maand=2026-03", Contactwereld.Declarabel, "text/csv"), "/contacten/controle", "post");
    }

    private async Task VergelijkAsync()
    {
        foreach (var per in Domein.Woorden.Alle<Groepering>())
        {
            await PastAsync(await HaalAsync($"/v1/vergelijkingen/periode?van=2026-01&tot=2026-06&per={per}"), "/vergelijkingen/periode", "get");
            await PastAsync(await StuurAsync($"/v1/vergelijkingen/bekostiging?van=2026-01&tot=2026-06&per={per}", Vergelijkwereld.Bandbreedte, "text/csv"), "/vergelijkingen/bekostiging", "post");
        }

        await PastAsync(await StuurAsync("/v1/vergelijkingen/overgang?direct=1164,36&tempo=ineens", Vergelijkwereld.Plan, "text/csv"), "/vergelijkingen/overgang", "post");
    }

    private async Task BeleidAsync()
    {
        await PastAsync(await StuurAsync("/v1/beleid/declarabel", Tariefwereld.Declarabel, "text/csv"), "/beleid/{soort}", "post");
        await PastAsync(await StuurAsync("/v1/beleid/bandbreedte?vanaf=2026-01-01", Tariefwereld.Bandbreedte, "text/csv"), "/beleid/{soort}", "post");
        await PastAsync(await StuurAsync("/v1/beleid/bandbreedte?vanaf=2027-01-01", Tariefwereld.Bandbreedte.Replace("240", "300", StringComparison.Ordinal), "text/csv"), "/beleid/{soort}", "post");
        var contract = _werkplaats.MetDatabase("importeer", "contracten", _werkplaats.Schrijf("oud.csv", "Aanbieder;ProductCategorie;ProductCode;Eenheid;TariefInCenten;Ingangsdatum;Einddatum\n99990099;02;02A05;04;6150;2024-01-01;2024-12-31\n"));
        Assert.That(contract.Code, Is.Zero, contract.ToString());
        foreach (var overhead in (string[])["20", "19"])
        {
            using var zip = new ByteArrayContent(Tariefwereld.Zip(Tariefwereld.Besloten(overhead))) { Headers = { ContentType = new("application/zip") } };
            await PastAsync(await _dienst!.Http.PostAsync(new Uri("/v1/tarieven?naam=IB", UriKind.Relative), zip), "/tarieven", "post");
        }

        _werkplaats.StelVast("IB", "2026-01-01");
        _werkplaats.Bewaar("begeleiding", Tariefwereld.Besloten());
        _werkplaats.Bewaar("zonder", Tariefwereld.Zonder("Indexatie"));
        foreach (var vanaf in (string[])["2026-07-01", "2027-01-01"])
        {
            await PastAsync(await StuurAsync("/v1/tarieven/begeleiding/vaststelling", $$"""{ "vanaf": "{{vanaf}}" }"""), "/tarieven/{naam}/vaststelling", "post");
        }

        _werkplaats.Bewaar("begeleiding", Tariefwereld.Besloten("18"));
        _werkplaats.StelVast("begeleiding", "2028-01-01");
        await PastAsync(await HaalAsync("/v1/beleid"), "/beleid", "get");
        await PastAsync(await HaalAsync("/v1/tarieven"), "/tarieven", "get");
        foreach (var deel in (string[])["", "/toets", "/gevoeligheid", "/verschil?met=IB@1"])
        {
            await PastAsync(await HaalAsync($"/v1/tarieven/zonder{deel}"), $"/tarieven/{{naam}}{deel.Split('?')[0]}", "get");
        }

        await PastAsync(await StuurAsync("/v1/tarieven/berekening", """{ "tariefset": "IB", "wijzigingen": [] }"""), "/tarieven/berekening", "post");
    }

    private async Task PostAsync()
    {
        // Put down as delivery leaves it.
        foreach (var nummer in (int[])[1, 2, 3, 4])
        {
            Databasedump.Wijzig(_werkplaats.Database, Databasedump.EenOnbestelbaar.Replace("proef-antwoord", $"proef{nummer}-antwoord", StringComparison.Ordinal));
        }

        Databasedump.Wijzig(_werkplaats.Database, "update uitgaand set kanaal = 'map', bestemming = 'weg.xml', kenmerk = 'x/weg.xml' where bericht_id = 'proef3-antwoord'");
        using var lijst = await HaalAsync("/v1/onbestelbaar");
        await _belofte.PastAsync(lijst, "/onbestelbaar", "get");
        var nummers = JsonNode.Parse(await lijst.Content.ReadAsStringAsync())!["post"]!.AsArray().Select(een => een!["nummer"]!.GetValue<long>()).ToList();
        const string Een = "/onbestelbaar/{nummer}";
        await PastAsync(await StuurAsync($"/v1/onbestelbaar/{nummers[0]}/poging", ""), $"{Een}/poging", "post");
        await PastAsync(await StuurAsync($"/v1/onbestelbaar/{nummers[1]}/verval", """{ "reden": "de ontvanger bestaat niet meer" }"""), $"{Een}/verval", "post");
        await PastAsync(await StuurAsync($"/v1/onbestelbaar/{nummers[2]}/omleiding", """{ "bestemming": "hier.xml", "reden": "de oude naam was bezet" }"""), $"{Een}/omleiding", "post");
        await PastAsync(await StuurAsync("/v1/onbestelbaar/poging", ""), "/onbestelbaar/poging", "post");
    }

    private async Task InvoerAsync()
    {
        const string Inlezen = "/invoer/{soort}";
        foreach (var (soort, inhoudstype, bestand) in new[]
        {
            ("contracten", "text/csv", await File.ReadAllTextAsync(Wereld("contracten.csv")) + "99;02;02IB1;01;100;2026-01-01;\n"),
            ("toewijzingen", "application/xml", await File.ReadAllTextAsync(Directory.EnumerateFiles(Wereld("toewijzingen")).Order(StringComparer.Ordinal).First())),
            ("toewijzingen", "application/xml", await File.ReadAllTextAsync(Wereld("later.xml"))),
        })
        {
            using var voorbeeld = await StuurAsync($"/v1/invoer/{soort}/voorbeeld", bestand, inhoudstype);
            await _belofte.PastAsync(voorbeeld, $"{Inlezen}/voorbeeld", "post");
            var stand = JsonNode.Parse(await voorbeeld.Content.ReadAsStringAsync())!["stand"]!;
            await PastAsync(await StuurAsync($"/v1/invoer/{soort}?stand={stand}", bestand, inhoudstype), Inlezen, "post");
        }
    }

    private async Task ZipAsync()
    {
        using var geheugen = new MemoryStream();
        using (var zip = new ZipArchive(geheugen, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var declaratie in Declaraties("202604").Take(2))
            {
                zip.CreateEntryFromFile(declaratie, Path.GetFileName(declaratie));
            }
        }

        await PastAsync(await _dienst!.PostAsync(geheugen.ToArray(), inhoudstype: "application/zip"), "/berichten", "post");
    }

    /// <summary>Een die er al is, een die zou worden geweigerd en een die niet te lezen is; en waartegen zij worden bekeken.</summary>
    private async Task ProefAsync()
    {
        var declaratie = Berichtmaker.Declaratie("K3", "2026-01", new Testprogramma.Regel("RK3", "2026-01-01", "2026-01-31", 60));
        var zip = Proefzip.Maak(("1.xml", await File.ReadAllTextAsync(Declaraties("202604")[0])), ("2.xml", declaratie), ("3.xml", declaratie.Replace("DeclaratieNummer>", "Nummer>", StringComparison.Ordinal)));
        await PastAsync(await _dienst!.PostAsync(zip, inhoudstype: "application/zip", adres: "/v1/proef"), "/proef", "post");
        _werkplaats.WijsToe("budget.xml", Berichtmaker.Toewijzing("T9", "2026-01-01", "2026-12-31", nummer: 909).Replace(
            "<wmo301:Omvang><iwmo:Volume>180</iwmo:Volume><iwmo:Eenheid>01</iwmo:Eenheid><iwmo:Frequentie>2</iwmo:Frequentie></wmo301:Omvang>", "<wmo301:Budget>5000</wmo301:Budget>", StringComparison.Ordinal).Replace("<iwmo:Code>02B01</iwmo:Code>", "", StringComparison.Ordinal));
        await PastAsync(await HaalAsync("/v1/toewijzingen"), "/toewijzingen", "get");
        await PastAsync(await HaalAsync("/v1/toewijzingen?aanbieder=99990001"), "/toewijzingen", "get");
        await PastAsync(await HaalAsync("/v1/contracten?aanbieder=99990099&vanaf=2024-01-01"), "/contracten", "get");
    }

    private async Task<JsonNode> LeesAsync(string adres) => JsonNode.Parse(await _dienst!.Http.GetStringAsync(new Uri(adres, UriKind.Relative)))!;

    private async Task MaakDefinitiefAsync()
    {
        var nu = JsonNode.Parse(await _dienst!.Http.GetStringAsync(new Uri("/v1/vaststellingen?maand=2026-04", UriKind.Relative)))!;
        await PastAsync(await StuurAsync("/v1/vaststellingen", $$"""{ "maand": "2026-04", "kenmerk": "{{nu["kenmerk"]}}" }"""), "/vaststellingen", "post");
    }

    private async Task BiedAanAsync(byte[] bericht, string status)
    {
        using var aangeboden = await _dienst!.PostAsync(bericht);
        await PastAsync(aangeboden, "/berichten", "post");
        var adres = aangeboden.Headers.Location!.OriginalString;
        JsonNode? nu = null;
        await Geduld.TotAsync(async () => (nu = (await LeesAsync(adres))["status"])!.GetValue<string>() != "ontvangen", () => $"{adres} wordt niet verwerkt.");
        Assert.That(nu!.GetValue<string>(), Is.EqualTo(status));
        await PastAsync(await HaalAsync(adres), "/berichten/{sleutel}", "get");
        if (status is not ("wacht" or "opgenomen"))
        {
            await PastAsync(await HaalAsync($"{adres}/bevindingen?paginaGrootte=1"), "/berichten/{sleutel}/bevindingen", "get");
        }
    }

    private static async Task<byte[]> VeranderdAsync(string bestand, string wat, string door) =>
        Encoding.UTF8.GetBytes(new Regex(wat).Replace(await File.ReadAllTextAsync(bestand), door, 1));

    private void VeranderTarieven()
    {
        var regels = File.ReadAllLines(Wereld("contracten.csv"));
        var anders = regels.Take(1).Concat(regels.Skip(1).Select(regel => Tarief().Replace(regel, m => $";{int.Parse(m.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) - 1};", 1)));
        var uitvoering = _werkplaats.MetDatabase("importeer", "contracten", _werkplaats.Schrijf("c2.csv", string.Join('\n', anders)));
        Assert.That(uitvoering.Code, Is.Zero, uitvoering.ToString());
    }

    [GeneratedRegex(";(\\d+);(?=\\d{4}-)")]
    private static partial Regex Tarief();

    private async Task<HttpResponseMessage> StuurAsync(string adres, string tekst, string inhoudstype = "application/json")
    {
        using var inhoud = new StringContent(tekst, Encoding.UTF8, inhoudstype);
        return await _dienst!.Http.PostAsync(new Uri(adres, UriKind.Relative), inhoud);
    }

    private Task<HttpResponseMessage> HaalAsync(string adres) => _dienst!.Http.GetAsync(new Uri(adres, UriKind.Relative));

    private async Task PastAsync(HttpResponseMessage antwoord, string pad, string methode)
    {
        Assert.That(antwoord.IsSuccessStatusCode, $"{methode} {pad} {antwoord.StatusCode}: {await antwoord.Content.ReadAsStringAsync()}");
        await _belofte.PastAsync(antwoord, pad, methode);
        antwoord.Dispose();
    }
}
