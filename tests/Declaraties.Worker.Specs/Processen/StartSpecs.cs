using System.Net;
using System.Net.Sockets;
using Declaraties.Dienst.Instellingen;
using Declaraties.Testprogramma;
using Declaraties.Web.Instellingen;
using Declaraties.Worker.Samenstellen;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;

namespace Declaraties.Worker.Specs.Processen;

/// <summary>Een dienst die wordt gestopt of niet verder kan terwijl hij begint: wat al was gestart houdt op zonder dat het een storing heet.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class StartSpecs : IDisposable
{
    private readonly Werkplaats _werkplaats = new();

    public void Dispose() => _werkplaats.Dispose();

    [Test]
    public async Task Wie_wordt_gestopt_voordat_hij_luistert_houdt_op_zonder_fout()
    {
        var instellingen = Instellingen(0);
        await using var app = Bouw(instellingen);
        app.Lifetime.StopApplication();
        Assert.That(await Diensthost.StartAsync(app, instellingen), Is.Null);
        Assert.That(app.Lifetime.ApplicationStopped.IsCancellationRequested, "en hij is ook gestopt");
    }

    [Test]
    public async Task Is_de_poort_bezet_dan_stopt_eerst_wat_al_was_gestart()
    {
        using var ander = new TcpListener(IPAddress.Loopback, 0);
        ander.Start();
        var instellingen = Instellingen(((IPEndPoint)ander.LocalEndpoint).Port);
        await using var app = Bouw(instellingen);
        Assert.That(async () => await Diensthost.StartAsync(app, instellingen), Throws.Exception.With.Message.Contains("kan niet worden geluisterd"));
        Assert.That(app.Lifetime.ApplicationStopping.IsCancellationRequested);
    }

    private Programmainstellingen Instellingen(int poort) =>
        new(new Dienstinstellingen { Database = _werkplaats.Database, Map = _werkplaats.Pad("post"), Maak = true }, new Webinstellingen { Poort = poort });

    private static WebApplication Bouw(Programmainstellingen instellingen) => Diensthost.Bouw(instellingen, new ConfigurationBuilder().Build(), TimeProvider.System);
}
