using Declaraties.Opslag;
using Declaraties.Worker.Dienst.Mappen;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Declaraties.Worker.Dienst.Http;

/// <summary>Of de database er is, antwoord geeft, en te schrijven is. De redenen noemen haar naam niet: wie dit vraagt hoeft zich niet te melden.</summary>
internal sealed class Databasecontrole(Databasevoorraad databases, Hartslag hartslag) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.Run(
        () =>
        {
            try
            {
                databases.Proef();
                return hartslag.Databasebezwaar is { } bezwaar ? HealthCheckResult.Unhealthy(bezwaar) : HealthCheckResult.Healthy();
            }
            catch (OpslagException fout)
            {
                return HealthCheckResult.Unhealthy(Hartslag.InWoorden(fout));
            }
        },
        cancellationToken);
}

/// <summary>Of de klok kan kloppen. Klopt zij misschien niet, dan is dat een waarschuwing: stilvallen helpt niemand.</summary>
internal sealed class Klokcontrole(Hartslag hartslag) : IHealthCheck
{
    public const string Naam = "klok";

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(HealthCheckResult.Healthy(hartslag.Klokbezwaar));
}

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
