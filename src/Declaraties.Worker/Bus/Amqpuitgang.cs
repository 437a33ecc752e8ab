using Declaraties.Opslag;
using Declaraties.Worker.Dienst;
using RabbitMQ.Client;

namespace Declaraties.Worker.Bus;

/// <summary>Bezorgt antwoorden en gebeurtenissen op de broker: blijvend, bevestigd, en bij elke poging met hetzelfde nummer.</summary>
internal sealed class Amqpuitgang(Amqpverbinding verbinding) : IUitgang
{
    public string Kanaal => Amqppost.Kanaal;

    public Task BezorgAsync(UitgaandBericht bericht, CancellationToken stop)
    {
        var adres = Amqpadres.Lees(bericht.Bestemming);
        var eigenschappen = new BasicProperties
        {
            MessageId = bericht.BerichtId,
            CorrelationId = bericht.Kenmerk,
            Type = bericht.Soort,
            ContentType = bericht.Inhoudstype,
            DeliveryMode = DeliveryModes.Persistent,
            Timestamp = new AmqpTimestamp(bericht.AangemaaktOp.ToUnixTimeSeconds()),
        };
        return verbinding.ZendAsync(adres.Exchange, adres.Routingkey, eigenschappen, bericht.Inhoud, stop);
    }
}
