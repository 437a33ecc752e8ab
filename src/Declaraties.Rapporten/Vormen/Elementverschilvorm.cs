using Declaraties.Beleid.Tariferen;
using Declaraties.Domein;

namespace Declaraties.Rapporten.Vormen;

/// <summary>Wat één element aan een verschil bijdraagt, in JSON.</summary>
/// <param name="Element">Zoals <c>loonkosten</c>.</param>
/// <param name="Verschil">In euro per uur met vier decimalen.</param>
public sealed record Elementverschilvorm(string Element, decimal Verschil)
{
    public static Elementverschilvorm Van(Elementverschil verschil)
    {
        ArgumentNullException.ThrowIfNull(verschil);
        return new(verschil.Element.Woord(), verschil.Verschil * new decimal(1, 0, 0, false, Tariefverschil.Decimalen));
    }
}
