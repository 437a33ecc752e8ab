using Declaraties.Dienst.Ontvangen;
using Declaraties.Dienst.Verwerken;
using MassTransit;
using Microsoft.Extensions.Logging;

namespace Declaraties.Bus;

/// <summary>Wekt over de bus: een van de processen neemt het werk. Is de bus er niet, dan doet dit proces het zelf: wie over HTTP of via de map komt merkt daar niets van.</summary>
internal sealed class Buswekker(IBusControl bus, Businstellingen instellingen, Geheugenwekker hier, ILogger<Buswekker> log) : IWekker
{
    // The transport would wait until the broker is back.
    private static readonly TimeSpan _geduld = TimeSpan.FromSeconds(2);

    // Not "queue:": that would declare the quorum queue once more, as a classic one.
    private readonly Uri _adres = new($"exchange:{instellingen.Verwerk}");

    public async Task WekAsync(string sleutel, CancellationToken stop)
    {
        if (bus.CheckHealth().Status != BusHealthStatus.Healthy || !await IsGezondenAsync(sleutel, stop))
        {
            await hier.WekAsync(sleutel, stop);
        }
    }

    private async Task<bool> IsGezondenAsync(string sleutel, CancellationToken stop)
    {
        using var tijd = CancellationTokenSource.CreateLinkedTokenSource(stop);
        tijd.CancelAfter(_geduld);
        try
        {
            var eindpunt = await bus.GetSendEndpoint(_adres);
            await eindpunt.Send(new VerwerkOntvangst(sleutel), tijd.Token);
            return true;
        }
#pragma warning disable CA1031 // Wat het ook is: het werk gebeurt hier.
        catch (Exception fout) when (!stop.IsCancellationRequested)
#pragma warning restore CA1031
        {
            log.HierVerwerkt(sleutel, fout.GetType().Name);
            return false;
        }
    }
}
