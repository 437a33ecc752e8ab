using Declaraties.Opslag.Handelen;
using Declaraties.Opslag.Inzage;

namespace Declaraties.Web.Paginas;

/// <summary>Wat er met een declaratie is gebeurd.</summary>
/// <param name="Uitslag">Hoe het afliep.</param>
/// <param name="Declaratie">De declaratie zoals zij nu is; null als zij er niet is.</param>
public sealed record Uitkomstregel(Beoordelingsuitslag Uitslag, Oordeelregel? Declaratie)
{
    internal bool IsGelukt => Uitslag.Lot == Beoordelingslot.Gelukt;
}
