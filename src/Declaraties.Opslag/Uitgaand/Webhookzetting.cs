namespace Declaraties.Opslag.Uitgaand;

/// <summary>Hoe een webhook er nu bij staat.</summary>
/// <param name="Webhook">Zoals hij geldt.</param>
/// <param name="IsNieuw">Of er nog geen was.</param>
/// <param name="HeeftNieuwGeheim">Of het geheim nieuw is: alleen dan wordt het getoond.</param>
public sealed record Webhookzetting(Webhook Webhook, bool IsNieuw, bool HeeftNieuwGeheim);
