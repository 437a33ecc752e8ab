using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Declaraties.Dienst.Mappen;

/// <summary>Of de mappen er zijn en er in te schrijven is.</summary>
internal sealed class Mapcontrole(Mapindeling mappen, TimeProvider klok) : IHealthCheck
{
    // Whoever watches a folder sees the trial; not for every probe.
    private static readonly TimeSpan _geldig = TimeSpan.FromSeconds(5);
    private readonly Lock _beurt = new();
    private Bevonden? _laatst;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.Run(
        () =>
        {
            lock (_beurt)
            {
                if (_laatst is not { } eerder || klok.GetElapsedTime(eerder.Sinds) >= _geldig)
                {
                    _laatst = new Bevonden(klok.GetTimestamp(), mappen.Bezwaar());
                }

                return _laatst.Bezwaar is { } bezwaar ? HealthCheckResult.Unhealthy(bezwaar) : HealthCheckResult.Healthy();
            }
        },
        cancellationToken);

    /// <param name="Sinds">Wanneer er is gekeken.</param>
    /// <param name="Bezwaar">Wat er niet goed was.</param>
    private sealed record Bevonden(long Sinds, string? Bezwaar);
}
