using Declaraties.Dienst.Schijf;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Declaraties.Dienst.Knooppunt;

/// <summary>Of de map voor enveloppen er is en er in te schrijven is.</summary>
internal sealed class Ggkmapcontrole(string map) : IHealthCheck
{
    public const string Naam = "ggk";

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.Run(
        () => Bestanden.Bezwaar(map) is { } bezwaar ? HealthCheckResult.Unhealthy($"{Naam}: {bezwaar}.") : HealthCheckResult.Healthy(),
        cancellationToken);
}
