using Declaraties.Beoordelen;
using Declaraties.Berichten;
using Declaraties.Berichten.Enveloppen;
using Declaraties.Dienst.Bezorgen;
using Declaraties.Dienst.Instellingen;
using Declaraties.Dienst.Waarnemen;
using Declaraties.Domein;
using Declaraties.Opslag;
using Declaraties.Opslag.Afschriften;
using Declaraties.Opslag.Handelen;
using Declaraties.Opslag.Inzage;
using Declaraties.Opslag.Ontvangsten;
using Declaraties.Opslag.Oordelen;
using Microsoft.Extensions.Logging;

namespace Declaraties.Dienst.Verwerken;

/// <summary>Verwerkt een ontvangen declaratie: lezen, dossier laden, oordelen, en in dezelfde beurt vastleggen wat eruit volgt.</summary>
internal sealed class Declaratieverwerking(
    Dienstinstellingen instellingen, IReadOnlyList<IPost> post, Afwijzing afwijzing, TimeProvider klok, Telemetrie telemetrie, ILogger log)
{
    /// <returns>Of de ontvangst aan de beurt was.</returns>
    public bool Verwerk(Database database, Ontvangst ontvangst)
    {
        var afschrift = new Ontvangstopslag(database, klok).Afschrift(ontvangst);
        using var bytes = afschrift.Open();
        if (afwijzing.OmEnvelop(database, ontvangst, bytes, instellingen.Grenzen) is { } afgewezen)
        {
            return afgewezen;
        }

        // An envelope can only be one that is itself wrong, or that holds another message: what fits in its envelope was taken out at the door.
        var gelezen = Enveloplezer.Lees(bytes, instellingen.Grenzen, bericht => Berichtlezer.LeesDeclaratie(bericht, instellingen.Grenzen));
        if (gelezen.Bericht is not { } bericht)
        {
            return afwijzing.Onleesbaar(database, ontvangst, gelezen.Fouten, gelezen.Einde);
        }

        if (!afwijzing.IsVan(database, ontvangst, gelezen.Soort, bericht.Gemeente, bericht.Aanbieder))
        {
            return false;
        }

        var vandaag = instellingen.Vandaag(klok);
        if (new Beurten(database, klok).VanOntvangst(ontvangst, beurt => Beoordeel(beurt, ontvangst, bericht, afschrift, vandaag)) is not { } afloop)
        {
            return false;
        }

        Meld(database, ontvangst, afloop);
        return true;
    }

    private Afloop Beoordeel(Ontvangstbeurt beurt, Ontvangst ontvangst, DeclaratieBericht bericht, Afschrift afschrift, DateOnly vandaag)
    {
        if (beurt.Bekend(afschrift.Vingerafdruk) is { } eerder)
        {
            return eerder.IsVastgehouden ? new Afloop { Uiterlijk = beurt.HoudMeeVast(eerder) } : Beantwoord(beurt, ontvangst, bericht, eerder);
        }

        var zaak = beurt.Laad(bericht, afschrift.Vingerafdruk, vandaag);
        var verwerkt = Beslisser.Oordeel(zaak);
        var ontvangen = NederlandseTijd.Dag(ontvangst.OntvangenOp);
        var wachtTot = Werkdagen.Na(ontvangen, Math.Min(instellingen.WerkdagenWachten, Dienstinstellingen.LaatsteWerkdag));
        if (instellingen.WerkdagenWachten > 0 && vandaag <= wachtTot && LateToewijzing.KanHelpen(verwerkt.Oordeel))
        {
            beurt.LaatWachten(wachtTot);
            return new Afloop { WachtTot = wachtTot };
        }

        var oordeel = beurt.Bewaar(Beslisser.Beslis(zaak, verwerkt, instellingen.Grenzen.Edities), afschrift);
        var uiterlijk = Werkdagen.Na(ontvangen, Dienstinstellingen.LaatsteWerkdag);
        // Na de laatste dag valt er niets meer te wachten.
        if (vandaag <= uiterlijk && instellingen.Vasthouden.HoudtVast(bericht, verwerkt.Oordeel))
        {
            beurt.HoudVast(oordeel, uiterlijk);
            return new Afloop { Uiterlijk = uiterlijk };
        }

        return Beantwoord(beurt, ontvangst, bericht, oordeel);
    }

    private Afloop Beantwoord(Ontvangstbeurt beurt, Ontvangst ontvangst, DeclaratieBericht bericht, BewaardOordeel oordeel)
    {
        beurt.RondAf(oordeel, post.SelectMany(p => p.BijOordeel(ontvangst, bericht, oordeel, beurt.Inzage(oordeel))));
        return new Afloop { Oordeel = oordeel };
    }

    private void Meld(Database database, Ontvangst ontvangst, Afloop afloop)
    {
        switch (afloop)
        {
            case { WachtTot: { } wachtTot }:
                log.Wacht(ontvangst.Sleutel, wachtTot);
                break;
            case { Uiterlijk: { } uiterlijk }:
                log.Vastgehouden(ontvangst.Sleutel, uiterlijk);
                break;
            case { Oordeel: { } oordeel }:
                if (!oordeel.IsHerhaling)
                {
                    telemetrie.Beoordeeld(new Verslagopslag(database).Telling(oordeel.Versie));
                }

                log.Beoordeeld(ontvangst.Sleutel, oordeel.Versie, oordeel.Uitslag, oordeel.Goedgekeurd, oordeel.Afgewezen, oordeel.NietBeoordeeld, oordeel.IsHerhaling);
                break;
        }
    }

    /// <summary>Hoe het afliep; een van de drie is er.</summary>
    private sealed record Afloop
    {
        /// <summary>Er is nog niet geoordeeld: zij wacht op een toewijzing.</summary>
        public DateOnly? WachtTot { get; init; }

        /// <summary>Er is geoordeeld, en het antwoord wordt vastgehouden.</summary>
        public DateOnly? Uiterlijk { get; init; }

        /// <summary>Er is geoordeeld en geantwoord.</summary>
        public BewaardOordeel? Oordeel { get; init; }
    }
}
