namespace Declaraties.Beleid.Tariferen;

/// <summary>Waardoor een tarief anders kan zijn, in de volgorde van de formule.</summary>
public enum Tariefelement
{
    Loonkosten,
    Uren,
    Btw,

    /// <summary>Overhead en vastgoed.</summary>
    Overhead,
    Opleiding,
    Reiskosten,
    Verplichtingen,

    /// <summary>Risico, rendement en innovatie.</summary>
    Opslag,
}
