using Declaraties.Dienst.Basis;
using Declaraties.Dienst.Bezorgen;
using Declaraties.Dienst.Instellingen;
using Declaraties.Dienst.Verwerken;
using Declaraties.Dienst.Waarnemen;
using Declaraties.Domein;
using Declaraties.Opslag;
using Declaraties.Opslag.Handelen;
using Declaraties.Opslag.Inzage;
using Declaraties.Opslag.Ontvangsten;
using Declaraties.Opslag.Oordelen;
using Declaraties.Opslag.Toewijzingen;
using Microsoft.Extensions.Logging;

namespace Declaraties.Dienst.Loketten;

/// <summary>
/// Wat een beoordelaar met een vastgehouden declaratie kan doen. Een prestatie goedkeuren kan niet: een oordeel volgt altijd uit regels en gegevens. Wel kan hij
/// na herstel van de gegevens opnieuw laten oordelen, zien wat dat verandert, en het antwoord laten gaan. Pagina's en API komen hier allebei langs.
/// </summary>
public sealed class Beoordelingsloket(
    Databasevoorraad databases, Dienstinstellingen instellingen, IEnumerable<IPost> post, Postbel postbel, TimeProvider klok, Telemetrie telemetrie, ILogger<Beoordelingsloket> log) : IDisposable
{
    private readonly IPost[] _post = [.. post];
    private readonly SemaphoreSlim _eenProef = new(1);

    /// <summary>Wat er met deze declaratie is gedaan.</summary>
    public IReadOnlyList<Beoordelingsstap> Stappen(string sleutel) => databases.Met(database => new Beoordelingopslag(database).Stappen(sleutel));

    /// <summary>Wat er nu zou uitkomen, met het verschil; null als deze declaratie niet wordt vastgehouden. Er verandert niets.</summary>
    /// <remarks>Een voor een: de hele declaratie komt ervoor in het geheugen, met alles waarop zij wordt beoordeeld.</remarks>
    public async Task<Beproeving?> ProefAsync(string sleutel, CancellationToken stop)
    {
        await _eenProef.WaitAsync(stop);
        try
        {
            return await Task.Run(() => Met(beurten => beurten.Lees(lezing => lezing.Vastgehouden(sleutel) is { } toen ? lezing.Vergelijk(toen, BeslisOpnieuw(lezing, toen)) : null)), stop);
        }
        finally
        {
            _eenProef.Release();
        }
    }

    /// <summary>Welke vastgehouden declaraties een wijziging van gegevens kan raken.</summary>
    public Geraakt Geraakt(IReadOnlyList<Raakpunt> punten) => databases.Met(database => new Raakvlak(database).Zoek(punten));

    /// <summary>Wat er van deze declaraties zou worden als zij nu na elkaar opnieuw worden beoordeeld, zodat de een telt bij de ander. Er verandert niets.</summary>
    public async Task<Samenuitkomst> ProefSamenAsync(IReadOnlyList<Oordeelverwijzing> declaraties, CancellationToken stop)
    {
        await _eenProef.WaitAsync(stop);
        try
        {
            return await Task.Run(() => Samen(declaraties, (aanbieder, een) => Met(beurten => beurten.OpProef(aanbieder, () =>
            {
                stop.ThrowIfCancellationRequested();
                return een.ConvertAll(declaratie => Declaratieverschil.Van(declaratie.Kop, Herbeoordeel(beurten, declaratie.Verwijzing, Handeling.OpProef, alleenAnders: true)));
            }))), stop);
        }
        finally
        {
            _eenProef.Release();
        }
    }

    /// <summary>Oordeelt na elkaar opnieuw, in de volgorde van ontvangst. Wie er niet anders van wordt houdt zijn oordeel, en wat niet kan houdt de andere niet op.</summary>
    public Samenuitkomst BeoordeelSamen(IReadOnlyList<Oordeelverwijzing> declaraties, Gebruiker wie, string reden, string? toelichting)
    {
        var handeling = new Handeling(wie, reden, toelichting);
        return Samen(declaraties, (_, een) => een.ConvertAll(declaratie =>
        {
            var uitslag = Met(beurten => Herbeoordeel(beurten, declaratie.Verwijzing, handeling, alleenAnders: true));
            Meld(uitslag, declaratie.Verwijzing.Versie);
            return Declaratieverschil.Van(declaratie.Kop, uitslag);
        }));
    }

    /// <summary>Oordeelt opnieuw met wat er nu bekend is. Het antwoord blijft wachten.</summary>
    public Beoordelingsuitslag BeoordeelOpnieuw(string sleutel, long verwachteVersie, Gebruiker wie, string reden, string? toelichting)
    {
        var uitslag = Met(beurten => Herbeoordeel(beurten, new Oordeelverwijzing(sleutel, verwachteVersie), new Handeling(wie, reden, toelichting), alleenAnders: false));
        Meld(uitslag, verwachteVersie);
        return uitslag;
    }

    /// <summary>Laat antwoorden gaan, elk voor zich: wat niet kan houdt de andere niet op.</summary>
    /// <param name="declaraties">De sleutels, elk met het oordeel dat de beoordelaar zag.</param>
    /// <param name="wie">De beoordelaar.</param>
    /// <param name="reden">Waarom.</param>
    /// <param name="toelichting">Wat hij erbij schrijft.</param>
    /// <returns>Per sleutel hoe het afliep, in dezelfde volgorde.</returns>
    public IReadOnlyList<Beoordelingsuitslag> GeefVrij(IReadOnlyList<Oordeelverwijzing> declaraties, Gebruiker wie, string reden, string? toelichting)
    {
        var handeling = new Handeling(wie, reden, toelichting);
        var uitslagen = declaraties.Select(declaratie => GeefVrij(declaratie, Beoordelingsstap.Vrijgegeven, handeling)).ToList();

        // What is told of it waits until it is kept; that is at once, or at the end of the request it is part of.
        _ = databases.Straks(() =>
        {
            Meld(uitslagen);
            return Task.CompletedTask;
        });
        return uitslagen;
    }

    /// <summary>Laat gaan waarvan de laatste dag voorbij is.</summary>
    /// <returns>Of er iets ging.</returns>
    public bool GeefVrijOpTermijn(int hoogstens)
    {
        // Wie net opnieuw is beoordeeld, gaat de volgende ronde.
        var verstreken = databases.Met(database => new Beoordelingopslag(database).TermijnVerstreken(instellingen.Vandaag(klok), hoogstens));
        var uitslagen = verstreken.Select(declaratie => GeefVrij(declaratie, Beoordelingsstap.Termijn, Handeling.OpTermijn)).Where(uitslag => uitslag.Lot == Beoordelingslot.Gelukt).ToList();
        Meld(uitslagen);
        return uitslagen.Count > 0;
    }

    public void Dispose() => _eenProef.Dispose();

    private void Meld(Beoordelingsuitslag uitslag, long verwachteVersie)
    {
        if (uitslag.Lot == Beoordelingslot.Gelukt && uitslag.Versie is { } versie && versie != verwachteVersie)
        {
            log.Herbeoordeeld(uitslag.Sleutel, versie, verwachteVersie);
        }
    }

    private void Meld(IReadOnlyList<Beoordelingsuitslag> uitslagen)
    {
        foreach (var uitslag in uitslagen.Where(uitslag => uitslag.Lot == Beoordelingslot.Gelukt))
        {
            log.Vrijgegeven(uitslag.Sleutel, uitslag.Versie!.Value);
            telemetrie.Beoordeeld(databases.Met(database => new Verslagopslag(database).Telling(uitslag.Versie!.Value)));
            postbel.Bel();
        }
    }

    private Beoordelingsuitslag GeefVrij(Oordeelverwijzing declaratie, string soort, Handeling handeling) => Met(beurten => beurten.VanVastgehouden(declaratie.Sleutel, declaratie.Versie, beurt =>
    {
        var bericht = LeesBewaard(beurt.Huidig);
        var afleveringen = beurt.Afleveringen();
        for (var i = 0; i < afleveringen.Count; i++)
        {
            var (aflevering, oordeel) = (afleveringen[i], beurt.Huidig.Oordeel with { IsHerhaling = i > 0 });
            beurt.RondAf(aflevering, _post.SelectMany(p => p.BijOordeel(aflevering, bericht, oordeel, beurt.Inzage())));
        }

        beurt.GeefVrij(soort, handeling);
        return new Beoordelingsuitslag(declaratie.Sleutel, Beoordelingslot.Gelukt, "Het antwoord is vrijgegeven.") { Versie = declaratie.Versie };
    }));

    /// <summary>Per aanbieder, want alleen wat van dezelfde aanbieder is kan van elkaar afhangen; daarin in de volgorde van ontvangst.</summary>
    private Samenuitkomst Samen(IReadOnlyList<Oordeelverwijzing> declaraties, Func<Aanbieder, List<Gevraagd>, IReadOnlyList<Declaratieverschil>> doe)
    {
        var gevraagd = databases.Met(database =>
        {
            var inzage = new Declaratieinzage(database);
            return declaraties.DistinctBy(een => een.Sleutel).Select(een => new Gevraagd(een, inzage.ZoekKop(een.Sleutel))).ToList();
        });
        var uitkomsten = gevraagd.Where(een => een.Kop is not null).GroupBy(een => een.Kop!.Aanbieder)
            .SelectMany(vanAanbieder => doe(vanAanbieder.Key, [.. vanAanbieder.OrderBy(een => een.Kop!.OntvangenOp).ThenBy(een => een.Kop!.Versie)]))
            .OrderBy(een => een.Declaratie!.OntvangenOp).ThenBy(een => een.Declaratie!.Versie);
        return new([.. uitkomsten, .. gevraagd.Where(een => een.Kop is null).Select(een => Declaratieverschil.Van(null, Beurten.Onbekend(een.Verwijzing.Sleutel)))]);
    }

    private Beoordelingsuitslag Herbeoordeel(Beurten beurten, Oordeelverwijzing declaratie, Handeling handeling, bool alleenAnders) => beurten.VanVastgehouden(declaratie.Sleutel, declaratie.Versie, beurt =>
    {
        var beslissing = BeslisOpnieuw(beurt, beurt.Huidig);
        var beproeving = beurt.Vergelijk(beurt.Huidig, beslissing);
        return beproeving.Bezwaar is { } bezwaar ? new Beoordelingsuitslag(declaratie.Sleutel, Beoordelingslot.Gecrediteerd, bezwaar) { Beproeving = beproeving }
            : alleenAnders && !beproeving.IsAnders ? new Beoordelingsuitslag(declaratie.Sleutel, Beoordelingslot.Gelukt, "Er verandert niets; het oordeel blijft.") { Versie = declaratie.Versie, Beproeving = beproeving }
            : new Beoordelingsuitslag(declaratie.Sleutel, Beoordelingslot.Gelukt, "De declaratie is opnieuw beoordeeld.") { Versie = beurt.Vervang(beslissing, handeling), Beproeving = beproeving };
    });

    private Beslissing BeslisOpnieuw(Lezing lezing, OordeelVanToen toen) => Beslisser.Beslis(lezing.LaadOpnieuw(toen, LeesBewaard(toen), instellingen.Vandaag(klok)), instellingen.Grenzen.Edities);

    private DeclaratieBericht LeesBewaard(OordeelVanToen toen) =>
        Beslisser.LeesBewaard(toen.Bytes, instellingen.Grenzen.Edities) ?? throw new InvalidDataException("Het bewaarde bericht voldoet niet meer aan het berichtschema.");

    private T Met<T>(Func<Beurten, T> werk) => databases.Met(database => werk(new Beurten(database, klok)));

    /// <param name="Verwijzing">De declaratie, met het oordeel dat iemand zag.</param>
    /// <param name="Kop">Zoals zij nu is; null als zij er niet is.</param>
    private sealed record Gevraagd(Oordeelverwijzing Verwijzing, Oordeelregel? Kop);
}
