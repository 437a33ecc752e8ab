using System.Net;
using System.Text.RegularExpressions;
using Declaraties.Testbasis;
using Declaraties.Testprogramma;
using Declaraties.Worker.Samenstellen;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Declaraties.Worker.Specs.Uitrol;

/// <summary>Wat in docker-compose.yml en deploy staat past bij het programma: namen van instellingen, poorten, wachtrijen, stoptijden.</summary>
public sealed class UitrolSpecs
{
    private const string Onbekend = "bestaat niet";
    private const string Oin = "00000001999999990000";

    [TestCaseSource(typeof(Uitrolbestand), nameof(Uitrolbestand.MetInstellingen))]
    public void Elke_instelling_die_wordt_genoemd_kent_het_programma(string bestand) =>
        Assert.That(OnbekendeNamen(Uitrolbestand.Lees(bestand)), Is.Empty);

    [Test]
    public void Een_naam_die_het_programma_niet_kent_valt_op() =>
        Assert.That(OnbekendeNamen("DECLARATIES__HTTP__POORT en DECLARATIES__HTTP__PORT"), Has.Exactly(1).Contains("DECLARATIES__HTTP__PORT"));

    [TestCase(Uitrolbestand.Compose)]
    [TestCase(Uitrolbestand.Container)]
    [TestCase(Uitrolbestand.Unit)]
    [TestCase(Uitrolbestand.Pod)]
    [TestCase(Uitrolbestand.Schaler)]
    public void Wat_instellingen_noemt_wordt_nagekeken(string bestand) => Assert.That(Uitrolbestand.MetInstellingen(), Does.Contain(bestand));

    [Test]
    public void De_schaler_kijkt_naar_de_wachtrij_die_het_programma_maakt()
    {
        var (instellingen, fouten) = Uitrolbestand.Nagekeken(("DECLARATIES__BUS__RABBITMQ", "amqp://rabbitmq:5672/"), ("DECLARATIES__BUS__OIN", Oin), ("DECLARATIES__BUS__AFZENDERS__ECD", "99990001"));
        Assert.That(fouten, Is.Empty);
        Assert.That(Uitrolbestand.Lees(Uitrolbestand.Schaler), Does.Match($"(?m)^ *queueName: {instellingen.Bus!.Verwerk}\r?$"));
    }

    [TestCase(Uitrolbestand.Unit, "^TimeoutStopSec=([0-9]+)\r?$")]
    [TestCase(Uitrolbestand.Pod, "^ *terminationGracePeriodSeconds: ([0-9]+)\r?$")]
    [TestCase(Uitrolbestand.Compose, "^ *stop_grace_period: ([0-9]+)s\r?$")]
    public void Wie_de_dienst_stopt_wacht_langer_dan_zij_zelf(string bestand, string patroon)
    {
        using var werkplaats = new Werkplaats();
        using var dienst = Diensthost.Bouw(new Programmainstellingen(new() { Database = werkplaats.Database }, new() { Poort = 0 }), Diensthost.LeesConfiguratie(werkplaats.Pad("geen.json"), false), TimeProvider.System);
        var eigen = dienst.Services.GetRequiredService<IOptions<HostOptions>>().Value.ShutdownTimeout;
        Assert.That(TimeSpan.FromSeconds(Uitrolbestand.Getal(bestand, patroon)), Is.GreaterThan(eigen));
    }

    [Test]
    public void De_unit_luistert_op_loopback_en_de_container_op_elk_adres_en_op_de_poort_die_naar_buiten_gaat()
    {
        var (unit, unitfouten) = Uitrolbestand.Nagekeken(Uitrolbestand.Waarden(Uitrolbestand.Lees(Uitrolbestand.Unit)));
        Assert.That((unitfouten.Count, unit.Web.Adres), Is.EqualTo((0, IPAddress.Loopback)));
        var (container, _) = Uitrolbestand.Nagekeken(Uitrolbestand.Waarden(Uitrolbestand.Lees(Uitrolbestand.Container)));
        Assert.That((container.Web.Adres, container.Dienst.Database), Is.EqualTo((IPAddress.Any, "/data/declaraties.db")));
        Assert.That(container.Web.Poort, Is.EqualTo(Uitrolbestand.Getal(Uitrolbestand.Container, "^EXPOSE ([0-9]+)\r?$")).And.EqualTo(Uitrolbestand.Getal(Uitrolbestand.Compose, ":5080:([0-9]+)\"\r?$")));
        var (pod, _) = Uitrolbestand.Nagekeken(Uitrolbestand.Waarden(Uitrolbestand.Lees(Uitrolbestand.Pod)));
        Assert.That((pod.Web.Adres, pod.Web.Poort), Is.EqualTo((IPAddress.Any, Uitrolbestand.Getal(Uitrolbestand.Pod, "^ *containerPort: ([0-9]+)\r?$"))));
    }

