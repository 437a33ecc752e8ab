namespace Declaraties.Opslag.Signalen;

/// <param name="Was">Hoe de regel nu staat; null als zij er nog niet is.</param>
/// <param name="Wordt">Hoe zij komt te staan.</param>
public sealed record Regelwijziging<T>(T? Was, T Wordt)
    where T : class;
