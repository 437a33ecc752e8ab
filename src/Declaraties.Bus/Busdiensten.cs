using Declaraties.Dienst.Bezorgen;
using Declaraties.Dienst.Instellingen;
using Declaraties.Dienst.Ontvangen;
using Declaraties.Dienst.Waarnemen;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Declaraties.Bus;

/// <summary>Hangt de dienst aan RabbitMQ. Dit is de enige map die MassTransit kent.</summary>
public static class Busdiensten
{
    private static readonly string[] _inhoudstypes =
        ["application/octet-stream", "application/xml", "text/xml", "application/json", "application/vnd.masstransit+json", "application/vnd.masstransit+xml", "text/plain"];

    // Shorter than the host waits, so that work in hand is finished and the rest given back.
    private static readonly TimeSpan _stoptijd = TimeSpan.FromSeconds(20);

    public static void VoegBus(this IServiceCollection diensten, Businstellingen bus, Dienstinstellingen instellingen)
    {
        diensten.AddSingleton(bus);
        diensten.AddSingleton<IEigenWachtrijen>(bus);
        diensten.AddSingleton<Amqpverbinding>();
        diensten.AddHealthChecks().AddCheck<Brokercontrole>("broker", tags: [Gereedheid.Merk]);
        diensten.AddSingleton<Storingen>();
        diensten.AddSingleton<Opzij>();
        diensten.AddSingleton<IPost, Amqppost>();
        // After the answer: within a queue the post keeps this order.
        diensten.AddSingleton<IPost, Gebeurtenispost>();
        diensten.AddSingleton<IUitgang, Amqpuitgang>();
        diensten.AddSingleton<IWekker, Buswekker>();
        diensten.Configure<MassTransitHostOptions>(opties =>
        {
            // HTTP and the folder work without a broker; readiness tells that it is away.
            opties.WaitUntilStarted = false;
            opties.StopTimeout = _stoptijd;
        });
        diensten.AddMassTransit(masstransit =>
        {
            // It would call home from the municipality's network.
            masstransit.DisableUsageTelemetry();
            masstransit.AddConsumer<InkomendConsumer>();
            masstransit.AddConsumer<VerwerkConsumer>();
            masstransit.ConfigureHealthCheckOptions(opties =>
            {
                opties.Name = "bus";
                opties.MinimalFailureStatus = HealthStatus.Unhealthy;
                opties.Tags.Clear();
                opties.Tags.Add(Gereedheid.Merk);
            });
            masstransit.UsingRabbitMq((context, rabbitmq) => Stel(context, rabbitmq, bus, instellingen));
        });
    }

    /// <exception cref="ConnectionException">De broker laat ons nu niet toe. Daarna wordt het opnieuw geprobeerd.</exception>
    private static async Task ToegelatenAsync(Amqpverbinding verbinding)
    {
        if (await verbinding.BezwaarAsync(CancellationToken.None) is { } bezwaar)
        {
            // Without an inner exception: that is what would not be tried again.
            throw new ConnectionException(bezwaar, isTransient: true);
        }
    }

    /// <summary>Hoeveel leveringen een wachtrij vooraf mag geven: wat er van alle samen in het geheugen ligt past in wat er onderweg mag zijn.</summary>
    internal static int Vooraf(Businstellingen bus, Dienstinstellingen instellingen) =>
        (int)Math.Clamp(instellingen.BytesOnderweg / instellingen.Grenzen.MaxBytes / bus.Inkomend.Count, 1, 32);

    private static void Stel(IBusRegistrationContext context, IRabbitMqBusFactoryConfigurator rabbitmq, Businstellingen bus, Dienstinstellingen instellingen)
    {
        rabbitmq.Host(bus.Rabbitmq, host =>
        {
            host.PublisherConfirmation = true;
            // It would give up for ever on a broker that does not know the user, and after an outage users may come later than their broker.
            host.OnRefreshConnectionFactory = _ => ToegelatenAsync(context.GetRequiredService<Amqpverbinding>());
        });
        var opzij = context.GetRequiredService<Opzij>();
        foreach (var wachtrij in bus.Inkomend)
        {
            rabbitmq.ReceiveEndpoint(wachtrij, inkomend =>
            {
                inkomend.ConfigureConsumeTopology = false;
                inkomend.SetQuorumQueue();
                // The order of receipt is the order of the queue: one process at a time takes from it, and it stores one after the other.
                inkomend.SingleActiveConsumer = true;
                inkomend.PrefetchCount = Vooraf(bus, instellingen);
                inkomend.ConcurrentMessageLimit = 1;
                foreach (var inhoudstype in _inhoudstypes)
                {
                    inkomend.AddDeserializer(new RuweBerichten(inhoudstype), isDefault: inhoudstype == _inhoudstypes[0]);
                }

                opzij.Stel(inkomend, wachtrij);
                inkomend.ConfigureConsumer<InkomendConsumer>(context);
            });
        }

        rabbitmq.ReceiveEndpoint(bus.Verwerk, verwerk =>
        {
            verwerk.ConfigureConsumeTopology = false;
            verwerk.SetQuorumQueue();
            verwerk.PrefetchCount = instellingen.Werkers * 2;
            verwerk.ConcurrentMessageLimit = instellingen.Werkers;
            opzij.Stel(verwerk, bus.Verwerk);
            verwerk.ConfigureConsumer<VerwerkConsumer>(context);
        });
    }
}
