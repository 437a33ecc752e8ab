using Declaraties.Dienst.Basis;
using MassTransit;
using RabbitMQ.Client;

namespace Declaraties.Bus;

/// <summary>
/// Zet een levering die niet te verwerken is op de foutwachtrij, met haar reden. Dat doen wij zelf: MassTransit zou haar neerzetten als van de afzender (dat weigert de
/// broker, en dan komt zij voor altijd terug), en een foutbericht sturen naar waar de afzender maar wilde.
/// </summary>
internal sealed class Opzij(Amqpverbinding verbinding, Businstellingen instellingen)
{
    /// <summary>Keert terug als de broker haar heeft bevestigd.</summary>
    public async Task ZetAsync(string wachtrij, IReadOnlyBasicProperties kop, ReadOnlyMemory<byte> inhoud, string reden, CancellationToken stop)
    {
        var opzij = Businstellingen.Foutwachtrij(wachtrij);
        var eigenschappen = instellingen.Eigenschappen(kop, reden);
        try
        {
            await verbinding.ZendAsync("", opzij, eigenschappen, inhoud, stop);
        }
        catch (RabbitMQ.Client.Exceptions.PublishException)
        {
            await verbinding.MaakWachtrijAsync(opzij, stop);
            await verbinding.ZendAsync("", opzij, eigenschappen, inhoud, stop);
        }
    }

    /// <summary>Wat er bij een fout op deze wachtrij gebeurt, en met wat niemand ervan neemt.</summary>
    public void Stel(IReceiveEndpointConfigurator eindpunt, string wachtrij)
    {
        eindpunt.PublishFaults = false;
        eindpunt.ConfigureError(fout => fout.UseFilter(new Filter<ExceptionReceiveContext>(this, wachtrij, context => Foutregel.Van(context.Exception))));
        eindpunt.ConfigureDeadLetter(over => over.UseFilter(new Filter<ReceiveContext>(this, wachtrij, _ => "Dit soort bericht hoort niet in deze wachtrij.")));
    }

    private sealed class Filter<T>(Opzij opzij, string wachtrij, Func<T, string> reden) : IFilter<T>
        where T : class, ReceiveContext
    {
        public async Task Send(T context, IPipe<T> next)
        {
            await opzij.ZetAsync(wachtrij, context.GetPayload<RabbitMqBasicConsumeContext>().Properties, context.Body.GetBytes(), reden(context), context.CancellationToken);
            if (context is ExceptionReceiveContext { IsFaulted: false } fout)
            {
                // Otherwise it is also taken for one that nobody wanted, and put aside again.
                await fout.NotifyFaulted(fout.Exception);
            }

            await next.Send(context);
        }

        public void Probe(ProbeContext context) => context.CreateFilterScope("opzij");
    }
}
