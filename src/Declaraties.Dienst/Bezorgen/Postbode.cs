using Declaraties.Dienst.Basis;
using Declaraties.Dienst.Instellingen;
using Declaraties.Dienst.Waarnemen;
using Declaraties.Opslag;
using Declaraties.Opslag.Beheer;
using Declaraties.Opslag.Uitgaand;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Declaraties.Dienst.Bezorgen;

/// <summary>
/// Brengt weg wat de deur uit moet, per kanaal en per volgordesleutel in volgorde. Eén proces tegelijk doet een kanaal (een slot dat vanzelf verloopt). Wat niet
/// lukt wordt opnieuw geprobeerd, met langere pauzes; dat houdt alleen wat dezelfde sleutel heeft op. Ligt het aan het kanaal, dan zonder einde; ligt het aan
/// het bericht, dan wordt het na een instelbare tijd opgegeven en staat het bij de onbestelbare post. Sterft het proces tussen bezorgen en
/// opschrijven, dan gaat hetzelfde bericht nog eens, met hetzelfde nummer.
/// </summary>
internal sealed class Postbode(
    Databasevoorraad databases, IEnumerable<IUitgang> uitgangen, Postbel postbel, Dienstinstellingen instellingen, TimeProvider klok, Telemetrie telemetrie, ILogger<Postbode> log) : BackgroundService
{
    private const int Stapel = 200;

    // Answers to the largest messages are as large, and a folder or a broker that was away can have two hundred of them waiting.
    private const long MeesteBytes = 32 * 1024 * 1024;
    private const int Tegelijk = 8;
    private static readonly TimeSpan _ronde = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _perBericht = TimeSpan.FromSeconds(10);

    // One megabit a second, for all that is under way together.
    private const int LaagsteSnelheid = 128 * 1024;

    // Na zo lang begint een ronde niet meer aan iets nieuws: wat intussen is bezorgd wordt dan opgeschreven.
    private static readonly TimeSpan _perRonde = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan _slotduur = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan _verlenging = TimeSpan.FromSeconds(10);
    private readonly string _houder = Guid.NewGuid().ToString("N");

    /// <summary>Hoe lang een bericht rust na zoveel mislukte pogingen: steeds twee keer zo lang, tot vijf minuten.</summary>
    public static TimeSpan Pauze(int pogingen) =>
        pogingen < 9 ? TimeSpan.FromSeconds(Math.Min(1L << pogingen, (long)Uitgaandopslag.LangsteRust.TotalSeconds)) : Uitgaandopslag.LangsteRust;

    /// <summary>Hoe lang een bericht erover mag doen: naar wat er samen onderweg is, want dat deelt de lijn.</summary>
    /// <param name="bytes">Hoeveel bytes er in deze ronde weg moeten.</param>
    public static TimeSpan Geduld(long bytes) => _perBericht + TimeSpan.FromSeconds((double)bytes / LaagsteSnelheid);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(uitgangen.Select(uitgang => Task.Run(() => DoeKanaalAsync(uitgang, stoppingToken), CancellationToken.None)));

    private async Task DoeKanaalAsync(IUitgang uitgang, CancellationToken stop)
    {
        var bel = postbel.Voor(uitgang.Kanaal);
        try
        {
            while (!stop.IsCancellationRequested)
            {
                if (await RondeAsync(uitgang, stop) == 0)
                {
                    await bel.WaitAsync(_ronde, stop);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // Stopping: what was on its way has been delivered and noted.
        }

        GeefSlotTerug(uitgang);
    }

    /// <returns>Hoeveel er is bezorgd: dan kan er meer zijn.</returns>
    private async Task<int> RondeAsync(IUitgang uitgang, CancellationToken stop)
    {
        try
        {
            // Eerst kijken: zonder post hoeft er ook niets te worden geschreven.
            if (Klaar(uitgang, 1).Count == 0 || !databases.Met(database => new Slotopslag(database, klok).Neem(Slot(uitgang), _houder, _slotduur)))
            {
                return 0;
            }

            var begin = klok.GetTimestamp();
            var klaar = Klaar(uitgang, Stapel, MeesteBytes);
            var geduld = Geduld(klaar.Sum(bericht => (long)bericht.Inhoud.Length));
            var bezorgd = new List<UitgaandBericht>();
            var mislukt = new List<Mislukking>();
            await using var verlenging = klok.CreateTimer(_ => Verleng(uitgang), null, _verlenging, _verlenging);
            await Parallel.ForEachAsync(
                klaar.GroupBy(bericht => bericht.Volgordesleutel),
                new ParallelOptions { MaxDegreeOfParallelism = Tegelijk, CancellationToken = CancellationToken.None },
                async (berichten, _) =>
                {
                    foreach (var bericht in berichten)
                    {
                        if (stop.IsCancellationRequested || klok.GetElapsedTime(begin) > _perRonde)
                        {
                            return;
                        }

                        var fout = await BezorgAsync(uitgang, bericht, geduld);
                        lock (bezorgd)
                        {
                            if (fout is null)
                            {
                                bezorgd.Add(bericht);
                                continue;
                            }

                            mislukt.Add(fout);
                            return;
                        }
                    }
                });
            foreach (var nummer in databases.Met(database => new Uitgaandopslag(database, klok).Meld(bezorgd, mislukt, uitgang.Opgeven ?? instellingen.PostOpgeven)))
            {
                log.Opgegeven(nummer, uitgang.Kanaal);
            }

            return bezorgd.Count;
        }
#pragma warning disable CA1031 // De rij blijft staan; de volgende ronde probeert het opnieuw.
        catch (Exception fout)
#pragma warning restore CA1031
        {
            log.PostMislukt(uitgang.Kanaal, fout.GetType().Name, Foutregel.Van(fout));
            return 0;
        }
    }

    /// <returns>Hoe het mislukte; null als het is bezorgd.</returns>
    private async Task<Mislukking?> BezorgAsync(IUitgang uitgang, UitgaandBericht bericht, TimeSpan geduld)
    {
        using var spoor = telemetrie.Vervolg("bezorgen", System.Diagnostics.ActivityKind.Producer, bericht.Spoor);
        // Not the stop token: what has begun is finished.
        using var tijd = new CancellationTokenSource(geduld, klok);
        try
        {
            await uitgang.BezorgAsync(bericht, tijd.Token);
            telemetrie.Bezorgd(bericht, klok.GetUtcNow() - bericht.AangemaaktOp);
            return null;
        }
#pragma warning disable CA1031 // Wat er ook misgaat bij een ander: later opnieuw.
        catch (Exception fout)
#pragma warning restore CA1031
        {
            var onbestelbaar = fout as OnbestelbaarException;
            var reden = onbestelbaar is null ? Foutregel.MetSoort(fout) : Foutregel.Van(fout);
            log.NietBezorgd(bericht.Nummer, uitgang.Kanaal, bericht.Pogingen + 1, reden);
            return new Mislukking(bericht, reden, Pauze(bericht.Pogingen), onbestelbaar is not null, onbestelbaar?.Vervolg);
        }
    }

    private IReadOnlyList<UitgaandBericht> Klaar(IUitgang uitgang, int hoogstens, long bytes = long.MaxValue) =>
        databases.Met(database => new Uitgaandopslag(database, klok).Klaar(uitgang.Kanaal, hoogstens, bytes));

    /// <summary>Houdt het slot zolang een ronde duurt: een groot bericht over een trage lijn kan langer duren dan het slot.</summary>
    private void Verleng(IUitgang uitgang)
    {
        try
        {
            databases.Met(database => new Slotopslag(database, klok).Neem(Slot(uitgang), _houder, _slotduur));
        }
        catch (OpslagException)
        {
            // Who takes it meanwhile delivers the same once more, under the same number.
        }
    }

    private void GeefSlotTerug(IUitgang uitgang)
    {
        try
        {
            databases.Met(database => new Slotopslag(database, klok).GeefTerug(Slot(uitgang), _houder));
        }
        catch (OpslagException)
        {
            // It expires by itself.
        }
    }

    private static string Slot(IUitgang uitgang) => $"post:{uitgang.Kanaal}";
}
