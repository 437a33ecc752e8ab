using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;

namespace Declaraties.Dienst.Waarnemen;

/// <summary>Zegt in het logboek wanneer de dienst gereed is en wanneer niet meer, een keer per wisseling: wat elke controle ervan vindt staat er niet in.</summary>
internal sealed class Gereedheidsmelder(ILogger<Gereedheidsmelder> log) : IHealthCheckPublisher
{
    private string? _laatst;

    public Task PublishAsync(HealthReport report, CancellationToken cancellationToken)
    {
        var weg = string.Join(", ", report.Entries.Where(onderdeel => onderdeel.Value.Status != HealthStatus.Healthy).Select(onderdeel => onderdeel.Key).Order(StringComparer.Ordinal));
        if (weg != _laatst)
        {
            _laatst = weg;
            if (weg.Length > 0)
            {
                log.NietGereed(weg, string.Concat(report.Entries
                    .Where(onderdeel => onderdeel.Value is { Status: not HealthStatus.Healthy, Description: { } })
                    .OrderBy(onderdeel => onderdeel.Key, StringComparer.Ordinal)
                    .Select(onderdeel => $"; {onderdeel.Key}: {onderdeel.Value.Description}")));
            }
            else
            {
                log.Gereed();
            }
        }

        return Task.CompletedTask;
    }
}
