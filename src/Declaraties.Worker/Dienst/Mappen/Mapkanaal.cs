using Declaraties.Beantwoorden;
using Declaraties.Berichten;
using Declaraties.Opslag;
using Declaraties.Worker.Invoer;
using Declaraties.Worker.Uitvoer;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Declaraties.Worker.Dienst.Mappen;

/// <summary>
/// Neemt bestanden uit een map. Een bestand is heel als het al even niet is veranderd: wie het onder een andere naam schrijft en dan hernoemt, hoeft daar
/// niet op te wachten en kan nooit te vroeg zijn. Eerst ligt het vast, dan pas wordt het verplaatst; sterft het proces daartussen, dan is het bij de
/// volgende ronde dezelfde aflevering.
/// </summary>
internal sealed class Mapkanaal(Intake intake, Mapindeling mappen, Dienstinstellingen instellingen, TimeProvider klok, ILogger<Mapkanaal> log) : BackgroundService
{
    private static readonly TimeSpan _ronde = TimeSpan.FromMilliseconds(500);
    private Dictionary<string, (long Grootte, DateTime Gewijzigd, DateTimeOffset Sinds)> _gezien = [];
    private HashSet<string> _gemeld = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var ronde = new PeriodicTimer(_ronde, klok);
        try
        {
            do
            {
                await KijkAsync(stoppingToken);
            }
            while (await ronde.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException)
        {
            // Stopping: a file that was stored but not moved is the same delivery next time.
        }
    }

    private async Task KijkAsync(CancellationToken stop)
    {
        var (gezien, gemeld) = (new Dictionary<string, (long, DateTime, DateTimeOffset)>(), new HashSet<string>());
        try
        {
            // In order of age: what was put there first is received first.
            foreach (var bestand in new DirectoryInfo(mappen.Inkomend).EnumerateFiles().Where(IsBericht).OrderBy(f => f.LastWriteTimeUtc).ThenBy(f => f.Name, StringComparer.Ordinal).ToList())
            {
                stop.ThrowIfCancellationRequested();
                try
                {
                    if (!IsHeel(bestand, gezien))
                    {
                        continue;
                    }

                    await NeemAsync(bestand, stop);
                    gezien.Remove(bestand.Name);
                }
#pragma warning disable CA1031 // Het bestand blijft liggen; de volgende ronde probeert het opnieuw, en de andere gaan door.
                catch (Exception fout) when (fout is not OperationCanceledException)
#pragma warning restore CA1031
                {
                    Meld(bestand.Name, fout, gemeld);
                }
            }
        }
        catch (Exception fout) when (Schijffout.Is(fout))
        {
            Meld("", fout, gemeld);
        }

        (_gezien, _gemeld) = (gezien, gemeld);
    }

    private static bool IsBericht(FileInfo bestand) => bestand.Extension.Equals(".xml", StringComparison.OrdinalIgnoreCase) && !bestand.Name.StartsWith('.');

    private bool IsHeel(FileInfo bestand, Dictionary<string, (long Grootte, DateTime Gewijzigd, DateTimeOffset Sinds)> gezien)
    {
        var nu = klok.GetUtcNow();
        var (grootte, gewijzigd) = (bestand.Length, bestand.LastWriteTimeUtc);
        var sinds = _gezien.TryGetValue(bestand.Name, out var eerder) && eerder.Grootte == grootte && eerder.Gewijzigd == gewijzigd
            ? eerder.Sinds
            // Seen for the first time: it has been at rest since it was written, unless its clock is ahead of ours.
            : new DateTimeOffset(gewijzigd, TimeSpan.Zero) is var geschreven && geschreven < nu ? geschreven : nu;
        gezien[bestand.Name] = (grootte, gewijzigd, sinds);
        return nu - sinds >= instellingen.MapRust;
    }

    private async Task NeemAsync(FileInfo bestand, CancellationToken stop)
    {
        var bytes = await Task.Run(() => Invoerbestand.Lees(bestand.FullName, instellingen.Grenzen), stop);
        var sleutel = Vingerafdruk.Van(bytes).ToString();
        if (bytes.Length > instellingen.Grenzen.MaxBytes)
        {
            // Not stored: it may be of any size. The reader gives its own words to this.
            var teGroot = Berichtlezer.LeesDeclaratie(bytes, instellingen.Grenzen);
            Bestanden.Schrijf(Path.Combine(mappen.Antwoorden, Mappost.Fouten(bestand.Name)), Verslag.VanOnleesbaar(bestand.Name, teGroot.Fouten, teGroot.Einde), mappen.Rechten);
            File.Move(bestand.FullName, Path.Combine(mappen.Fout, $"{Path.GetFileNameWithoutExtension(bestand.Name)}-{sleutel[..8]}{bestand.Extension}"), overwrite: true);
            return;
        }

        // Who may write in the folder is up to the machine: there is nobody to ask.
        _ = await intake.OntvangAsync(
            new NieuweOntvangst { Kanaal = Kanaal.Map, Bericht = Afschrift.Van(bytes), AntwoordAan = bestand.Name, Aflevering = bestand.Name },
            Inzender.Alles,
            stop);
        File.Move(bestand.FullName, Mapindeling.Plek(mappen.Verwerkt, bestand.Name, sleutel, bytes), overwrite: true);
    }

    /// <summary>Meldt een bestand één keer, en niet elke ronde. De naam komt niet in het logboek: een afzender kan er van alles in zetten.</summary>
    private void Meld(string naam, Exception fout, HashSet<string> gemeld)
    {
        gemeld.Add(naam);
        if (!_gemeld.Contains(naam))
        {
            log.BestandNietGenomen(Schijffout.Is(fout) ? Schijffout.InWoorden(fout) : fout is Afbreken ? "het is niet te lezen" : Foutregel.Van(fout));
        }
    }
}
