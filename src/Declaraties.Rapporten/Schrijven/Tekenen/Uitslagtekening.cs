using Declaraties.Rapporten.Indelen;

namespace Declaraties.Rapporten.Schrijven.Tekenen;

/// <summary>Balken naar twee kanten van een midden, met aan elke kant het getal.</summary>
internal static class Uitslagtekening
{
    private const int MeesteRegels = 30;
    private const int Links = 300;
    private const int Rechts = 80;
    private const int Hoog = 22;
    private const int Heel = Hoog - 6;
    private const int Helft = Heel / 2;
    private const int Legenda = 18;
    private const int BreedteVanTeken = 6;

    public static void Teken(Svg svg, Uitslagen uitslagen, string id)
    {
        var regels = uitslagen.Regels.Take(MeesteRegels).ToList();
        var meer = regels.Count < uitslagen.Regels.Count ? $" (de eerste {regels.Count})" : "";
        var wijdst = Math.Max(1, regels.Max(regel => Math.Max(Math.Abs(regel.Laag - uitslagen.Midden), Math.Abs(regel.Hoog - uitslagen.Midden))));
        var maat = new Maatstaf(uitslagen.Midden - wijdst, uitslagen.Midden + wijdst, Links, Svg.Breed - Links - Rechts);
        var midden = maat.Plaats(uitslagen.Midden);
        var onderkant = (regels.Count * Hoog) + 6;
        svg.Open(uitslagen.Titel + meer, id, onderkant + 20 + (uitslagen is { Laag: not null, Hoog: not null } ? Legenda : 0));
        foreach (var (i, regel) in regels.Index())
        {
            var y = 4 + (i * Hoog);
            svg.Naam(4, y + 14, Svg.Kort(regel.Naam, 27));
            // On the same side one would hide the other: then each has half of the height, and each end is for its own.
            var (laag, hoog) = (regel.Laag - uitslagen.Midden, regel.Hoog - uitslagen.Midden);
            var isEenKant = Math.Sign(laag) * Math.Sign(hoog) > 0;
            Balk(regel.Laag, "laag", y + 2, isEenKant ? Helft : Heel);
            Balk(regel.Hoog, "hoog", isEenKant ? y + 2 + Helft : y + 2, isEenKant ? Helft : Heel);
            var (links, rechts) = isEenKant || laag <= hoog ? (regel.Laag, regel.Hoog) : (regel.Hoog, regel.Laag);
            if (links != uitslagen.Midden)
            {
                svg.As(Links - 6, y + 14, uitslagen.Soort.InWoorden(links), "end");
            }

            if (rechts != uitslagen.Midden)
            {
                svg.As(Svg.Breed - Rechts + 6, y + 14, uitslagen.Soort.InWoorden(rechts));
            }

            void Balk(long waarde, string klasse, int boven, int dik)
            {
                if (waarde != uitslagen.Midden)
                {
                    svg.Vlak(klasse, Math.Min(maat.Plaats(waarde), midden), boven, Math.Abs(maat.Plaats(waarde) - midden), dik);
                }
            }
        }

        svg.Lijn("rand", midden, 0, midden, onderkant);
        svg.As(midden, onderkant + 14, uitslagen.Soort.InWoorden(uitslagen.Midden), "middle");
        if (uitslagen is { Laag: { } wat, Hoog: { } ander })
        {
            // Which of the two is the darker one depends on the page: on a dark one it is the other way round.
            var y = onderkant + 14 + Legenda;
            var tweede = 36 + (wat.Length * BreedteVanTeken);
            svg.Punt("laag", 9, y - 4, 5);
            svg.As(20, y, wat);
            svg.Punt("hoog", tweede, y - 4, 5);
            svg.As(tweede + 11, y, ander);
        }

        svg.Sluit();
    }
}
