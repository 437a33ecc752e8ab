using Declaraties.Beleid.Indiceren;

namespace Declaraties.Rapporten.Vormen;

/// <summary>Hoeveel minuten per week een client nodig heeft, in JSON.</summary>
/// <param name="Clientregel">Zoals in het bestand.</param>
/// <param name="MinutenPerWeekExact">De som van de activiteiten; alleen hier op hoogstens vier decimalen.</param>
/// <param name="MinutenPerWeek">Die som op vijf minuten, half omhoog.</param>
public sealed record Indicatievorm(string Clientregel, decimal MinutenPerWeekExact, long MinutenPerWeek)
{
    // Dividing by a one with more decimals than it has drops the zeroes at the end.
    private const decimal ZonderNullen = 1.0000000000000000000000000000m;

    public static Indicatievorm Van(Indicatie indicatie)
    {
        ArgumentNullException.ThrowIfNull(indicatie);
        return new(indicatie.Clientregel, indicatie.MinutenPerWeek.Rond(4) / ZonderNullen, indicatie.Afgerond);
    }
}
