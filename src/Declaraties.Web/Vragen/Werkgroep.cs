namespace Declaraties.Web.Vragen;

/// <summary>Wanneer een antwoord uiterlijk weg moet, gezien vanaf vandaag.</summary>
public enum Werkgroep
{
    /// <summary>Vandaag, of het had al weg gemoeten.</summary>
    Vandaag = 1,

    Morgen,

    /// <summary>Na morgen, tot en met zondag.</summary>
    DezeWeek,

    Later,
}
