using Declaraties.Beantwoorden;
using Declaraties.Domein;
using Declaraties.Opslag.Afschriften;
using Declaraties.Opslag.Oordelen;
using Declaraties.Opslag.Toewijzingen;
using Declaraties.Signaleren;
using Declaraties.Toewijzen;

namespace Declaraties.Opslag.Handelen;

/// <summary>
/// Eén transactie die schrijft, in handen van wie oordeelt: laden, besluiten, handelen. Alles of niets.
/// Wie een beurt krijgt kan nog eens worden gevraagd, met een nieuwe beurt (een server doet dat na een deadlock): zijn uitkomst geeft hij dus terug, en buiten de beurt verandert hij niets.
/// </summary>
public class Beurt : Lezing
{
    private readonly TimeProvider _klok;

    internal Beurt(Transactie transactie, TimeProvider klok)
        : base(transactie) => _klok = klok;

    private protected DateTimeOffset Nu => _klok.GetUtcNow();

    /// <summary>
    /// Wat vooraf is besloten, als het dossier van nu hetzelfde is: sinds de momentopname is er niets vastgelegd, of alleen declaraties van andere aanbieders of onder een andere wet. Dan
    /// telt ook alles tot nu als gelezen, en is wat wordt bewaard niet te onderscheiden van wat zonder voorwerk was bewaard. Anders null.
    /// </summary>
    /// <param name="voorwerk">Wat vooraf is besloten.</param>
    /// <param name="bericht">De declaratie; over een andere telt het niet.</param>
    /// <param name="peildatum">De dag waarop wordt geoordeeld; op een andere telt het niet.</param>
    public Beslissing? Herzien(Beslissing? voorwerk, DeclaratieBericht bericht, DateOnly peildatum)
    {
        ArgumentNullException.ThrowIfNull(bericht);
        return voorwerk is null
            || voorwerk.Zaak.Bericht != bericht
            || voorwerk.Zaak.Dossier.Peildatum != peildatum
            || Transactie.Getal(Transactie.Sql.Oordelen.VeranderdSinds, ("@gelezen", voorwerk.Zaak.GelezenVersie), ("@aanbieder", bericht.Aanbieder), ("@wet", bericht.Wet)) is not null
                ? null
                : voorwerk with { Zaak = voorwerk.Zaak with { GelezenVersie = Vastlegging.Laatste(Transactie) } };
    }

    /// <summary>Bewaart een beslissing over een nieuwe declaratie, met alles wat eruit volgt.</summary>
    public BewaardOordeel Bewaar(Beslissing beslissing, Afschrift ontvangen)
    {
        ArgumentNullException.ThrowIfNull(beslissing);
        ArgumentNullException.ThrowIfNull(ontvangen);
        return new Oordeelboek(Transactie, _klok).Bewaar(beslissing, ontvangen);
    }

    /// <summary>Neemt een WMO301 op.</summary>
    /// <param name="bericht">Het bericht.</param>
    /// <param name="vingerafdruk">Van zijn bytes.</param>
    /// <param name="dossier">Wat erover was geladen in deze beurt.</param>
    /// <param name="naastRegels">Signalen over zijn toewijzingen die niet van een regel komen.</param>
    public Toewijzinguitslag NeemOp(ToewijzingBericht bericht, Vingerafdruk vingerafdruk, Toewijzingsdossier dossier, IReadOnlyList<Signaal> naastRegels)
    {
        ArgumentNullException.ThrowIfNull(bericht);
        return new Toewijzingboek(Transactie, _klok).NeemOp(bericht, vingerafdruk, dossier, naastRegels);
    }

    /// <summary>Neemt een melding van start of stop van ondersteuning op.</summary>
    /// <param name="bericht">Het bericht.</param>
    /// <param name="vingerafdruk">Van zijn bytes.</param>
    public virtual Ondersteuningsuitslag NeemOp(OndersteuningBericht bericht, Vingerafdruk vingerafdruk)
    {
        ArgumentNullException.ThrowIfNull(bericht);
        return Ondersteuningsboek.NeemOp(Transactie, bericht, vingerafdruk, null, Nu);
    }

    private protected BewaardOordeel Vervang(long vervangt, Beslissing beslissing) => new Oordeelboek(Transactie, _klok).Vervang(vervangt, beslissing);
}
