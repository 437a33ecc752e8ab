using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Declaraties.Testprogramma;

namespace Declaraties.Dienst.Specs.Verwerken;

/// <summary>
/// Zo veel grote berichten tegelijk als iemand maar wil, elk opnieuw aangeboden tot het is aangenomen. Niets wat is aangenomen raakt kwijt, een ander wordt intussen bediend, en het proces
/// blijft onder zijn grens. Een kleine greep; DECLARATIES_UPLOADS en DECLARATIES_UPLOADMB maken er meer van (200 en 25), en dan ook met de grens van de opdracht: 600 MB.
/// </summary>
[NonParallelizable]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class GeheugenbeproevingSpecs : IDisposable
{
    private const int Megabyte = 1024 * 1024;
    private const int GrensInMegabytes = 600;
    private static readonly int _uploads = Instelling("DECLARATIES_UPLOADS", 12);
    private static readonly int _megabytes = Instelling("DECLARATIES_UPLOADMB", 8);
    private static readonly TimeSpan _geduld = TimeSpan.FromMinutes(30);
    private readonly Werkplaats _werkplaats = new();

    public void Dispose() => _werkplaats.Dispose();

    [TestCase(null)]
    [TestCase("0x30000000")]
    public async Task Grote_berichten_tegelijk_kosten_niet_meer_dan_een_paar(string? heap)
    {
        using var dienst = Dienstproces.Start(_werkplaats, heap is null ? [] : [("DOTNET_GCHeapHardLimit", heap)]);
        using var http = new HttpClient { BaseAddress = dienst.Http.BaseAddress, Timeout = _geduld };
        using var klaar = new CancellationTokenSource();
        var ander = BedienAsync(http, klaar.Token);
        var adressen = await Task.WhenAll(Enumerable.Range(0, _uploads).Select(nummer => BiedAanAsync(http, nummer)));
        await klaar.CancelAsync();
        var klein = await ander;
        Assert.Multiple(() =>
        {
            Assert.That(adressen.Distinct().Count(), Is.EqualTo(_uploads));
            Assert.That(klein, Is.Not.Empty);
            Assert.That(klein.All(k => k.Status == HttpStatusCode.Accepted), "wie klein is komt er altijd bij");
            Assert.That(dienst.Piekgeheugen / Megabyte, Is.LessThan(GrensInMegabytes));
        });
        foreach (var adres in adressen)
        {
            await WachtAsync(http, adres);
        }

        Assert.That(dienst.Piekgeheugen / Megabyte, Is.LessThan(GrensInMegabytes), "ook met het lezen erbij");
        Assert.That(Databasedump.Waarde<long>(_werkplaats.Database, "select count(*) from ontvangst where status <> 'onleesbaar'"), Is.Zero);
        Assert.That(dienst.Stop(), Is.Zero, "het proces was er al die tijd");
        await TestContext.Out.WriteLineAsync($"{_uploads} x {_megabytes} MB, heap {heap ?? "vrij"}: piek {dienst.Piek / Megabyte} MB; {klein.Count} kleine, langzaamste {klein.Max(k => k.Duur.TotalSeconds):F2} s");
    }

    private static async Task<Uri> BiedAanAsync(HttpClient http, int nummer)
    {
        var begin = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(begin) < _geduld)
        {
            // Twenty hexadecimal digits in a row shrink to half; nothing that people send shrinks less.
            using var verzoek = new HttpRequestMessage(HttpMethod.Post, new Uri("/v1/berichten", UriKind.Relative)) { Content = new Ruis(nummer, _megabytes * Megabyte) };
            verzoek.Headers.ExpectContinue = true;
            using var antwoord = await http.SendAsync(verzoek);
            if (antwoord.StatusCode == HttpStatusCode.Accepted)
            {
                return antwoord.Headers.Location!;
            }

            Assert.That(antwoord.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable), await antwoord.Content.ReadAsStringAsync());
            await Task.Delay(antwoord.Headers.RetryAfter!.Delta!.Value * Random.Shared.NextDouble());
        }

        throw new AssertionException($"Bericht {nummer} komt er niet in.");
    }

    private static async Task<List<(HttpStatusCode Status, TimeSpan Duur)>> BedienAsync(HttpClient http, CancellationToken klaar)
    {
        var gedaan = new List<(HttpStatusCode, TimeSpan)>();
        while (!klaar.IsCancellationRequested)
        {
            var begin = Stopwatch.GetTimestamp();
            using var inhoud = new ByteArrayContent(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"<klein>{gedaan.Count}</klein>")));
            inhoud.Headers.ContentType = new("application/xml");
            using var antwoord = await http.PostAsync(new Uri("/v1/berichten", UriKind.Relative), inhoud, CancellationToken.None);
            gedaan.Add((antwoord.StatusCode, Stopwatch.GetElapsedTime(begin)));
            await Task.Delay(100, CancellationToken.None);
        }

        return gedaan;
    }

    private static async Task WachtAsync(HttpClient http, Uri adres)
    {
        var begin = Stopwatch.GetTimestamp();
        while (JsonSerializer.Deserialize<JsonElement>(await http.GetStringAsync(adres)).GetProperty("status").GetString() is var status && status != "onleesbaar")
        {
            Assert.That((status, Stopwatch.GetElapsedTime(begin) < _geduld), Is.EqualTo(("ontvangen", true)));
            await Task.Delay(200);
        }
    }

    private static int Instelling(string naam, int anders) =>
        int.TryParse(Environment.GetEnvironmentVariable(naam), CultureInfo.InvariantCulture, out var getal) ? getal : anders;

    /// <summary>Een bericht dat nergens in het geheugen staat, en waarvan inpakken weinig helpt.</summary>
    private sealed class Ruis : HttpContent
    {
        private readonly int _zaad;
        private readonly long _lengte;

        public Ruis(int zaad, long lengte)
        {
            (_zaad, _lengte) = (zaad, lengte);
            Headers.ContentType = new("application/xml");
        }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            var toeval = new Random(_zaad);
            var blok = new byte[32 * 1024];
            for (var gestuurd = 0L; gestuurd < _lengte; gestuurd += blok.Length)
            {
                toeval.NextBytes(blok);
                await stream.WriteAsync(Encoding.ASCII.GetBytes(Convert.ToHexString(blok)).AsMemory(0, blok.Length));
            }
        }

        protected override bool TryComputeLength(out long length)
        {
            length = _lengte;
            return true;
        }
    }
}
