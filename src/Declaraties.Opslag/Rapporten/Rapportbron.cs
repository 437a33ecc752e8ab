using Declaraties.Domein;
using Declaraties.Opslag.Lezen;
using Declaraties.Opslag.Signalen;
using Declaraties.Opslag.Toewijzingen;

namespace Declaraties.Opslag.Rapporten;

/// <summary>Eén momentopname van alles waarover wordt gerapporteerd, tot en met een versie.</summary>
public sealed class Rapportbron
{
    private readonly Transactie _transactie;

    private readonly Wet? _wet;

    /// <param name="transactie">De momentopname.</param>
    /// <param name="stand">Wat er meetelt.</param>
    /// <param name="wet">Alleen wat onder deze wet valt; null voor elke.</param>
    internal Rapportbron(Transactie transactie, Rapportstand stand, Wet? wet)
    {
        _transactie = transactie;
        _wet = wet;
        Stand = stand;
    }

    public Rapportstand Stand { get; }

    /// <summary>Hoe aanbieders en producten op de dag van de stand heten, zoals dat nu bekend is: een naam die later werd ingelezen staat ook bij wat er toen was.</summary>
    public Naamlijst Namen => Naamlijst.Lees(_transactie, NederlandseTijd.Dag(Stand.Moment));

    /// <summary>Of er onder meer dan een wet iets kan zijn.</summary>
    public bool HeeftMeerWetten => Partijen.LeesAlle(_transactie, _wet).DistinctBy(partijen => partijen.Wet).Skip(1).Any();

    /// <summary>
    /// De regels van elke maand, op gemeente, aanbieder, wet, ToewijzingNummer en maand. Zij worden rij voor rij gelezen; van deze bron mag intussen niets
    /// anders worden gevraagd.
    /// </summary>
    /// <param name="van">De eerste maand.</param>
    /// <param name="totEnMet">De laatste maand.</param>
    /// <param name="zonderLevering">Krijgt elke client die aan het einde van de laatste maand te lang niets geleverd kreeg; null als niemand dat vraagt.</param>
    /// <param name="voortgang">Hoeveel toewijzingen er zijn gelezen, en hoeveel er zijn.</param>
    public IEnumerable<Rapportregel> Regels(Maand van, Maand totEnMet, Action<ClientZonderLevering>? zonderLevering = null, Action<long, long>? voortgang = null) =>
        new Regellezer(_transactie, Stand, _wet, van, totEnMet).Lees(zonderLevering is null ? null : new Leveringsboek(totEnMet, zonderLevering), voortgang);

    /// <summary>Elke reden van afkeuring in declaraties over deze maanden, opgeteld per gemeente, aanbieder, product en maand.</summary>
    public Afkeurbeeld Afkeur(Maand van, Maand totEnMet, Action<long, long>? voortgang = null) => Afkeurlezer.Lees(_transactie, Stand, _wet, van, totEnMet, voortgang);

    /// <summary>Elke prestatie in declaraties over deze maanden, met wat erover is beslist en waarmee. Zij worden declaratie voor declaratie gelezen.</summary>
    public IEnumerable<Declaratieregel> Declaratieregels(Maand van, Maand totEnMet, Action<long, long>? voortgang = null) => Declaratieregellezer.Lees(_transactie, Stand, _wet, van, totEnMet, voortgang);

    /// <summary>De goedgekeurde prestaties over deze maanden die een aanbieder zou moeten crediteren, zoals dat op de stand was.</summary>
    public IReadOnlyList<TeCrediterenPrestatie> TeCrediteren(Maand van, Maand totEnMet) =>
    [
        .. Signaalopslag.TeCrediteren(_transactie, null, null, _wet, Stand.Versie).Where(prestatie => Maand.Van(prestatie.ProductPeriode.Begin) is var maand && maand >= van && maand <= totEnMet),
    ];

    /// <summary>De toestemmingen voor meer minuten die in deze maanden een dag hebben, op gemeente, aanbieder, wet, ToewijzingNummer en begin.</summary>
    public IReadOnlyList<Meerminuten> Toestemmingen(Maand van, Maand totEnMet)
    {
        var periode = new Periode(van.EersteDag, totEnMet.LaatsteDag);
        return
        [
            .. Partijen.LeesAlle(_transactie, _wet)
                .SelectMany(partijen => Toestemminglezer.Geldend(_transactie, partijen, Stand.Versie)
                    .OrderBy(nummer => nummer.Key).SelectMany(nummer => nummer.Value.Where(toestemming => toestemming.Periode.Overlapt(periode)).OrderBy(toestemming => toestemming.Periode.Begin))),
        ];
    }

    /// <summary>De declaraties die op dit moment waren ontvangen en nog niet beantwoord, en die over deze maanden gaan of niet te lezen zijn; in volgorde van ontvangst.</summary>
    /// <param name="van">De eerste maand.</param>
    /// <param name="totEnMet">De laatste maand.</param>
    /// <param name="lees">De periodes van een bericht; null als het niet te lezen is.</param>
    public IReadOnlyList<OpenDeclaratie> OpenDeclaraties(Maand van, Maand totEnMet, Func<Stream, IReadOnlyList<Periode>?> lees) =>
        Openlezer.Lees(_transactie, Stand.Moment, _wet, new Periode(van.EersteDag, totEnMet.LaatsteDag), lees);

    /// <summary>Van elke maand de laatste keer dat zij definitief is gemeld, voor zover dat op deze stand al was gebeurd.</summary>
    public IReadOnlyList<Gemeldestand> Gemeld(Maand van, Maand totEnMet) => Vaststellingen.Gemeld(_transactie, Stand, _wet, van, totEnMet);
}