    [Test]
    public void Compose_is_heel_en_het_programma_neemt_wat_het_doorgeeft()
    {
        Standaard.Programma("docker-compose");
        var compose = $"docker-compose -f '{Uitrolbestand.Pad(Uitrolbestand.Compose)}' config";
        using var werkplaats = new Werkplaats();
        var zonder = Programma.Shell(werkplaats.Map, compose + " -q");
        Assert.That((zonder.Code, zonder.Fout.Contains("RABBITMQ_PASSWORD", StringComparison.Ordinal)), Is.EqualTo((1, true)), "een wachtwoord heeft geen standaard: " + zonder);
        var heel = Programma.Shell(werkplaats.Map, $"RABBITMQ_PASSWORD=Proef1 MSSQL_SA_PASSWORD=Proef2 DECLARATIES_DB_PASSWORD=Proef3 DECLARATIES_OIN={Oin} AANMELDEN_AUTORITEIT=https://aanmelden.example AANMELDEN_CLIENT=c AANMELDEN_GEHEIM=g {compose}");
        Assert.That((heel.Code, heel.Fout), Is.EqualTo((0, "")));
        // Each service of its own, as it comes out: two spaces deep.
        var diensten = Regex.Split(Regex.Split(heel.Uit.Split("services:\n")[1], "\n(?=[a-z])")[0], "(?m)^  (?=[a-z])").ToDictionary(deel => deel.Split(':')[0].Trim(), deel => deel);
        Assert.That(diensten.Where(dienst => dienst.Value.Contains("Proef2", StringComparison.Ordinal)).Select(dienst => dienst.Key), Is.EquivalentTo(["mssql", "mssql-begin"]), "wie het wachtwoord van sa heeft");
        Assert.That(diensten["declaraties"], Does.Contain("User Id=declaraties;Password=Proef3;").And.Contain("service_completed_successfully").And.Not.Contain("=sa;"));
        var (instellingen, fouten) = Uitrolbestand.Nagekeken([.. Uitrolbestand.Waarden(Uitrolbestand.Lees(Uitrolbestand.Container)), .. Uitrolbestand.Waarden(heel.Uit)]);
        Assert.That(fouten, Is.Empty);
        Assert.That((instellingen.Bus?.Rabbitmq, instellingen.Bus?.Bron), Is.EqualTo((new Uri("amqp://declaraties:Proef1@rabbitmq:5672/"), $"urn:nld:oin:{Oin}:systeem:declaraties")));
        Assert.That(instellingen.Dienst.Database, Does.Contain("Server=mssql;").And.Contain("Password=Proef3;"));
        Assert.That(instellingen.Bus!.Afzenders.OnbekendMag, "en zegt dat openlijk");
    }

    [TestCase(Uitrolbestand.Compose, "(?m)^ *image: (?:&[a-z]+ )?(?!\\*)(.+?)\r?$")]
    [TestCase(Uitrolbestand.Container, "(?m)^ARG (?:SDK|ASPNET)=(.+?)\r?$")]
    public void Een_image_van_een_ander_gaat_op_digest(string bestand, string patroon)
    {
        var images = Regex.Matches(Uitrolbestand.Lees(bestand), patroon).Select(treffer => treffer.Groups[1].Value).Where(image => image != "declaraties:0.1.0").ToList();
        Assert.That(images, Has.Count.EqualTo(2).And.All.Match("^[a-z./-]+:[a-z0-9.-]+@sha256:[0-9a-f]{64}$"));
        Assert.That(Regex.Matches(Uitrolbestand.Lees(bestand), "(?m)^FROM (.+?)(?: AS .+)?\r?$").Select(treffer => treffer.Groups[1].Value), Is.All.Match("^\\$\\{(SDK|ASPNET)\\}$"));
    }

