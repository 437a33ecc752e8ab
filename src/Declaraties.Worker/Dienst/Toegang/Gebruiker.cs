using System.Security.Claims;

namespace Declaraties.Worker.Dienst.Toegang;

/// <summary>De gebruiker zoals de dienst hem kent: een naam, zijn rollen, en bij een aanbieder zijn AGB-code. Meer nemen wij van een aanmelding niet over.</summary>
internal static class Gebruiker
{
    /// <summary>Wie dit is op de ingebouwde opstelling, die alleen vanaf de eigen machine te bereiken is.</summary>
    public const string Lokaal = "lokale gebruiker";

    private const string Naam = "naam";
    private const string RolClaim = "rol";
    private const string AgbClaim = "agb";
    private const string Aangemeld = "aangemeld";
    private static readonly string[] _namen = ["name", "preferred_username", "client_id", "azp", "sub"];

    /// <summary>Maakt van wat de aanmeldvoorziening zegt onze eigen gebruiker.</summary>
    public static ClaimsPrincipal Van(ClaimsPrincipal ander, Aanmeldinstellingen instellingen, DateTimeOffset nu)
    {
        var gezegd = ander.FindAll(instellingen.Rolclaim).Select(claim => claim.Value).ToHashSet(StringComparer.Ordinal);
        var agb = ander.FindFirst(instellingen.Agbclaim)?.Value;
        var rollen = instellingen.Rollen.Where(rol => gezegd.Contains(rol.Value)).Select(rol => rol.Key).ToList();
        if (IsAgb(agb))
        {
            // The system of a provider is nothing but that, whatever else its token says.
            rollen = [Rol.Aanbieder];
        }

        return Maak(_namen.Select(naam => ander.FindFirst(naam)?.Value).FirstOrDefault(naam => !string.IsNullOrEmpty(naam)) ?? "onbekend", rollen, agb, nu);
    }

    /// <summary>De gebruiker van de eigen machine: elke rol van de gemeente, en aanbieden voor wie dan ook.</summary>
    public static ClaimsPrincipal VanDezeMachine { get; } = Maak(Lokaal, [Rol.Financien, Rol.Rapportage, Rol.Beheer, Rol.Auditor], null, DateTimeOffset.MinValue);

    /// <summary>De AGB-code van de aanbieder namens wie wordt gevraagd; null als het er geen is.</summary>
    public static string? Agb(this ClaimsPrincipal gebruiker) => gebruiker.FindFirst(AgbClaim)?.Value;

    /// <summary>De naam, voor op het scherm en in het logboek.</summary>
    public static string WieIsDit(this ClaimsPrincipal gebruiker) => gebruiker.FindFirst(Naam)?.Value ?? "niemand";

    /// <summary>De rollen, voor in het logboek.</summary>
    public static string InRollen(this ClaimsPrincipal gebruiker) => string.Join(", ", gebruiker.FindAll(RolClaim).Select(claim => claim.Value.ToLowerInvariant()));

    public static DateTimeOffset AangemeldOp(this ClaimsPrincipal gebruiker) =>
        DateTimeOffset.FromUnixTimeSeconds(long.Parse(gebruiker.FindFirst(Aangemeld)!.Value, System.Globalization.CultureInfo.InvariantCulture));

    private static ClaimsPrincipal Maak(string naam, IReadOnlyList<Rol> rollen, string? agb, DateTimeOffset nu)
    {
        var identiteit = new ClaimsIdentity("declaraties", Naam, RolClaim);
        identiteit.AddClaim(new Claim(Naam, naam));
        identiteit.AddClaim(new Claim(Aangemeld, nu.ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture)));
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

    private static bool IsAgb(string? tekst) => tekst is { Length: 8 } && !tekst.AsSpan().ContainsAnyExceptInRange('0', '9');
}
