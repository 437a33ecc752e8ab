namespace Declaraties.Opslag.Ontvangsten;

/// <param name="Open">Ontvangen en nog niet verwerkt.</param>
/// <param name="Wacht">Wacht op een toewijzing.</param>
/// <param name="Vastgehouden">Beoordeeld, en wacht op vrijgave of op de termijn.</param>
/// <param name="Fout">Kon niet worden verwerkt.</param>
/// <param name="OudsteOpen">Wanneer de oudste die openstaat is ontvangen.</param>
public sealed record Ontvangststand(long Open, long Wacht, long Vastgehouden, long Fout, DateTimeOffset? OudsteOpen);
