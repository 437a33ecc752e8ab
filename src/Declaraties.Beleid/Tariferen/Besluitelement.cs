namespace Declaraties.Beleid.Tariferen;

/// <summary>Een kostprijselement van het Uitvoeringsbesluit, en de parameters die het invullen.</summary>
internal sealed record Besluitelement(Bevindingscode Code, string Wat, IReadOnlyList<Tariefparameter> Parameters);
