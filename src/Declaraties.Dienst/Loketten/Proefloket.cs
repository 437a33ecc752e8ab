using Declaraties.Beoordelen;
using Declaraties.Berichten;
using Declaraties.Berichten.Enveloppen;
using Declaraties.Controleren;
using Declaraties.Dienst.Basis;
using Declaraties.Dienst.Instellingen;
using Declaraties.Dienst.Invoer;
using Declaraties.Dienst.Ontvangen;
using Declaraties.Dienst.Verwerken;
using Declaraties.Domein;
using Declaraties.Opslag.Afschriften;
using Declaraties.Opslag.Handelen;
using Declaraties.Opslag.Oordelen;

namespace Declaraties.Dienst.Loketten;

/// <summary>
/// Een declaratie beproeven tegen wat er nu ligt, voordat zij wordt ingediend: hetzelfde oordeel als zij zou krijgen, zonder dat er iets wordt bewaard. Wat de opdracht <c>controleer</c> doet, voor wie alleen
/// het zijne mag weten. Aangenomen wordt wat <see cref="Intake"/> aanneemt: een bericht, kaal of in een envelop, of een ZIP-bestand daarmee.
/// </summary>
public sealed class Proefloket(Databasevoorraad databases, Dienstinstellingen instellingen, TimeProvider klok) : IDisposable
{
    private readonly SemaphoreSlim _groot = new(1);
    private readonly SemaphoreSlim _zip = new(1);

    /// <param name="bestand">De bytes zoals zij kwamen.</param>
    /// <param name="inzender">Wie het beproeft: van een ander wordt er niets gelezen.</param>
    /// <param name="stop">Als niemand er meer op wacht.</param>
    /// <exception cref="ZipGeweigerdException">Er mankeert iets aan het ZIP-bestand.</exception>
    public async Task<Proef> BeproefAsync(Afschrift bestand, Inzender inzender, CancellationToken stop)
    {
        if (!Zipbestand.Is(bestand))
        {
            return BezwaarTegen(bestand, inzender) is { } bezwaar ? new([], bezwaar) : new([await BeproefAsync(null, bestand, stop)], null);
        }

        // One at a time, as at the door: unpacked, all its messages lie in memory.
        await _zip.WaitAsync(stop);
        try
        {
            return await BeproefZipAsync(bestand, inzender, stop);
        }
        finally
        {
            _zip.Release();
            Geheugenbeheer.NaGroot(bestand.Lengte);
        }
    }

    public void Dispose()
    {
        _groot.Dispose();
        _zip.Dispose();
    }

    private async Task<Proef> BeproefZipAsync(Afschrift zip, Inzender inzender, CancellationToken stop)
    {
        var berichten = Zipbestand.Lees(zip, instellingen.Grenzen);
        foreach (var (naam, bericht) in berichten)
        {
            if (BezwaarTegen(bericht, inzender) is { } bezwaar)
            {
                return new([], bezwaar with { Uitleg = $"Bij '{Zipindeling.Toon(naam)}' in het ZIP-bestand: {bezwaar.Uitleg}" });
            }
        }

        var uitslagen = new List<Proefuitslag>();
        foreach (var (naam, bericht) in berichten)
        {
            stop.ThrowIfCancellationRequested();
            uitslagen.Add(await BeproefAsync(naam, bericht, stop));
        }

        return new(uitslagen, null);
    }

    // Before anything is looked up: against the allocations of another there is nothing to try.
    private Bezwaar? BezwaarTegen(Afschrift bericht, Inzender inzender)
    {
        using var bytes = bericht.Open();
        return inzender.BezwaarTegen(Enveloplezer.LeesHerkomst(bytes, instellingen.Grenzen, inhoud => Berichtlezer.LeesHerkomst(inhoud, instellingen.Grenzen)).Herkomst);
    }

    private async Task<Proefuitslag> BeproefAsync(string? naam, Afschrift bericht, CancellationToken stop)
    {
        if (bericht.Lengte <= Berichtgrootte.Klein)
        {
            return Beproef(naam, bericht);
        }

        // Large ones one by one: together they take no more than one.
        await _groot.WaitAsync(stop);
        try
        {
            return Beproef(naam, bericht);
        }
        finally
        {
            _groot.Release();
            Geheugenbeheer.NaGroot(bericht.Lengte);
        }
    }

    private Proefuitslag Beproef(string? naam, Afschrift bericht)
    {
        using var bytes = bericht.Open();
        var gelezen = Declaratieloket.Lees(bytes, instellingen.Grenzen);
        if (gelezen is not { Bericht: { } declaratie, Afschrift: { } afschrift })
        {
            return new Proefuitslag { Bestand = naam, Fouten = gelezen.Fouten };
        }

        // What there is already is not judged again; whether there is an answer stands with the message itself.
        var zaak = databases.Met(database =>
        {
            var opslag = new Declaratieopslag(database);
            return opslag.Kent(afschrift.Vingerafdruk) ? null : opslag.Laad(declaratie, afschrift.Vingerafdruk, instellingen.Vandaag(klok));
        });
        return zaak is null ? new Proefuitslag { Bestand = naam, IsAlIngediend = true } : Van(naam, declaratie, Beoordelaar.Beoordeel(declaratie, zaak.Dossier));
    }

    private static Proefuitslag Van(string? naam, DeclaratieBericht bericht, Oordeel oordeel) => new()
    {
        Bestand = naam,
        Uitslag = oordeel.Uitslag,
        Bevindingen = [.. oordeel.Bevindingen.Select(BewaardeBevinding.Van)],
        Prestaties = bericht.Prestaties.Count,
        Goedgekeurd = oordeel.Prestaties.Count(uitslag => uitslag == PrestatieUitslag.Goedgekeurd),
        Ingediend = oordeel.Ingediend,
        Toegekend = oordeel.Toegekend,
    };
}
