using Declaraties.Testbasis;
using RabbitMQ.Client;

namespace Declaraties.Bus.Specs;

/// <summary>De server waar de proeven met de bus op rusten.</summary>
[NonParallelizable]
public sealed class RabbitmqSpecs
{
    [Test]
    public async Task Wat_is_bevestigd_overleeft_het_stoppen_van_de_server()
    {
        var server = Rabbitmq.Gedeeld;
        var wachtrij = $"proef-{Guid.NewGuid():N}";
        await using (var verbinding = await new ConnectionFactory { Uri = server.Adres }.CreateConnectionAsync())
        await using (var kanaal = await verbinding.CreateChannelAsync(new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true)))
        {
            await kanaal.QueueDeclareAsync(wachtrij, durable: true, exclusive: false, autoDelete: false, new Dictionary<string, object?> { ["x-queue-type"] = "quorum" });
            await kanaal.BasicPublishAsync("", wachtrij, mandatory: true, new BasicProperties { DeliveryMode = DeliveryModes.Persistent }, "bewaard"u8.ToArray());
        }

        server.Stop();
        Assert.That(async () => await new ConnectionFactory { Uri = server.Adres }.CreateConnectionAsync(), Throws.Exception, "hij is echt weg");
        server.Start();
        await using (var verbinding = await new ConnectionFactory { Uri = server.Adres }.CreateConnectionAsync())
        await using (var kanaal = await verbinding.CreateChannelAsync())
        {
            var terug = await kanaal.BasicGetAsync(wachtrij, autoAck: true);
            Assert.That(terug?.Body.ToArray(), Is.EqualTo("bewaard"u8.ToArray()));
            await kanaal.QueueDeleteAsync(wachtrij);
        }
    }
}
