using Declaraties.Toewijzen;

namespace Declaraties.Dienst.Invoer;

/// <summary>Wat er uit een bestand is gelezen.</summary>
/// <param name="Regels">De rijen die te lezen zijn.</param>
/// <param name="Fouten">Wat er aan de andere mankeert.</param>
public sealed record Bestandsinhoud<T>(IReadOnlyList<Bestandsregel<T>> Regels, IReadOnlyList<Regelfout> Fouten);
