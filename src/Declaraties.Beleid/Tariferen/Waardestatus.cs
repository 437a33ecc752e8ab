namespace Declaraties.Beleid.Tariferen;

/// <summary>Hoe zeker een waarde is.</summary>
public enum Waardestatus
{
    /// <summary>Verzonnen, om mee te rekenen zolang niemand haar weet.</summary>
    Voorbeeld,

    /// <summary>Voorgesteld, nog niet besloten.</summary>
    Concept,

    Vastgesteld,
}
