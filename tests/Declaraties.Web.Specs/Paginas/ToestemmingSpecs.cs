using System.Net;
using System.Text.RegularExpressions;
using Declaraties.Testbasis;
using Declaraties.Testprogramma;

namespace Declaraties.Web.Specs.Paginas;

/// <summary>Toestemmingen verlenen en intrekken, een heel Bsn tonen, een client zoeken, een rapport ophalen, en wat daarvan in het logboek staat.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed partial class ToestemmingSpecs : IDisposable
{
    private readonly Werkplaats _werkplaats = new();
    private readonly Dienstproces _dienst;
    private readonly (string Gemeente, string Aanbieder, string Nummer) _toewijzing;

    public ToestemmingSpecs()
    {
        _werkplaats.LeesIn(Voorraad.Goed);
        _dienst = Dienstproces.Start(_werkplaats);
        _toewijzing = (
            Databasedump.Waarde<string>(_werkplaats.Database, "select gemeente from relatie join toewijzingversie using (relatie_id) order by nummer limit 1"),
            Databasedump.Waarde<string>(_werkplaats.Database, "select aanbieder from relatie join toewijzingversie using (relatie_id) order by nummer limit 1"),
            Databasedump.Waarde<string>(_werkplaats.Database, "select cast(min(nummer) as text) from toewijzingversie"));
    }

    private string Adres => $"/toewijzingen/{_toewijzing.Gemeente}/{_toewijzing.Aanbieder}/{_toewijzing.Nummer}";

    public void Dispose()
    {
        _dienst.Dispose();
        _werkplaats.Dispose();
    }

    [Test]
    public async Task Verlenen_en_intrekken_staan_op_de_pagina_en_in_het_logboek()
    {
        var verleend = await StuurAsync("/toestemmingen", "/toestemmingen", Velden());
        Assert.That(verleend.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(verleend.Html, Does.Match("Toestemming [0-9]+ is verleend").And.Contain("mantelzorger ziek").And.Contain("Trek in"));
        var nummer = Nummer().Match(verleend.Html).Groups[1].Value;
        var ingetrokken = await StuurAsync("/toestemmingen", $"/toestemmingen/{nummer}/intrekking", ("reden", "dubbel verleend"));
        Assert.That(ingetrokken.Html, Does.Contain($"Toestemming {nummer} is ingetrokken").And.Contain("dubbel verleend").And.Not.Contain("Trek in"));
        var nogmaals = await StuurAsync("/toestemmingen", $"/toestemmingen/{nummer}/intrekking", ("reden", "nog eens"));
        Assert.That((nogmaals.Status, nogmaals.Html.Contains("al ingetrokken", StringComparison.Ordinal)), Is.EqualTo((HttpStatusCode.Conflict, true)));
        Assert.That(await PaginaAsync("/logboek"), Does.Contain("De keten is heel").And.Contain("toestemming verleend").And.Contain("toestemming ingetrokken").And.Contain("lokale gebruiker"));
    }

    [Test]
    public async Task Wat_er_over_start_en_stop_is_gemeld_staat_bij_de_toewijzing_en_in_haar_tweeling()
    {
        var vraag = $"/v1/ondersteuning?gemeente={_toewijzing.Gemeente}&aanbieder={_toewijzing.Aanbieder}&toewijzingNummer={_toewijzing.Nummer}";
        Assert.That(await PaginaAsync(Adres), Does.Contain("Start en stop van ondersteuning").And.Contain("De aanbieder heeft nog geen start of stop gemeld"));
        Assert.That(await PaginaAsync(vraag), Does.Contain("\"meldingen\":[]"));
        var (start, stop) = (Voor(Melding.Start("START-1")), Voor(Melding.Stop("S 999900006")));
        Assert.That(await MeldAsync(start), Does.Contain("\"soort\":\"WMO305\"").And.Contain("De melding is opgenomen bij haar toewijzing").And.Not.Contain("antwoordUiterlijk"));
        Assert.That(await MeldAsync(stop), Does.Contain("\"status\":\"opgenomen\""));
        Assert.That(await MeldAsync(start.Replace("2025-10-06", "2025-10-08", StringComparison.Ordinal)), Does.Contain("\"status\":\"geweigerd\"").And.Contain("De melding is niet opgenomen").And.Contain("TR056, 9056"));
        Assert.That(await MeldAsync(start.Replace("<m:Geslacht>1<", "<m:Geslacht>3<", StringComparison.Ordinal)), Does.Contain("\"status\":\"onleesbaar\"").And.Contain("Geslacht is '3'"));
        var html = await PaginaAsync(Adres);
        Assert.That(html, Does.Contain("06-10-2025").And.Contain("gestopt, begonnen op <span class=\"decl-heel\">06-10-2025</span>").And.Contain("Volgens plan gestopt (19)").And.Contain("nieuw").And.Contain("WMO305 START-1 van <span class=\"decl-heel\">01-12-2025</span>"));
        var json = await PaginaAsync(vraag);
        Assert.That(json, Does.Contain("\"soort\":\"stop\",\"dag\":\"2025-11-30\"").And.Contain("\"redenBeeindiging\":\"19\"").And.Contain("\"statusAanlevering\":\"nieuw\""));
        Assert.That(html + json, Does.Not.Contain("999900006"), "een Identificatie met een Bsn erin is afgeschermd");
        var anders = await MeldAsync(start.Replace("wmo305", "wmo315", StringComparison.Ordinal));
        Assert.That(anders, Does.Contain("\"soort\":\"WMO315\"").And.Contain("Dit is een WMO315; die verwerkt deze dienst niet. Het is bewaard zoals het kwam"));
        var sleutel = anders.Split('"')[3];
        Assert.That(await PaginaAsync("/niet-verwerkt"), Does.Contain("3 berichten").And.Contain("Dit is een WMO315 van iWmo 3.2; die verwerkt deze dienst niet").And.Contain("Geslacht is '3'").And.Contain("TR056, 9056").And.Not.Contain("999900006"));
        Assert.That(await PaginaAsync("/v1/niet-verwerkt"), Does.Contain($"\"id\":\"{sleutel}\",\"bericht\":\"WMO315\",\"wet\":\"wmo\",\"kanaal\":\"http\""));
        var gehaald = await StuurAsync("/niet-verwerkt", $"/niet-verwerkt/{sleutel}/bericht");
        Assert.That(gehaald.Html, Is.EqualTo(start.Replace("wmo305", "wmo315", StringComparison.Ordinal)));
        Assert.That(await PaginaAsync($"/v1/niet-verwerkt/{sleutel}/bericht"), Is.EqualTo(gehaald.Html));
        Assert.That(Logregels().Count(regel => regel == $"bericht gelezen: ontvangst {sleutel}"), Is.EqualTo(2));
        using var onbekend = await _dienst.Http.GetAsync(new Uri($"{vraag}1", UriKind.Relative));
        using var onvolledig = await _dienst.Http.GetAsync(new Uri("/v1/ondersteuning?gemeente=0505", UriKind.Relative));
        Assert.That((onbekend.StatusCode, onvolledig.StatusCode), Is.EqualTo((HttpStatusCode.NotFound, HttpStatusCode.BadRequest)));

        string Voor(string melding) => melding
            .Replace($">{Voorbeeld.Gemeente}<", $">{_toewijzing.Gemeente}<", StringComparison.Ordinal)
            .Replace($">{Voorbeeld.Aanbieder}<", $">{_toewijzing.Aanbieder}<", StringComparison.Ordinal)
            .Replace($">{Voorbeeld.ToewijzingNummer}<", $">{_toewijzing.Nummer}<", StringComparison.Ordinal);

        async Task<string> MeldAsync(string melding)
        {
            var adres = await _dienst.BiedAanAsync(System.Text.Encoding.UTF8.GetBytes(melding));
            var status = "";
            await Geduld.TotAsync(async () => !(status = await PaginaAsync(adres.ToString())).Contains("\"status\":\"ontvangen\"", StringComparison.Ordinal), () => "De melding wordt niet verwerkt.");
            return status;
        }
    }

    [Test]
    public async Task Een_client_zoeken_staat_in_het_logboek_zonder_zijn_Bsn()
    {
        var bsn = Databasedump.Waarde<string>(_werkplaats.Database, $"select cast(bsn as text) from toewijzingversie where nummer = {_toewijzing.Nummer} limit 1");
        var gevonden = await StuurAsync("/zoeken", "/zoeken", ("term", bsn));
        Assert.That(gevonden.Html, Does.Contain(Adres));
        Assert.That(Logregels(), Is.EqualTo(new[] { $"client gezocht: de client van toewijzing {_toewijzing.Nummer} van gemeente {_toewijzing.Gemeente} aan aanbieder {_toewijzing.Aanbieder}" }));
        await StuurAsync("/zoeken", "/zoeken", ("term", "999990019"));
        Assert.That(Logregels()[1..], Is.EqualTo(new[] { "client gezocht: een client zonder toewijzing" }), "wie niet is gevonden wordt niet genoemd");
        Assert.That(await PaginaAsync("/logboek"), Does.Contain("De keten is heel").And.Not.Contain(bsn).And.Not.Contain("999990019"));
        Assert.That(_dienst.Logboek, Does.Not.Contain(bsn));
    }

    [TestCase("20072")]
    [TestCase("999990018")]
    public async Task Een_ander_nummer_zoeken_staat_niet_in_het_logboek(string nummer)
    {
        await StuurAsync("/zoeken", "/zoeken", ("term", nummer));
        Assert.That(Logregels(), Is.Empty);
    }

    [TestCase("/rapporten/maand?maand=2026-01&formaat=xlsx", "maand over 2026-01, xlsx")]
    [TestCase("/rapporten/benutting?jaar=2026&formaat=csv", "benutting over 2026, csv")]
    [TestCase("/v1/rapporten/afkeur?maand=2026-01", "afkeur over 2026-01, json")]
    public async Task Een_rapport_ophalen_staat_in_het_logboek(string adres, string rapport)
    {
        Assert.That((await _dienst.Http.GetAsync(new Uri(adres, UriKind.Relative))).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(Logregels(), Is.EqualTo(new[] { $"rapport opgehaald: {rapport}" }));
    }

    [Test]
    public async Task Wat_geen_rapport_werd_is_niet_opgehaald()
    {
        Assert.That((await _dienst.Http.GetAsync(new Uri("/v1/rapporten/maand?maand=januari", UriKind.Relative))).StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(Logregels(), Is.Empty);
    }

    private List<string> Logregels() => [.. Databasedump.Waarde<string>(_werkplaats.Database, "select coalesce(group_concat(handeling || ': ' || object, char(10)), '') from (select * from logregel order by nummer)")
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)];

    [TestCase("gemeente", "Dordrecht", "'gemeente' klopt niet: verwacht 4 cijfers.")]
    [TestCase("minuten", "0", "'minuten' klopt niet: verwacht een geheel getal van 1 t/m 1000000.")]
    [TestCase("begindatum", "1 februari", "'begindatum' klopt niet: verwacht een datum als JJJJ-MM-DD")]
    [TestCase("einddatum", "", "'einddatum' ontbreekt.")]
    [TestCase("einddatum", "2025-12-31", "'einddatum' klopt niet: verwacht een dag op of na 'begindatum'.")]
    [TestCase("reden", " ", "'reden' ontbreekt.")]
    [TestCase("reden", "voor 999900006", "'reden' klopt niet: een Bsn hoort er niet in")]
    [TestCase("toewijzingNummer", "2147483647", "Er is geen toewijzing 2147483647")]
    public async Task Wat_niet_klopt_wordt_gezegd_en_er_verandert_niets(string veld, string waarde, string klacht)
    {
        var antwoord = await StuurAsync("/toestemmingen", "/toestemmingen", [.. Velden().Select(v => v.Naam == veld ? (veld, waarde) : v)]);
        Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(antwoord.Html, Does.Contain(klacht).And.Contain("Er is nog geen toestemming verleend"));
        Assert.That(antwoord.Html, Does.Contain($"value=\"{_toewijzing.Aanbieder}\"").And.Not.Contain("999900006"), "wat wel goed was hoeft niet opnieuw");
    }

    /// <summary>Ook een nummer van negen cijfers: dat is hier geen Bsn.</summary>
    [Test]
    public async Task Wie_van_een_toewijzing_komt_hoeft_haar_niet_over_te_typen() =>
        Assert.That(
            await PaginaAsync("/toestemmingen?gemeente=0505&aanbieder=99990001&toewijzingNummer=123456789"),
            Does.Contain("value=\"0505\"").And.Contain("value=\"99990001\"").And.Contain("value=\"123456789\""));

    [Test]
    public async Task Een_heel_Bsn_tonen_is_een_handeling_en_staat_zonder_Bsn_in_het_logboek()
    {
        var bsn = Databasedump.Waarde<string>(_werkplaats.Database, $"select cast(bsn as text) from toewijzingversie where nummer = {_toewijzing.Nummer} limit 1");
        Assert.That(await PaginaAsync(Adres), Does.Not.Contain(bsn).And.Contain($"******{bsn[6..]}"));
        var getoond = await StuurAsync(Adres, $"{Adres}/bsn");
        Assert.That(getoond.Html, Does.Contain(bsn));
        Assert.That(await PaginaAsync(Adres), Does.Not.Contain(bsn), "alleen die ene keer");
        Assert.That(await PaginaAsync("/logboek"), Does.Contain("Bsn getoond").And.Contain($"toewijzing {_toewijzing.Nummer}").And.Not.Contain(bsn));
        Assert.That(_dienst.Logboek, Does.Not.Contain(bsn));
    }

    [Test]
    public async Task Wie_aan_het_logboek_knoeit_valt_op()
    {
        await StuurAsync(Adres, $"{Adres}/bsn");
        Databasedump.Wijzig(_werkplaats.Database, "update logregel set wie = 'iemand anders'");
        Assert.That(await PaginaAsync("/logboek"), Does.Contain("De keten is gebroken"));
    }

    private (string Naam, string Waarde)[] Velden() =>
    [
        ("gemeente", _toewijzing.Gemeente), ("aanbieder", _toewijzing.Aanbieder), ("toewijzingNummer", _toewijzing.Nummer),
        ("minuten", "120"), ("begindatum", "2026-01-01"), ("einddatum", "2026-02-28"), ("reden", "mantelzorger ziek"),
    ];

    private async Task<string> PaginaAsync(string adres) => WebUtility.HtmlDecode(await _dienst.Http.GetStringAsync(new Uri(adres, UriKind.Relative)));

    private async Task<(HttpStatusCode Status, string Html)> StuurAsync(string pagina, string adres, params (string Naam, string Waarde)[] velden)
    {
        using var formulier = new FormUrlEncodedContent([.. velden.Select(veld => KeyValuePair.Create(veld.Naam, veld.Waarde)), .. Formuliervelden.Van(await PaginaAsync(pagina))]);
        using var antwoord = await _dienst.Http.PostAsync(new Uri(adres, UriKind.Relative), formulier);
        return (antwoord.StatusCode, WebUtility.HtmlDecode(await antwoord.Content.ReadAsStringAsync()));
    }

    [GeneratedRegex("Toestemming ([0-9]+) is verleend")]
    private static partial Regex Nummer();
}
