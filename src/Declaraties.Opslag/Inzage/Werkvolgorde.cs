namespace Declaraties.Opslag.Inzage;

/// <summary>Hoe de werklijst is gesorteerd.</summary>
public enum Werkvolgorde
{
    /// <summary>Het laatste oordeel vooraan.</summary>
    Nieuwste = 1,

    Oudste,

    /// <summary>Het hoogste niet toegekende bedrag vooraan.</summary>
    Bedrag,

    /// <summary>Wie het eerst weg moet vooraan; alleen bij <see cref="Werkstand.Vastgehouden"/>, en anders hetzelfde als <see cref="Nieuwste"/>.</summary>
    Uiterlijk,
}
