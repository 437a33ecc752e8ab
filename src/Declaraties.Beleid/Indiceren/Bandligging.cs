namespace Declaraties.Beleid.Indiceren;

/// <summary>Waar een omvang ten opzichte van de bandbreedte van haar product ligt.</summary>
public enum Bandligging
{
    /// <summary>De omvang is geen tijd per dag, week of maand.</summary>
    NietTeBepalen = 0,
    Binnen,
    Onder,
    Boven,
}

public static class Bandliggingen
{
    /// <summary>Zoals een rapport het noemt.</summary>
    public static string InWoorden(this Bandligging ligging) => ligging switch
    {
        Bandligging.Binnen => "binnen",
        Bandligging.Onder => "onder",
        Bandligging.Boven => "boven",
        _ => "niet te bepalen",
    };
}
