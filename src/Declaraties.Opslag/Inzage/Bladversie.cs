using Declaraties.Domein;

namespace Declaraties.Opslag.Inzage;

/// <summary>Een versie van een toewijzing, met waar zij vandaan kwam en wat zij veranderde.</summary>
public sealed record Bladversie
{
    public required Toewijzing Toewijzing { get; init; }

    /// <summary>De vastlegging waarmee zij binnenkwam.</summary>
    public required long Vastlegging { get; init; }

    public required DateTimeOffset VastgelegdOp { get; init; }

    /// <summary>De Identificatie van het bericht waarin zij stond.</summary>
    public required string Identificatie { get; init; }

    /// <summary>Of zij gold toen zij binnenkwam; niet als er al een nieuwere was (besluit 20).</summary>
    public required bool IsGaanGelden { get; init; }

    /// <summary>Wat zij anders zegt dan wat tot dan toe gold; niets bij de eerste.</summary>
    public required IReadOnlyList<Toewijzingsverschil> Verschillen { get; init; }
}
