namespace Declaraties.Rapporten.Tellen;

/// <summary>Waarover een rapport gaat.</summary>
public enum Rapportsoort
{
    Benutting,
    Afkeur,

    /// <summary>Alles bij elkaar.</summary>
    Maand,
    Crediteren,

    /// <summary>Elke prestatie, met haar geld en waarmee is geoordeeld.</summary>
    Regels,
}
