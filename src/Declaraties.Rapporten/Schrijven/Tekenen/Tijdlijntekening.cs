using System.Globalization;
using Declaraties.Domein;
using Declaraties.Rapporten.Indelen;

namespace Declaraties.Rapporten.Schrijven.Tekenen;

/// <summary>Per onderwerp een baan met vakken; wat niet in een vak past staat in de tabel.</summary>
internal static class Tijdlijntekening
{
    private const int Links = 170;
    private const int Hoog = 30;
    private const int BreedteVanTeken = 7;

    public static void Teken(Svg svg, Tijdlijn tijdlijn, string id)
    {
        var venster = tijdlijn.Venster;
        var maat = new Maatstaf(venster.Begin.DayNumber, venster.Eind.DayNumber + 1, Links, Svg.Breed - Links - 4);
        var onderkant = (tijdlijn.Banen.Count * Hoog) + 4;
        svg.Open(tijdlijn.Titel, id, onderkant + 20);
        // First: a text in a box is not crossed out.
        for (var jaar = venster.Begin.Year + 1; jaar <= venster.Eind.Year; jaar++)
        {
            var x = maat.Plaats(new DateOnly(jaar, 1, 1).DayNumber);
            svg.Lijn("rand", x, 0, x, onderkant);
            svg.As(x, onderkant + 14, jaar.ToString(CultureInfo.InvariantCulture), "middle");
        }

        foreach (var (i, baan) in tijdlijn.Banen.Index())
        {
            var y = 2 + (i * Hoog);
            svg.Naam(Links - 8, y + 19, Svg.Kort(baan.Naam, 21), rechts: true);
            foreach (var vak in baan.Vakken.Where(vak => vak.Duur.Overlapt(venster)))
            {
                var deel = vak.Duur.Doorsnede(venster);
                var x = maat.Plaats(deel.Begin.DayNumber);
                var breedte = maat.Plaats(deel.Eind.DayNumber + 1) - x;
                svg.Vlak(vak.IsSterk ? "gewoon" : "deel-a", x, y + 3, Math.Max(1, breedte - 2), Hoog - 6);
                if (breedte / BreedteVanTeken >= 3)
                {
                    svg.In(vak.IsSterk ? "op-donker" : "op-licht", x + (breedte / 2), y + 19, Svg.Kort(vak.Tekst, (int)(breedte / BreedteVanTeken) - 1));
                }
            }
        }

        svg.Sluit();
    }
}
