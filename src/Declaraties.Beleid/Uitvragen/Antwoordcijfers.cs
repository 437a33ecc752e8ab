namespace Declaraties.Beleid.Uitvragen;

/// <summary>De cijfers over getallen, exact.</summary>
/// <param name="Gemiddelde">Elke aanbieder telt even zwaar.</param>
/// <param name="Gewogen">Elke aanbieder telt naar zijn gewicht; null als niemand gewicht heeft.</param>
public sealed record Antwoordcijfers(Exact Gemiddelde, Exact? Gewogen, Exact Laagste, Exact Kwartiel1, Exact Mediaan, Exact Kwartiel3, Exact Hoogste)
{
    /// <summary>De cijfers van een of meer antwoorden die een getal zijn.</summary>
    internal static Antwoordcijfers Van(IReadOnlyList<Antwoord> antwoorden)
    {
        var gewicht = antwoorden.Aggregate(Exact.Nul, (som, antwoord) => som + antwoord.Gewicht);
        var gewogen = antwoorden.Aggregate(Exact.Nul, (som, antwoord) => som + ((Exact)antwoord.Gewicht * antwoord.Getal!.Value));
        var waarden = antwoorden.Select(antwoord => (Exact)antwoord.Getal!.Value).Order().ToList();
        return new(
            waarden.Aggregate((een, ander) => een + ander) / waarden.Count,
            gewicht == Exact.Nul ? null : gewogen / gewicht,
            waarden[0],
            Kwantiel.Van(waarden, new(1, 4)),
            Kwantiel.Van(waarden, new(1, 2)),
            Kwantiel.Van(waarden, new(3, 4)),
            waarden[^1]);
    }
}
