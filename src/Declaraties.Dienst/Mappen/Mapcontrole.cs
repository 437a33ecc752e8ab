using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Declaraties.Dienst.Mappen;

/// <summary>Of de mappen er zijn en er in te schrijven is.</summary>
internal sealed class Mapcontrole(Mapindeling mappen, TimeProvider klok) : IHealthCheck
{
    // Whoever watches a folder sees the trial; not for every probe.
    private static readonly TimeSpan _geldig = TimeSpan.FromSeconds(5);
    private readonly Lock _beurt = new();
    private (long Sinds, string? Bezwaar)? _laatst;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.Run(
        () =>
        {
            lock (_beurt)
            {
                if (_laatst is not { } eerder || klok.GetElapsedTime(eerder.Sinds) >= _geldig)
                {
                    _laatst = (klok.GetTimestamp(), mappen.Bezwaar());
                }

                return _laatst.Value.Bezwaar is { } bezwaar ? HealthCheckResult.Unhealthy(bezwaar) : HealthCheckResult.Healthy();
            }
        },
        cancellationToken);
}
