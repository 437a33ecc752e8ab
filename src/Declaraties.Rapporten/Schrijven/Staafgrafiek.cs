using System.Globalization;
using Declaraties.Berekenen;
using Declaraties.Rapporten.Indelen;
using Declaraties.Rapporten.Schrijven.Tekenen;

namespace Declaraties.Rapporten.Schrijven;

/// <summary>Een staafgrafiek als SVG. Wat een staaf zegt staat er als getal achter, en in de tabel erbij: kleur zegt nooit iets alleen.</summary>
internal static class Staafgrafiek
{
    private const int Links = 250;
    private const int Rechts = 80;
    private const int Hoog = 22;
    private const int Boven = 6;

    // Of percentages: what lies far above would push the rest together; its number still says how far.
    private const long HoogstePercentage = 1500;

    public static void Schrijf(TextWriter uit, Blad blad, Grafiek grafiek, IReadOnlyList<object> rijen, Rapportage rapport, string id)
    {
        var banden = rapport.Banden;
        var gevuld = grafiek.Staven(rijen, rapport.StavenOpNaam).ToList();
        var staven = gevuld.Take(Grafiek.MeesteStaven).Select(rij => Staaf.Van(rij, blad, grafiek)).ToList();
        if (staven.Count == 0)
        {
            return;
        }

        var hoogste = Math.Max(1, staven.Max(staaf => staaf.Waarde));
        var schaal = grafiek.MetBanden ? Math.Clamp(hoogste, banden.Boven * 12L, HoogstePercentage) : hoogste;
        var onderkant = (staven.Count * Hoog) + Boven;
        var hoogte = onderkant + (grafiek.MetBanden ? 34 : 6);
        var vervolg = staven.Count < gevuld.Count ? $" (de eerste {staven.Count})" : "";
        var svg = new Svg(uit);
        svg.Open(grafiek.Titel + vervolg, id, hoogte);
        for (var i = 0; i < staven.Count; i++)
        {
            var (naam, waarde, woorden) = staven[i];
            var y = Boven + (i * Hoog);
            svg.Naam(Links - 8, y + 14, naam, rechts: true);
            svg.Vlak(grafiek.MetBanden ? Soort(waarde, banden) : "gewoon", Links, y + 2, Lengte(Math.Clamp(waarde, 0, schaal), schaal), Hoog - 6);
            svg.Naam(Svg.Breed - 4, y + 14, woorden, rechts: true);
        }

        if (grafiek.MetBanden)
        {
            Grens(svg, banden.Onder, schaal, onderkant, "end");
            Grens(svg, banden.Boven, schaal, onderkant, "start");
            svg.As(Links, onderkant + 28, string.Create(CultureInfo.InvariantCulture, $"oranje: onder {banden.Onder} %, groen: normaal, rood: boven {banden.Boven} %"));
        }

        svg.Sluit();
    }

    private static void Grens(Svg svg, int procent, long schaal, int onderkant, string anker)
    {
        var x = Links + Lengte(procent * 10L, schaal);
        svg.Lijn("rand", x, 0, x, onderkant);
        svg.As(x, onderkant + 13, string.Create(CultureInfo.InvariantCulture, $"{procent} %"), anker);
    }

    private static string Soort(long maal10, Banden banden) => maal10 < banden.Onder * 10L ? "onder" : maal10 > banden.Boven * 10L ? "boven" : "normaal";

    private static long Lengte(long waarde, long schaal) => (Svg.Breed - Links - Rechts) * waarde / schaal;

    private readonly record struct Staaf(string Naam, long Waarde, string Woorden)
    {
        public static Staaf Van(object rij, Blad blad, Grafiek grafiek)
        {
            var waarde = grafiek.Waarde.Van(rij);
            return new Staaf(blad.MetNaam(grafiek.Label, rij), waarde.Getal!.Value, grafiek.Waarde.InWoorden(waarde));
        }
    }
}
