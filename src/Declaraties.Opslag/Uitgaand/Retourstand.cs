namespace Declaraties.Opslag.Uitgaand;

/// <summary>Wat er met een foutbericht over iets van ons is gedaan.</summary>
public enum Retourstand
{
    Open = 1,

    /// <summary>Het antwoord is opnieuw verstuurd, met een nieuw referentienummer.</summary>
    Opnieuw,

    /// <summary>Iemand heeft het gezien, en er hoeft niets.</summary>
    Gezien,
}
