namespace Declaraties.Opslag.Uitgaand;

/// <summary>Een foutbericht (Fo01) over iets dat wij in een envelop stuurden. In de teksten kan een Bsn staan: wie ze toont, schermt af.</summary>
public sealed record Retour
{
    public required long Nummer { get; init; }

    public required DateTimeOffset OntvangenOp { get; init; }

    /// <summary>Wat wij stuurden: <c>antwoord</c> of <c>foutbericht</c>; null als er niets bij is te vinden.</summary>
    public required string? Soort { get; init; }

    /// <summary>Het referentienummer dat het noemt.</summary>
    public required string? Verzonden { get; init; }

    /// <summary>De organisatie die het stuurde.</summary>
    public required string Zender { get; init; }

    public required string Code { get; init; }

    public required string? Omschrijving { get; init; }

    public required string? Details { get; init; }

    public required Retourstand Stand { get; init; }

    /// <summary>Het referentienummer waarmee opnieuw is verstuurd.</summary>
    public required string? Vervolg { get; init; }

    public required DateTimeOffset? AfgehandeldOp { get; init; }

    /// <summary>De ontvangst waarop wij antwoordden; null als er niets bij is te vinden.</summary>
    public required string? Sleutel { get; init; }

    /// <summary>Het oordeel dat wij stuurden.</summary>
    public required long? Versie { get; init; }

    /// <summary>Of de keten zegt dat het antwoord op deze declaratie er al was: dan hoeft er niets opnieuw.</summary>
    public bool IsAlAangekomen => Code is "IB019" or "IB020";

    /// <summary>Of het opnieuw te versturen is: een antwoord van ons dat niet is aangekomen, en waarmee nog niets is gedaan.</summary>
    public bool KanOpnieuw => Stand == Retourstand.Open && Soort == "antwoord" && Versie is not null && !IsAlAangekomen;
}
