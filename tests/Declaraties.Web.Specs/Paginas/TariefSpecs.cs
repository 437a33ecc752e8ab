using System.Net;
using System.Text.RegularExpressions;
using Declaraties.Dienst.Beleidsbestanden;
using Declaraties.Testprogramma;

namespace Declaraties.Web.Specs.Paginas;

/// <summary>Tariefsets op een pagina: zien waaruit een tarief volgt, bewaren, vaststellen door een ander, en zelf rekenen zonder dat er iets van blijft.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class TariefSpecs : IDisposable
{
    private readonly Werkplaats _werkplaats = new();
    private Dienstproces? _dienst;

    public void Dispose()
    {
        _dienst?.Dispose();
        _werkplaats.Dispose();
    }

    [Test]
    public async Task Zonder_sets_zegt_de_pagina_hoe_te_beginnen()
    {
        Start();
        Assert.That(await LeesAsync("/tarief"), Does.Contain("declaraties tarief voorbeeld").And.Contain("Een tariefset bewaren"));
        Assert.That(await LeesAsync("/tarief/eigen"), Does.Contain("Beginnen met eigen bestanden").And.Not.Contain("Beginnen met een tariefset"));
    }

    [Test]
    public async Task Een_set_staat_er_met_haar_tekeningen_tussenstappen_bevindingen_en_elementen()
    {
        _werkplaats.Bewaar("IB", Tariefwereld.Voorbeeld);
        Start();
        Assert.That(await LeesAsync("/tarief"), Does.Contain("href=\"/tarief?set=IB@1\">IB, versie 1</a>").And.Contain("IB1 €\u00a085,80").And.Contain("door anna").And.Contain("nog niet"));
        var pagina = await LeesAsync("/tarief?set=IB@1&product=alle");
        Assert.That(pagina, Does.Contain("IB3: van loonkosten naar tarief, per uur").And.Contain("IB1: waar de uren blijven").And.Contain("IB1: wat het tarief het meest verandert"));
        Assert.That(pagina, Does.Contain(">€\u00a076.428,11</td>").And.Contain(">€\u00a065,6396</td>").And.Contain(">1.164,45</td>"), "elke tussenstap staat in een tabel");
        Assert.That(pagina, Does.Contain("vaststellen kan pas als elke waarde is vastgesteld").And.Contain("art. 5.4, derde lid, Uitvoeringsbesluit Wmo 2015").And.Contain("✓ ja").And.Contain("OverheadPercentage 20\u00a0%"));
        Assert.That(pagina, Does.Contain("Het is een berekening: wat er wordt betaald staat in de contracten."));
        // No half pictures: every drawing has its title as a name.
        var titels = Regex.Matches(pagina, "<figcaption id=\"([^\"]+)\"").Select(titel => titel.Groups[1].Value).ToList();
        Assert.That(titels, Has.Count.EqualTo(9).And.Unique);
        Assert.That(titels, Has.All.Matches<string>(titel => Regex.Count(pagina, $"aria-labelledby=\"{titel}\"") == 2));
    }

    [Test]
    public async Task Een_set_staat_er_met_een_product_tegelijk_en_een_bestand_heeft_ze_alle()
    {
        _werkplaats.Bewaar("IB", Tariefwereld.Voorbeeld);
        Start();
        foreach (var (vraag, product) in ((string, string)[])[("", "IB1"), ("&product=IB3", "IB3")])
        {
            var pagina = await LeesAsync($"/tarief?set=IB@1{vraag}");
            Assert.That(Regex.Matches(pagina, "(IB[0-9]): van loonkosten naar tarief").Select(titel => titel.Groups[1].Value).Distinct(), Is.EqualTo(new[] { product }));
            Assert.That(pagina, Does.Match($"product={product}\" aria-current=\"true\">{product} ").And.Contain("IB2 <span class=\"decl-heel\">€\u00a085,80</span>").And.Contain("alle producten"));
            Assert.That(pagina, Does.Contain("vaststellen kan pas als elke waarde is vastgesteld"), "de toets gaat over de hele set");
        }

        Assert.That(await LeesAsync("/tarief?set=IB@1&formaat=csv&deel=bereken"), Does.Contain("\nIB1;").And.Contain("\nIB3;"));
    }

    [Test]
    public async Task Naast_een_andere_set_staat_wat_het_verschil_verklaart()
    {
        _werkplaats.Bewaar("IB", Tariefwereld.Besloten());
        _werkplaats.Bewaar("IB", Tariefwereld.Besloten("19"));
        Start();
        Assert.That(await LeesAsync("/tarief?set=IB@1"), Does.Not.Contain("Wat het verschil verklaart"));
        Assert.That(await LeesAsync("/tarief?set=IB@1&met=IB@2"), Does.Contain("Wat het verschil verklaart").And.Contain("IB1: van ").And.Match(">€.−0,6695</td>"));
    }

    [Test]
    public async Task Alles_is_te_bewaren_in_elke_vorm_en_elk_onderdeel_als_CSV_en_JSON()
    {
        _werkplaats.Bewaar("IB", Tariefwereld.Besloten());
        _werkplaats.Bewaar("IB", Tariefwereld.Besloten("19"));
        Start();
        var pagina = await LeesAsync("/tarief?set=IB@1&met=IB@2");
        var adressen = Regex.Matches(pagina, "href=\"(/tarief\\?[^\"]*formaat=([a-z]+))\"").Select(adres => (Adres: adres.Groups[1].Value, Vorm: adres.Groups[2].Value)).ToList();
        Assert.That(adressen, Has.Count.EqualTo(12));
        foreach (var (adres, vorm) in adressen)
        {
            using var antwoord = await _dienst!.Http.GetAsync(new Uri(adres, UriKind.Relative));
            Assert.That((antwoord.StatusCode, antwoord.Content.Headers.ContentType!.MediaType), Is.EqualTo((HttpStatusCode.OK, vorm switch { "csv" => "text/csv", "json" => "application/json", "html" => "text/html", _ => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" })), adres);
        }

        Assert.That(await LeesAsync("/tarief?set=IB@1&deel=bereken&formaat=json"), Is.EqualTo(_werkplaats.MetDatabase("tarief", "bereken", "--set", "IB", "--versie", "1", "--formaat", "json").Uit));
    }

    [TestCase("/tarief?set=bestaat-niet", HttpStatusCode.NotFound, "Er is geen tariefset 'bestaat-niet'; wel IB.")]
    [TestCase("/tarief?set=IB@7", HttpStatusCode.NotFound, "Tariefset IB heeft geen versie 7; wel 1.")]
    [TestCase("/tarief?set=IB&met=x", HttpStatusCode.NotFound, "Er is geen tariefset 'x'; wel IB.")]
    [TestCase("/tarief?set=@", HttpStatusCode.BadRequest, "'set' klopt niet: verwacht de naam van een tariefset")]
    [TestCase("/tarief?set=IB&product=IB9", HttpStatusCode.BadRequest, "'product' klopt niet: verwacht IB1, IB2, IB3, alle.")]
    [TestCase("/tarief?set=IB&deel=verschil", HttpStatusCode.BadRequest, "'met' klopt niet: ")]
    [TestCase("/tarief/eigen?set=x", HttpStatusCode.NotFound, "Er is geen tariefset 'x'; wel IB.")]
    public async Task Wat_er_niet_is_zegt_de_pagina_met_wat_er_wel_is(string adres, HttpStatusCode status, string melding)
    {
        _werkplaats.Bewaar("IB", Tariefwereld.Besloten());
        Start();
        using var antwoord = await _dienst!.Http.GetAsync(new Uri(adres, UriKind.Relative));
        Assert.That(antwoord.StatusCode, Is.EqualTo(status));
        Assert.That(WebUtility.HtmlDecode(await antwoord.Content.ReadAsStringAsync()), Does.Contain(melding));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Bewaren_gaat_met_vier_bestanden_of_een_ZIP_en_wie_bewaarde_stelt_niet_vast(bool alsZip)
    {
        Start();
        var bewaard = await StuurAsync("/tarief", "/tarief", alsZip ? Zip(Tariefwereld.Besloten()) : Tariefwereld.Formulier(Tariefwereld.Besloten()), ("naam", "IB"));
        Assert.That(bewaard, Does.Contain("Bewaard als tariefset IB, versie 1."));
        Assert.That(await StuurAsync("/tarief", "/tarief", Zip(Tariefwereld.Besloten()), ("naam", "IB")), Does.Contain("Precies deze bestanden staan er al, als tariefset IB, versie 1. Er is niets veranderd."));
        using var formulier = new MultipartFormDataContent();
        Assert.That(await StuurAsync("/tarief?set=IB", "/tarief/vaststelling", formulier, ("set", "IB@1"), ("vanaf", "2027-01-01")), Does.Contain("Niet vastgesteld").And.Contain("Zij is bewaard door lokale gebruiker; vaststellen moet een ander doen.").And.Contain("name=\"vanaf\" value=\"2027-01-01\""));
    }

    [Test]
    public async Task Een_ander_stelt_vast_en_nog_eens_vaststellen_verandert_niets()
    {
        _werkplaats.Bewaar("IB", Tariefwereld.Besloten());
        Start();
        foreach (var zin in (string[])["Versie 1 van tariefset IB is vastgesteld vanaf 2027-01-01.", "was al vastgesteld vanaf 2027-01-01"])
        {
            using var formulier = new MultipartFormDataContent();
            Assert.That(await StuurAsync("/tarief?set=IB", "/tarief/vaststelling", formulier, ("set", "IB@1"), ("vanaf", "2027-01-01")), Does.Contain(zin).And.Contain("door lokale gebruiker"));
        }
    }

    [Test]
    public async Task Wat_niet_te_bewaren_is_zegt_waarom_en_de_naam_blijft_staan()
    {
        Start();
        using var leeg = new MultipartFormDataContent();
        Assert.That(await StuurAsync("/tarief", "/tarief", leeg, ("naam", "IB")), Does.Contain("Kies de vier bestanden (parameters.csv, schalen.csv, cao.csv, mix.csv), of één ZIP-bestand daarmee.").And.Contain("name=\"naam\" value=\"IB\"").And.Contain("<a href=\"#bewaar-zip\">"));
        Assert.That(await StuurAsync("/tarief", "/tarief", Tariefwereld.Formulier([.. Tariefwereld.Besloten().Take(2)]), ("naam", "IB")), Does.Contain("ontbreken cao.csv, mix.csv").And.Contain("<a href=\"#bewaar-cao\">").And.Match("<input id=\"bewaar-cao\"[^>]* aria-invalid=\"true\""));
        Assert.That(await StuurAsync("/tarief", "/tarief", Zip(Tariefwereld.Besloten()), ("naam", "I/B")), Does.Contain("<a href=\"#naam\">").And.Contain("name=\"naam\" value=\"I/B\"").And.Match("<input id=\"naam\"[^>]* aria-invalid=\"true\""));
        Assert.That(await LeesAsync("/tarief"), Does.Contain("Er is nog geen tariefset bewaard."));
    }

    [Test]
    public async Task Zelf_rekenen_begint_met_de_waarden_van_een_set_en_zegt_wat_een_andere_waarde_doet()
    {
        _werkplaats.Bewaar("IB", Tariefwereld.Besloten());
        Start();
        var begin = await LeesAsync("/tarief/eigen?set=IB@1");
        Assert.That(begin, Does.Contain("name=\"waarde ;OverheadPercentage\" value=\"20\"").And.Contain("name=\"waarde IB3;ProductiviteitPercentage\" value=\"60\"").And.Contain("afgesproken deel van de uren bij de client").And.Not.Contain("<svg"));
        var voor = Tabellen();
        using var formulier = new MultipartFormDataContent();
        var pagina = await StuurAsync("/tarief/eigen?set=IB@1", "/tarief/eigen", formulier, [.. Waarden(begin).Select(veld => veld.Naam == "waarde IB1;ProductiviteitPercentage" ? veld with { Waarde = "60" } : veld), ("set", "IB@1")]);
        Assert.That(pagina, Does.Contain("IB1 kost €\u00a088,59 per uur").And.Contain("Dit is uw eigen berekening").And.Contain("Wat het verschil verklaart").And.Contain("name=\"waarde IB1;ProductiviteitPercentage\" value=\"60\""));
        Assert.That(Tabellen(), Is.EqualTo(voor), "er is niets van bewaard");
        using var bestand = new MultipartFormDataContent();
        Assert.That(await StuurAsync("/tarief/eigen?set=IB@1", "/tarief/eigen", bestand, [.. Waarden(begin), ("set", "IB@1"), ("formaat", "csv")]), Does.StartWith("\uFEFFProduct;Tarief;").And.Contain("\nIB1;85,80;"));
    }

    [Test]
    public async Task Eigen_bestanden_reizen_mee_en_zijn_naast_een_set_te_zien()
    {
        _werkplaats.Bewaar("IB", Tariefwereld.Besloten());
        Start();
        var pagina = await StuurAsync("/tarief/eigen", "/tarief/eigen", Tariefwereld.Formulier(Tariefwereld.Besloten("19")), ("met", "IB@1"));
        Assert.That(pagina, Does.Contain("De waarden van uw bestanden").And.Contain("Verschil tussen eigen waarden en IB, versie 1").And.Contain("name=\"waarde ;OverheadPercentage\" value=\"19\""));
        var mee = Regex.Match(pagina, "type=\"hidden\" name=\"inhoud\" value=\"([^\"]+)\"").Groups[1].Value;
        using var formulier = new MultipartFormDataContent();
        var anders = await StuurAsync("/tarief/eigen", "/tarief/eigen", formulier, [.. Waarden(pagina).Select(veld => veld.Naam == "waarde ;OverheadPercentage" ? veld with { Waarde = "20" } : veld), ("inhoud", mee)]);
        Assert.That(anders, Does.Contain("IB1 kost €\u00a085,80 per uur").And.Contain("Verschil tussen eigen waarden en zoals gegeven"));
    }

    [TestCase("waarde ;OverheadPercentage", "veel", "OverheadPercentage 'veel'")]
    [TestCase("waarde ;BrutoUren", "", "BrutoUren")]
    [TestCase("waarde ;Onzin", "1", "Onzin")]
    [TestCase("waarde 99", "1", "99")]
    public async Task Wat_niet_te_berekenen_is_staat_op_de_pagina_en_blijft_ingevuld(string naam, string waarde, string melding)
    {
        _werkplaats.Bewaar("IB", Tariefwereld.Besloten());
        Start();
        var begin = await LeesAsync("/tarief/eigen?set=IB@1");
        using var formulier = new MultipartFormDataContent();
        var pagina = await StuurAsync("/tarief/eigen?set=IB@1", "/tarief/eigen", formulier, [.. Waarden(begin).Where(veld => veld.Naam != naam), (naam, waarde), ("set", "IB@1")]);
        Assert.That(pagina, Does.Contain("Hier komt geen tarief uit").And.Contain(melding).And.Contain("name=\"waarde ;AwfLaag\" value=\"2,74\"").And.Not.Contain("<svg"));
        var mis = Regex.Match(pagina, "<a href=\"#(waarde-[0-9]+)\">");
        Assert.That(mis.Success, waarde.Length > 0 ? Is.True : Is.False);
        if (mis.Success)
        {
            Assert.That(pagina, Does.Match($"<input id=\"{mis.Groups[1].Value}\" name=\"{Regex.Escape(naam.Contains(';', StringComparison.Ordinal) ? naam : "waarde ;99")}\"[^>]* aria-invalid=\"true\"").And.Contain($"id=\"{mis.Groups[1].Value}-fout\""));
        }
    }

    [Test]
    public async Task Wie_van_een_aanbieder_is_ziet_alleen_zelf_rekenen_en_alleen_wat_vaststaat()
    {
        _werkplaats.Bewaar("IB", Tariefwereld.Besloten());
        _werkplaats.StelVast("IB", "2027-01-01");
        _werkplaats.Bewaar("voorstel", Tariefwereld.Voorbeeld);
        await using var voorziening = await Aanmeldvoorziening.StartAsync();
        (voorziening.Gebruiker, voorziening.Ook) = (("P. van Zorg", []), [("agb", "51000001")]);
        using var dienst = Dienstproces.Start(_werkplaats, voorziening.Instellingen);
        using var _ = await dienst.Http.GetAsync(new Uri("/aanmelden?terug=%2Ftarief%2Feigen", UriKind.Relative));
        var pagina = WebUtility.HtmlDecode(await dienst.Http.GetStringAsync(new Uri("/tarief/eigen", UriKind.Relative)));
        Assert.That(pagina, Does.Contain(">Tarief narekenen</a>").And.Contain("value=\"IB@1\"").And.Not.Contain("voorstel").And.Not.Contain("href=\"/beleid\"").And.Not.Contain("anna"));
        foreach (var (adres, status) in new[] { ("/tarief", HttpStatusCode.Forbidden), ("/beleid", HttpStatusCode.Forbidden), ("/tarief/eigen?set=voorstel", HttpStatusCode.NotFound), ("/tarief/eigen?set=IB", HttpStatusCode.OK) })
        {
            using var antwoord = await dienst.Http.GetAsync(new Uri(adres, UriKind.Relative));
            Assert.That(antwoord.StatusCode, Is.EqualTo(status), adres);
        }
    }

    /// <summary>Een bedrag dat niet meer uit de bewaarde bestanden volgt, wordt niet getoond.</summary>
    [Test]
    public async Task Wat_niet_meer_klopt_is_een_fout_van_ons_en_geen_ander_bedrag()
    {
        _werkplaats.Bewaar("IB", Tariefwereld.Besloten());
        Databasedump.Wijzig(_werkplaats.Database, "update tariefproduct set tarief = tarief + 1 where product = 'IB1'");
        Start();
        using var antwoord = await _dienst!.Http.GetAsync(new Uri("/tarief?set=IB", UriKind.Relative));
        Assert.That(antwoord.StatusCode, Is.EqualTo(HttpStatusCode.InternalServerError));
        Assert.That(WebUtility.HtmlDecode(await antwoord.Content.ReadAsStringAsync()), Does.Contain("niet te herrekenen zoals zij is bewaard").And.Contain("Product IB1 was toen"));
    }

    private void Start() => _dienst = Dienstproces.Start(_werkplaats);

    private async Task<string> LeesAsync(string adres) => WebUtility.HtmlDecode(await _dienst!.Http.GetStringAsync(new Uri(adres, UriKind.Relative)));

    private async Task<string> StuurAsync(string pagina, string adres, MultipartFormDataContent formulier, params IReadOnlyList<(string Naam, string Waarde)> velden)
    {
        foreach (var (naam, waarde) in Formuliervelden.Van(await LeesAsync(pagina)).Select(veld => (veld.Key, veld.Value)).Concat(velden))
        {
            formulier.Add(new StringContent(waarde), naam);
        }

        using var antwoord = await _dienst!.Http.PostAsync(new Uri(adres, UriKind.Relative), formulier);
        return WebUtility.HtmlDecode(await antwoord.Content.ReadAsStringAsync());
    }

    private static MultipartFormDataContent Zip(IReadOnlyList<Bestandsstuk> stukken) => new() { { new ByteArrayContent(Tariefwereld.Zip(stukken)), "zip", "set.zip" } };

    /// <summary>Wat er in het formulier staat, zoals een browser het terugstuurt.</summary>
    private static IEnumerable<(string Naam, string Waarde)> Waarden(string html) =>
        Regex.Matches(html, "name=\"(waarde [^\"]*)\" value=\"([^\"]*)\"").Select(veld => (veld.Groups[1].Value, veld.Groups[2].Value));

    private string Tabellen() => string.Join('\n', ((string[])["tariefset", "tariefbestand", "tariefvaststelling", "verzoek", "beleid"]).Select(tabel => $"{tabel} {Databasedump.Waarde<long>(_werkplaats.Database, $"select count(*) from {tabel}")}"));
}
