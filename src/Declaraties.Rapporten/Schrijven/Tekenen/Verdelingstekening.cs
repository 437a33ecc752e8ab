using Declaraties.Rapporten.Indelen;

namespace Declaraties.Rapporten.Schrijven.Tekenen;

/// <summary>Eén balk met genummerde delen, en eronder wat elk nummer is: een smal deel heeft geen plaats voor zijn naam.</summary>
internal static class Verdelingstekening
{
    private const int Balk = 34;
    private const int Regel = 20;
    private static readonly string[] _vlakken = ["deel-a", "deel-b"];

    public static void Teken(Svg svg, Verdeling verdeling, string id)
    {
        var delen = verdeling.Delen.Where(deel => deel.Waarde > 0).ToList();
        var maat = new Maatstaf(0, Math.Max(1, delen.Sum(deel => deel.Waarde)), 0, Svg.Breed);
        svg.Open(verdeling.Titel, id, Balk + 10 + (delen.Count * Regel));
        var (x, y) = (0L, Balk + 20);
        foreach (var (i, deel) in delen.Index())
        {
            var nummer = (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
            var breedte = maat.Lengte(deel.Waarde);
            var vlak = deel.IsHoofdzaak ? "gewoon" : _vlakken[i % 2];
            svg.Vlak(vlak, x, 2, Math.Max(1, breedte - 1), Balk - 4);
            if (breedte >= 16)
            {
                svg.In(deel.IsHoofdzaak ? "op-donker" : "op-licht", x + (breedte / 2), 22, nummer);
            }

            svg.Naam(4, y, $"{nummer}. {deel.Naam}");
            svg.Naam(Svg.Breed - 4, y, verdeling.Soort.InWoorden(deel.Waarde), rechts: true);
            x += breedte;
            y += Regel;
        }

        svg.Sluit();
    }
}
