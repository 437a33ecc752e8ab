using Declaraties.Beleid.Tariferen;

namespace Declaraties.Rapporten.Vormen;

/// <summary>Een berekend tarief in JSON. Euro's en uren hebben vier decimalen, elk voor zich half naar boven afgerond.</summary>
/// <param name="Product">ProductCode.</param>
/// <param name="TariefCenten">Het tarief per uur, in eurocenten.</param>
/// <param name="Loonkosten">Per jaar, in euro.</param>
/// <param name="ProductieveUren">Per jaar.</param>
/// <param name="ProductiviteitOpbouw">Het deel van de uren bij de client volgens de opbouw, in procenten met één decimaal.</param>
/// <param name="LoonkostenPerUur">In euro per uur.</param>
/// <param name="Btw">In euro per uur.</param>
/// <param name="Overhead">Overhead en vastgoed, in euro per uur.</param>
/// <param name="Opleiding">In euro per uur.</param>
/// <param name="Reiskosten">In euro per uur.</param>
/// <param name="Verplichtingen">In euro per uur.</param>
/// <param name="Opslag">Risico, rendement en innovatie, in euro per uur.</param>
public sealed record Tariefvorm(
    string Product,
    long TariefCenten,
    decimal Loonkosten,
    decimal ProductieveUren,
    decimal ProductiviteitOpbouw,
    decimal LoonkostenPerUur,
    decimal Btw,
    decimal Overhead,
    decimal Opleiding,
    decimal Reiskosten,
    decimal Verplichtingen,
    decimal Opslag)
{
    private const int Decimalen = 4;

    public static Tariefvorm Van(Tariefberekening berekening)
    {
        ArgumentNullException.ThrowIfNull(berekening);
        var elementen = berekening.Elementen;
        return new(
            berekening.Product,
            berekening.Tarief.Cent,
            elementen.Loonkosten.Rond(Decimalen),
            elementen.Uren.Rond(Decimalen),
            berekening.Uren.Productiviteit.Rond(1),
            elementen.LoonkostenPerUur.Rond(Decimalen),
            elementen.Btw.Rond(Decimalen),
            elementen.Overhead.Rond(Decimalen),
            elementen.Opleiding.Rond(Decimalen),
            elementen.Reiskosten.Rond(Decimalen),
            elementen.Verplichtingen.Rond(Decimalen),
            elementen.Opslag.Rond(Decimalen));
    }
}
