using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.Versioning;
using System.Text;
using System.Text.RegularExpressions;
using Declaraties.Berichten;
using Declaraties.Testbasis;
using Declaraties.Testprogramma;

namespace Declaraties.Worker.Specs.Uitrol;

/// <summary>
/// De dienst, gestart zoals systemd dat volgens zijn unit doet: dezelfde opdracht, alleen de omgeving van de unit, in haar map, met een socket om te
/// melden dat hij gereed is. Alleen de twee mappen zijn die van de proef.
/// </summary>
[NonParallelizable]
[Platform("Linux")]
[SupportedOSPlatform("linux")]
public sealed class UnitSpecs
{
    // The program looks whether its parent is called systemd.
    private const string Systemd = """
        #!/bin/sh
        "$@" &
        trap "kill -TERM $!" TERM
        wait $!
        code=$?
        [ $code -le 128 ] || { wait $!; code=$?; }
        exit $code

        """;

    private static readonly string[] _unit = File.ReadAllLines(Uitrolbestand.Pad(Uitrolbestand.Unit));

    [Test]
    public async Task Zoals_de_unit_hem_start_meldt_hij_zich_gereed_beoordeelt_hij_en_stopt_hij_binnen_de_tijd()
    {
        using var werkplaats = new Werkplaats();
        werkplaats.LeesIn(Voorraad.Goed);
        // What differs from the unit, the way the unit has for it: another may have its port here, and what is in the database has a date of its own.
        werkplaats.Schrijf("etc/declaraties.env", $"DECLARATIES__HTTP__POORT=0\nDECLARATIES__KLOK__VOOR={Dienstproces.LangStil}\n");
        using var meldingen = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified) { ReceiveTimeout = (int)Geduld.Ruim.TotalMilliseconds };
        meldingen.Bind(new UnixDomainSocketEndPoint(werkplaats.Pad("notify")));
        using var dienst = Dienstproces.Volg(Process.Start(Start(werkplaats))!);
        Assert.That(Waarde("Type"), Is.EqualTo("notify"));
        Assert.That(Melding(meldingen), Does.Contain("READY=1"));

        foreach (var pad in Regex.Matches(Uitrolbestand.Lees(Uitrolbestand.Pod), "path: (/\\S+)").Select(treffer => treffer.Groups[1].Value).Distinct())
        {
            using var antwoord = await dienst.Http.GetAsync(new Uri(pad, UriKind.Relative));
            Assert.That(antwoord.StatusCode, Is.EqualTo(HttpStatusCode.OK), pad);
        }

        var bericht = await dienst.VerwerkAsync(await File.ReadAllBytesAsync(Voorraad.Declaratie(Voorraad.Goed, "1-januari")), "beoordeeld");
        Assert.That(Berichtlezer.LeesAntwoord(await dienst.Http.GetByteArrayAsync(new Uri(bericht + "/antwoord", UriKind.Relative))).Bericht, Is.Not.Null);
        Assert.That(File.Exists(werkplaats.Database), "op de plek die de unit noemt");

        Assert.That(dienst.Stop(), Is.Zero, dienst.Logboek);
        Assert.That(Melding(meldingen), Does.Contain("STOPPING=1"));
    }

    private static ProcessStartInfo Start(Werkplaats werkplaats)
    {
        var systemd = werkplaats.Schrijf("bin/systemd", Systemd);
        File.SetUnixFileMode(systemd, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var start = new ProcessStartInfo(systemd, Hier(Waarde("ExecStart")).Split(' '))
        {
            WorkingDirectory = Hier(Waarde("WorkingDirectory")),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Clear();
        start.Environment["PATH"] = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";
        start.Environment["NOTIFY_SOCKET"] = werkplaats.Pad("notify");
        start.Environment["DOTNET_ROOT"] = Uitrolbestand.Dotnet;
        var bestand = Hier(Waarde("EnvironmentFile").TrimStart('-'));
        foreach (var toewijzing in Waarden("Environment").Select(Hier).Concat(File.ReadAllLines(bestand)))
        {
            var isteken = toewijzing.IndexOf('=', StringComparison.Ordinal);
            start.Environment[toewijzing[..isteken]] = toewijzing[(isteken + 1)..];
        }

        return start;

        string Hier(string tekst) => tekst
            .Replace("/opt/declaraties", Uitrolbestand.Programmamap, StringComparison.Ordinal)
            .Replace("/var/lib/declaraties", werkplaats.Map, StringComparison.Ordinal)
            .Replace("/etc/declaraties", werkplaats.Pad("etc"), StringComparison.Ordinal);
    }

    private static string Waarde(string sleutel) => Waarden(sleutel).Single();

    private static IEnumerable<string> Waarden(string sleutel) =>
        _unit.Where(regel => regel.StartsWith(sleutel + "=", StringComparison.Ordinal)).Select(regel => regel[(sleutel.Length + 1)..]);

    private static string Melding(Socket meldingen)
    {
        var bytes = new byte[4096];
        return Encoding.UTF8.GetString(bytes, 0, meldingen.Receive(bytes));
    }
}
