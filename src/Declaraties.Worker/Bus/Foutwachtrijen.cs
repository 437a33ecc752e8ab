using System.Text;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Declaraties.Worker.Bus;

/// <summary>De wachtrijen met leveringen die niet te verwerken bleken; elke levering draagt haar reden. Terugzetten geeft ze hun oude plek achteraan.</summary>
internal static class Foutwachtrijen
{
    private const string Achtervoegsel = "_error";
    private const string Foutkop = "MT-Fault-";
    private const string Reden = Foutkop + "Message";

    /// <summary>Bekijkt de foutwachtrijen, of zet terug wat erin staat.</summary>
    /// <returns>Wat er stond: de wachtrij waar het vandaan kwam, en de reden.</returns>
    public static async Task<IReadOnlyList<(string Wachtrij, string Reden)>> DoorloopAsync(Businstellingen instellingen, bool zetTerug)
    {
        await using var verbinding = await new ConnectionFactory { Uri = instellingen.Rabbitmq }.CreateConnectionAsync();
        var gevonden = new List<(string, string)>();
        foreach (var wachtrij in (IReadOnlyList<string>)[.. instellingen.Inkomend, instellingen.Verwerk])
        {
            // A channel for each: asking for a queue that is not there closes it, and closing gives back what was only looked at.
            await using var kanaal = await verbinding.CreateChannelAsync(new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true));
            var aantal = await AantalAsync(kanaal, wachtrij + Achtervoegsel);
            for (var i = 0u; i < aantal && await kanaal.BasicGetAsync(wachtrij + Achtervoegsel, autoAck: false) is { } levering; i++)
            {
                gevonden.Add((wachtrij, Tekst(levering.BasicProperties)));
                if (zetTerug)
                {
                    await kanaal.BasicPublishAsync("", wachtrij, mandatory: true, ZonderFout(levering.BasicProperties), levering.Body);
                    await kanaal.BasicAckAsync(levering.DeliveryTag, multiple: false);
                }
            }
        }

        return gevonden;
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

    private static BasicProperties ZonderFout(IReadOnlyBasicProperties kop) => new(kop)
    {
        Headers = kop.Headers?.Where(veld => !veld.Key.StartsWith(Foutkop, StringComparison.Ordinal)).ToDictionary(),
    };
}
