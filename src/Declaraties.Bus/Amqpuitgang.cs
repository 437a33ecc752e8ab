using Declaraties.Dienst.Bezorgen;
using Declaraties.Dienst.Gebeuren;
using Declaraties.Opslag.Uitgaand;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Declaraties.Bus;

/// <summary>Bezorgt antwoorden en gebeurtenissen op de broker: blijvend, bevestigd, en bij elke poging met hetzelfde nummer.</summary>
internal sealed class Amqpuitgang(Amqpverbinding verbinding) : IUitgang
{
    public string Kanaal => Amqpadres.Kanaal;

    public async Task BezorgAsync(UitgaandBericht bericht, CancellationToken stop)
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
        try
        {
            await verbinding.ZendAsync(adres.Exchange, adres.Routingkey, eigenschappen, bericht.Inhoud, stop);
        }
        catch (PublishException fout) when (fout.IsReturn)
        {
            // That it was answered must not be said of an answer that did not arrive.
            throw new OnbestelbaarException(
                $"Er is geen wachtrij {adres.Routingkey}.", Amqppost.OntvangstVanAntwoord(bericht.BerichtId) is { } sleutel ? Gebeurtenissen.NummerVanBeantwoord(sleutel) : null);
        }
    }
}
