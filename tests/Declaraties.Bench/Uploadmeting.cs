using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;

namespace Declaraties.Bench;

/// <summary>
/// Wat het kost als zeer veel grote berichten tegelijk worden aangeboden, elk opnieuw tot het is aangenomen: het meeste geheugen dat het hele proces had (VmHWM), en hoe lang een ander op zijn
/// kleine bericht wacht. Eens met declaraties die worden beoordeeld, en eens met bytes die bijna niet in te pakken zijn.
/// </summary>
internal sealed class Uploadmeting : IDisposable
{
    private const int Megabyte = 1024 * 1024;
    private static readonly TimeSpan _kijken = TimeSpan.FromMilliseconds(200);
    private readonly string _programma;
    private readonly DirectoryInfo _map = Directory.CreateTempSubdirectory("declaraties-bank-");

    private Uploadmeting(string programma) => _programma = programma;

    public static async Task MeetAsync(string programma, int[] wensen)
    {
        var (aantal, megabytes) = (wensen.Length > 0 ? wensen[0] : 200, wensen.Length > 1 ? wensen[1] : 25);
        var tabel = new Tabel(["at once", "seconds until all are stored", "until all are processed", "refused for now (503)", "MiB idle", "MiB at most", "small ones of another", "slowest, ms"]);
        using (var meting = new Uploadmeting(programma))
        {
            Bankdienst.LeesIn(programma, meting._map.FullName);
            var declaratie = Bankbericht.Declaratie(megabytes * Megabyte);
            tabel.Rij(await meting.MeetAsync($"{aantal} declarations of {megabytes} MB", aantal, nummer => Bankbericht.Genummerd(declaratie, nummer)));
        }

        using (var meting = new Uploadmeting(programma))
        {
            tabel.Rij(await meting.MeetAsync($"{aantal} x {megabytes} MB that hardly shrink", aantal, nummer => Ruis(nummer, megabytes * Megabyte)));
        }

        tabel.Druk(Console.Out, markdown: true);
    }

    public void Dispose() => _map.Delete(recursive: true);

    private async Task<string[]> MeetAsync(string naam, int aantal, Func<int, byte[]> maak)
    {
        using var dienst = new Bankdienst(_programma, _map.FullName);
        var rust = dienst.Piek();
        using var stop = new CancellationTokenSource();
        var ander = AnderAsync(dienst, stop.Token);
        var begin = Stopwatch.GetTimestamp();
        var geweigerd = 0;
        // Their bytes are made when they are sent: two hundred of them would not fit here.
        using var handen = new SemaphoreSlim(8);
        var adressen = await Task.WhenAll(Enumerable.Range(0, aantal).Select(async nummer =>
        {
            while (true)
            {
                await handen.WaitAsync();
                TimeSpan later;
                try
                {
                    using var antwoord = await dienst.ZetAsync(maak(nummer));
                    if (antwoord.StatusCode == HttpStatusCode.Accepted)
                    {
                        return antwoord.Headers.Location!;
                    }

                    later = antwoord.StatusCode == HttpStatusCode.ServiceUnavailable ? antwoord.Headers.RetryAfter!.Delta!.Value : throw new MislukteMeting($"Een bericht kreeg {antwoord.StatusCode}.");
                    Interlocked.Increment(ref geweigerd);
                }
                finally
                {
                    handen.Release();
                }

                await Task.Delay(later * Random.Shared.NextDouble());
            }
        }));
        var vastgelegd = Stopwatch.GetElapsedTime(begin).TotalSeconds;
        foreach (var adres in adressen)
        {
            await dienst.WachtOpAsync(adres);
        }

        var verwerkt = Stopwatch.GetElapsedTime(begin).TotalSeconds;
        await stop.CancelAsync();
        var (klein, traagste) = await ander;
        return [naam, Getal(vastgelegd), Getal(verwerkt), Getal(geweigerd), Getal(rust), Getal(dienst.Piek()), Getal(klein), Getal(traagste)];
    }

    private static async Task<(int Aantal, double Traagste)> AnderAsync(Bankdienst dienst, CancellationToken stop)
    {
        var (aantal, traagste) = (0, 0.0);
        while (!stop.IsCancellationRequested)
        {
            var begin = Stopwatch.GetTimestamp();
            using var antwoord = await dienst.ZetAsync(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"<klein>{aantal}</klein>")));
            if (antwoord.StatusCode != HttpStatusCode.Accepted)
            {
                throw new MislukteMeting($"Een klein bericht kreeg {antwoord.StatusCode}.");
            }

            traagste = Math.Max(traagste, Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
            aantal++;
            await Task.Delay(_kijken, CancellationToken.None);
        }

        return (aantal, traagste);
    }

    private static byte[] Ruis(int nummer, int bytes)
    {
        var ruis = new byte[bytes / 2];
        new Random(nummer).NextBytes(ruis);
        return Encoding.ASCII.GetBytes(Convert.ToHexString(ruis));
    }

    private static string Getal(double getal) => getal.ToString("N0", CultureInfo.InvariantCulture);
}
