namespace Declaraties.Opslag.Inzage;

/// <summary>Welke declaraties de werklijst toont.</summary>
public enum Werkstand
{
    /// <summary>Beoordeeld, en niet volledig toegewezen.</summary>
    NietToegewezen = 1,

    /// <summary>Elk oordeel.</summary>
    Alles,

    /// <summary>Beoordeeld, en het antwoord wacht op een mens of op de termijn.</summary>
    Vastgehouden,
}
