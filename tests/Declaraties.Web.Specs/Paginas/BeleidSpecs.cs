using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Declaraties.Testprogramma;

namespace Declaraties.Web.Specs.Paginas;

/// <summary>Beleid door de tijd: vastleggen, terugzien als tijdlijn en als tabel, en bewaren.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class BeleidSpecs : IDisposable
{
    private readonly Werkplaats _werkplaats = new();
    private readonly Dienstproces _dienst;

    public BeleidSpecs() => _dienst = Dienstproces.Start(_werkplaats);

    public void Dispose()
    {
        _dienst.Dispose();
        _werkplaats.Dispose();
    }

    [Test]
    public async Task Zonder_beleid_zegt_de_pagina_dat_en_hoe_het_erin_komt() => Assert.That(
        await LeesAsync("/beleid"),
        Does.Contain("Er is nog niet vastgelegd welke tijd declarabel is.").And.Contain("Hierover is nog niets vastgelegd.").And.Contain("Soort;Product;Declarabel;MaximumPercentage;MaximumPerMaand;Ingangsdatum;Einddatum").And.Contain("niet wat er is geleverd of betaald"));

    [Test]
    public async Task Wat_wordt_vastgelegd_staat_er_als_tijdlijn_en_als_tabel()
    {
        Assert.That(await LegVastAsync(Tariefwereld.Declarabel, ("soort", "declarabel")), Does.Contain("Versie 1 van wat declarabel is is vastgelegd."));
        Assert.That(await LegVastAsync(Tariefwereld.Bandbreedte, ("soort", "bandbreedte"), ("vanaf", "2027-01-01")), Does.Contain("Versie 1 van bandbreedtes is vastgelegd."));
        Assert.That(await LegVastAsync(Tariefwereld.Bandbreedte, ("soort", "bandbreedte"), ("vanaf", "2027-01-01")), Does.Contain("Dit was al de laatste versie van bandbreedtes (versie 1); er is niets veranderd."));
        var pagina = await LeesAsync("/beleid");
        Assert.That(pagina, Does.Contain("Wat wanneer declarabel is: donker is ja").And.Contain("hoogstens 25\u00a0%").And.Contain(">120 - 240</text>").And.Contain(">no-show, IB1</text>"));
        Assert.That(pagina, Does.Match("<th[^>]*>netwerk</th>").And.Match(">120,00</td>").And.Contain("lokale gebruiker"));
    }

    [Test]
    public async Task Wat_er_staat_is_per_blad_te_bewaren()
    {
        await LegVastAsync(Tariefwereld.Bandbreedte, ("soort", "bandbreedte"), ("vanaf", "2027-01-01"));
        Assert.That((await LeesAsync("/beleid?formaat=csv&per=bandbreedtes")).TrimStart('\uFEFF'), Is.EqualTo("ProductCode;MinutenPerWeekVan;MinutenPerWeekTot;Vanaf;TotEnMet\nIB1;120,00;240,00;2027-01-01;\n"));
        Assert.That(await LeesAsync("/beleid?formaat=html"), Does.Contain("Minuten per week door de tijd"));
        using var verkeerd = await _dienst.Http.GetAsync(new Uri("/beleid?per=onzin", UriKind.Relative));
        Assert.That(verkeerd.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [TestCase("Soort\n", "declarabel", "", "declarabel.csv, regel 1: ")]
    [TestCase(Tariefwereld.Declarabel, "declarabel", "2027-01-01", "heeft elke regel haar eigen Ingangsdatum")]
    [TestCase(Tariefwereld.Bandbreedte, "bandbreedte", "", "'vanaf' ontbreekt.")]
    [TestCase(Tariefwereld.Bandbreedte, "bandbreedte", "morgen", "'vanaf' klopt niet: ")]
    [TestCase(Tariefwereld.Bandbreedte, "tarief", "2027-01-01", "'soort' klopt niet: verwacht declarabel, bandbreedte.")]
    [TestCase("", "bandbreedte", "2027-01-01", "Kies een bestand dat niet leeg is.")]
    public async Task Wat_niet_kan_wordt_niet_vastgelegd(string inhoud, string soort, string vanaf, string melding)
    {
        Assert.That(await LegVastAsync(inhoud, ("soort", soort), ("vanaf", vanaf)), Does.Contain("Er is niets vastgelegd").And.Contain(melding));
        Assert.That(Databasedump.Waarde<long>(_werkplaats.Database, "select count(*) from beleid"), Is.Zero);
    }

    /// <summary>Wat er mis is staat bij zijn veld, met bovenaan een weg erheen; bij een verkeerde soort is er geen veld.</summary>
    [TestCase("Soort\n", "declarabel", "", "declarabel", null)]
    [TestCase("", "bandbreedte", "2027-01-01", "bandbreedte", "2027-01-01")]
    [TestCase(Tariefwereld.Bandbreedte, "bandbreedte", "30-2-2027", "vanaf", "30-2-2027")]
    [TestCase("Soort\n", "bandbreedte", "1-2-2027", "bandbreedte", "2027-02-01")]
    [TestCase(Tariefwereld.Bandbreedte, "tarief", "2027-01-01", null, "2027-01-01")]
    public async Task Wat_er_mis_is_staat_bij_zijn_veld_en_wat_is_getypt_blijft_staan(string inhoud, string soort, string vanaf, string? veld, string? blijft)
    {
        var pagina = await LegVastAsync(inhoud, ("soort", soort), ("vanaf", vanaf));
        Assert.That(pagina, Does.Contain("<title>Fout: "));
        Assert.That(Regex.Matches(pagina, "<a href=\"#(declarabel|bandbreedte|vanaf|soort)\">").Select(treffer => treffer.Groups[1].Value), Is.EqualTo(veld is null ? [] : new[] { veld }));
        Assert.That(Regex.Matches(pagina, "<input id=\"([a-z]+)\"[^>]* aria-invalid=\"true\"").Select(treffer => treffer.Groups[1].Value), Is.EqualTo(veld is null ? [] : new[] { veld }));
        if (blijft is not null)
        {
            Assert.That(pagina, Does.Contain($"name=\"vanaf\" value=\"{blijft}\""));
        }
    }

    private async Task<string> LeesAsync(string adres) => WebUtility.HtmlDecode(await _dienst.Http.GetStringAsync(new Uri(adres, UriKind.Relative)));

    private async Task<string> LegVastAsync(string inhoud, params (string Naam, string Waarde)[] velden)
    {
        using var formulier = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes(inhoud)), "bestand", "bestand.csv" } };
        foreach (var (naam, waarde) in Formuliervelden.Van(await LeesAsync("/beleid")).Select(veld => (veld.Key, veld.Value)).Concat(velden))
        {
            formulier.Add(new StringContent(waarde), naam);
        }

        using var antwoord = await _dienst.Http.PostAsync(new Uri("/beleid", UriKind.Relative), formulier);
        return Regex.Replace(WebUtility.HtmlDecode(await antwoord.Content.ReadAsStringAsync()), "</?span[^>]*>", "");
    }
}
