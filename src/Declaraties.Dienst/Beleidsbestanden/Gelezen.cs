namespace Declaraties.Dienst.Beleidsbestanden;

/// <summary>Wat er in een of meer bestanden stond, of alles wat eraan mankeert: een half gelezen set is er geen.</summary>
/// <param name="Waarde">Null als er iets aan mankeert.</param>
/// <param name="Fouten">Elk een zin, met bestand en regel vooraan.</param>
public sealed record Gelezen<T>(T? Waarde, IReadOnlyList<string> Fouten)
    where T : class;
