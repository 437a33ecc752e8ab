namespace Declaraties.Opslag.Contacten;

/// <summary>Wat er met een bestand met contacten is gebeurd.</summary>
/// <param name="Nummer">Het nummer van de invoer.</param>
/// <param name="IsHerhaling">Precies dit bestand was er al en alles ervan geldt nog: er is niets veranderd.</param>
/// <param name="Vervangen">Hoeveel maanden van aanbieders er in een eerdere invoer ook al stonden.</param>
public sealed record Contactinvoer(long Nummer, bool IsHerhaling, long Vervangen);
