using Declaraties.Dienst.Basis;
using Declaraties.Opslag;

namespace Declaraties.Dienst.Schijf;

/// <summary>
/// Een map die er hoort te zijn voordat er iets in komt. Is zij er niet, dan is haar naam bijna altijd verschreven: zij wordt alleen gemaakt voor wie daarom vraagt.
/// </summary>
public static class Doelmap
{
    /// <param name="wat">Waar de map voor is, zoals een zin erover begint.</param>
    /// <param name="map">De map.</param>
    /// <param name="maak">Of zij mag worden gemaakt, met wat erboven ontbreekt.</param>
    /// <param name="hoe">Hoe dat is te vragen, als einde van een zin.</param>
    /// <exception cref="BeletselException">Zij is er niet en wordt niet gemaakt, of zij kan niet worden gemaakt.</exception>
    public static void Eis(string wat, string map, bool maak, string hoe)
    {
        // A file in the way is left to whoever opens what should be in it: its own fault says best what is wrong.
        if (Directory.Exists(map) || File.Exists(map))
        {
            return;
        }

        if (!maak)
        {
            throw new BeletselException(Beletsel.Inrichting, $"{wat}: map {map} bestaat niet. Kijk na of dit de goede is; moet zij nieuw zijn, maak haar dan eerst, of {hoe}.");
        }

        try
        {
            Rechten.MaakMap(map);
        }
        catch (Exception fout) when (Schijffout.Is(fout))
        {
            throw new BeletselException(Beletsel.Inrichting, $"{wat}: map {map} kan niet worden gemaakt: {Schijffout.InWoorden(fout)}.");
        }
    }
}
