using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using Declaraties.Testbasis;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace Declaraties.Testprogramma;

/// <summary>Wat een afzender terugkrijgt.</summary>
public sealed record Post(string? BerichtId, string? Kenmerk, string? Soort, string? Inhoudstype, string Routingkey, byte[] Inhoud)
{
    public string Tekst => Encoding.UTF8.GetString(Inhoud);

    public override string ToString() => $"{Soort} {BerichtId} bij {Kenmerk}: {Tekst}";
}

/// <summary>Een systeem dat alleen AMQP kent: het zet berichten in een wachtrij, en luistert op een eigen wachtrij en wat het daar verder aan hangt.</summary>
public sealed class Afzender : IAsyncDisposable
{
    public const string Xml = "application/xml";
    private readonly ConcurrentQueue<Post> _post = new();
    private readonly Uri _adres;
    private readonly List<(string Exchange, string Routingkey)> _luistert = [];
    private IConnection? _verbinding;
    private IChannel? _kanaal;

    private Afzender(Uri adres, string? gebruiker)
    {
        (_adres, Gebruiker) = (adres, gebruiker);
        Wachtrij = gebruiker is null ? $"afzender-{Guid.NewGuid():N}" : $"{gebruiker}.{Guid.NewGuid():N}";
    }

    /// <summary>De gebruiker van de broker waarvoor die instaat; null is een afzender die dat niet vraagt.</summary>
    public string? Gebruiker { get; }

    /// <summary>De wachtrij waarop antwoorden komen.</summary>
    public string Wachtrij { get; }

    public IReadOnlyList<Post> Post => [.. _post];

    /// <param name="server">De broker.</param>
    /// <param name="gebruiker">Een nieuwe gebruiker, met alleen de rechten die een afzender nodig heeft: zijn eigen wachtrijen, en zetten in een wachtrij. Zonder is het de gebruiker van de dienst zelf.</param>
    public static async Task<Afzender> VerbindAsync(Rabbitmq server, string? gebruiker = null)
    {
        var afzender = new Afzender(gebruiker is null ? server.Adres : server.MaakAfzender(gebruiker), gebruiker);
        await afzender.OpnieuwAsync();
        return afzender;
    }

    /// <summary>Verbindt opnieuw, als de server weg is geweest. Wat in de wachtrij stond staat er nog.</summary>
    public async Task OpnieuwAsync()
    {
        if (_verbinding is not null)
        {
            await _verbinding.DisposeAsync();
        }

        var begin = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                _verbinding = await new ConnectionFactory { Uri = _adres, AutomaticRecoveryEnabled = false }.CreateConnectionAsync();
                var kanaal = await _verbinding.CreateChannelAsync(new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true));
                _kanaal = kanaal;
                await kanaal.QueueDeclareAsync(Wachtrij, durable: true, exclusive: false, autoDelete: false, new Dictionary<string, object?> { ["x-queue-type"] = "quorum" });
                foreach (var (exchange, routingkey) in _luistert)
                {
                    await kanaal.QueueBindAsync(Wachtrij, exchange, routingkey);
                }

                var consument = new AsyncEventingBasicConsumer(kanaal);
                consument.ReceivedAsync += async (_, levering) =>
                {
                    var kop = levering.BasicProperties;
                    _post.Enqueue(new Post(kop.MessageId, kop.CorrelationId, kop.Type, kop.ContentType, levering.RoutingKey, levering.Body.ToArray()));
                    await kanaal.BasicAckAsync(levering.DeliveryTag, multiple: false);
                };
                await kanaal.BasicConsumeAsync(Wachtrij, autoAck: false, consument);
                return;
            }
            catch (Exception) when (Stopwatch.GetElapsedTime(begin) < Geduld.Ruim)
            {
                await Task.Delay(200);
            }
        }
    }

    /// <summary>Luistert ook op een exchange.</summary>
    public async Task LuisterAsync(string exchange, string routingkey = "#")
    {
        await _kanaal!.ExchangeDeclareAsync(exchange, ExchangeType.Topic, durable: true);
        await _kanaal!.QueueBindAsync(Wachtrij, exchange, routingkey);
        _luistert.Add((exchange, routingkey));
    }

    /// <summary>Zet een bericht in een wachtrij, zoals een declaratiesysteem dat doet, en wacht op de bevestiging. Een leeg antwoordadres gaat niet mee.</summary>
    public async Task ZetAsync(string wachtrij, byte[] bericht, string kenmerk, string? inhoudstype = Xml, string? nummer = null, string? antwoordAan = null, Action<BasicProperties>? anders = null)
    {
        var eigenschappen = new BasicProperties
        {
            ContentType = inhoudstype,
            CorrelationId = kenmerk,
            MessageId = nummer ?? kenmerk,
            ReplyTo = antwoordAan is "" ? null : antwoordAan ?? Wachtrij,
            UserId = Gebruiker,
            DeliveryMode = DeliveryModes.Persistent,
        };
        anders?.Invoke(eigenschappen);
        await _kanaal!.BasicPublishAsync("", wachtrij, mandatory: true, eigenschappen, bericht);
    }

    /// <summary>Wacht tot er post is waarvoor dit geldt, en geeft die.</summary>
    public async Task<Post> WachtAsync(Func<Post, bool> welke, string waarop, Func<string>? toelichting = null)
    {
        await Geduld.TotAsync(() => _post.Any(welke), () => $"{waarop}; er kwam wel: {string.Join('\n', _post)}\n{toelichting?.Invoke()}");
        return _post.First(welke);
    }

    public static async Task WachtTotAsync(Func<bool> waar, TimeSpan geduld, Func<string> anders)
    {
        var begin = Stopwatch.GetTimestamp();
        while (!waar())
        {
            Assert.That(Stopwatch.GetElapsedTime(begin), Is.LessThan(geduld), anders());
            await Task.Delay(50);
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await _kanaal!.QueueDeleteAsync(Wachtrij);
        }
        catch (Exception fout) when (fout is RabbitMQ.Client.Exceptions.OperationInterruptedException)
        {
            // The broker is gone, and the queue with it.
        }

        await _verbinding!.DisposeAsync();
    }
}
