using System.Globalization;
using Declaraties.Berekenen;
using Declaraties.Rapporten.Indelen;

namespace Declaraties.Rapporten.Schrijven;

/// <summary>Een staafgrafiek als SVG. Wat een staaf zegt staat er als getal achter, en in de tabel erbij: kleur zegt nooit iets alleen.</summary>
internal static class Staafgrafiek
{
    private const int MeesteStaven = 30;
    private const int Breed = 640;
    private const int Links = 250;
    private const int Rechts = 80;
    private const int Hoog = 22;
    private const int Boven = 6;

    // Of percentages: what lies far above would push the rest together; its number still says how far.
    private const long HoogstePercentage = 1500;

    public static void Schrijf(TextWriter uit, Grafiek grafiek, IReadOnlyList<object> rijen, Banden banden, string id)
    {
        var gevuld = rijen.Where(rij => !grafiek.Waarde.Van(rij).IsLeeg).ToList();
        var staven = gevuld.Take(MeesteStaven).Select(rij => Staaf.Van(rij, grafiek)).ToList();
        if (staven.Count == 0)
        {
            return;
        }

        var hoogste = Math.Max(1, staven.Max(staaf => staaf.Waarde));
        var schaal = grafiek.MetBanden ? Math.Clamp(hoogste, banden.Boven * 12L, HoogstePercentage) : hoogste;
        var onderkant = (staven.Count * Hoog) + Boven;
        var hoogte = onderkant + (grafiek.MetBanden ? 34 : 6);
        var vervolg = staven.Count < gevuld.Count ? $" (de eerste {staven.Count})" : "";
        uit.WriteLine($"<figure>\n<figcaption id=\"{id}\">{Html.Veilig(grafiek.Titel + vervolg)}</figcaption>");
        uit.WriteLine(Tekst($"<svg viewBox=\"0 0 {Breed} {hoogte}\" role=\"img\" aria-labelledby=\"{id}\">"));
        for (var i = 0; i < staven.Count; i++)
        {
            var (naam, waarde, woorden) = staven[i];
            var y = Boven + (i * Hoog);
            var lengte = Plaats(Math.Clamp(waarde, 0, schaal), schaal);
            uit.WriteLine(Tekst($"<text class=\"naam\" x=\"{Links - 8}\" y=\"{y + 14}\" text-anchor=\"end\">{Html.Veilig(Kort(naam))}</text>"));
            uit.WriteLine(Tekst($"<rect class=\"{(grafiek.MetBanden ? Soort(waarde, banden) : "gewoon")}\" x=\"{Links}\" y=\"{y + 2}\" width=\"{Math.Max(1, lengte)}\" height=\"{Hoog - 6}\"/>"));
            uit.WriteLine(Tekst($"<text class=\"naam\" x=\"{Breed - 4}\" y=\"{y + 14}\" text-anchor=\"end\">{Html.Veilig(woorden)}</text>"));
        }

        if (grafiek.MetBanden)
        {
            Grens(uit, banden.Onder, schaal, onderkant, links: true);
            Grens(uit, banden.Boven, schaal, onderkant, links: false);
            uit.WriteLine(Tekst($"<text class=\"as\" x=\"{Links}\" y=\"{onderkant + 28}\">oranje: onder {banden.Onder} %, groen: normaal, rood: boven {banden.Boven} %</text>"));
        }

        uit.WriteLine("</svg>\n</figure>");
    }

    private static void Grens(TextWriter uit, int procent, long schaal, int onderkant, bool links)
    {
        var x = Links + Plaats(procent * 10L, schaal);
        uit.WriteLine(Tekst($"<line class=\"rand\" x1=\"{x}\" y1=\"0\" x2=\"{x}\" y2=\"{onderkant}\"/>"));
        uit.WriteLine(Tekst($"<text class=\"as\" x=\"{x}\" y=\"{onderkant + 13}\" text-anchor=\"{(links ? "end" : "start")}\">{procent} %</text>"));
    }

    private static string Soort(long maal10, Banden banden) => maal10 < banden.Onder * 10L ? "onder" : maal10 > banden.Boven * 10L ? "boven" : "normaal";

    private static long Plaats(long waarde, long schaal) => (Breed - Links - Rechts) * waarde / schaal;

    private static string Kort(string naam) => naam.Length <= 33 ? naam : naam[..32] + "…";

    private static string Tekst(FormattableString tekst) => tekst.ToString(CultureInfo.InvariantCulture);

    private readonly record struct Staaf(string Naam, long Waarde, string Woorden)
    {
        public static Staaf Van(object rij, Grafiek grafiek)
        {
            var waarde = grafiek.Waarde.Van(rij);
            return new Staaf(grafiek.Label.InWoorden(grafiek.Label.Van(rij)), waarde.Getal!.Value, grafiek.Waarde.InWoorden(waarde));
        }
    }
}
