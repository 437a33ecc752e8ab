using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace Declaraties.Testbasis;

/// <summary>
/// Een eigen RabbitMQ voor proeven: Debians pakket rabbitmq-server, in een eigen map, op vrije poorten van loopback. Hij kan midden in een proef worden
/// gestopt en weer gestart en houdt dan wat er in de wachtrijen stond. Zonder het pakket wordt de proef overgeslagen.
/// </summary>
public sealed class Rabbitmq : IDisposable
{
    private const string Pakketmap = "/usr/lib/rabbitmq/lib";
    private const int Sigterm = 15;
    private const int Sigkill = 9;
    private static readonly Lazy<Rabbitmq> _gedeeld = new(() => new Rabbitmq());

    private readonly DirectoryInfo _map;
    private readonly string _programmas;
    private readonly int _poort = VrijePoort();
    private readonly int _epmdPoort = VrijePoort();
    private readonly int _clusterPoort = VrijePoort();
    private readonly Process _epmd;
    private Process? _server;

    private Rabbitmq()
    {
        _programmas = Programmas();
        // A node finds its cookie and its epmd by these; nothing of the machine's own server is touched.
        _map = Directory.CreateTempSubdirectory("declaraties-rabbitmq-");
        File.WriteAllText(Pad("rabbitmq.conf"), string.Create(CultureInfo.InvariantCulture, $"listeners.tcp.default = 127.0.0.1:{_poort}\nlog.console.level = error\ndisk_free_limit.absolute = 10MB\n"));
        File.WriteAllText(Pad("plugins"), "[].\n");
        _epmd = Process.Start(new ProcessStartInfo("epmd", ["-port", Tekst(_epmdPoort), "-address", "127.0.0.1"]) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        Start();
    }

    /// <summary>De ene server van deze testgang. Hij start bij het eerste gebruik, wat een tiental seconden duurt.</summary>
    public static Rabbitmq Gedeeld => _gedeeld.Value;

    /// <summary>Stopt de server van deze testgang, als die ooit is gestart.</summary>
    public static void StopGedeeld()
    {
        if (_gedeeld.IsValueCreated)
        {
            _gedeeld.Value.Dispose();
        }
    }

    public Uri Adres => new(string.Create(CultureInfo.InvariantCulture, $"amqp://guest:guest@127.0.0.1:{_poort}/"));

    /// <summary>Start de server en wacht tot hij verbindingen aanneemt.</summary>
    public void Start()
    {
        if (_server is not null)
        {
            return;
        }

        var server = Voer("rabbitmq-server");
        var uitvoer = new StringBuilder();
        server.OutputDataReceived += (_, regel) => Voeg(uitvoer, regel.Data);
        server.ErrorDataReceived += (_, regel) => Voeg(uitvoer, regel.Data);
        server.BeginOutputReadLine();
        server.BeginErrorReadLine();
        var begin = Stopwatch.GetTimestamp();
        while (!NeemtAan())
        {
            if (server.HasExited || Stopwatch.GetElapsedTime(begin) > Geduld.Ruim)
            {
                lock (uitvoer)
                {
                    throw new InvalidOperationException($"RabbitMQ start niet: {uitvoer}");
                }
            }

            Thread.Sleep(100);
        }

        _server = server;
    }

    /// <summary>Geeft de server een beheeropdracht (rabbitmqctl).</summary>
    public void Beheer(params string[] argumenten)
    {
        using var beheer = Voer("rabbitmqctl", argumenten);
        var uitvoer = beheer.StandardOutput.ReadToEndAsync();
        var fout = beheer.StandardError.ReadToEnd();
        beheer.WaitForExit();
        if (beheer.ExitCode != 0)
        {
            throw new InvalidOperationException($"rabbitmqctl {argumenten[0]}: {uitvoer.Result}{fout}");
        }
    }

    /// <summary>Maakt een gebruiker met alleen de rechten van een afzender: wachtrijen die met zijn naam en een punt beginnen, en zetten in een wachtrij.</summary>
    /// <returns>Waarmee hij verbindt.</returns>
    public Uri MaakAfzender(string naam)
    {
        const string Wachtwoord = "proef";
        var eigen = $"^{Regex.Escape(naam)}\\..*";
        Beheer("add_user", naam, Wachtwoord);
        Beheer("set_permissions", naam, eigen, $"^amq\\.default$|{eigen}", eigen);
        return new UriBuilder(Adres) { UserName = naam, Password = Wachtwoord }.Uri;
    }

    /// <summary>Stopt de server; zijn duurzame wachtrijen en wat erin staat blijven.</summary>
    public void Stop() => Stop(Sigterm);

    /// <summary>Schiet de server af, zoals een machine die uitvalt.</summary>
    public void Dood() => Stop(Sigkill);

    public void Dispose()
    {
        Stop();
        _epmd.Kill();
        _epmd.WaitForExit();
        _epmd.Dispose();
        _map.Delete(recursive: true);
    }

    /// <summary>Start een programma van het pakket, in de omgeving van deze server.</summary>
    private Process Voer(string programma, params string[] argumenten)
    {
        var start = new ProcessStartInfo(Path.Combine(_programmas, programma), argumenten)
        {
            WorkingDirectory = _map.FullName,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (naam, waarde) in (ReadOnlySpan<(string, string)>)
        [
            ("HOME", _map.FullName),
            ("ERL_EPMD_ADDRESS", "127.0.0.1"),
            ("ERL_EPMD_PORT", Tekst(_epmdPoort)),
            ("RABBITMQ_NODENAME", $"proef{_poort}@localhost"),
            ("RABBITMQ_DIST_PORT", Tekst(_clusterPoort)),
            ("RABBITMQ_MNESIA_BASE", Pad("mnesia")),
            ("RABBITMQ_LOG_BASE", Pad("log")),
            ("RABBITMQ_CONFIG_FILE", Pad("rabbitmq.conf")),
            ("RABBITMQ_ADVANCED_CONFIG_FILE", Pad("advanced.config")),
            ("RABBITMQ_ENABLED_PLUGINS_FILE", Pad("plugins")),
            ("RABBITMQ_CONF_ENV_FILE", "/dev/null"),
            // Lets the script become the Erlang machine, so that its process id is the server's.
            ("RUNNING_UNDER_SYSTEMD", "true"),
            ("RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS", "-kernel inet_dist_use_interface {127,0,0,1}"),
        ])
        {
            start.Environment[naam] = waarde;
        }

        return Process.Start(start)!;
    }

    /// <summary>Een poort op loopback die op dit moment niemand gebruikt.</summary>
    public static int VrijePoort()
    {
        using var luisteraar = new TcpListener(IPAddress.Loopback, 0);
        luisteraar.Start();
        return ((IPEndPoint)luisteraar.LocalEndpoint).Port;
    }

    private void Stop(int signaal)
    {
        if (_server is not { } server)
        {
            return;
        }

        // .NET itself sends no SIGTERM.
        using (var kill = Process.Start("kill", [$"-{Tekst(signaal)}", Tekst(server.Id)]))
        {
            kill.WaitForExit();
        }

        server.WaitForExit();
        server.Dispose();
        _server = null;
    }

    private bool NeemtAan()
    {
        try
        {
            using var client = new TcpClient();
            client.Connect(IPAddress.Loopback, _poort);
            // The port opens before the node serves it: only a server that is ready answers the protocol header.
            client.ReceiveTimeout = 5000;
            client.GetStream().Write("AMQP\0\0\u0009\u0001"u8);
            return client.GetStream().ReadByte() == 1;
        }
        catch (Exception fout) when (fout is SocketException or IOException)
        {
            return false;
        }
    }

    private string Pad(string naam) => Path.Combine(_map.FullName, naam);

    private static void Voeg(StringBuilder uitvoer, string? regel)
    {
        lock (uitvoer)
        {
            uitvoer.AppendLine(regel);
        }
    }

    private static string Tekst(int getal) => getal.ToString(CultureInfo.InvariantCulture);

    private static string Programmas()
    {
        // Not the wrappers in the PATH: those change user.
        var map = Directory.Exists(Pakketmap)
            ? Directory.EnumerateDirectories(Pakketmap, "rabbitmq_server-*").Select(versie => Path.Combine(versie, "sbin")).FirstOrDefault(Directory.Exists)
            : null;
        if (map is null)
        {
            Standaard.SlaOver("Zonder RabbitMQ (Debian: rabbitmq-server) is dit niet te toetsen.");
        }

        return map!;
    }
}
