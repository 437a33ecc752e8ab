using Declaraties.Beantwoorden;
using Declaraties.Domein;
using Declaraties.Opslag.Ontvangsten;
using Declaraties.Opslag.Oordelen;
using Declaraties.Opslag.Toewijzingen;
using Declaraties.Toewijzen;

namespace Declaraties.Opslag.Handelen;

/// <summary>
/// Eén momentopname in handen van wie oordeelt: alles wat erin wordt geladen hoort bij elkaar. Zij geldt zolang het werk duurt waaraan zij is gegeven; wat zij gaf blijft.
/// </summary>
public class Lezing
{
    internal Lezing(Transactie transactie) => Transactie = transactie;

    private protected Transactie Transactie { get; }

    /// <summary>Het oordeel dat er over ditzelfde bericht al is; null als het nieuw is.</summary>
    public BewaardOordeel? Bekend(Vingerafdruk vingerafdruk) =>
        Oordeellezer.Versie(Transactie, vingerafdruk) is { } versie
            ? Oordeellezer.Lees(Transactie, versie) with { IsVastgehouden = Transactie.Getal(Transactie.Sql.Ontvangsten.IsVastgehouden, ("@versie", versie)) is not null }
            : null;

    /// <summary>Een declaratie met wat er nu bekend is.</summary>
    public Zaak Laad(DeclaratieBericht bericht, Vingerafdruk vingerafdruk, DateOnly peildatum)
    {
        var gelezen = Vastlegging.Laatste(Transactie);
        return new Zaak(bericht, vingerafdruk, Transactie.Laad(bericht, Blik.OpNu(gelezen), peildatum), gelezen);
    }

    /// <summary>Een oordeel van toen, met waarmee het is geveld; null als het er niet is.</summary>
    public OordeelVanToen? Toen(long versie) => Oordeellezer.Toen(Transactie, versie);

    /// <summary>Het oordeel waarmee deze ontvangst wordt vastgehouden; null als dat niet zo is.</summary>
    public OordeelVanToen? Vastgehouden(string sleutel) =>
        Ontvangstopslag.Zoek(Transactie, sleutel) is { Status: Ontvangststatus.Vastgehouden, Versie: { } versie } ? Toen(versie) : null;

    /// <summary>De declaratie zoals zij toen is beoordeeld: met het dossier en de regels van toen, of met de regels van nu als dit programma die van toen niet kent.</summary>
    /// <param name="toen">Het oordeel.</param>
    /// <param name="bericht">Zijn bericht, opnieuw gelezen.</param>
    public Zaak LaadZoalsToen(OordeelVanToen toen, DeclaratieBericht bericht) => new(
        bericht, toen.Vingerafdruk, Transactie.Laad(bericht, toen.Blik, toen.Peildatum, bericht.Kop.Editie.ZoekRegels(toen.Oordeel.Regelset)), toen.Blik.TotEnMet);

    /// <summary>De declaratie met wat er nu bekend is, alsof dit oordeel erover er niet was.</summary>
    /// <param name="toen">Het oordeel.</param>
    /// <param name="bericht">Zijn bericht, opnieuw gelezen.</param>
    /// <param name="peildatum">De dag waarop wordt geoordeeld.</param>
    public Zaak LaadOpnieuw(OordeelVanToen toen, DeclaratieBericht bericht, DateOnly peildatum)
    {
        var (versie, gelezen) = (toen.Oordeel.Versie, Vastlegging.Laatste(Transactie));
        var blik = Blik.Opnieuw(gelezen, versie, Oordeellezer.EersteVersie(Transactie, versie));
        return new Zaak(bericht, toen.Vingerafdruk, Transactie.Laad(bericht, blik, peildatum), gelezen);
    }

    /// <summary>Wat een nieuwe beslissing over dezelfde declaratie zou veranderen.</summary>
    public Beproeving Vergelijk(OordeelVanToen toen, Beslissing beslissing)
    {
        ArgumentNullException.ThrowIfNull(toen);
        var versie = toen.Oordeel.Versie;
        return Beproeving.Van(toen.Oordeel, new Oordeelinzage(Transactie, versie).Uitslagen(), beslissing, Oordeellezer.CreditsOp(Transactie, versie));
    }

    /// <summary>Of een WMO301 met precies deze bytes al is opgenomen.</summary>
    public bool IsOpgenomen(Vingerafdruk vingerafdruk) => Toewijzingboek.IsOpgenomen(Transactie, vingerafdruk);

    /// <summary>Wat er over een WMO301 te weten is, zoals het nu is.</summary>
    public Toewijzingsdossier Laad(ToewijzingBericht bericht, DateOnly peildatum) => Toewijzingboek.Dossier(Transactie, bericht, peildatum);
}
