using Declaraties.Web.Vragen;

namespace Declaraties.Web.Paginas;

/// <summary>Hoe een uitkomst nog eens is te vragen, om haar te bewaren.</summary>
/// <param name="Adres">Waar.</param>
/// <param name="Velden">Wat er werd gevraagd.</param>
public sealed record Ophaalgegevens(string Adres, IReadOnlyList<Vraagveld> Velden)
{
    /// <summary>Of het met een formulier moet; anders is een adres genoeg.</summary>
    public bool IsFormulier { get; init; }

    /// <summary>Wat de lezer meegaf; null als hij niets meegaf.</summary>
    public byte[]? Bestand { get; init; }
}
