using Declaraties.Domein;

namespace Declaraties.Opslag.Inzage;

/// <summary>Waarop een prestatie is beoordeeld: wat toen gold, ook als het nu anders is.</summary>
/// <param name="Toewijzing">De versie van haar toewijzing; null als die er toen niet was.</param>
/// <param name="Contract">De tariefafspraak; null als er toen geen was.</param>
public sealed record Grondslag(Toewijzingsversie? Toewijzing, Contractregel? Contract)
{
    public static Grondslag Geen { get; } = new(null, null);
}
