using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Declaraties.Bus;

/// <summary>Of de broker er is en ons toelaat. De bus zelf merkt dat pas als wat hij in handen heeft is afgehandeld.</summary>
internal sealed class Brokercontrole(Amqpverbinding verbinding) : IHealthCheck
{
    // A host that does not answer at all would keep whoever asks waiting half a minute.
    private static readonly TimeSpan _geduld = TimeSpan.FromSeconds(2);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        using var tijd = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        tijd.CancelAfter(_geduld);
        try
        {
            return await verbinding.BezwaarAsync(tijd.Token) is null ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy();
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return HealthCheckResult.Unhealthy();
        }
    }
}
