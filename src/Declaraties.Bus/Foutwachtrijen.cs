using System.Text;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Declaraties.Bus;

/// <summary>De wachtrijen met leveringen die niet te verwerken bleken; elke levering draagt haar reden. Terugzetten geeft ze hun oude plek achteraan.</summary>
public static class Foutwachtrijen
{
    /// <summary>De kop met de reden; zo noemde MassTransit hem, en er kan nog iets van toen liggen.</summary>
    public const string Reden = "MT-Fault-Message";

    /// <summary>Bekijkt de foutwachtrijen, of zet terug wat erin staat.</summary>
    /// <returns>Wat er stond.</returns>
    /// <exception cref="BrokerOnbereikbaarException">Er is niets bekeken en niets teruggezet.</exception>
    public static async Task<IReadOnlyList<Foutlevering>> DoorloopAsync(Businstellingen instellingen, bool zetTerug)
    {
        await using var verbinding = await VerbindAsync(instellingen.Rabbitmq);
        var gevonden = new List<Foutlevering>();
        foreach (var wachtrij in (IReadOnlyList<string>)[.. instellingen.Inkomend, instellingen.Verwerk])
        {
            // A channel for each: asking for a queue that is not there closes it, and closing gives back what was only looked at.
            await using var kanaal = await verbinding.CreateChannelAsync(new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true));
            var aantal = await AantalAsync(kanaal, Businstellingen.Foutwachtrij(wachtrij));
            for (var i = 0u; i < aantal && await kanaal.BasicGetAsync(Businstellingen.Foutwachtrij(wachtrij), autoAck: false) is { } levering; i++)
            {
                gevonden.Add(new Foutlevering(wachtrij, Tekst(levering.BasicProperties)));
                if (zetTerug)
                {
                    await kanaal.BasicPublishAsync("", wachtrij, mandatory: true, instellingen.Eigenschappen(levering.BasicProperties, reden: null), levering.Body);
                    await kanaal.BasicAckAsync(levering.DeliveryTag, multiple: false);
                }
            }
        }

        return gevonden;
    }

    private static async Task<IConnection> VerbindAsync(Uri broker)
    {
        try
        {
            return await new ConnectionFactory { Uri = broker }.CreateConnectionAsync();
        }
        catch (BrokerUnreachableException fout)
        {
            throw new BrokerOnbereikbaarException($"De broker op {broker.Host}:{broker.Port} is niet te bereiken.", fout);
        }
    }

    private static async Task<uint> AantalAsync(IChannel kanaal, string wachtrij)
    {
        try
        {
            return (await kanaal.QueueDeclarePassiveAsync(wachtrij)).MessageCount;
        }
        catch (OperationInterruptedException)
        {
            // Nothing ever failed there.
            return 0;
        }
    }

    private static string Tekst(IReadOnlyBasicProperties kop) =>
        kop.Headers is { } koppen && koppen.TryGetValue(Reden, out var reden) && reden is byte[] bytes ? Encoding.UTF8.GetString(bytes) : "reden onbekend";
}
