using System.Globalization;
using System.Security.Claims;
using Declaraties.Domein;
using Declaraties.Web.Instellingen;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Declaraties.Web.Toegang;

/// <summary>
/// De gebruiker zoals de dienst hem kent: een naam, zijn rollen, bij een aanbieder zijn AGB-code, en hoe de aanmeldvoorziening hem blijvend noemt (sub en issuer). Meer nemen wij van een aanmelding niet over.
/// </summary>
internal static class Gebruiker
{
    /// <summary>Wie dit is op de ingebouwde opstelling, die alleen vanaf de eigen machine te bereiken is.</summary>
    public const string Lokaal = "lokale gebruiker";

    /// <summary>Langer is geen naam en geen kenmerk (OpenID Connect: een sub telt hoogstens 255 tekens).</summary>
    private const int LangsteKenmerk = 255;

    private const int LangsteNaam = 200;
    private const string Naam = "naam";
    private const string RolClaim = "rol";
    private const string AgbClaim = "agb";
    private const string Aangemeld = "aangemeld";
    private const string OnderwerpClaim = "onderwerp";
    private const string UitgeverClaim = "uitgever";
    private const string SessieClaim = "sessie";
    private static readonly string[] _namen = ["name", "preferred_username", "client_id", "azp", "sub"];

    // What stays the same when somebody is given another name. A provider that leaves out sub for a system names its client.
    private static readonly string[] _onderwerpen = ["sub", "client_id", "azp", "appid"];

    /// <summary>Maakt van wat de aanmeldvoorziening zegt onze eigen gebruiker.</summary>
    /// <param name="token">Het token, waarvan vaststaat dat het echt is.</param>
    /// <param name="instellingen">Welke claims wat zeggen.</param>
    /// <param name="nu">Wanneer hij zich meldde.</param>
    /// <param name="bezwaar">Waarom het geen gebruiker is.</param>
    /// <returns>Null als het token niemand noemt, of iemand half.</returns>
    public static ClaimsPrincipal? Van(JsonWebToken token, Aanmeldinstellingen instellingen, DateTimeOffset nu, out string? bezwaar)
    {
        bezwaar = null;
        if (Eerste(token, _onderwerpen) is not { Length: <= LangsteKenmerk } onderwerp || token.Issuer is not { Length: > 0 and <= LangsteKenmerk })
        {
            bezwaar = "Het token zegt niet van wie het is (sub).";
            return null;
        }

        var rollen = instellingen.Rollen.Where(rol => Waarden(token, instellingen.Rolclaim).Contains(rol.Value)).Select(rol => rol.Key).ToList();
        string? agb = null;
        if (token.TryGetPayloadValue<object>(instellingen.Agbclaim, out _))
        {
            // Whoever is half a provider is nobody: not somebody of the municipality, and not a provider without a code.
            if (Waarden(token, instellingen.Agbclaim).Distinct(StringComparer.Ordinal).ToList() is not [var enige] || !IsAgb(enige))
            {
                bezwaar = $"De AGB-code in het token (claim {instellingen.Agbclaim}) klopt niet: verwacht er precies een, van acht cijfers.";
                return null;
            }

            // The system of a provider is nothing but that, whatever else its token says.
            (agb, rollen) = (enige, [Rol.Aanbieder]);
        }

        var naam = Eerste(token, _namen)!;
        return Maak(naam.Length <= LangsteNaam ? naam : naam[..LangsteNaam], rollen, agb, nu, (onderwerp, token.Issuer));
    }

    /// <summary>De gebruiker van de eigen machine: elke rol van de gemeente, en aanbieden voor wie dan ook.</summary>
    public static ClaimsPrincipal VanDezeMachine { get; } = Maak(Lokaal, [Rol.Financien, Rol.Rapportage, Rol.Beheer, Rol.Auditor, Rol.Beleid], null, DateTimeOffset.MinValue, null);

