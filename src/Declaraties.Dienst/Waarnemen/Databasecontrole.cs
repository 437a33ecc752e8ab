using Declaraties.Dienst.Basis;
using Declaraties.Opslag;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Declaraties.Dienst.Waarnemen;

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
