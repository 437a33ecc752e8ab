namespace Declaraties.Beleid.Afrekenen;

/// <summary>Een groep met wat elke manier van afrekenen voor haar had betekend, in de volgorde van <see cref="Afrekenvarianten.Alle"/>.</summary>
public sealed record Periodegroep(Groepsleutel Sleutel, IReadOnlyList<Periodesom> Varianten);
