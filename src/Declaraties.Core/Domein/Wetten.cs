namespace Declaraties.Domein;

/// <summary>Hoe wetten worden genoemd.</summary>
public static class Wetten
{
    /// <summary>Zoals een mens haar noemt.</summary>
    public static string InWoorden(this Wet wet) => wet == Wet.Jw ? "Jeugdwet" : "Wmo";
}
