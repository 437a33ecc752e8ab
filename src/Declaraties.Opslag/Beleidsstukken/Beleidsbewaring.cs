namespace Declaraties.Opslag.Beleidsstukken;

/// <param name="Stuk">De versie waaronder het staat.</param>
/// <param name="IsNieuw">Of zij erbij is gekomen; anders was precies dit al het laatste.</param>
public sealed record Beleidsbewaring(Beleidsstuk Stuk, bool IsNieuw);
