namespace Declaraties.Opslag.Inzage;

/// <summary>Welke bytes er bij een oordeel zijn bewaard.</summary>
public enum Declaratiestuk
{
    /// <summary>Het WMO323 zoals het is ontvangen.</summary>
    Bericht,

    /// <summary>Het WMO325.</summary>
    Antwoord,
}
