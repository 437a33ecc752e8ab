using System.Threading.Channels;
using Declaraties.Dienst.Basis;
using Declaraties.Dienst.Instellingen;
using Declaraties.Dienst.Ontvangen;
using Declaraties.Dienst.Waarnemen;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Declaraties.Dienst.Verwerken;

/// <summary>Wekken binnen dit proces, zonder bus: een rij in het geheugen. Wat daarin staat als het proces stopt, vindt de <see cref="Veger"/> terug.</summary>
public sealed class Geheugenwekker(Verwerker verwerker, Dienstinstellingen instellingen, ILogger<Geheugenwekker> log) : BackgroundService, IWekker
{
    private readonly Channel<string> _rij = Channel.CreateUnbounded<string>();

    public Task WekAsync(string sleutel, CancellationToken stop) => _rij.Writer.WriteAsync(sleutel, stop).AsTask();

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, instellingen.Werkers).Select(_ => Task.Run(() => WerkAsync(stoppingToken), CancellationToken.None)));

    private async Task WerkAsync(CancellationToken stop)
    {
        try
        {
            await foreach (var sleutel in _rij.Reader.ReadAllAsync(stop))
            {
                try
                {
                    verwerker.Verwerk(sleutel, stop);
                }
#pragma warning disable CA1031 // De ontvangst staat nog open; de <see cref="Veger"/> biedt haar weer aan.
                catch (Exception fout) when (fout is not OperationCanceledException)
#pragma warning restore CA1031
                {
                    log.LaterOpnieuw(sleutel, fout.GetType().Name, Foutregel.Van(fout));
                }
            }
        }
        catch (OperationCanceledException)
        {
            // Stopping: what was at hand is done, the rest stays open in the database.
        }
    }
}
