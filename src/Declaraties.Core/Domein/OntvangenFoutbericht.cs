namespace Declaraties.Domein;

/// <summary>Een foutbericht (Fo01) over iets dat wij stuurden. In de teksten kan een Bsn staan.</summary>
public sealed record OntvangenFoutbericht
{
    /// <summary>Langer wordt geen van de teksten.</summary>
    public const int LangsteTekst = 2000;

    /// <summary>Langer wordt geen nummer, code of organisatie.</summary>
    public const int LangsteNaam = 200;

    public required string? Zender { get; init; }

    public required string? Referentienummer { get; init; }

    /// <summary>Het referentienummer van wat wij stuurden.</summary>
    public required string? CrossRefnummer { get; init; }

    /// <summary>De foutcode, zoals <c>IB016</c>.</summary>
    public required string Code { get; init; }

    public required string? Plek { get; init; }

    public required string? Omschrijving { get; init; }

    public required string? Details { get; init; }
}
