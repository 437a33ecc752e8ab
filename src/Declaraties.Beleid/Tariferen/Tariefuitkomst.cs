namespace Declaraties.Beleid.Tariferen;

/// <summary>De tarieven van een tariefset, of wat eraan ontbreekt: van een set waarvan één product niet is te berekenen komt er geen tarief.</summary>
/// <param name="Regels">Volgens welke versie van de formule.</param>
/// <param name="Tarieven">Per product, op naam.</param>
/// <param name="Bezwaren">Waarom er geen tarief is.</param>
public sealed record Tariefuitkomst(Tariefregels Regels, IReadOnlyList<Tariefberekening> Tarieven, IReadOnlyList<Tariefbevinding> Bezwaren);
