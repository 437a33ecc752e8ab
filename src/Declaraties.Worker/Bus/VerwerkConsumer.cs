using Declaraties.Opslag;
using Declaraties.Worker.Dienst;
using MassTransit;
using Microsoft.Extensions.Logging;

namespace Declaraties.Worker.Bus;

/// <summary>Neemt sleutels van de bus en verwerkt wat eronder ligt.</summary>
internal sealed class VerwerkConsumer(Verwerker verwerker, Storingen storingen, ILogger<VerwerkConsumer> log) : IConsumer<VerwerkOntvangst>
{
    public Task Consume(ConsumeContext<VerwerkOntvangst> context) => Task.Run(() =>
    {
        var sleutel = context.Message.Sleutel;
        try
        {
            storingen.Kort.Execute(stop => verwerker.Verwerk(sleutel, stop), context.CancellationToken);
        }
        catch (OpslagException fout)
        {
            // It stays open in the database, and the sweeper offers it again; on an error queue it would only be a number.
            log.LaterOpnieuw(sleutel, nameof(OpslagException), Foutregel.Van(fout));
        }
    });
}
