using Declaraties.Domein;

namespace Declaraties.Opslag.Rapporten;

/// <summary>Wat op een toewijzing in een maand is ingediend, D min C.</summary>
public sealed record Prestatiesom
{
    public static Prestatiesom Geen { get; } = new();

    /// <summary>ToewijzingNummer zoals de prestaties het noemen.</summary>
    public long Nummer { get; init; }

    public Maand Maand { get; init; }

    /// <summary>Goedgekeurde minuten.</summary>
    public long Minuten { get; init; }

    /// <summary>Goedgekeurd volume, in welke eenheid ook.</summary>
    public long Volume { get; init; }

    public Bedrag Ingediend { get; init; }

    public Bedrag Goedgekeurd { get; init; }

    public long Prestaties { get; init; }

    /// <summary>Niet goedgekeurd: afgewezen, of niet beoordeeld.</summary>
    public long Afgewezen { get; init; }

    /// <summary>De laatste dag van een goedgekeurde debetprestatie, JJJJMMDD; 0 als er geen is.</summary>
    public long LaatsteDag { get; init; }

    public Product? Product { get; init; }
}
