using System.Globalization;

namespace Declaraties.Domein;

/// <summary>Hoe wetten worden genoemd.</summary>
public static class Wetten
{
    /// <summary>Hoe een bericht van deze wet heet: <c>WMO325</c>, <c>JW325</c>.</summary>
    public static string Bericht(this Wet wet, int nummer) => string.Create(CultureInfo.InvariantCulture, $"{wet.ToString().ToUpperInvariant()}{nummer}");

    /// <summary>Achter een nummer dat zonder wet van de Wmo is: <c> onder de Jeugdwet</c>, of niets.</summary>
    public static string Achtervoegsel(this Wet wet) => wet == Wet.Wmo ? "" : $" onder de {wet.InWoorden()}";

    /// <summary>Zoals een mens haar noemt.</summary>
    public static string InWoorden(this Wet wet) => wet == Wet.Jw ? "Jeugdwet" : "Wmo";
}
