using Declaraties.Beantwoorden;
using Declaraties.Domein;
using Declaraties.Opslag.Afschriften;
using Declaraties.Opslag.Ontvangsten;
using Declaraties.Opslag.Oordelen;
using Declaraties.Opslag.Toewijzingen;
using Declaraties.Opslag.Uitgaand;

namespace Declaraties.Opslag.Handelen;

/// <summary>De beurt van een ontvangst die open staat en van haar aanbieder de oudste is. Zij eindigt met wachten, vasthouden of afronden.</summary>
public sealed class Ontvangstbeurt : Beurt
{
    private readonly Ontvangst _ontvangst;

    internal Ontvangstbeurt(Transactie transactie, TimeProvider klok, Ontvangst ontvangst)
        : base(transactie, klok) => _ontvangst = ontvangst;

    /// <summary>Laat de declaratie wachten op een toewijzing, tot en met deze dag. Er is niets bewaard.</summary>
    public void LaatWachten(DateOnly totEnMet) => Transactie.Execute(Transactie.Sql.Ontvangsten.LaatWachten, new { wachtTot = totEnMet, _ontvangst.Nummer });

    /// <summary>Houdt het antwoord vast tot iemand het vrijgeeft, of tot en met deze dag: er gaat nog niets de deur uit.</summary>
    public void HoudVast(BewaardOordeel oordeel, DateOnly uiterlijk)
    {
        ArgumentNullException.ThrowIfNull(oordeel);
        HoudVast(oordeel.Versie, uiterlijk, "Volgens instelling");
    }

    /// <summary>Houdt hetzelfde bericht vast dat nog eens is aangeboden, zolang het oordeel erover wordt vastgehouden.</summary>
    /// <returns>Tot en met welke dag.</returns>
    public DateOnly HoudMeeVast(BewaardOordeel oordeel)
    {
        ArgumentNullException.ThrowIfNull(oordeel);
        var uiterlijk = Datums.VanGetal(Transactie.Getal(Transactie.Sql.Ontvangsten.UiterlijkVanOordeel, ("@versie", oordeel.Versie))!.Value);
        HoudVast(oordeel.Versie, uiterlijk, "Hetzelfde bericht is nog eens aangeboden");
        return uiterlijk;
    }

    /// <summary>Wat bij een oordeel is bewaard, voor wie daarvan post maakt.</summary>
    public Oordeelinzage Inzage(BewaardOordeel oordeel)
    {
        ArgumentNullException.ThrowIfNull(oordeel);
        return new Oordeelinzage(Transactie, oordeel.Versie);
    }

    /// <summary>De declaratie is beoordeeld.</summary>
    /// <param name="oordeel">Het oordeel.</param>
    /// <param name="post">Wat er de deur uit moet.</param>
    public void RondAf(BewaardOordeel oordeel, IEnumerable<NieuwUitgaandBericht> post)
    {
        ArgumentNullException.ThrowIfNull(oordeel);
        RondAf(Ontvangststatus.Beoordeeld, null, null, oordeel.Versie, post);
    }

    /// <summary>Het WMO301 is opgenomen, of was dat al.</summary>
    /// <param name="bericht">Het bericht.</param>
    /// <param name="post">Wat er de deur uit moet.</param>
    /// <returns>De sleutels van de declaraties die erop wachtten en nu weer open staan.</returns>
    public IReadOnlyList<string> RondAf(ToewijzingBericht bericht, IEnumerable<NieuwUitgaandBericht> post)
    {
        ArgumentNullException.ThrowIfNull(bericht);
        RondAf(Ontvangststatus.Opgenomen, null, null, null, post);
        return [.. Transactie.Query<string>(Transactie.Sql.Ontvangsten.Wek, new { bericht.Aanbieder, bericht.Gemeente, Wet = (long)bericht.Wet })];
    }

    /// <summary>Neemt een melding van start of stop van ondersteuning op, met de ontvangst waarmee zij kwam.</summary>
    public override Ondersteuningsuitslag NeemOp(OndersteuningBericht bericht, Vingerafdruk vingerafdruk)
    {
        ArgumentNullException.ThrowIfNull(bericht);
        return Ondersteuningsboek.NeemOp(Transactie, bericht, vingerafdruk, _ontvangst.Nummer, Nu);
    }

    /// <summary>De melding is opgenomen, of was dat al. Er wordt niets geantwoord en niemand gewekt.</summary>
    public void RondAf() => RondAf(Ontvangststatus.Opgenomen, null, null, null, []);

    /// <summary>Het bericht is niet te lezen, of kan niet.</summary>
    /// <param name="status">Hoe het heet.</param>
    /// <param name="verslag">Waarom, als JSON.</param>
    /// <param name="foutbericht">Wat er op haar envelop wordt geantwoord; null als daar niets op komt.</param>
    /// <param name="post">Wat er de deur uit moet.</param>
    public void WijsAf(Ontvangststatus status, byte[] verslag, byte[]? foutbericht, IEnumerable<NieuwUitgaandBericht> post)
    {
        RondAf(status, null, Verslagboek.Bewaar(Transactie, _ontvangst, verslag), null, post);
        if (foutbericht is not null)
        {
            Transactie.Execute(Transactie.Sql.Ontvangsten.BewaarFoutbericht, new { foutbericht = Compressie.Inpakken(foutbericht), nummer = _ontvangst.Nummer });
        }
    }

    /// <summary>Het foutbericht over iets van ons is opgenomen, of was dat al.</summary>
    /// <param name="fout">Wat erin staat.</param>
    /// <param name="maak">Maakt er post van.</param>
    /// <returns>Wat er nu staat; null als hetzelfde foutbericht er al was.</returns>
    public Retour? NeemRetour(OntvangenFoutbericht fout, Func<Retour, IEnumerable<NieuwUitgaandBericht>> maak)
    {
        ArgumentNullException.ThrowIfNull(fout);
        ArgumentNullException.ThrowIfNull(maak);
        var retour = Retouropslag.NeemOp(Transactie, _ontvangst, fout, Nu);
        RondAf(Ontvangststatus.Opgenomen, null, null, null, retour is null ? [] : maak(retour));
        return retour;
    }

    /// <summary>De ontvangst is bij ons niet te verwerken. Wat erachter staat gaat door.</summary>
    public void ZetOpFout(string reden) => RondAf(Ontvangststatus.Fout, reden, null, null, []);

    private void HoudVast(long versie, DateOnly uiterlijk, string reden)
    {
        Transactie.Execute(Transactie.Sql.Ontvangsten.HoudVast, new { versie, uiterlijk, _ontvangst.Nummer });
        Beoordelingsboek.Noteer(Transactie, versie, null, Beoordelingsstap.Vastgehouden, new Handeling(Gebruiker.Dienst, reden), Nu);
    }

    private void RondAf(Ontvangststatus status, string? reden, byte[]? verslag, long? versie, IEnumerable<NieuwUitgaandBericht> post)
    {
        Ontvangstopslag.RondAf(Transactie, _ontvangst, status, reden, verslag, versie, Nu);
        Uitgaandopslag.VoegToe(Transactie, _ontvangst, post, Nu);
    }
}