    [TestCase("MemoryMax=[0-9]+[MG]")]
    [TestCase("LimitCORE=0")]
    [TestCase("UMask=0077")]
    [TestCase("NoNewPrivileges=true")]
    [TestCase("ProtectProc=invisible")]
    [TestCase("ProtectSystem=strict")]
    [TestCase("SystemCallFilter=@system-service")]
    [TestCase("SystemCallFilter=~@privileged .*")]
    [TestCase("SystemCallErrorNumber=EPERM")]
    [TestCase("CapabilityBoundingSet=")]
    public void De_unit_laat_het_programma_niet_meer_dan_het_nodig_heeft(string regel) => Assert.That(Uitrolbestand.Lees(Uitrolbestand.Unit), Does.Match($"(?m)^{regel}\r?$"));

    [Test]
    [Platform("Linux")]
    public void Systemd_neemt_de_unit_en_vindt_haar_dicht()
    {
        Standaard.Programma("systemd-analyze");
        using var werkplaats = new Werkplaats();
        // The program is not where the unit says, and that is the only thing it may complain of.
        var unit = werkplaats.Schrijf("declaraties.service", Regex.Replace(Uitrolbestand.Lees(Uitrolbestand.Unit), "(?m)^ExecStart=\\S+", "ExecStart=/bin/true"));
        var nagekeken = Programma.Shell(werkplaats.Map, $"systemd-analyze verify '{unit}'");
        Assert.That((nagekeken.Code, nagekeken.Fout), Is.EqualTo((0, "")));
        var veilig = Programma.Shell(werkplaats.Map, $"systemd-analyze security --offline=true --threshold=20 '{unit}'");
        Assert.That(veilig.Code, Is.Zero, veilig.ToString());
    }

    [TestCase("een", "claimName: declaraties", "replicas: 1")]
    [TestCase("veel", "kind: ScaledObject", "kind: TriggerAuthentication")]
    public void Kustomize_bouwt_elke_uitvoering_met_instellingen_die_het_programma_neemt(string welke, params string[] onderdelen)
    {
        if (!(Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(map => File.Exists(Path.Combine(map, "kubectl"))))
        {
            // Debian's own is too old for these files, so its absence is not a failure anywhere.
            Assert.Ignore("Zonder kubectl is niet te zien of kustomize deze bestanden bouwt.");
        }

        using var werkplaats = new Werkplaats();
        var gebouwd = Programma.Shell(werkplaats.Map, $"kubectl kustomize '{Uitrolbestand.Pad("deploy/kubernetes/overlays/" + welke)}'");
        Assert.That((gebouwd.Code, gebouwd.Fout), Is.EqualTo((0, "")));
        foreach (var onderdeel in onderdelen)
        {
            Assert.That(gebouwd.Uit, Does.Contain(onderdeel));
        }

        // The secrets are made by hand, as the README says.
        var geheim = Uitrolbestand.Lees("deploy/README.md").Split("kubectl create secret generic ")[1..]
            .Where(deel => Regex.IsMatch(gebouwd.Uit, $"secretRef:\\s+name: {deel.Split(' ')[0]}\\s"))
            .SelectMany(deel => Uitrolbestand.Waarden(string.Join('\n', deel.Split('\n').Where(regel => regel.Contains("--from-literal=", StringComparison.Ordinal)))))
            .ToList();
        var (instellingen, fouten) = Uitrolbestand.Nagekeken([.. Uitrolbestand.Waarden(Uitrolbestand.Lees(Uitrolbestand.Container)), .. geheim, .. Uitrolbestand.Waarden(gebouwd.Uit)]);
        Assert.That((fouten.Count, instellingen.Web.Adres), Is.EqualTo((0, IPAddress.Any)), string.Join('\n', fouten));
        Assert.That(instellingen.Bus is not null, Is.EqualTo(welke == "veel"), "meer processen vinden elkaar alleen aan de bus");
    }

    private static IEnumerable<string> OnbekendeNamen(string tekst) =>
        Uitrolbestand.Nagekeken(Uitrolbestand.Namen(tekst).Select(naam => (naam, "1"))).Fouten.Where(fout => fout.Contains(Onbekend, StringComparison.Ordinal));
}
