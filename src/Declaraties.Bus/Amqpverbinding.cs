using System.Collections.Concurrent;
using Declaraties.Dienst.Basis;
using Polly;
using Polly.Retry;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Declaraties.Bus;

/// <summary>
/// Zet berichten op de broker zoals ze zijn, en keert pas terug als de broker ze heeft bevestigd. Rechtstreeks, niet door MassTransit: wie dit leest kent
/// alleen AMQP, en dat een wachtrij niet bestaat moet hier blijken.
/// </summary>
internal sealed class Amqpverbinding(Businstellingen instellingen) : IAsyncDisposable
{
    private static readonly CreateChannelOptions _bevestigd = new(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true);

    /// <summary>Alleen een verbinding die wegviel; wat de broker zelf afwijst is met herhalen niet geholpen.</summary>
    private static readonly ResiliencePipeline _bijStoring = new ResiliencePipelineBuilder()
        .AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = new PredicateBuilder().Handle<AlreadyClosedException>().Handle<OperationInterruptedException>().Handle<BrokerUnreachableException>(),
            MaxRetryAttempts = 3,
            Delay = TimeSpan.FromMilliseconds(200),
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
        })
        .Build();

    private readonly ConcurrentBag<IChannel> _kanalen = [];
    private readonly SemaphoreSlim _verbinden = new(1, 1);
    private IConnection? _verbinding;

    /// <summary>Zet een bericht op een exchange; <c>""</c> is de standaardexchange, die op de naam van een wachtrij bezorgt.</summary>
    /// <exception cref="PublishException">De broker weigert het, of er is geen wachtrij met die naam.</exception>
    public async Task ZendAsync(string exchange, string routingkey, BasicProperties eigenschappen, ReadOnlyMemory<byte> inhoud, CancellationToken stop) =>
        await _bijStoring.ExecuteAsync(
            async token =>
            {
                var kanaal = await LeenAsync(token);
                try
                {
                    // An exchange may have no listeners yet; a queue that was named must exist.
                    await kanaal.BasicPublishAsync(exchange, routingkey, mandatory: exchange.Length == 0, eigenschappen, inhoud, token);
                }
                catch (PublishException)
                {
                    _kanalen.Add(kanaal);
                    throw;
                }
                catch
                {
                    await kanaal.DisposeAsync();
                    throw;
                }

                _kanalen.Add(kanaal);
            },
            stop);

    /// <summary>Maakt een wachtrij die blijft, als zij er niet is.</summary>
    public async Task MaakWachtrijAsync(string naam, CancellationToken stop)
    {
        var verbinding = await VerbindAsync(stop);
        try
        {
            // Asked first: one that is there may be of another kind, and declaring it differently is refused.
            await using var vraag = await verbinding.CreateChannelAsync(cancellationToken: stop);
            _ = await vraag.QueueDeclarePassiveAsync(naam, stop);
        }
        catch (OperationInterruptedException)
        {
            await using var maak = await verbinding.CreateChannelAsync(cancellationToken: stop);
            await maak.QueueDeclareAsync(naam, durable: true, exclusive: false, autoDelete: false, new Dictionary<string, object?> { ["x-queue-type"] = "quorum" }, cancellationToken: stop);
        }
    }

    /// <summary>Verbindt, als dat nog niet is gebeurd.</summary>
    /// <returns>Waarom de broker ons nu niet toelaat; null als hij dat doet.</returns>
    public async Task<string?> BezwaarAsync(CancellationToken stop)
    {
        try
        {
            await VerbindAsync(stop);
            return null;
        }
        catch (Exception fout) when (fout is BrokerUnreachableException or AlreadyClosedException or OperationInterruptedException)
        {
            return Foutregel.Van(fout.GetBaseException());
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_verbinding is not null)
        {
            await _verbinding.DisposeAsync();
        }

        _verbinden.Dispose();
    }

    private async Task<IChannel> LeenAsync(CancellationToken stop)
    {
        while (_kanalen.TryTake(out var vrij))
        {
            if (vrij.IsOpen)
            {
                return vrij;
            }

            await vrij.DisposeAsync();
        }

        return await (await VerbindAsync(stop)).CreateChannelAsync(_bevestigd, stop);
    }

    private async Task<IConnection> VerbindAsync(CancellationToken stop)
    {
        await _verbinden.WaitAsync(stop);
        try
        {
            if (_verbinding is { IsOpen: true } open)
            {
                return open;
            }

            if (_verbinding is not null)
            {
                await _verbinding.DisposeAsync();
                _verbinding = null;
            }

            // Without recovery: a channel that broke is thrown away, and what was not confirmed is sent again by who sent it.
            var fabriek = new ConnectionFactory { Uri = instellingen.Rabbitmq, AutomaticRecoveryEnabled = false, ClientProvidedName = instellingen.Voorvoegsel };
            var verbinding = await fabriek.CreateConnectionAsync(stop);
            await using (var kanaal = await verbinding.CreateChannelAsync(cancellationToken: stop))
            {
                await kanaal.ExchangeDeclareAsync(instellingen.Antwoorden, ExchangeType.Topic, durable: true, cancellationToken: stop);
                await kanaal.ExchangeDeclareAsync(instellingen.Gebeurtenissen, ExchangeType.Topic, durable: true, cancellationToken: stop);
            }

            _verbinding = verbinding;
            return verbinding;
        }
        finally
        {
            _verbinden.Release();
        }
    }
}
