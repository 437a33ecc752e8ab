using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using Declaraties.Testbasis;

namespace Declaraties.Bench;

/// <summary>
/// Wat lezers van één verslag kosten: een declaratie met zoveel bevindingen wordt beoordeeld, de dienst begint opnieuw, en dan leest iedereen tegelijk alle
/// pagina's. Het geheugen is dat van het hele proces, elke twintigste seconde bekeken.
/// </summary>
internal sealed class Lezersmeting : IDisposable
{
    private const int Bevindingen = 96_000;
    private const int Lezers = 60;
    private static readonly TimeSpan _kijken = TimeSpan.FromMilliseconds(50);
    private readonly string _programma;
    private readonly DirectoryInfo _map = Directory.CreateTempSubdirectory("declaraties-bank-");

    private Lezersmeting(string programma) => _programma = programma;

    public static async Task MeetAsync(string programma, int[] wensen)
    {
        var (bevindingen, lezers) = (wensen.Length > 0 ? wensen[0] : Bevindingen, wensen.Length > 1 ? wensen[1] : Lezers);
        using var meting = new Lezersmeting(programma);
        Bankdienst.LeesIn(programma, meting._map.FullName);
        var adres = await meting.BeoordeelAsync(Grootbericht.Met(bevindingen / Grootbericht.BevindingenPerPrestatie));
        var tabel = new Tabel(["findings to a page", "readers", "findings read", "seconds", "MiB idle", "MiB at most", "above idle", "/health/live at most, ms"]);
        foreach (var grootte in (int[])[25, 100])
        {
            tabel.Rij(await meting.MeetAsync(adres, grootte, lezers));
        }

        tabel.Druk(Console.Out, markdown: true);
    }

    public void Dispose() => _map.Delete(recursive: true);

    private async Task<string> BeoordeelAsync(byte[] bericht)
    {
        using var dienst = new Bankdienst(_programma, _map.FullName);
        using var inhoud = new ByteArrayContent(bericht);
        inhoud.Headers.ContentType = new MediaTypeHeaderValue("application/xml");
        using var antwoord = await dienst.Http.PostAsync(new Uri("/v1/berichten", UriKind.Relative), inhoud);
        var adres = antwoord.EnsureSuccessStatusCode().Headers.Location!.OriginalString;
        while ((await JsonAsync(dienst, adres)).GetProperty("status").GetString() == "ontvangen")
        {
            await Task.Delay(_kijken);
        }

        return adres;
    }

    private async Task<string[]> MeetAsync(string adres, int grootte, int lezers)
    {
        using var dienst = new Bankdienst(_programma, _map.FullName);
        _ = await JsonAsync(dienst, adres);
        var (rust, meeste, traagste) = (dienst.Geheugen(), 0L, 0.0);
        using var stop = new CancellationTokenSource();
        var kijken = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                meeste = Math.Max(meeste, dienst.Geheugen());
                var vraag = Stopwatch.GetTimestamp();
                using var antwoord = await dienst.Http.GetAsync(new Uri("/health/live", UriKind.Relative));
                traagste = Math.Max(traagste, Stopwatch.GetElapsedTime(vraag).TotalMilliseconds);
                await Task.Delay(_kijken);
            }
        });
        var begin = Stopwatch.GetTimestamp();
        var gelezen = await Task.WhenAll(Enumerable.Range(0, lezers).Select(_ => LeesAsync(dienst, $"{adres}/bevindingen?pagina=1&paginaGrootte={grootte}")));
        var tijd = Stopwatch.GetElapsedTime(begin).TotalSeconds;
        await stop.CancelAsync();
        await kijken;
        return [Getal(grootte), Getal(lezers), Getal(gelezen.Sum()), tijd.ToString("F1", CultureInfo.InvariantCulture), Getal(rust), Getal(meeste), Getal(meeste - rust), Getal((long)traagste)];
    }

    private static async Task<long> LeesAsync(Bankdienst dienst, string adres)
    {
        var gelezen = 0L;
        for (string? naar = adres; naar is not null;)
        {
            var pagina = await JsonAsync(dienst, naar);
            gelezen += pagina.GetProperty("bevindingen").GetArrayLength();
            naar = pagina.GetProperty("_links").TryGetProperty("next", out var volgende) ? volgende.GetProperty("href").GetString() : null;
        }

        return gelezen;
    }

    private static async Task<JsonElement> JsonAsync(Bankdienst dienst, string adres) => JsonSerializer.Deserialize<JsonElement>(await dienst.Http.GetStringAsync(new Uri(adres, UriKind.Relative)));

    private static string Getal(long getal) => getal.ToString("N0", CultureInfo.InvariantCulture);
}
