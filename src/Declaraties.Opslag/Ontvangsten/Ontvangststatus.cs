namespace Declaraties.Opslag.Ontvangsten;

/// <summary>Hoe ver een ontvangst is.</summary>
public enum Ontvangststatus
{
    /// <summary>Staat vast en moet nog worden verwerkt.</summary>
    Ontvangen = 1,

    /// <summary>Een declaratie die wacht op toewijzingen die nog kunnen komen.</summary>
    Wacht,

    /// <summary>Een beoordeelde declaratie waarvan het antwoord wacht tot iemand het vrijgeeft, of tot de termijn.</summary>
    Vastgehouden,

    /// <summary>Een declaratie met een oordeel en een WMO325.</summary>
    Beoordeeld,

    /// <summary>Een toewijzingsbericht of een melding van start of stop die is opgenomen.</summary>
    Opgenomen,

    /// <summary>Een toewijzingsbericht of een melding van start of stop die niet kan; het verslag zegt waarom.</summary>
    Geweigerd,

    /// <summary>Voldoet niet aan het berichtschema (niveau 1); het verslag noemt de fouten. Er is geen WMO325.</summary>
    Onleesbaar,

    /// <summary>Kon bij ons niet worden verwerkt; <c>herstel</c> zet het terug.</summary>
    Fout,
}
