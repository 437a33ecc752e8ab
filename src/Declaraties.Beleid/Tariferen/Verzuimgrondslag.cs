namespace Declaraties.Beleid.Tariferen;

/// <summary>Waarover het ziekteverzuim wordt gerekend: wie vrij is wordt niet ziek, of toch.</summary>
public enum Verzuimgrondslag
{
    /// <summary>De uren zonder verlof; zo is het als er niets is gekozen.</summary>
    NaVerlof,

    /// <summary>Alle uren.</summary>
    Bruto,
}
