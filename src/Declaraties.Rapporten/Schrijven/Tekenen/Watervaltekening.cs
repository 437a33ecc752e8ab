using Declaraties.Rapporten.Indelen;

namespace Declaraties.Rapporten.Schrijven.Tekenen;

/// <summary>Treden onder elkaar, van links naar rechts: namen passen er zo naast, ook op een telefoon en op papier.</summary>
internal static class Watervaltekening
{
    private const int Links = 220;
    private const int Rechts = 110;
    private const int Hoog = 24;

    public static void Teken(Svg svg, Waterval waterval, string id)
    {
        var standen = Standen(waterval.Treden);
        var maat = new Maatstaf(
            Math.Min(0, standen.Min(stand => Math.Min(stand.Van, stand.Tot))),
            Math.Max(1, standen.Max(stand => Math.Max(stand.Van, stand.Tot))),
            Links,
            Svg.Breed - Links - Rechts);
        svg.Open(waterval.Titel, id, (standen.Count * Hoog) + 8);
        foreach (var (i, (van, tot, trede)) in standen.Index())
        {
            var y = 4 + (i * Hoog);
            svg.Naam(Links - 8, y + 15, trede.Naam, rechts: true);
            svg.Vlak(trede.IsTotaal ? "gewoon" : tot < van ? "onder" : "erbij", maat.Plaats(Math.Min(van, tot)), y + 2, maat.Lengte(Math.Abs(tot - van)), Hoog - 6);
            if (i + 1 < standen.Count)
            {
                svg.Lijn("rand", maat.Plaats(tot), y + 2, maat.Plaats(tot), y + Hoog + Hoog - 4);
            }

            svg.Naam(Svg.Breed - 4, y + 15, waterval.Soort.InWoorden(trede.Waarde), rechts: true);
        }

        svg.Sluit();
    }

    private static List<(long Van, long Tot, Trede Trede)> Standen(IReadOnlyList<Trede> treden)
    {
        var standen = new List<(long, long, Trede)>();
        var stand = 0L;
        foreach (var trede in treden)
        {
            var van = trede.IsTotaal ? 0 : stand;
            stand = van + trede.Waarde;
            standen.Add((van, stand, trede));
        }

        return standen;
    }
}
