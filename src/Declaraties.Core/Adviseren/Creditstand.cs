using Declaraties.Controleren;

namespace Declaraties.Adviseren;

/// <summary>De stand van een toewijzing als ook een creditprestatie is hersteld.</summary>
/// <param name="Stand">De stand.</param>
/// <param name="Wijzigingen">Wat daarvoor aan de creditprestatie is veranderd.</param>
internal sealed record Creditstand(LopendeStand Stand, IReadOnlyList<Wijziging> Wijzigingen);
