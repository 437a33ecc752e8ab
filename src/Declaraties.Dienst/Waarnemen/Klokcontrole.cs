using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Declaraties.Dienst.Waarnemen;

/// <summary>Of de klok kan kloppen. Klopt zij misschien niet, dan is dat een waarschuwing: stilvallen helpt niemand.</summary>
public sealed class Klokcontrole(Hartslag hartslag) : IHealthCheck
{
    public const string Naam = "klok";

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(HealthCheckResult.Healthy(hartslag.Klokbezwaar));
}
