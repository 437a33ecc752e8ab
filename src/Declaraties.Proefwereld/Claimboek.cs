using Declaraties.Domein;

namespace Declaraties.Proefwereld;

/// <summary>
/// Hoeveel minuten er over een maand van een toewijzing zijn geclaimd als alles is beoordeeld: goedgekeurd, D min C; en waar niets meer openstaat de laatste debet die op
/// niets anders dan een plafond is afgewezen.
/// </summary>
internal sealed class Claimboek
{
    private static readonly string[] _plafonds = ["9321", "9322"];
    private readonly Dictionary<(int ToewijzingNummer, Maand Maand), Maandclaim> _claims = [];

    /// <summary>Telt een beoordeelde regel.</summary>
    public void Tel(Conceptregel regel)
    {
        // A line that an error moved to another allocation or period is refused for that, and counts nowhere.
        if (!regel.Eenheid.IsTijd() || (regel.Retourcodes is { } codes && (regel.IsCredit || !codes.IsSubsetOf(_plafonds))))
        {
            return;
        }

        var sleutel = (regel.Toewijzing.Nummer, Maand.Van(regel.ProductPeriode.Begin));
        var claim = _claims.GetValueOrDefault(sleutel);
        _claims[sleutel] = regel.IsGoedgekeurd
            ? claim with { Goedgekeurd = claim.Goedgekeurd + (regel.Kleinst * regel.Teken), Open = claim.Open + regel.Teken }
            : claim with { Afgewezen = regel.Kleinst };
    }

    public int Minuten(Wereldtoewijzing toewijzing, Maand maand)
    {
        var claim = _claims.GetValueOrDefault((toewijzing.Nummer, maand));
        return (int)(claim.Open > 0 ? claim.Goedgekeurd : claim.Goedgekeurd + claim.Afgewezen);
    }

    /// <param name="Goedgekeurd">Minuten, D min C.</param>
    /// <param name="Open">Goedgekeurde debets die niet zijn ingetrokken.</param>
    /// <param name="Afgewezen">De minuten van de laatste debet die alleen op een plafond is afgewezen.</param>
    private readonly record struct Maandclaim(long Goedgekeurd, int Open, long Afgewezen);
}
