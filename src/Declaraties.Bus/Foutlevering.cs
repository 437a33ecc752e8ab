namespace Declaraties.Bus;

/// <summary>Een levering die niet te verwerken bleek.</summary>
/// <param name="Wachtrij">De wachtrij waar zij vandaan kwam.</param>
/// <param name="Reden">Waarom het niet lukte.</param>
public sealed record Foutlevering(string Wachtrij, string Reden);
