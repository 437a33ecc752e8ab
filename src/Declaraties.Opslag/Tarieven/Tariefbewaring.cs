namespace Declaraties.Opslag.Tarieven;

/// <param name="Set">De versie waaronder de inhoud staat.</param>
/// <param name="IsNieuw">Of zij erbij is gekomen; anders stond precies deze inhoud er al.</param>
public sealed record Tariefbewaring(BewaardeTariefset Set, bool IsNieuw);
