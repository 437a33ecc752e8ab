using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Declaraties.Opslag;
using Declaraties.Opslag.Logboek;
using Declaraties.Testprogramma;

namespace Declaraties.Web.Specs.Paginas;

/// <summary>Gegevens inlezen op een pagina: eerst zien, dan doen.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed partial class InlezenSpecs : IDisposable
{
    private const string Kop = "Aanbieder;ProductCategorie;ProductCode;Eenheid;TariefInCenten;Ingangsdatum;Einddatum\n";
    private const string Oud = Kop + "98000001;02;02B01;04;6000;2026-01-01;\n";
    private readonly Werkplaats _werkplaats = new();
    private readonly Dienstproces _dienst;

    public InlezenSpecs() => _dienst = Dienstproces.Start(_werkplaats);

    public void Dispose()
    {
        _dienst.Dispose();
        _werkplaats.Dispose();
    }

    [Test]
    public async Task Een_voorbeeld_toont_wat_nieuw_gewijzigd_ongewijzigd_en_geweigerd_is_en_verandert_niets()
    {
        await BevestigAsync(await VoorbeeldAsync("contracten", Oud));
        var voorbeeld = await VoorbeeldAsync("contracten", Oud.Replace("6000", "6150", StringComparison.Ordinal) + "98000001;02;02B02;04;7000;2026-01-01;\n98000001;02;02B03;04;veel;2026-01-01;\n");
        Assert.That(voorbeeld, Does.Contain("€\u00a060,00, zonder einde").And.Contain("€\u00a061,50, zonder einde").And.Contain("<td data-kop=\"Is nu\">nieuw</td>").And.Contain("Regel 4: "));
        Assert.That(voorbeeld, Does.Contain("2 nieuw of gewijzigd, 0 ongewijzigd, 1 geweigerd."));
        Assert.That(await VoorbeeldAsync("contracten", Oud), Does.Contain("0 nieuw of gewijzigd, 1 ongewijzigd, 0 geweigerd.").And.Not.Contain("Lees dit in"));
    }

    [Test]
    public async Task Na_bevestigen_staat_het_er_en_in_het_logboek_staat_wie_het_deed()
    {
        Assert.That(await BevestigAsync(await VoorbeeldAsync("contracten", Oud)), Does.Contain("Ingelezen").And.Contain("1 regels nieuw of gewijzigd"));
        Assert.That(Databasedump.Aantal(_werkplaats.Database, "contractregel"), Is.EqualTo(1));
        using var database = Database.Open(_werkplaats.Database);
        var regel = new Logboekopslag(database, TimeProvider.System).Laatste(1).Single();
        Assert.That((regel.Handeling, regel.Object, regel.Wie), Is.EqualTo(("gegevens ingelezen", "contracten: bestand", "lokale gebruiker")));
    }

    [Test]
    public async Task Is_er_intussen_iets_veranderd_dan_gebeurt_er_niets_en_staat_er_wat_het_nu_zou_doen()
    {
        var eerste = await VoorbeeldAsync("contracten", Oud);
        await BevestigAsync(await VoorbeeldAsync("contracten", Oud.Replace("6000", "5900", StringComparison.Ordinal)));
        Assert.That(await BevestigAsync(eerste), Does.Contain("Intussen veranderd").And.Contain("€\u00a059,00"));
        Assert.That(Databasedump.Aantal(_werkplaats.Database, "contractregel"), Is.EqualTo(1));
    }

    [Test]
    public async Task Een_toewijzing_toont_wat_zij_wordt_en_gaat_daarna_langs_de_gewone_weg()
    {
        _werkplaats.LeesIn(Voorraad.Goed);
        var bericht = await File.ReadAllTextAsync(Directory.EnumerateFiles(Voorraad.Bestand(Voorraad.Goed, "toewijzingen"), "*.xml").Order(StringComparer.Ordinal).First());
        Assert.That(await VoorbeeldAsync("toewijzingen", bericht), Does.Contain("Er verandert niets"), "zij is er al");
        var gewijzigd = OmvangVolume().Replace(bericht, "<$1Volume>181<", 1).Replace(">T1<", ">T1-181<", StringComparison.Ordinal);
        var voorbeeld = await VoorbeeldAsync("toewijzingen", gewijzigd);
        Assert.That(voorbeeld, Does.Contain("181").And.Contain("Lees dit in").And.Not.Match("9999[0-9]{5}"));
        Assert.That(await BevestigAsync(voorbeeld), Does.Contain("De toewijzing is aangenomen"));
        await _dienst.WachtTotAsync(() => VoorbeeldAsync("toewijzingen", gewijzigd).Result.Contains("Er verandert niets", StringComparison.Ordinal), "de toewijzing is opgenomen");
    }

    [TestCase("contracten", "verkeerde;kop\n", "verwacht de kop Aanbieder;")]
    [TestCase("producten", Kop, "verwacht de kop ProductCategorie;")]
    [TestCase("toewijzingen", "geen xml", "Hier kan niets van worden ingelezen")]
    [TestCase("iets", "a", "Kies wat u inleest")]
    [TestCase("contracten", "", "Kies wat u inleest")]
    public async Task Wat_niet_kan_wordt_gezegd(string soort, string inhoud, string melding) => Assert.That(await VoorbeeldAsync(soort, inhoud), Does.Contain(melding));

    [Test]
    public async Task Zonder_bewijs_van_onze_eigen_pagina_gebeurt_er_niets()
    {
        using var formulier = new FormUrlEncodedContent([new("soort", "contracten"), new("naam", "x"), new("inhoud", Convert.ToBase64String(Encoding.UTF8.GetBytes(Oud))), new("stand", "x")]);
        using var antwoord = await _dienst.Http.PostAsync(new Uri("/invoer", UriKind.Relative), formulier);
        Assert.That(antwoord.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(Databasedump.Aantal(_werkplaats.Database, "contractregel"), Is.Zero);
    }

    private async Task<string> VoorbeeldAsync(string soort, string inhoud)
    {
        var pagina = await _dienst.Http.GetStringAsync(new Uri("/invoer", UriKind.Relative));
        using var formulier = new MultipartFormDataContent
        {
            { new StringContent(Waarde(pagina, "__RequestVerificationToken")), "__RequestVerificationToken" },
            { new StringContent(soort), "soort" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(inhoud)), "bestand", "bestand" },
        };
        using var antwoord = await _dienst.Http.PostAsync(new Uri("/invoer/voorbeeld", UriKind.Relative), formulier);
        Assert.That(antwoord.StatusCode, Is.EqualTo(HttpStatusCode.OK).Or.EqualTo(HttpStatusCode.BadRequest));
        return WebUtility.HtmlDecode(await antwoord.Content.ReadAsStringAsync());
    }

    private async Task<string> BevestigAsync(string voorbeeld)
    {
        using var formulier = new FormUrlEncodedContent(((string[])["__RequestVerificationToken", "formulier", "soort", "naam", "inhoud", "stand"]).Select(naam => KeyValuePair.Create(naam, Waarde(voorbeeld, naam))));
        using var antwoord = await _dienst.Http.PostAsync(new Uri("/invoer", UriKind.Relative), formulier);
        return WebUtility.HtmlDecode(await antwoord.EnsureSuccessStatusCode().Content.ReadAsStringAsync());
    }

    private static string Waarde(string html, string naam) => Regex.Match(html, $"name=\"{naam}\" value=\"([^\"]*)\"") is { Success: true } treffer
        ? treffer.Groups[1].Value
        : throw new AssertionException($"Er is geen veld {naam}:\n{html}");

    [GeneratedRegex("<([a-z0-9]+:)?Volume>[0-9]+<")]
    private static partial Regex OmvangVolume();
}
