using Declaraties.Domein;

namespace Declaraties.Proefwereld;

/// <summary>Wat er op de toewijzingen nog bij kan terwijl een bericht wordt opgesteld: eerst komen de credits eraf, dan telt elk debet.</summary>
internal sealed class Ruimte(IEnumerable<Conceptregel> credits)
{
    private readonly List<Conceptregel> _regels = [.. credits];

    public void Gebruik(Conceptregel regel) => _regels.Add(regel);

    /// <summary>In minuten, of in de eigen eenheid als die geen tijd is.</summary>
    public long Volume(Wereldtoewijzing toewijzing, Periode periode)
    {
        if (toewijzing.PlafondPerRegel(toewijzing.Product.Categorie, periode) is not { } perRegel)
        {
            return long.MaxValue;
        }

        var over = toewijzing.PlafondSamen(periode)!.Value - toewijzing.Verbruik - Van(toewijzing).Sum(regel => regel.Kleinst * regel.Teken);
        return Math.Max(0, Math.Min(perRegel, over));
    }

    /// <summary>Of een bedrag nog in het Budget past.</summary>
    public bool HeeftBudget(Wereldtoewijzing toewijzing, Bedrag bedrag) =>
        toewijzing.Budget is not { } budget || bedrag <= budget - toewijzing.Besteed - Van(toewijzing).Som(regel => regel.Bedrag);

    private IEnumerable<Conceptregel> Van(Wereldtoewijzing toewijzing) => _regels.Where(regel => regel.Toewijzing == toewijzing);
}
