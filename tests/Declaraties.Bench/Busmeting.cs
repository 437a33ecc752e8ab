using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using Declaraties.Testbasis;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace Declaraties.Bench;

/// <summary>
/// Berichten per seconde, van aanbieden tot antwoord, over RabbitMQ en over HTTP, naast kaal zetten en nemen van dezelfde berichten op dezelfde broker; bij een,
/// tien en honderd keer zo veel rijen in de database; het midden van drie rondes na een die niet telt. En hoeveel langer goede berichten doen over de weg achter rommel.
/// </summary>
internal sealed class Busmeting : IAsyncDisposable
{
    private const int Basis = 200;
    private const int HttpTegelijk = 8;
    private const int Rondes = 3;
    private const string Antwoordrij = "bank-antwoorden";
    private readonly string _programma;
    private readonly int _aantal;
    private readonly DirectoryInfo _map = Directory.CreateTempSubdirectory("declaraties-bank-");
    private readonly ConcurrentDictionary<string, bool> _beantwoord = new(StringComparer.Ordinal);
    private int _gemaakt;

    private Busmeting(string wortel, int aantal)
    {
        _programma = Path.Combine(wortel, "artifacts", "bench", "declaraties", "declaraties");
        _aantal = aantal;
    }

    public static async Task MeetAsync(string wortel, int aantal)
    {
        await using var meting = new Busmeting(wortel, aantal);
        try
        {
            await meting.MeetAsync();
        }
        finally
        {
            Rabbitmq.StopGedeeld();
        }
    }

