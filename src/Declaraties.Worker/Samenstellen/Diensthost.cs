using System.Net;
using System.Net.Sockets;
using Declaraties.Bus;
using Declaraties.Dienst;
using Declaraties.Dienst.Basis;
using Declaraties.Dienst.Instellingen;
using Declaraties.Dienst.Mappen;
using Declaraties.Dienst.Waarnemen;
using Declaraties.Domein;
using Declaraties.Web;
using Declaraties.Worker.Tonen;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Declaraties.Worker.Samenstellen;

/// <summary>Zet de dienst in elkaar. Alleen <c>serve</c> en <c>demo</c> komen hier; de andere opdrachten laden hier niets van.</summary>
public static class Diensthost
{
    /// <summary>Zo lang mag werk in handen nog duren als er wordt gestopt.</summary>
    private static readonly TimeSpan _stoptijd = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan _uitstel = TimeSpan.FromSeconds(10);
    private const int Leesvoorraad = 64 * 1024;

    /// <summary>De configuratie: een bestand als het er is, en omgevingsvariabelen, die voorgaan.</summary>
    /// <exception cref="Afbreken">Het bestand is er niet of is niet te lezen.</exception>
    public static IConfigurationRoot LeesConfiguratie(string bestand, bool moetErZijn)
    {
        try
        {
            return new ConfigurationBuilder()
                .AddJsonFile(Path.GetFullPath(bestand), optional: !moetErZijn, reloadOnChange: false)
                .AddEnvironmentVariables()
                .Build();
        }
        catch (FileNotFoundException)
        {
            throw new Afbreken(Afsluitcode.VerkeerdGebruik, $"Instellingenbestand {bestand} bestaat niet.");
        }
        catch (Exception fout) when (fout is InvalidDataException or FormatException)
        {
            var oorzaak = fout.GetBaseException() is System.Text.Json.JsonException { LineNumber: { } regel, BytePositionInLine: { } kolom }
                ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"regel {regel + 1}, teken {kolom + 1}: geen geldige JSON")
                : "geen geldige JSON, of dezelfde naam staat er twee keer";
            throw new Afbreken(Afsluitcode.VerkeerdGebruik, $"Instellingenbestand {bestand} is niet te lezen ({oorzaak}).");
        }
    }

    /// <summary>Bouwt de dienst, klaar om te starten.</summary>
    /// <exception cref="BeletselException">Een map is er niet, of kan niet worden gebruikt.</exception>
    /// <exception cref="OpslagException">De database kan niet worden geopend.</exception>
    public static WebApplication Bouw(Programmainstellingen instellingen, IConfiguration configuratie, TimeProvider klok, LogLevel minstens = LogLevel.Information)
    {
        NederlandseTijd.Eis();
        Dienstmappen.Eis(instellingen.Dienst);
        Geheugenbeheer.Stel();
        // Nothing of the environment but what is asked for: no appsettings beside the program, no ASPNETCORE_ variables that bind other ports.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = Telemetrie.Naam, ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddConfiguration(configuratie);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(instellingen.Web.Adres, instellingen.Web.Poort);
            kestrel.AddServerHeader = false;
            // Who sends or asks slower than this is not served: thirty who drip would otherwise hold what others need.
            kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(instellingen.Web.LaagsteSnelheid, _uitstel);
            kestrel.Limits.RequestHeadersTimeout = instellingen.Web.HeadersBinnen;
            // Of who is not read (yet) this much lies in memory, for each connection.
            kestrel.Limits.MaxRequestBufferSize = Leesvoorraad;
        });
        Logboek(builder, minstens);
        var diensten = builder.Services;
        diensten.AddSystemd();
        diensten.AddWindowsService();
        diensten.Configure<HostOptions>(opties => opties.ShutdownTimeout = _stoptijd);
        diensten.VoegWeb(instellingen.Web, klok);
        diensten.VoegDienst(instellingen.Dienst, klok, instellingen.Bus is { } bus ? d => d.VoegBus(bus, instellingen.Dienst) : null);
        Meten(diensten, configuratie);
        var app = builder.Build();
        Website.Plaats(app);
        // Wat niet kan, blijkt nu en niet bij het eerste bericht.
        app.Services.GetRequiredService<Hartslag>().Begin();
        _ = app.Services.GetRequiredService<Standmeters>();
        app.Services.GetService<Mapindeling>()?.Maak();
        return app;
    }

    /// <summary>Start de dienst.</summary>
    /// <returns>Waar hij luistert; null als hij is gestopt voordat het zover was.</returns>
    /// <exception cref="Afbreken">De poort is bezet of mag niet.</exception>
    public static async Task<Uri?> StartAsync(WebApplication app, Programmainstellingen instellingen)
    {
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(Diensthost));
        try
        {
            await app.StartAsync();
        }
        catch (OperationCanceledException) when (app.Lifetime.ApplicationStopping.IsCancellationRequested)
        {
            log.Stopt();
            await app.StopAsync();
            log.Gestopt();
            return null;
        }
        catch (Exception fout) when (fout is IOException or SocketException)
        {
            // What was started and has not begun yet, on a busy machine, goes with the host: without this the host takes that for a failure and says so at length.
            app.Lifetime.StopApplication();
            throw new Afbreken(
                Afsluitcode.VerkeerdGebruik,
                $"{Instellingenlezer.Volledig("Http:Poort")}: op {new IPEndPoint(instellingen.Web.Adres, instellingen.Web.Poort)} kan niet worden geluisterd. Waarschijnlijk luistert daar al een ander; kies een andere poort, of 0 voor een vrije.");
        }

        var adres = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        log.Luistert(adres.ToString());
        app.Lifetime.ApplicationStopping.Register(log.Stopt);
        app.Lifetime.ApplicationStopped.Register(log.Gestopt);
        if (instellingen.Bus is { Afzenders.OnbekendMag: true })
        {
            log.OnbekendMag();
        }

        return adres;
    }

    /// <summary>Alles wat de dienst zegt gaat als JSON naar stderr, een regel per melding; onder systemd in zijn eigen vorm.</summary>
    private static void Logboek(WebApplicationBuilder builder, LogLevel minstens)
    {
        builder.Logging.AddConfiguration(builder.Configuration.GetSection("Logging"));
        builder.Logging.SetMinimumLevel(minstens);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        builder.Logging.AddFilter("System", LogLevel.Warning);
        // That keys lie unencrypted in the database is known: it holds more than they open.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        // What goes wrong at start is told once, by us.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
        // Each probe would say at length what Gereedheidsmelder says once.
        builder.Logging.AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.None);
        builder.Logging.AddJsonConsole(opties =>
        {
            opties.UseUtcTimestamp = true;
            opties.TimestampFormat = Tijdstippen.Vorm;
        });
        builder.Services.Configure<ConsoleLoggerOptions>(opties => opties.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.RemoveAll<ILoggerProvider>();
        builder.Services.AddSingleton<ConsoleLoggerProvider>();
        builder.Services.AddSingleton<ILoggerProvider, Leesbaarlogboek>();
    }

    /// <summary>Sporen en meters gaan naar een verzamelaar als er een is genoemd (OTEL_EXPORTER_OTLP_ENDPOINT).</summary>
    private static void Meten(IServiceCollection diensten, IConfiguration configuratie)
    {
        if (string.IsNullOrEmpty(configuratie["OTEL_EXPORTER_OTLP_ENDPOINT"]))
        {
            return;
        }

        diensten.AddOpenTelemetry()
            .ConfigureResource(bron => bron.AddService("declaraties", serviceVersion: typeof(Diensthost).Assembly.GetName().Version?.ToString(3)))
            .WithTracing(sporen => sporen
                .AddSource(Telemetrie.Naam, "Microsoft.AspNetCore", "MassTransit", "RabbitMQ.Client.Publisher", "RabbitMQ.Client.Subscriber")
                .AddOtlpExporter())
            .WithMetrics(meters => meters
                .AddMeter(Telemetrie.Naam, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime", "MassTransit")
                .AddOtlpExporter());
    }
}
