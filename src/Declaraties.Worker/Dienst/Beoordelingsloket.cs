using Declaraties.Beantwoorden;
using Declaraties.Berichten;
using Declaraties.Domein;
using Declaraties.Opslag;
using Microsoft.Extensions.Logging;

namespace Declaraties.Worker.Dienst;

/// <summary>
/// Wat een beoordelaar met een vastgehouden declaratie kan doen. Een prestatie goedkeuren kan niet: een oordeel volgt altijd uit regels en gegevens. Wel kan hij
/// na herstel van de gegevens opnieuw laten oordelen, zien wat dat verandert, en het antwoord laten gaan. Pagina's en API komen hier allebei langs.
/// </summary>
internal sealed class Beoordelingsloket(
    Databasevoorraad databases, Dienstinstellingen instellingen, IEnumerable<IPost> post, Postbel postbel, TimeProvider klok, Telemetrie telemetrie, ILogger<Beoordelingsloket> log) : IDisposable
{
    // Wat bewaard is, was leesbaar: de grens van toen doet er nu niet meer toe.
    private static readonly Leesgrenzen _zonderGrens = new() { MaxBytes = long.MaxValue };
    private readonly IPost[] _post = [.. post];
    private readonly SemaphoreSlim _eenProef = new(1);

    /// <summary>Wat er met deze declaratie is gedaan.</summary>
    public IReadOnlyList<Beoordelingsstap> Stappen(string sleutel) => Met(opslag => opslag.Stappen(sleutel));

    /// <summary>Wat er nu zou uitkomen, met het verschil; null als deze declaratie niet wordt vastgehouden. Er verandert niets.</summary>
    /// <remarks>Een voor een: de hele declaratie komt ervoor in het geheugen, met alles waarop zij wordt beoordeeld.</remarks>
    public async Task<Beproeving?> ProefAsync(string sleutel, CancellationToken stop)
    {
        await _eenProef.WaitAsync(stop);
        try
        {
            return await Task.Run(() => Met(opslag => opslag.Proef(sleutel, instellingen.Vandaag(klok), Lees, Verwerk)), stop);
        }
        finally
        {
            _eenProef.Release();
        }
    }

    /// <summary>Oordeelt opnieuw met wat er nu bekend is. Het antwoord blijft wachten.</summary>
    public Beoordelingsuitslag BeoordeelOpnieuw(string sleutel, long verwachteVersie, Gebruiker wie, string reden, string? toelichting)
    {
        var uitslag = Met(opslag => opslag.BeoordeelOpnieuw(sleutel, verwachteVersie, instellingen.Vandaag(klok), wie, reden, toelichting, Lees, Verwerk));
        if (uitslag.Lot == Beoordelingslot.Gelukt)
        {
            log.Herbeoordeeld(sleutel, uitslag.Versie!.Value, verwachteVersie);
        }

        return uitslag;
    }

    /// <summary>Laat antwoorden gaan, elk voor zich: wat niet kan houdt de andere niet op.</summary>
    /// <param name="declaraties">De sleutels, elk met het oordeel dat de beoordelaar zag.</param>
    /// <param name="wie">De beoordelaar.</param>
    /// <param name="reden">Waarom.</param>
    /// <param name="toelichting">Wat hij erbij schrijft.</param>
    /// <returns>Per sleutel hoe het afliep, in dezelfde volgorde.</returns>
    public IReadOnlyList<Beoordelingsuitslag> GeefVrij(IReadOnlyList<(string Sleutel, long VerwachteVersie)> declaraties, Gebruiker wie, string reden, string? toelichting)
    {
        var uitslagen = new List<Beoordelingsuitslag>(declaraties.Count);
        foreach (var (sleutel, versie) in declaraties)
        {
            uitslagen.Add(Met(opslag => opslag.GeefVrij(sleutel, versie, wie, reden, toelichting, Lees, Post)));
        }

        // What is told of it waits until it is kept; that is at once, or at the end of the request it is part of.
        _ = databases.Straks(() =>
        {
            Meld(uitslagen);
            return Task.CompletedTask;
        });
        return uitslagen;
    }

    /// <summary>Laat gaan wat vandaag weg moet.</summary>
    /// <returns>Of er iets ging.</returns>
    public bool GeefVrijOpTermijn(int hoogstens)
    {
        var uitslagen = Met(opslag => opslag.GeefVrijOpTermijn(instellingen.Vandaag(klok), hoogstens, Lees, Post));
        Meld(uitslagen);
        return uitslagen.Count > 0;
    }

    public void Dispose() => _eenProef.Dispose();

    private void Meld(IReadOnlyList<Beoordelingsuitslag> uitslagen)
    {
        foreach (var uitslag in uitslagen.Where(uitslag => uitslag.Lot == Beoordelingslot.Gelukt))
        {
            log.Vrijgegeven(uitslag.Sleutel, uitslag.Versie!.Value);
            telemetrie.Beoordeeld(databases.Met(database => new Verslagopslag(database).Telling(uitslag.Versie!.Value)));
            postbel.Bel();
        }
    }

    private T Met<T>(Func<Beoordelingopslag, T> werk) => databases.Met(database => werk(new Beoordelingopslag(database, klok)));

    private IEnumerable<NieuwUitgaandBericht> Post(Ontvangst ontvangst, DeclaratieBericht bericht, BewaardOordeel oordeel, Oordeelinzage inzage) =>
        _post.SelectMany(p => p.BijOordeel(ontvangst, bericht, oordeel, inzage));

    private static DeclaratieBericht Lees(byte[] bytes) =>
        Berichtlezer.LeesDeclaratie(bytes, _zonderGrens).Bericht ?? throw new InvalidDataException("Het bewaarde bericht voldoet niet meer aan het berichtschema.");

    private static (Verwerkt Verwerkt, byte[] Antwoord) Verwerk(DeclaratieBericht bericht, byte[] bytes, Dossier dossier)
    {
        var verwerkt = Verwerking.Verwerk(bericht, dossier, Vingerafdruk.Van(bytes));
        return (verwerkt, Declaratieloket.SchrijfAntwoord(bericht, verwerkt.Antwoord));
    }
}
