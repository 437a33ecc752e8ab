using Declaraties.Rapporten.Indelen;

namespace Declaraties.Rapporten.Schrijven.Tekenen;

/// <summary>Balken naar twee kanten van een midden, met aan elke kant het getal.</summary>
internal static class Uitslagtekening
{
    private const int MeesteRegels = 30;
    private const int Links = 300;
    private const int Rechts = 80;
    private const int Hoog = 22;

    public static void Teken(Svg svg, Uitslagen uitslagen, string id)
    {
        var regels = uitslagen.Regels.Take(MeesteRegels).ToList();
        var meer = regels.Count < uitslagen.Regels.Count ? $" (de eerste {regels.Count})" : "";
        var wijdst = Math.Max(1, regels.Max(regel => Math.Max(Math.Abs(regel.Laag - uitslagen.Midden), Math.Abs(regel.Hoog - uitslagen.Midden))));
        var maat = new Maatstaf(uitslagen.Midden - wijdst, uitslagen.Midden + wijdst, Links, Svg.Breed - Links - Rechts);
        var midden = maat.Plaats(uitslagen.Midden);
        var onderkant = (regels.Count * Hoog) + 6;
        svg.Open(uitslagen.Titel + meer, id, onderkant + 20);
        foreach (var (i, regel) in regels.Index())
        {
            var y = 4 + (i * Hoog);
            svg.Naam(4, y + 14, Svg.Kort(regel.Naam, 27));
            Balk(regel.Laag, "laag");
            Balk(regel.Hoog, "hoog");
            var (links, rechts) = regel.Laag <= regel.Hoog ? (regel.Laag, regel.Hoog) : (regel.Hoog, regel.Laag);
            if (links != uitslagen.Midden)
            {
                svg.As(Links - 6, y + 14, uitslagen.Soort.InWoorden(links), "end");
            }

            if (rechts != uitslagen.Midden)
            {
                svg.As(Svg.Breed - Rechts + 6, y + 14, uitslagen.Soort.InWoorden(rechts));
            }

            void Balk(long waarde, string klasse)
            {
                if (waarde != uitslagen.Midden)
                {
                    svg.Vlak(klasse, Math.Min(maat.Plaats(waarde), midden), y + 2, Math.Abs(maat.Plaats(waarde) - midden), Hoog - 6);
                }
            }
        }

        svg.Lijn("rand", midden, 0, midden, onderkant);
        svg.As(midden, onderkant + 14, uitslagen.Soort.InWoorden(uitslagen.Midden), "middle");
        if (uitslagen is { Laag: { } laag, Hoog: { } hoog })
        {
            svg.As(4, onderkant + 14, $"licht: {laag}, donker: {hoog}");
        }

        svg.Sluit();
    }
}
