using Declaraties.Opslag.Handelen;
using Declaraties.Opslag.Ontvangsten;

namespace Declaraties.Opslag.Specs;

/// <summary>Wat de dienst aan de deur doet, zonder post.</summary>
internal static class Deur
{
    public static (Ontvangst Ontvangst, bool IsNieuw) Bewaar(this Beurten beurten, NieuweOntvangst nieuw, Afkomst afkomst, Aanbiedergrenzen? grenzen = null) =>
        beurten.AanDeDeur(nieuw, deur => deur.Eerder is { } eerder ? (eerder, false) : (deur.LegVast(afkomst, grenzen), true));
}