    /// <summary>De AGB-code van de aanbieder namens wie wordt gevraagd; null als het er geen is.</summary>
    public static Aanbieder? Agb(this ClaimsPrincipal gebruiker) => gebruiker.FindFirst(AgbClaim) is { } claim ? new(claim.Value) : null;

    /// <summary>De naam, voor op het scherm en in het logboek.</summary>
    public static string WieIsDit(this ClaimsPrincipal gebruiker) => gebruiker.FindFirst(Naam)?.Value ?? "niemand";

    /// <summary>Hoe de aanmeldvoorziening hem blijvend noemt (sub); null als er geen voorziening is.</summary>
    public static string? Onderwerp(this ClaimsPrincipal gebruiker) => gebruiker.FindFirst(OnderwerpClaim)?.Value;

    /// <summary>Welke aanmeldvoorziening hem kent (issuer); null als er geen is.</summary>
    public static string? Uitgever(this ClaimsPrincipal gebruiker) => gebruiker.FindFirst(UitgeverClaim)?.Value;

    /// <summary>Wie dit is om te tellen: niet de naam, want die kan een ander ook hebben. Null als hij zich niet heeft gemeld.</summary>
    public static string? Aanroeper(this ClaimsPrincipal gebruiker) =>
        gebruiker.Identity is not { IsAuthenticated: true } ? null : $"{gebruiker.Uitgever()}\n{gebruiker.Onderwerp() ?? gebruiker.WieIsDit()}";

    /// <summary>De rollen, voor in het logboek.</summary>
    public static string InRollen(this ClaimsPrincipal gebruiker) => string.Join(", ", gebruiker.FindAll(RolClaim).Select(claim => claim.Value.ToLowerInvariant()));

    public static DateTimeOffset AangemeldOp(this ClaimsPrincipal gebruiker) =>
        DateTimeOffset.FromUnixTimeSeconds(long.Parse(gebruiker.FindFirst(Aangemeld)!.Value, CultureInfo.InvariantCulture));

    /// <summary>Het kenmerk van zijn sessie; null als hij er geen heeft.</summary>
    public static string? Sessie(this ClaimsPrincipal gebruiker) => gebruiker.FindFirst(SessieClaim)?.Value;

    public static void ZetSessie(this ClaimsPrincipal gebruiker, string kenmerk) => ((ClaimsIdentity)gebruiker.Identity!).AddClaim(new Claim(SessieClaim, kenmerk));

    private static ClaimsPrincipal Maak(string naam, IReadOnlyList<Rol> rollen, string? agb, DateTimeOffset nu, (string Onderwerp, string Uitgever)? bekendAls)
    {
        var identiteit = new ClaimsIdentity("declaraties", Naam, RolClaim);
        identiteit.AddClaim(new Claim(Naam, naam));
        identiteit.AddClaim(new Claim(Aangemeld, nu.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)));
        if (bekendAls is var (onderwerp, uitgever))
        {
            identiteit.AddClaim(new Claim(OnderwerpClaim, onderwerp));
            identiteit.AddClaim(new Claim(UitgeverClaim, uitgever));
        }

        foreach (var rol in rollen)
        {
            identiteit.AddClaim(new Claim(RolClaim, rol.ToString()));
        }

        if (rollen.Contains(Rol.Aanbieder))
        {
            identiteit.AddClaim(new Claim(AgbClaim, agb!));
        }

        return new ClaimsPrincipal(identiteit);
    }

    private static IEnumerable<string> Waarden(JsonWebToken token, string claim) => token.Claims.Where(een => een.Type == claim).Select(een => een.Value);

    private static string? Eerste(JsonWebToken token, string[] claims) =>
        claims.Select(claim => Waarden(token, claim).FirstOrDefault()).FirstOrDefault(waarde => !string.IsNullOrWhiteSpace(waarde));

    private static bool IsAgb(string tekst) => tekst.Length == 8 && !tekst.AsSpan().ContainsAnyExceptInRange('0', '9');
}
