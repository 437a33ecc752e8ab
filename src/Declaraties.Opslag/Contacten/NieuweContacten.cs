using Declaraties.Beantwoorden;
using Declaraties.Beleid.Registreren;
using Declaraties.Domein;

namespace Declaraties.Opslag.Contacten;

/// <summary>Een bestand met contacten dat in zijn geheel is nagekeken. Het vervangt van elke aanbieder die erin staat, onder de wet waaronder hij erin staat, elke maand die erin staat.</summary>
public sealed record NieuweContacten
{
    public required Vingerafdruk Vingerafdruk { get; init; }

    /// <summary>Van wie er contacten in staan.</summary>
    public required IReadOnlySet<Registerhouder> Houders { get; init; }

    public IReadOnlyList<Aanbieder> Aanbieders => [.. Houders.Select(houder => houder.Aanbieder).Distinct()];

    public required IReadOnlySet<Maand> Maanden { get; init; }

    public required long Aantal { get; init; }

    /// <summary>Leest ze van voren af aan, een voor een. Na een storing van de server kan dat nog eens nodig zijn.</summary>
    public required Func<IEnumerable<Contactregel>> Lees { get; init; }
}