    public ValueTask DisposeAsync()
    {
        _map.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private async Task MeetAsync()
    {
        Console.WriteLine($"{Environment.ProcessorCount} processoren, .NET {Environment.Version}; {_aantal} declaraties per meting, berichten per seconde");
        Schrijf("producten.csv", Bulk.Producten());
        Schrijf("contracten.csv", Bulk.Contracten());
        Voer("importeer", "producten", Pad("producten.csv"));
        Voer("importeer", "contracten", Pad("contracten.csv"));
        Console.WriteLine($"{"rijen",8} {"kaal",8} {"RabbitMQ",9} {"HTTP",8} {"kaal/RabbitMQ",14}");
        foreach (var keer in (int[])[1, 10, 100])
        {
            Historie((Basis * keer) - _gemaakt);
            var rijen = _gemaakt;
            await MetDienstAsync(async (kanaal, http) =>
            {
                // A service is warm: the first round does not count.
                var rondes = new List<(double Kaal, double Rabbitmq, double Http)>();
                for (var ronde = 0; ronde <= Rondes; ronde++)
                {
                    var (bus, web) = (Nieuw(), Nieuw());
                    rondes.Add((await KaalAsync(kanaal, bus), await OverBusAsync(kanaal, bus), await OverHttpAsync(http, web)));
                }

                var (kaal, rabbitmq, overHttp) = (Midden(rondes, r => r.Kaal), Midden(rondes, r => r.Rabbitmq), Midden(rondes, r => r.Http));
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rijen,8} {kaal,8:F0} {rabbitmq,9:F0} {overHttp,8:F0} {kaal / rabbitmq,14:F1}"));
            });
        }

        await MetDienstAsync(async (kanaal, _) =>
        {
            await OverBusAsync(kanaal, Nieuw());
            var alleen = await OverBusAsync(kanaal, Nieuw());
            var rommel = _aantal * 5;
            var begin = Stopwatch.GetTimestamp();
            for (var i = 0; i < rommel; i++)
            {
                await ZetAsync(kanaal, "declaraties-inkomend", Rommel(i), $"rommel-{i}", i % 4 == 0 ? "application/pdf" : "application/xml");
            }

            await OverBusAsync(kanaal, Nieuw());
            var per = (rommel + _aantal) / Stopwatch.GetElapsedTime(begin).TotalSeconds;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"achter {rommel} stuks rommel: {per:F0} berichten per seconde in totaal, zonder rommel {alleen:F0}"));
        });
    }

    private static double Midden(List<(double Kaal, double Rabbitmq, double Http)> rondes, Func<(double Kaal, double Rabbitmq, double Http), double> waarde) =>
        Meting.Mediaan(rondes.Skip(1).Select(waarde));

    private IReadOnlyList<(string Kenmerk, byte[] Bericht)> Nieuw()
    {
        LeesToewijzingen(_gemaakt, _aantal);
        var bulk = new Bulk(_aantal, _gemaakt);
        _gemaakt += _aantal;
        return bulk.Declaraties;
    }

    /// <summary>Declareert met het programma zelf.</summary>
    private void Historie(int aantal)
    {
        LeesToewijzingen(_gemaakt, aantal);
        var map = Directory.CreateDirectory(Pad($"historie-{_gemaakt}"));
        foreach (var (kenmerk, bericht) in new Bulk(aantal, _gemaakt).Declaraties)
        {
            File.WriteAllBytes(Path.Combine(map.FullName, kenmerk + ".xml"), bericht);
        }

        Voer("declareer", map.FullName, "--antwoorden", Pad("antwoorden"));
        _gemaakt += aantal;
    }

    private void LeesToewijzingen(int vanaf, int aantal)
    {
        var map = Directory.CreateDirectory(Pad($"toewijzingen-{vanaf}"));
        for (var i = vanaf; i < vanaf + aantal; i++)
        {
            File.WriteAllText(Path.Combine(map.FullName, $"{i}.xml"), Bulk.Toewijzing(i));
        }

        Voer("importeer", "toewijzingen", map.FullName);
    }

    private async Task MetDienstAsync(Func<IChannel, HttpClient, Task> werk)
    {
        using var dienst = Start(["serve"], ("Http:Poort", "0"), ("Http:VerzoekenPerMinuut", "10000000"), ("Bus:Rabbitmq", Rabbitmq.Gedeeld.Adres.ToString()), ("Bus:Oin", "00000001999999990000"), ("Bus:AfzenderOnbekend", "toestaan"));
        try
        {
            dienst.ErrorDataReceived += (_, _) => { };
            dienst.BeginErrorReadLine();
            var adres = (await dienst.StandardOutput.ReadLineAsync())?.Split(' ')[^1] ?? throw new MislukteMeting("De dienst start niet.");
            using var http = new HttpClient { BaseAddress = new Uri(adres) };
            while (!(await http.GetAsync(new Uri("/health/ready", UriKind.Relative))).IsSuccessStatusCode)
            {
                await Task.Delay(100);
            }

            await using var verbinding = await new ConnectionFactory { Uri = Rabbitmq.Gedeeld.Adres }.CreateConnectionAsync();
            await using var kanaal = await verbinding.CreateChannelAsync(new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true));
            await LuisterAsync(kanaal, Antwoordrij);
            await LuisterAsync(kanaal, "bank-kaal");
            await werk(kanaal, http);
        }
        finally
        {
            // As systemd would: who is killed keeps the outbox to itself until its slot expires.
            Process.Start("kill", ["-TERM", dienst.Id.ToString(CultureInfo.InvariantCulture)]).Dispose();
            await dienst.WaitForExitAsync();
        }
    }

    private async Task LuisterAsync(IChannel kanaal, string wachtrij)
    {
        await kanaal.QueueDeclareAsync(wachtrij, durable: true, exclusive: false, autoDelete: false, new Dictionary<string, object?> { ["x-queue-type"] = "quorum" });
        var consument = new AsyncEventingBasicConsumer(kanaal);
        consument.ReceivedAsync += async (_, levering) =>
        {
            _beantwoord[levering.BasicProperties.CorrelationId!] = true;
            await kanaal.BasicAckAsync(levering.DeliveryTag, multiple: false);
        };
        await kanaal.BasicConsumeAsync(wachtrij, autoAck: false, consument);
    }

    private async Task<double> KaalAsync(IChannel kanaal, IReadOnlyList<(string Kenmerk, byte[] Bericht)> berichten)
    {
        var perSeconde = await ZetEnWachtAsync(kanaal, "bank-kaal", berichten);
        _beantwoord.Clear();
        return perSeconde;
    }

    private Task<double> OverBusAsync(IChannel kanaal, IReadOnlyList<(string Kenmerk, byte[] Bericht)> berichten) => ZetEnWachtAsync(kanaal, "declaraties-inkomend", berichten);

    private async Task<double> ZetEnWachtAsync(IChannel kanaal, string wachtrij, IReadOnlyList<(string Kenmerk, byte[] Bericht)> berichten)
    {
        var begin = Stopwatch.GetTimestamp();
        foreach (var (kenmerk, bericht) in berichten)
        {
            await ZetAsync(kanaal, wachtrij, bericht, kenmerk, "application/xml");
        }

        while (!berichten.All(b => _beantwoord.ContainsKey(b.Kenmerk)))
        {
            await Task.Delay(5);
        }

        return berichten.Count / Stopwatch.GetElapsedTime(begin).TotalSeconds;
    }

    private static async Task<double> OverHttpAsync(HttpClient http, IReadOnlyList<(string Kenmerk, byte[] Bericht)> berichten)
    {
        var begin = Stopwatch.GetTimestamp();
        await Parallel.ForEachAsync(berichten, new ParallelOptions { MaxDegreeOfParallelism = HttpTegelijk }, async (bericht, stop) =>
        {
            using var inhoud = new ByteArrayContent(bericht.Bericht);
            inhoud.Headers.ContentType = new MediaTypeHeaderValue("application/xml");
            using var aangenomen = await http.PostAsync(new Uri("/v1/berichten", UriKind.Relative), inhoud, stop);
            var adres = aangenomen.EnsureSuccessStatusCode().Headers.Location!;
            while (!(await http.GetStringAsync(adres, stop)).Contains("\"status\":\"beoordeeld\"", StringComparison.Ordinal))
            {
                await Task.Delay(5, stop);
            }
        });
        return berichten.Count / Stopwatch.GetElapsedTime(begin).TotalSeconds;
    }

    private static async Task ZetAsync(IChannel kanaal, string wachtrij, byte[] bericht, string kenmerk, string inhoudstype) =>
        await kanaal.BasicPublishAsync(
            "",
            wachtrij,
            mandatory: true,
            new BasicProperties { ContentType = inhoudstype, CorrelationId = kenmerk, MessageId = kenmerk, ReplyTo = Antwoordrij, DeliveryMode = DeliveryModes.Persistent },
            bericht);

    /// <summary>Willekeurige bytes, een vijandige entiteit, een groot leeg bericht.</summary>
    private static byte[] Rommel(int i)
    {
        if (i % 4 == 1)
        {
            return Encoding.UTF8.GetBytes("<!DOCTYPE a [<!ENTITY b \"bbbbbbbbbb\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><a>&c;&c;&c;&c;</a>");
        }

        var bytes = new byte[i % 100 == 2 ? 1_000_000 : 2_000];
        new Random(i).NextBytes(bytes);
        return bytes;
    }

    private string Pad(string naam) => Path.Combine(_map.FullName, naam);

    private void Schrijf(string naam, string inhoud) => File.WriteAllText(Pad(naam), inhoud);

    private void Voer(params string[] argumenten)
    {
        using var proces = Start([.. argumenten, "--database", Pad("declaraties.db")]);
        var (uit, fout) = (proces.StandardOutput.ReadToEndAsync(), proces.StandardError.ReadToEndAsync());
        proces.WaitForExit();
        _ = uit.GetAwaiter().GetResult();
        if (proces.ExitCode > 1)
        {
            throw new MislukteMeting($"declaraties {argumenten[0]} mislukt: {fout.GetAwaiter().GetResult()}");
        }
    }

    private Process Start(string[] argumenten, params ReadOnlySpan<(string Naam, string Waarde)> instellingen)
    {
        var start = new ProcessStartInfo(_programma, argumenten) { WorkingDirectory = _map.FullName, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DECLARATIES__DATABASE"] = Pad("declaraties.db");
        foreach (var (naam, waarde) in instellingen)
        {
            start.Environment[$"DECLARATIES__{naam.Replace(":", "__", StringComparison.Ordinal).ToUpperInvariant()}"] = waarde;
        }

        return Process.Start(start)!;
    }
}
