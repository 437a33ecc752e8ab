using System.Net;
using Declaraties.Testprogramma;

namespace Declaraties.Web.Specs.Toegang;

/// <summary>Een token dat echt is getekend, en toch niet geldt.</summary>
public sealed class TokenSpecs : IAsyncDisposable
{
    private readonly Werkplaats _werkplaats = new();
    private Aanmeldvoorziening _voorziening = null!;
    private Dienstproces _dienst = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _voorziening = await Aanmeldvoorziening.StartAsync();
        _dienst = Dienstproces.Start(_werkplaats, _voorziening.Instellingen);
    }

    public async ValueTask DisposeAsync()
    {
        _dienst?.Dispose();
        await _voorziening.DisposeAsync();
        _werkplaats.Dispose();
    }

    [TestCase("at+jwt")]
    [TestCase("application/at+jwt")]
    [TestCase("AT+JWT")]
    [TestCase("JWT")]
    public async Task Een_toegangstoken_geldt_zoals_voorzieningen_het_maken(string soort) =>
        await GeldtAsync(soort, null, ("agb", "51000001"));

    [Test]
    public async Task Een_toegangstoken_van_Keycloak_of_Cognito_geldt()
    {
        await GeldtAsync("JWT", null, ("agb", "51000001"), ("typ", "Bearer"));
        await GeldtAsync("JWT", null, ("agb", "51000001"), ("token_use", "access"));
    }

    [TestCase("logout+jwt")]
    [TestCase("dpop+jwt")]
    [TestCase("id_token+jwt")]
    public async Task Een_token_van_een_andere_soort_is_geen_toegangstoken(string soort) => await GeldtNietAsync("van een andere soort", soort, null, ("agb", "51000001"));

    [TestCase("nonce", "n")]
    [TestCase("at_hash", "h")]
    [TestCase("c_hash", "h")]
    [TestCase("typ", "ID")]
    [TestCase("typ", "Refresh")]
    [TestCase("token_use", "id")]
    public async Task Een_bewijs_van_aanmelding_is_geen_toegangstoken_ook_niet_als_het_voor_ons_is(string claim, string waarde) =>
        await GeldtNietAsync("van een andere soort", "JWT", null, ("agb", "51000001"), (claim, waarde));

    [Test]
    public async Task Een_id_token_van_de_pagina_geldt_niet_bij_de_API() =>
        await GeldtNietAsync("Er is geen geldig token", "JWT", null, ("aud", Aanmeldvoorziening.Client), ("agb", "51000001"));

    [Test]
    public async Task Een_token_dat_eisen_stelt_die_wij_niet_kennen_wordt_geweigerd()
    {
        foreach (var eis in (object[])[new[] { "exp" }, new[] { "iets-nieuws" }, Array.Empty<string>(), "exp"])
        {
            await GeldtNietAsync("(crit)", "at+jwt", new Dictionary<string, object> { ["crit"] = eis, ["iets-nieuws"] = true }, ("agb", "51000001"));
        }
    }

    [TestCase("5100000")]
    [TestCase("510000011")]
    [TestCase("5100000a")]
    [TestCase(" 51000001")]
    [TestCase("51000001\n")]
    [TestCase("\u0665\u0661000001")]
    [TestCase("")]
    public async Task Een_AGB_code_die_geen_acht_cijfers_is_maakt_het_geen_token(string agb)
    {
        await GeldtNietAsync("AGB-code", "at+jwt", null, ("agb", agb));
        await GeldtNietAsync("AGB-code", "at+jwt", null, ("agb", agb), ("roles", "beheer"));
    }

    [Test]
    public async Task Twee_verschillende_AGB_codes_zijn_er_geen_en_twee_keer_dezelfde_is_er_een()
    {
        await GeldtNietAsync("AGB-code", "at+jwt", null, ("agb", new[] { "51000001", "51000002" }), ("roles", "beheer"));
        await GeldtNietAsync("AGB-code", "at+jwt", null, ("agb", new[] { "51000001", "x" }), ("roles", "beheer"));
        await GeldtNietAsync("AGB-code", "at+jwt", null, ("agb", Array.Empty<string>()), ("roles", "beheer"));
        await GeldtNietAsync("AGB-code", "at+jwt", null, ("agb", new Dictionary<string, object> { ["code"] = "51000001" }), ("roles", "beheer"));
        await GeldtAsync("at+jwt", null, ("agb", new[] { "51000001", "51000001" }));
        await GeldtAsync("at+jwt", null, ("agb", 51000001));
    }

    [Test]
    public async Task Een_token_dat_niet_zegt_van_wie_het_is_geldt_niet()
    {
        await GeldtNietAsync("van wie het is", "at+jwt", null, ("sub", ""), ("roles", "beheer"));
        await GeldtNietAsync("van wie het is", "at+jwt", null, ("sub", new string('x', 256)), ("roles", "beheer"));
        await GeldtAsync("at+jwt", null, ("sub", ""), ("client_id", "rekensysteem"), ("roles", "beheer"));
        await GeldtAsync("at+jwt", null, ("sub", new string('x', 255)), ("name", new string('n', 1000)), ("roles", "beheer"));
    }

    private async Task GeldtAsync(string soort, Dictionary<string, object>? kop, params (string Naam, object Waarde)[] claims)
    {
        var (status, tekst) = await VraagAsync(soort, kop, claims);
        Assert.That(status, Is.EqualTo(HttpStatusCode.NotFound), tekst);
    }

    private async Task GeldtNietAsync(string waarom, string soort, Dictionary<string, object>? kop, params (string Naam, object Waarde)[] claims)
    {
        var (status, tekst) = await VraagAsync(soort, kop, claims);
        Assert.That((status, tekst), Is.EqualTo((HttpStatusCode.Unauthorized, tekst)));
        Assert.That(tekst, Does.Contain(waarom));
    }

    private async Task<(HttpStatusCode Status, string Tekst)> VraagAsync(string soort, Dictionary<string, object>? kop, (string Naam, object Waarde)[] claims)
    {
        using var verzoek = new HttpRequestMessage(HttpMethod.Get, new Uri("/v1/berichten/0123456789abcdef0123456789abcdef", UriKind.Relative));
        verzoek.Headers.Authorization = _voorziening.Teken(claims.ToDictionary(claim => claim.Naam, claim => claim.Waarde), soort, kop);
        using var antwoord = await _dienst.Http.SendAsync(verzoek);
        return (antwoord.StatusCode, await antwoord.Content.ReadAsStringAsync());
    }
}
