using Declaraties.Beantwoorden;
using Declaraties.Berichten;
using Declaraties.Dienst.Basis;
using Declaraties.Dienst.Instellingen;
using Declaraties.Dienst.Invoer;
using Declaraties.Dienst.Ontvangen;
using Declaraties.Dienst.Schijf;
using Declaraties.Dienst.Verslagen;
using Declaraties.Dienst.Waarnemen;
using Declaraties.Opslag;
using Declaraties.Opslag.Afschriften;
using Declaraties.Opslag.Ontvangsten;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Declaraties.Dienst.Mappen;

/// <summary>
/// Neemt gewone bestanden uit een map; wat anders heet te zijn wordt opzij gezet. Een bestand is heel als het al even niet is veranderd: wie het onder een andere naam schrijft en dan hernoemt, hoeft daar
/// niet op te wachten en kan nooit te vroeg zijn. Eerst ligt het vast, dan pas wordt het verplaatst; sterft het proces daartussen, dan is het bij de
/// volgende ronde dezelfde aflevering.
/// </summary>
internal sealed class Mapkanaal(Intake intake, Mapindeling mappen, Dienstinstellingen instellingen, TimeProvider klok, ILogger<Mapkanaal> log) : BackgroundService
{
    private const string Zip = ".zip";
    private static readonly string[] _uitgangen = [".xml", Zip];
    private static readonly TimeSpan _ronde = TimeSpan.FromMilliseconds(500);
    private Dictionary<string, Ligging> _gezien = [];
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
        var (gezien, gemeld) = (new Dictionary<string, Ligging>(), new HashSet<string>());
        try
        {
            // In order of age: what was put there first is received first.
            foreach (var bestand in Berichten(gemeld).OrderBy(f => f.LastWriteTimeUtc).ThenBy(f => f.Name, StringComparer.Ordinal).ToList())
            {
                stop.ThrowIfCancellationRequested();
                try
                {
                    if (Mapbestand.Soort(bestand.FullName) is var soort && soort != Padsoort.Gewoon)
                    {
                        Weiger(bestand, soort, gemeld);
                        continue;
                    }

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

    /// <summary>Wat er ligt en een bericht zou kunnen zijn, ook als het geen bestand is. Een naam die geen UTF-8 is wordt dat eerst.</summary>
    private List<FileInfo> Berichten(HashSet<string> gemeld)
    {
        var gevonden = new DirectoryInfo(mappen.Inkomend).EnumerateFileSystemInfos()
            .Where(f => _uitgangen.Contains(f.Extension, StringComparer.OrdinalIgnoreCase) && !f.Name.StartsWith('.'))
            .Select(f => new FileInfo(f.FullName))
            .ToList();
        if (!gevonden.Exists(IsVreemd))
        {
            return gevonden;
        }

        try
        {
            var hernoemd = _uitgangen.Sum(uitgang => Mapbestand.GeefLeesbareNamen(mappen.Inkomend, uitgang, instellingen.MapRust, klok.GetUtcNow()));
            if (hernoemd > 0)
            {
                log.NamenLeesbaar(hernoemd);
            }
        }
        catch (Exception fout) when (Schijffout.Is(fout))
        {
            Meld("\uFFFD", fout, gemeld);
        }

        // The sign itself can be in a name as well; then there is something under that name.
        gevonden.RemoveAll(f => IsVreemd(f) && Mapbestand.Soort(f.FullName) == Padsoort.Geen);
        return gevonden;
    }

    private static bool IsZip(FileInfo bestand) => bestand.Extension.Equals(Zip, StringComparison.OrdinalIgnoreCase);

    private static bool IsVreemd(FileInfo bestand) => bestand.Name.Contains('\uFFFD', StringComparison.Ordinal);

    /// <summary>Zet iets dat geen bestand is opzij, zonder het te openen of te volgen, en zegt de afzender waarom.</summary>
    private void Weiger(FileInfo bestand, Padsoort soort, HashSet<string> gemeld)
    {
        if (soort == Padsoort.Geen)
        {
            return;
        }

        var verslag = Verslag.VanGeweigerd(
            bestand.Name, [$"Dit is {soort.InWoorden()}. Hier worden alleen gewone bestanden aangenomen: leg het bestand zelf in de map. Wat er lag staat nu in de map fout, en is niet gelezen."]);
        try
        {
            Schrijf(Bestandsnaam.VanFouten(bestand.Name), Vingerafdruk.Van(verslag).ToString(), verslag);
        }
        catch (Exception fout) when (fout is BeletselException || Schijffout.Is(fout))
        {
            Meld(bestand.Name, fout, gemeld);
        }

        Mapindeling.ZetWeg(bestand.FullName, mappen.Fout);
        log.GeenGewoonBestand(soort);
    }

    private void Schrijf(string naam, string sleutel, byte[] inhoud)
    {
        var plek = Mapindeling.Plek(mappen.Antwoorden, naam, sleutel, inhoud);
        if (!Mapbestand.IsGelijk(plek, inhoud))
        {
            Bestanden.Schrijf(plek, inhoud, mappen.Rechten);
        }
    }

    private bool IsHeel(FileInfo bestand, Dictionary<string, Ligging> gezien)
    {
        var nu = klok.GetUtcNow();
        var (grootte, gewijzigd) = (bestand.Length, bestand.LastWriteTimeUtc);
        var sinds = _gezien.TryGetValue(bestand.Name, out var eerder) && eerder.Grootte == grootte && eerder.Gewijzigd == gewijzigd
            ? eerder.Sinds
            // Seen for the first time: it has been at rest since it was written, unless its clock is ahead of ours.
            : new DateTimeOffset(gewijzigd, TimeSpan.Zero) is var geschreven && geschreven < nu ? geschreven : nu;
        gezien[bestand.Name] = new Ligging(grootte, gewijzigd, sinds);
        return nu - sinds >= instellingen.MapRust;
    }

    private async Task NeemAsync(FileInfo bestand, CancellationToken stop)
    {
        var bytes = await Task.Run(() => Mapbestand.Lees(bestand.FullName, instellingen.Grenzen.MaxBytes), stop);
        var sleutel = Vingerafdruk.Van(bytes).ToString();
        if (bytes.Length > instellingen.Grenzen.MaxBytes)
        {
            // Not stored: it may be of any size. The reader gives its own words to this.
            var teGroot = Berichtlezer.LeesDeclaratie(bytes, instellingen.Grenzen);
            Schrijf(Bestandsnaam.VanFouten(bestand.Name), sleutel, Verslag.VanOnleesbaar(bestand.Name, teGroot.Fouten, teGroot.Einde));
            File.Move(bestand.FullName, Mapindeling.Apart(mappen.Fout, bestand.Name, sleutel), overwrite: true);
            return;
        }

        // Who may write in the folder is up to the machine: there is nobody to ask.
        var nieuw = new NieuweOntvangst { Kanaal = Kanaal.Map, Bericht = Afschrift.Van(bytes), AntwoordAan = bestand.Name, Aflevering = bestand.Name };
        if (!IsZip(bestand))
        {
            _ = await intake.OntvangAsync(nieuw, Inzender.Alles, stop);
        }
        else if (await NeemZipAsync(nieuw, bestand.Name, stop) is { } reden)
        {
            Schrijf(Bestandsnaam.VanFouten(bestand.Name), sleutel, Verslag.VanGeweigerd(bestand.Name, [$"Het ZIP-bestand is geweigerd, met alles erin: {reden}."]));
            File.Move(bestand.FullName, Mapindeling.Plek(mappen.Fout, bestand.Name, sleutel, bytes), overwrite: true);
            return;
        }

        File.Move(bestand.FullName, Mapindeling.Plek(mappen.Verwerkt, bestand.Name, sleutel, bytes), overwrite: true);
    }

    /// <returns>Waarom het ZIP-bestand in zijn geheel wordt geweigerd; null als elk bericht vastligt.</returns>
    private async Task<string?> NeemZipAsync(NieuweOntvangst zip, string naam, CancellationToken stop)
    {
        try
        {
            _ = await intake.OntvangZipAsync(zip, Inzender.Alles, bericht => Zipbestand.Antwoordnaam(naam, bericht), stop);
            return null;
        }
        catch (ZipGeweigerdException fout)
        {
            return fout.Message;
        }
    }

    /// <summary>Meldt een bestand één keer, en niet elke ronde. De naam komt niet in het logboek: een afzender kan er van alles in zetten.</summary>
    private void Meld(string naam, Exception fout, HashSet<string> gemeld)
    {
        gemeld.Add(naam);
        if (!_gemeld.Contains(naam))
        {
            log.BestandNietGenomen(Schijffout.Is(fout) ? Schijffout.InWoorden(fout) : fout is BeletselException ? "het is niet te lezen" : Foutregel.Van(fout));
        }
    }

    /// <summary>Hoe een bestand erbij lag.</summary>
    /// <param name="Grootte">Hoeveel bytes.</param>
    /// <param name="Gewijzigd">Wanneer het voor het laatst is geschreven.</param>
    /// <param name="Sinds">Sinds wanneer het zo ligt.</param>
    private readonly record struct Ligging(long Grootte, DateTime Gewijzigd, DateTimeOffset Sinds);
}
