namespace Declaraties.Beleid.Tariferen;

/// <summary>Alles waaruit de uurtarieven van een of meer producten volgen, met van elke waarde waar zij vandaan komt.</summary>
public sealed record Tariefset
{
    public required IReadOnlyList<Parameterwaarde> Parameters { get; init; }

    public required IReadOnlyList<Grondslagkeuze> Grondslagen { get; init; }

    public required IReadOnlyList<Salarisschaal> Schalen { get; init; }

    public required IReadOnlyList<Caocomponent> Componenten { get; init; }

    public required IReadOnlyList<Mixdeel> Mix { get; init; }

    /// <summary>Waar een parameter die ontbreekt erbij kan: de plaats na de laatste.</summary>
    public required Waardebron Parametereinde { get; init; }

    /// <summary>Elk product dat ergens wordt genoemd, op naam.</summary>
    public IReadOnlyList<string> Producten =>
    [
        .. Mix.Select(deel => deel.Product)
            .Concat(Parameters.Select(waarde => waarde.Product).OfType<string>())
            .Concat(Grondslagen.Select(keuze => keuze.Product).OfType<string>())
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Waar elke waarde vandaan komt.</summary>
    public IEnumerable<Waardebron> Bronnen =>
        Parameters.Select(waarde => waarde.Bron)
            .Concat(Grondslagen.Select(keuze => keuze.Bron))
            .Concat(Schalen.Select(schaal => schaal.Bron))
            .Concat(Componenten.Select(component => component.Bron))
            .Concat(Mix.Select(deel => deel.Bron));
}
