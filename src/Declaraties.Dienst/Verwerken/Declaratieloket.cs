using Declaraties.Berichten;
using Declaraties.Berichten.Edities;
using Declaraties.Berichten.Enveloppen;
using Declaraties.Opslag;
using Declaraties.Opslag.Afschriften;
using Declaraties.Opslag.Handelen;
using Declaraties.Opslag.Oordelen;

namespace Declaraties.Dienst.Verwerken;

/// <summary>Een declaratie die meteen wordt beoordeeld, zonder dat zij eerst wordt vastgelegd: ontvangen bytes erin, oordeel en antwoord eruit.</summary>
public sealed class Declaratieloket(Database database, TimeProvider klok, Editieregister? edities = null)
{
    /// <summary>Leest een declaratie, in een envelop of niet, en maakt er meteen een afschrift van: van het bericht, en niet van de envelop.</summary>
    public static Ingelezen Lees(Stream stroom, Leesgrenzen grenzen)
    {
        Afschrift? afschrift = null;
        var gelezen = Enveloplezer.Lees(stroom, grenzen, bericht =>
        {
            using var lezing = new AfschriftStream(bericht);
            var declaratie = Berichtlezer.LeesDeclaratie(lezing, grenzen);
            afschrift = declaratie.IsGeldig ? lezing.Voltooi() : null;
            return declaratie;
        });
        return new Ingelezen(gelezen.Bericht, gelezen.Bericht is null ? null : afschrift, gelezen.Fouten, gelezen.Einde, gelezen.Envelop);
    }

    /// <summary>Beslist alvast, zonder iets te bewaren; null als dat niet kan of niet hoeft.</summary>
    public Beslissing? BeslisVooraf(Ingelezen ingelezen, DateOnly peildatum) =>
        ingelezen is { Bericht: { } bericht, Afschrift: { } afschrift }
        && new Declaratieopslag(database).LaadVooraf(bericht, afschrift.Vingerafdruk, peildatum) is { } zaak
            ? Beslisser.Beslis(zaak, edities)
            : null;

    /// <summary>Dient een declaratie in: oordelen, antwoorden en bewaren. Hetzelfde bericht geeft hetzelfde antwoord (besluit 2).</summary>
    /// <param name="ingelezen">De declaratie.</param>
    /// <param name="peildatum">De dag waarop wordt geoordeeld.</param>
    /// <param name="voorwerk">Wat er al over is beslist; het wordt overgenomen als het nog geldt.</param>
    /// <returns>Het bewaarde oordeel; null als het bericht op niveau 1 faalt.</returns>
    public BewaardOordeel? Dien(Ingelezen ingelezen, DateOnly peildatum, Beslissing? voorwerk = null) =>
        ingelezen is { Bericht: { } bericht, Afschrift: { } afschrift }
            ? new Beurten(database, klok).VanAanbieder(bericht.Aanbieder, beurt =>
                beurt.Bekend(afschrift.Vingerafdruk)
                ?? beurt.Bewaar(beurt.Herzien(voorwerk, bericht, peildatum) ?? Beslisser.Beslis(beurt.Laad(bericht, afschrift.Vingerafdruk, peildatum), edities), afschrift))
            : null;
}
