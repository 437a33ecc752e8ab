using Declaraties.Beoordelen;
using Declaraties.Berichten;
using Declaraties.Controleren;
using Declaraties.Dienst.Basis;
using Declaraties.Dienst.Instellingen;
using Declaraties.Dienst.Ontvangen;
using Declaraties.Dienst.Verwerken;
using Declaraties.Domein;
using Declaraties.Opslag.Handelen;
using Declaraties.Opslag.Oordelen;

namespace Declaraties.Dienst.Loketten;

/// <summary>
/// Een declaratie beproeven tegen wat er nu ligt, voordat zij wordt ingediend: hetzelfde oordeel als zij zou krijgen, zonder dat er iets wordt bewaard. Wat de opdracht <c>controleer</c> doet, voor wie alleen
/// het zijne mag weten.
/// </summary>
public sealed class Proefloket(Databasevoorraad databases, Dienstinstellingen instellingen, TimeProvider klok)
{
    /// <summary>Wat er al is wordt niet nog eens beoordeeld; en of er al een antwoord is, staat bij het bericht zelf.</summary>
    public const string AlIngediend = "Precies dit bericht hebt u al ingediend. Nog eens indienen verandert er niets aan: zie het bij uw declaraties.";

    /// <param name="bericht">De bytes.</param>
    /// <param name="agb">Wie het beproeft: van een ander wordt er niets gelezen.</param>
    public Proefuitslag Beproef(byte[] bericht, Aanbieder agb)
    {
        using var begin = new MemoryStream(bericht, writable: false);
        // Before anything is looked up: against the allocations of another there is nothing to try.
        if (Inzender.Aanbieder(agb).BezwaarTegen(Berichtlezer.LeesHerkomst(begin, instellingen.Grenzen)) is { } bezwaar)
        {
            return new Proefuitslag { Bezwaar = bezwaar.Uitleg, Fouten = bezwaar.Fouten };
        }

        using var stroom = new MemoryStream(bericht, writable: false);
        var gelezen = Declaratieloket.Lees(stroom, instellingen.Grenzen);
        return gelezen is { Bericht: { } declaratie, Afschrift: { } afschrift }
            ? databases.Met(database =>
            {
                var opslag = new Declaratieopslag(database);
                return opslag.Zoek(afschrift.Vingerafdruk) is not null
                    ? new Proefuitslag { Bezwaar = AlIngediend }
                    : Van(declaratie, Beoordelaar.Beoordeel(declaratie, opslag.Laad(declaratie, afschrift.Vingerafdruk, instellingen.Vandaag(klok)).Dossier));
            })
            : new Proefuitslag { Fouten = gelezen.Fouten };
    }

    private static Proefuitslag Van(DeclaratieBericht bericht, Oordeel oordeel) => new()
    {
        Uitslag = oordeel.Uitslag,
        Bevindingen = [.. oordeel.Bevindingen.Select(BewaardeBevinding.Van)],
        Prestaties = bericht.Prestaties.Count,
        Goedgekeurd = oordeel.Prestaties.Count(uitslag => uitslag == PrestatieUitslag.Goedgekeurd),
        Ingediend = oordeel.Ingediend,
        Toegekend = oordeel.Toegekend,
    };
}
