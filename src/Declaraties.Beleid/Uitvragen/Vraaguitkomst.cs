namespace Declaraties.Beleid.Uitvragen;

/// <summary>Wat er op een vraag is geantwoord. Waar te weinig aanbieders antwoordden, of een van hen te zwaar weegt, staan er alleen aantallen: de rest zou van een aanbieder zijn.</summary>
public sealed record Vraaguitkomst
{
    public required string Vraag { get; init; }

    /// <summary>De antwoorden die in de cijfers tellen, en waarop de drempel let.</summary>
    public required int Antwoorden { get; init; }

    public required int Leeg { get; init; }

    public required int Nul { get; init; }

    /// <summary>Of er meer te zien is dan aantallen.</summary>
    public required bool Getoond { get; init; }

    /// <summary>Null als er niets wordt getoond, of als de antwoorden woorden zijn.</summary>
    public Antwoordcijfers? Cijfers { get; init; }

    /// <summary>Van antwoorden in woorden, de vaakst gegeven eerst; null als er niets wordt getoond, of als het getallen zijn.</summary>
    public IReadOnlyList<Antwoordaandeel>? Verdeling { get; init; }

    /// <summary>Null als er voor deze vraag niets is gekozen, of niets wordt getoond.</summary>
    public Margeaandelen? Marge { get; init; }
}
