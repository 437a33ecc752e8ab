namespace Declaraties.Opslag.Rapporten;

/// <summary>De stand waarop een rapport is gemaakt: een rapport met dezelfde versie geeft dezelfde cijfers.</summary>
/// <param name="Versie">De laatste versie die meetelt; 0 als er nog niets was.</param>
/// <param name="Moment">Het moment van die stand.</param>
public sealed record Rapportstand(long Versie, DateTimeOffset Moment);
