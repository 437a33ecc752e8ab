using Declaraties.Worker.Dienst;
using MassTransit;

namespace Declaraties.Worker.Bus;

/// <summary>Wekt over de bus: een van de processen neemt het werk.</summary>
internal sealed class Buswekker(IBus bus, Businstellingen instellingen) : IWekker
{
    // The transport would wait until the broker is back; the sweeper finds what was stored anyway.
    private static readonly TimeSpan _geduld = TimeSpan.FromSeconds(2);

    // Not "queue:": that would declare the quorum queue once more, as a classic one.
    private readonly Uri _adres = new($"exchange:{instellingen.Verwerk}");

    public async Task WekAsync(string sleutel, CancellationToken stop)
    {
        using var tijd = CancellationTokenSource.CreateLinkedTokenSource(stop);
        tijd.CancelAfter(_geduld);
        var eindpunt = await bus.GetSendEndpoint(_adres);
        await eindpunt.Send(new VerwerkOntvangst(sleutel), tijd.Token);
    }
}
