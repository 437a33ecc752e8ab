namespace Declaraties.Beleid.Indiceren;

/// <summary>Een activiteit uit het normenkader die voor een client nodig is.</summary>
/// <param name="Clientregel">Voor wie: een volgnummer of een eigen kenmerk, nooit een naam of Bsn.</param>
/// <param name="Naam">Wat er wordt gedaan.</param>
/// <param name="Minuten">Hoelang het één keer duurt.</param>
/// <param name="Keer">Hoe vaak.</param>
/// <param name="PerWeken">In hoeveel weken; meer dan nul.</param>
public sealed record Activiteit(string Clientregel, string Naam, decimal Minuten, decimal Keer, decimal PerWeken)
{
    public Exact MinutenPerWeek => (Exact)Minuten * Keer / PerWeken;
}
