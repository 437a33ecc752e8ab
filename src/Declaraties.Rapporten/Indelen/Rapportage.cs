using Declaraties.Berekenen;

namespace Declaraties.Rapporten.Indelen;

/// <summary>Een rapport: wat het is, wat het zegt, en zijn tabellen.</summary>
public sealed class Rapportage
{
    public required string Titel { get; init; }

    /// <summary>Of het over één maand gaat: dan is elke rij van die maand.</summary>
    public bool IsEenMaand { get; init; }

    /// <summary>Of staven op naam staan, en niet de langste voorop.</summary>
    public bool StavenOpNaam { get; init; }

    /// <summary>Wat een gewone benutting is.</summary>
    public Banden Banden { get; init; } = Banden.Standaard;

    /// <summary>Periode, stand en status.</summary>
    public IReadOnlyList<Kenmerk> Kenmerken { get; init; } = [];

    /// <summary>De getallen waar het om gaat. Leest zo nodig alle regels.</summary>
    public Func<IReadOnlyList<Kerncijfer>> Kerncijfers { get; init; } = () => [];

    /// <summary>Wat er uit de cijfers blijkt, in gewone zinnen. Leest zo nodig alle regels.</summary>
    public required Func<IReadOnlyList<string>> Conclusies { get; init; }

    /// <summary>Kent de pagina's waarheen het verwijst; null als er geen site is.</summary>
    public IPaginawijzer? Paginas { get; init; }

    /// <summary>Het detail staat vooraan: wat erna komt is eruit opgeteld.</summary>
    public required IReadOnlyList<Blad> Bladen { get; init; }

    /// <summary>Het blad waar om is gevraagd.</summary>
    public required Blad Gevraagd { get; init; }

    /// <summary>Wat er in JSON staat, waar dat een eigen vorm heeft; null als dat de bladen zijn.</summary>
    public object? Vorm { get; init; }
}
