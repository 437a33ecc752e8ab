using Declaraties.Dienst.Basis;
using Declaraties.Dienst.Verwerken;
using Declaraties.Dienst.Waarnemen;
using MassTransit;
using Microsoft.Extensions.Logging;

namespace Declaraties.Bus;

/// <summary>Neemt sleutels van de bus en verwerkt wat eronder ligt.</summary>
internal sealed class VerwerkConsumer(Verwerker verwerker, Storingen storingen, Businstellingen bus, Opzij opzij, ILogger<VerwerkConsumer> log) : IConsumer<VerwerkOntvangst>
{
    public Task Consume(ConsumeContext<VerwerkOntvangst> context) => Task.Run(async () =>
    {
        var sleutel = context.Message.Sleutel;
        try
        {
            storingen.Kort.Execute(stop => verwerker.Verwerk(sleutel, stop), context.CancellationToken);
        }
        catch (Exception fout) when (Ontvangstverwerking.IsTijdelijk(fout))
        {
            // It stays open in the database, and the sweeper offers it again; on an error queue it would only be a number.
            log.LaterOpnieuw(sleutel, fout.GetType().Name, Foutregel.Van(fout));
        }
#pragma warning disable CA1031 // Wat het ook is: MassTransit zou het melden aan het adres dat in het bericht staat.
        catch (Exception fout) when (fout is not OperationCanceledException)
#pragma warning restore CA1031
        {
            var levering = context.ReceiveContext;
            await opzij.ZetAsync(bus.Verwerk, levering.GetPayload<RabbitMqBasicConsumeContext>().Properties, levering.Body.GetBytes(), Foutregel.MetSoort(fout), context.CancellationToken);
        }
    });
}
