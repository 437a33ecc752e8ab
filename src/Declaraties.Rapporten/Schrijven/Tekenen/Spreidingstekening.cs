using Declaraties.Rapporten.Indelen;

namespace Declaraties.Rapporten.Schrijven.Tekenen;

/// <summary>Per regel een streep van de laagste tot de hoogste, met een punt op de mediaan.</summary>
internal static class Spreidingstekening
{
    private const int MeesteRegels = 30;
    private const int Links = 200;
    private const int Rechts = 150;
    private const int Hoog = 24;

    // What lies far above would push the rest together; its number still says how far.
    private const long HoogstePercentage = 2500;

    public static void Teken(Svg svg, Spreiding spreiding, string id)
    {
        var regels = spreiding.Regels.Take(MeesteRegels).ToList();
        var meer = regels.Count < spreiding.Regels.Count ? $" (de eerste {regels.Count})" : "";
        var hoogste = Math.Max(regels.Max(regel => regel.Hoogste), (spreiding.Banden?.Boven ?? 0) * 12L);
        var maat = new Maatstaf(
            Math.Min(0, regels.Min(regel => regel.Laagste)),
            Math.Max(1, spreiding.Soort == Kolomsoort.Percentage ? Math.Min(hoogste, HoogstePercentage) : hoogste),
            Links,
            Svg.Breed - Links - Rechts);
        var onderkant = (regels.Count * Hoog) + 6;
        svg.Open(spreiding.Titel + meer, id, onderkant + 34);
        foreach (var (i, regel) in regels.Index())
        {
            var y = 4 + (i * Hoog) + (Hoog / 2);
            svg.Naam(Links - 8, y + 4, Svg.Kort(regel.Naam, 25), rechts: true);
            svg.Vlak("streep", maat.Plaats(regel.Laagste), y - 3, maat.Plaats(regel.Hoogste) - maat.Plaats(regel.Laagste), 6);
            svg.Punt("gewoon", maat.Plaats(regel.Mediaan), y, 6);
            svg.As(Svg.Breed - 4, y + 4, $"{Getal(regel.Laagste)} · {Getal(regel.Mediaan)} · {spreiding.Soort.InWoorden(regel.Hoogste)}", "end");
        }

        if (spreiding.Banden is { } banden)
        {
            Grens(banden.Onder, "end");
            Grens(banden.Boven, "start");
        }

        svg.As(Svg.Breed - 4, onderkant + 28, "laagste · middelste (punt) · hoogste", "end");
        svg.Sluit();

        string Getal(long waarde) => spreiding.Soort == Kolomsoort.Percentage ? spreiding.Soort.InWoorden(waarde).Replace(" %", "", StringComparison.Ordinal) : spreiding.Soort.InWoorden(waarde);

        void Grens(int procent, string anker)
        {
            var x = maat.Plaats(procent * 10L);
            svg.Lijn("rand", x, 0, x, onderkant);
            svg.As(x, onderkant + 13, Kolomsoort.Geheel.InWoorden(procent) + " %", anker);
        }
    }
}
