using System.Globalization;
using System.Text;
using Declaraties.Domein;
using Declaraties.Rapporten.Indelen;

namespace Declaraties.Rapporten.Schrijven.Tekenen;

/// <summary>
/// Van elke groep een eigen strook, zodat papier ertussen kan breken. Stippen in een vak liggen naast elkaar; zijn het er ergens te veel, dan is in die strook elk vak een balkje zo breed als
/// zijn aantal. Van elke soort is er een pad: een strook met duizenden stippen blijft klein.
/// </summary>
internal static class Stippentekening
{
    private const int Links = 52;
    private const int Boven = 4;
    private const int Vakhoogte = 3;
    private const int Voet = 16;
    private const double Stipbreedte = 3.6;
    private const int Kantlijn = 6;
    private static readonly string[] _klassen = [.. Enum.GetValues<Stipsoort>().Select(soort => $"stip {soort.Woord()}")];

    public static void Teken(Svg svg, Stippen stippen, string id)
    {
        svg.OpenReeks(stippen.Titel, id, stippen.Uitleg);
        Legenda(svg, stippen, id);
        foreach (var (plaats, strook) in stippen.Stroken.Index())
        {
            Strook(svg, stippen, strook, string.Create(CultureInfo.InvariantCulture, $"{id}-{plaats + 1}"));
        }

        svg.SluitReeks();
    }

    private static void Legenda(Svg svg, Stippen stippen, string id)
    {
        svg.OpenDeel(id, 18);
        var x = Links;
        foreach (var (soort, tekst) in (ReadOnlySpan<(Stipsoort, string)>)
                 [
                     (Stipsoort.Structureel, string.Create(CultureInfo.InvariantCulture, $"al maanden onder {stippen.Banden.Onder} %")),
                     (Stipsoort.Onder, string.Create(CultureInfo.InvariantCulture, $"onder {stippen.Banden.Onder} %")),
                     (Stipsoort.Normaal, "normaal"),
                     (Stipsoort.Boven, string.Create(CultureInfo.InvariantCulture, $"boven {stippen.Banden.Boven} %")),
                 ])
        {
            svg.Pad(_klassen[(int)soort], string.Create(CultureInfo.InvariantCulture, $"M{x} 9h0M{x + Stipbreedte} 9h0M{x + (2 * Stipbreedte)} 9h0"));
            svg.As(x + 14, 13, tekst);
            x += 30 + (tekst.Length * 6);
        }

        svg.SluitDeel();
    }

    private static void Strook(Svg svg, Stippen stippen, Stippenstrook strook, string id)
    {
        var onderkant = Boven + (stippen.Vakken * Vakhoogte);
        var maandbreedte = (Svg.Breed - Links - 4) / (double)stippen.Maanden.Count;
        svg.Kop(id, strook.Naam, strook.Samenvatting);
        svg.OpenDeel(id, onderkant + Voet);
        var grens = Hoogte(stippen.Banden.Onder);
        svg.Vlak("zone", Links, grens, Svg.Breed - Links - 4, onderkant - grens);
        for (var maand = 0; maand < stippen.Maanden.Count; maand++)
        {
            var x = (long)(Links + (maand * maandbreedte));
            svg.Lijn("maandlijn", x, Boven, x, onderkant);
            svg.As((long)(Links + ((maand + 0.5) * maandbreedte)), onderkant + 12, Maandnaam(stippen.Maanden, maand), "middle");
        }

        foreach (var procent in (ReadOnlySpan<int>)[stippen.Banden.Onder, stippen.Banden.Boven])
        {
            svg.Lijn("rand", Links, Hoogte(procent), Svg.Breed - 4, Hoogte(procent));
            svg.As(Links - 6, Hoogte(procent) + 4, string.Create(CultureInfo.InvariantCulture, $"{procent} %"), "end");
        }

        svg.As(Links - 6, onderkant, "0 %", "end");
        var meeste = strook.Vakken.GroupBy(vak => (vak.Maand, vak.Hoogte)).Max(vak => vak.Sum(deel => deel.Aantal));
        var isBundel = meeste * Stipbreedte > maandbreedte - Kantlijn;
        var paden = _klassen.Select(_ => new StringBuilder()).ToArray();
        foreach (var plek in strook.Vakken.GroupBy(vak => (vak.Maand, vak.Hoogte)))
        {
            var per = isBundel ? (maandbreedte - Kantlijn) / meeste : Stipbreedte;
            var x = Links + ((plek.Key.Maand + 0.5) * maandbreedte) - (plek.Sum(deel => deel.Aantal) * per / 2);
            var y = onderkant - ((plek.Key.Hoogte + 0.5) * Vakhoogte);
            foreach (var deel in plek.OrderBy(deel => deel.Soort))
            {
                var pad = paden[(int)deel.Soort];
                if (isBundel)
                {
                    pad.Append(CultureInfo.InvariantCulture, $"M{x:0.#} {y:0.#}h{Math.Max(0.5, deel.Aantal * per):0.#}");
                }

                for (var i = 0; i < deel.Aantal && !isBundel; i++)
                {
                    pad.Append(CultureInfo.InvariantCulture, $"M{x + ((i + 0.5) * per):0.#} {y:0.#}h0");
                }

                x += deel.Aantal * per;
            }
        }

        foreach (var (soort, pad) in paden.Index().Where(pad => pad.Item.Length > 0))
        {
            svg.Pad(_klassen[soort] + (isBundel ? " bundel" : ""), pad.ToString());
        }

        svg.SluitDeel();

        long Hoogte(int procent) => Math.Max(Boven, onderkant - ((long)procent * Vakhoogte / stippen.Stap));
    }

    /// <summary>Kort, met het jaar waar het begint.</summary>
    private static string Maandnaam(IReadOnlyList<Maand> maanden, int plaats) =>
        plaats == 0 || maanden[plaats].Nummer == 1 ? maanden[plaats].ToString() : maanden[plaats].ToString()[5..];
}
