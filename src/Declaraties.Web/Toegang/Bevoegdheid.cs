using System.Collections.Frozen;
using System.Security.Claims;
using Declaraties.Web.Instellingen;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;

namespace Declaraties.Web.Toegang;

/// <summary>Wat iemand mag, genoemd naar wat er gebeurt, en welke rollen het mogen. Elk adres noemt er een, of is open voor iedereen.</summary>
internal static class Bevoegdheid
{
    public const string LeesDeclaraties = nameof(LeesDeclaraties);
    public const string Beoordeel = nameof(Beoordeel);
    public const string BeheerGegevens = nameof(BeheerGegevens);
    public const string LeesRapporten = nameof(LeesRapporten);
    public const string StelVast = nameof(StelVast);
    public const string LeesLogboek = nameof(LeesLogboek);
    public const string LeesPost = nameof(LeesPost);
    public const string HerstelPost = nameof(HerstelPost);
    public const string ToonBsn = nameof(ToonBsn);
    public const string Aanbieden = nameof(Aanbieden);
    public const string LeesAntwoord = nameof(LeesAntwoord);

    /// <summary>Het verslag bij een bericht; van een declaratie alleen wie ook haar antwoord mag lezen.</summary>
    public const string LeesVerslag = nameof(LeesVerslag);

    /// <summary>Tariefsets, wat declarabel is, bandbreedtes en wat ermee is te vergelijken; van geen enkele client iets.</summary>
    public const string LeesBeleid = nameof(LeesBeleid);
    public const string BereidBeleidVoor = nameof(BereidBeleidVoor);
    public const string StelTariefVast = nameof(StelTariefVast);

    /// <summary>Met eigen waarden meerekenen; een aanbieder ziet daarbij wat is vastgesteld.</summary>
    public const string RekenTarief = nameof(RekenTarief);

    /// <summary>Het contactenregister naast wat is gedeclareerd; een aanbieder alleen wat van hem is.</summary>
    public const string LeesContacten = nameof(LeesContacten);

    /// <summary>Een contactenregister inlezen; een aanbieder alleen het zijne.</summary>
    public const string LeverContacten = nameof(LeverContacten);

    /// <summary>Waarheen een aanbieder bericht wil; beheer kan het voor hem regelen.</summary>
    public const string BeheerWebhook = nameof(BeheerWebhook);

    /// <summary>Wat er is toegewezen, tegen welk tarief, en wat te crediteren is; een aanbieder alleen wat van hem is.</summary>
    public const string LeesAfspraken = nameof(LeesAfspraken);

    /// <summary>De benutting; een aanbieder alleen van zijn eigen toewijzingen.</summary>
    public const string LeesBenutting = nameof(LeesBenutting);

    /// <summary>Zien welk antwoord een declaratie zou krijgen; een aanbieder alleen van zijn eigen.</summary>
    public const string Beproef = nameof(Beproef);

    /// <summary>De pagina's van een aanbieder: alleen wat van hem is.</summary>
    public const string Portaal = nameof(Portaal);
    public const string Aangemeld = nameof(Aangemeld);

    public static FrozenDictionary<string, Rol[]> Rollen { get; } = new Dictionary<string, Rol[]>
    {
        [LeesDeclaraties] = [Rol.Financien, Rol.Auditor],
        [Beoordeel] = [Rol.Financien],
        [BeheerGegevens] = [Rol.Financien, Rol.Beheer],
        [LeesRapporten] = [Rol.Financien, Rol.Rapportage, Rol.Auditor],
        [StelVast] = [Rol.Financien],
        [LeesLogboek] = [Rol.Auditor],
        [LeesPost] = [Rol.Financien, Rol.Beheer, Rol.Auditor],
        [HerstelPost] = [Rol.Financien, Rol.Beheer],
        [ToonBsn] = [Rol.Financien, Rol.Auditor],
        [Aanbieden] = [Rol.Beheer, Rol.Aanbieder],
        [LeesAntwoord] = [Rol.Financien, Rol.Auditor, Rol.Aanbieder],
        [LeesVerslag] = [Rol.Financien, Rol.Beheer, Rol.Auditor, Rol.Aanbieder],
        [LeesBeleid] = [Rol.Financien, Rol.Rapportage, Rol.Auditor, Rol.Beleid],
        [BereidBeleidVoor] = [Rol.Beleid],
        [StelTariefVast] = [Rol.Financien],
        [RekenTarief] = [Rol.Financien, Rol.Rapportage, Rol.Auditor, Rol.Beleid, Rol.Aanbieder],
        [LeesContacten] = [Rol.Financien, Rol.Rapportage, Rol.Auditor, Rol.Beleid, Rol.Aanbieder],
        [LeverContacten] = [Rol.Financien, Rol.Beheer, Rol.Aanbieder],
        [BeheerWebhook] = [Rol.Beheer, Rol.Aanbieder],
        [LeesAfspraken] = [Rol.Financien, Rol.Auditor, Rol.Aanbieder],
        [LeesBenutting] = [Rol.Financien, Rol.Rapportage, Rol.Auditor, Rol.Aanbieder],
        [Beproef] = [Rol.Financien, Rol.Auditor, Rol.Aanbieder],
        [Portaal] = [Rol.Aanbieder],
        [Aangemeld] = Enum.GetValues<Rol>(),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Of deze gebruiker dit mag.</summary>
    public static bool Mag(ClaimsPrincipal gebruiker, string beleid) => Rollen[beleid].Any(rol => gebruiker.IsInRole(rol.ToString()));

    public static void Stel(AuthorizationOptions opties)
    {
        foreach (var (beleid, rollen) in Rollen)
        {
            // Who is known but has no role of ours must be able to leave.
            opties.AddPolicy(beleid, eis => _ = beleid == Aangemeld ? eis.RequireAuthenticatedUser() : eis.RequireRole(rollen.Select(rol => rol.ToString())));
        }
    }

    /// <summary>Elk adres is open of noemt wat ervoor nodig is: een dienst waarin dat bij een adres is vergeten, start niet.</summary>
    public static void EisOveral(IEndpointRouteBuilder routes)
    {
        foreach (var route in routes.DataSources.SelectMany(bron => bron.Endpoints).OfType<RouteEndpoint>())
        {
            if (route.Metadata.GetMetadata<IAllowAnonymous>() is null && route.Metadata.GetMetadata<IAuthorizeData>() is null)
            {
                throw new InvalidOperationException($"Van {route.RoutePattern.RawText} is niet gezegd wie het mag.");
            }
        }
    }
}
