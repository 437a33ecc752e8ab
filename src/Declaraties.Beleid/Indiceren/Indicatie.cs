namespace Declaraties.Beleid.Indiceren;

/// <summary>Hoeveel minuten per week een client nodig heeft: de som van zijn activiteiten, en pas die som afgerond.</summary>
/// <param name="MinutenPerWeek">Exact.</param>
public sealed record Indicatie(string Clientregel, Exact MinutenPerWeek)
{
    private const int Stap = 5;

    /// <summary>Op vijf minuten, half omhoog.</summary>
    public long Afgerond => (MinutenPerWeek / Stap).Afgerond(0) * Stap;

    /// <summary>Per client, in de volgorde waarin zij voor het eerst voorkomen.</summary>
    public static IReadOnlyList<Indicatie> Bereken(IEnumerable<Activiteit> activiteiten)
    {
        ArgumentNullException.ThrowIfNull(activiteiten);
        return [.. activiteiten
            .GroupBy(activiteit => activiteit.Clientregel, StringComparer.Ordinal)
            .Select(client => new Indicatie(client.Key, client.Aggregate(Exact.Nul, (som, activiteit) => som + activiteit.MinutenPerWeek)))];
    }
}
