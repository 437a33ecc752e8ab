using Declaraties.Beleid.Registreren;
using Declaraties.Domein;

namespace Declaraties.Rapporten.Vormen;

/// <summary>Wat er van een soort tijd declarabel is, in JSON.</summary>
/// <param name="Soort">Zoals <c>direct</c>.</param>
/// <param name="Product">ProductCode; null voor alle producten.</param>
/// <param name="Declarabel"><c>ja</c>, <c>nee</c> of <c>begrensd</c>.</param>
/// <param name="MaximumPercentage">Hoogstens dit deel van de directe tijd en die van deze soort samen; null zonder zo'n grens.</param>
/// <param name="MaximumPerMaand">Zoveel contacten in een maand; null zonder zo'n grens.</param>
/// <param name="Ingangsdatum">De eerste dag.</param>
/// <param name="Einddatum">De laatste dag; null als die er niet is.</param>
/// <param name="Voorlopig">Of het nog een voorbeeld of een concept is.</param>
public sealed record Declarabelvorm(string Soort, string? Product, string Declarabel, decimal? MaximumPercentage, int? MaximumPerMaand, DateOnly Ingangsdatum, DateOnly? Einddatum, bool Voorlopig)
{
    public static Declarabelvorm Van(Declarabelregel regel)
    {
        ArgumentNullException.ThrowIfNull(regel);
        return new(regel.Soort.Naam(), regel.Product, regel.Declarabel.Woord(), regel.MaximumPercentage, regel.MaximumPerMaand, regel.Ingangsdatum, regel.Einddatum, regel.IsVoorlopig);
    }
}
