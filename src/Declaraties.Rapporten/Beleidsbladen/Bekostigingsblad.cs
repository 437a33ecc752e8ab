using Declaraties.Beleid.Afrekenen;
using Declaraties.Domein;
using Declaraties.Rapporten.Indelen;
using Declaraties.Rapporten.Vormen;

namespace Declaraties.Rapporten.Beleidsbladen;

/// <summary>Wat een vast bedrag per week had gekost, naast wat er is betaald.</summary>
internal static class Bekostigingsblad
{
    private static readonly Kolom<Arrangementgroep>[] _kolommen =
    [
        new("weken", "Weken", Kolomsoort.Geheel, groep => groep.Som.Weken),
        new("arrangement", "Arrangement", Kolomsoort.Euro, groep => groep.Som.Arrangement),
        new("pxq", "PxQ", Kolomsoort.Euro, groep => groep.Som.Pxq),
        new("verschil", "Verschil", Kolomsoort.Euro, groep => groep.Som.Verschil),
        new("geleverdMinuten", "Geleverd (min)", Kolomsoort.Geheel, groep => groep.Som.GeleverdeMinuten),
        new("perGeleverdUurArrangement", "Per geleverd uur, arrangement", Kolomsoort.Euro, groep => groep.Som.PerGeleverdUurArrangement?.Cent),
        new("perGeleverdUurPxq", "Per geleverd uur, PxQ", Kolomsoort.Euro, groep => groep.Som.PerGeleverdUurPxq?.Cent),
    ];

    public static Blad Totaal(Arrangementvergelijking vergelijking) => Blad.Van("totaal", "Totaal", _kolommen, () => [vergelijking.Totaal]) with
    {
        Uitleg = "Het verschil is arrangement min PxQ. Een arrangement is een vast bedrag per week: het midden van de bandbreedte van het product, tegen het uurtarief van de aanbieder. PxQ is wat er per geleverde minuut is betaald.",
    };

    public static Blad Per(Groepering per, Arrangementvergelijking vergelijking)
    {
        var naam = per.Woord();
        var kolommen = (Kolom<Arrangementgroep>[])[.. Groepskolommen.Van<Arrangementgroep>(per, groep => groep.Sleutel), .. _kolommen, .. Groepskolommen.Wet<Arrangementgroep>(per, groep => groep.Sleutel)];
        var blad = Blad.Van(naam, $"Per {naam}", kolommen, () => vergelijking.Groepen) with { IsDetail = per == Groepering.Toewijzing };
        blad = vergelijking.Wetten.Count > 1 ? blad.MetWet() : blad;
        var regels = blad.IsDetail ? [] : vergelijking.Groepen.Select(groep => new Uitslagregel(groep.Sleutel.Naam(vergelijking.Wetten), 0, groep.Som.Verschil.Cent)).ToList();
        return regels.Count == 0 ? blad : blad with { Tekeningen = [new Uitslagen("Wie er met een arrangement op vooruit (rechts) of achteruit (links) gaat", Kolomsoort.Euro, 0, regels)] };
    }

    public static Bekostigingsrij Rij(Groepering per, Arrangementgroep groep) => new()
    {
        Aanbieder = per == Groepering.Aanbieder ? groep.Sleutel.Aanbieder?.Code : null,
        ProductCode = per == Groepering.Product ? groep.Sleutel.ProductCode ?? "" : null,
        Gemeente = groep.Sleutel.Gemeente?.Code,
        ToewijzingNummer = groep.Sleutel.ToewijzingNummer,
        Wet = groep.Sleutel.Wet?.Woord(),
        Weken = groep.Som.Weken,
        ArrangementCenten = groep.Som.Arrangement.Cent,
        PxqCenten = groep.Som.Pxq.Cent,
        VerschilCenten = groep.Som.Verschil.Cent,
        GeleverdMinuten = groep.Som.GeleverdeMinuten,
        PerGeleverdUurArrangement = groep.Som.PerGeleverdUurArrangement?.Cent,
        PerGeleverdUurPxq = groep.Som.PerGeleverdUurPxq?.Cent,
    };
}
