namespace Declaraties.Berichten.Edities;

/// <summary>Wat een bericht in de keten doet, in welke editie het ook is geschreven. Meer berichten leest of schrijft deze dienst niet.</summary>
internal enum Berichtrol
{
    /// <summary>Een gemeente wijst toe: het 301.</summary>
    Toewijzing,

    /// <summary>Een aanbieder declareert: het 323.</summary>
    Declaratie,

    /// <summary>De gemeente antwoordt: het 325.</summary>
    Antwoord,

    /// <summary>Een aanbieder meldt dat de ondersteuning is begonnen: het 305.</summary>
    Start,

    /// <summary>Een aanbieder meldt dat de ondersteuning is gestopt: het 307.</summary>
    Stop,
}
