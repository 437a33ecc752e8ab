// A billing system with RabbitMQ.Client alone: sends WMO323 files and writes the answer to each beside it.
//
//   dotnet run --project deploy/voorbeelden/csharp -- amqp://ecd:password@host/ declaraties-inkomend ecd.answers FILE...
//
// The answer queue begins with the name of the user, as the service demands.
// Exit code: 0 when every file got its WMO325, 1 when one got a list of faults or a refusal instead.

using System.Security.Cryptography;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

if (args.Length < 4)
{
    Console.Error.WriteLine("Usage: voorbeeld BROKER QUEUE ANSWER-QUEUE FILE...");
    return 64;
}

var (broker, queue, answers, files) = (new Uri(args[0]), args[1], args[2], args[3..]);
var factory = new ConnectionFactory { Uri = broker };
await using var connection = await factory.CreateConnectionAsync();
// With confirms, a publish returns only when the broker has the message safe; "mandatory" makes a wrong queue name an error.
await using var channel = await connection.CreateChannelAsync(new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true));
// A queue of our own that outlives this program: an answer may come later, and may come twice.
await channel.QueueDeclareAsync(answers, durable: true, exclusive: false, autoDelete: false, new Dictionary<string, object?> { ["x-queue-type"] = "quorum" });

var waiting = new Dictionary<string, string>();
var refused = false;
var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
var consumer = new AsyncEventingBasicConsumer(channel);
consumer.ReceivedAsync += async (_, delivery) =>
{
    lock (waiting)
    {
        // Known by our own mark. The same answer again (same message_id) finds nothing waiting any more.
        if (delivery.BasicProperties.CorrelationId is { } mark && waiting.Remove(mark, out var file))
        {
            // type: antwoord (a WMO325), fouten (level 1 failed: the faults as JSON) or weigering (not taken in at all, as JSON).
            var isAnswer = delivery.BasicProperties.Type == "antwoord";
            refused |= !isAnswer;
            File.WriteAllBytes(file + (isAnswer ? ".wmo325.xml" : ".fouten.json"), delivery.Body.Span);
            Console.WriteLine($"{Path.GetFileName(file)}: {delivery.BasicProperties.Type}");
        }

        if (waiting.Count == 0)
        {
            done.TrySetResult();
        }
    }

    // Only now: had this program died before, the answer would have come again.
    await channel.BasicAckAsync(delivery.DeliveryTag, multiple: false);
};

foreach (var file in files)
{
    var body = await File.ReadAllBytesAsync(file);
    // Made from the content: sent again after a doubt, it is recognised as the same delivery.
    var mark = Convert.ToHexStringLower(SHA256.HashData(body));
    lock (waiting)
    {
        waiting[mark] = file;
    }

    var properties = new BasicProperties
    {
        ContentType = "application/xml",
        MessageId = mark,
        CorrelationId = mark,
        ReplyTo = answers,
        // Who we are: the broker vouches for it, and the service takes nothing from a stranger.
        UserId = factory.UserName,
        DeliveryMode = DeliveryModes.Persistent,
    };
    await channel.BasicPublishAsync(exchange: "", routingKey: queue, mandatory: true, properties, body);
}

await channel.BasicConsumeAsync(answers, autoAck: false, consumer);
await done.Task;
return refused ? 1 : 0;
