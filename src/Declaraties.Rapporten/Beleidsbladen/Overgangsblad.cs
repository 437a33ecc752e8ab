using Declaraties.Beleid.Overgaan;
using Declaraties.Domein;
using Declaraties.Rapporten.Indelen;
using Declaraties.Rapporten.Vormen;

namespace Declaraties.Rapporten.Beleidsbladen;

/// <summary>Wat een overgang voor elke aanbieder betekent.</summary>
internal static class Overgangsblad
{
    private static readonly Kolom<Overgangsgroep>[] _kolommen =
    [
        new("aanbieder", "Aanbieder", Kolomsoort.Tekst, groep => groep.Aanbieder),
        new("toewijzingen", "Toewijzingen", Kolomsoort.Geheel, groep => groep.Som.Toewijzingen),
        new("oudMinutenPerWeek", "Oud (min per week)", Kolomsoort.Tienden, groep => groep.Som.OudeMinutenPerWeek.Afgerond(1)),
        new("geleverdMinutenPerWeek", "Geleverd (min per week)", Kolomsoort.Tienden, groep => groep.Som.GeleverdeMinutenPerWeek.Afgerond(1)),
        new("nieuwMinutenPerWeek", "Nieuw (min per week)", Kolomsoort.Tienden, groep => groep.Som.NieuweMinutenPerWeek.Afgerond(1)),
        new("verschilMetGeleverdUrenPerJaar", "Nieuw min geleverd (uren per jaar)", Kolomsoort.Tienden, groep => groep.Som.VerschilMetGeleverdUrenPerJaar.Afgerond(1)),
        new("verschilMetGeleverdFte", "Nieuw min geleverd (fte)", Kolomsoort.Honderdsten, groep => groep.Som.VerschilMetGeleverdFte.Afgerond(2)),
        new("verschilMetOudUrenPerJaar", "Nieuw min oud (uren per jaar)", Kolomsoort.Tienden, groep => groep.Som.VerschilMetOudUrenPerJaar.Afgerond(1)),
        new("verschilMetOudFte", "Nieuw min oud (fte)", Kolomsoort.Honderdsten, groep => groep.Som.VerschilMetOudFte.Afgerond(2)),
        new("wet", "Wet", Kolomsoort.Tekst, groep => groep.Wet.Woord()) { IsWet = true },
    ];

    public static Blad PerAanbieder(Overgang overgang, bool metWet)
    {
        var regels = overgang.Groepen.Select(groep => new Uitslagregel(metWet ? $"{groep.Aanbieder}, {groep.Wet.InWoorden()}" : groep.Aanbieder.Code, groep.Som.VerschilMetOudFte.Afgerond(2), groep.Som.VerschilMetGeleverdFte.Afgerond(2))).ToList();
        var blad = Blad.Van("aanbieder", "Per aanbieder", _kolommen, () => overgang.Groepen);
        return (metWet ? blad.MetWet() : blad) with
        {
            Tekeningen = regels.Count == 0 ? [] : [new Uitslagen("Fte erbij (rechts) of eraf (links), per aanbieder", Kolomsoort.Honderdsten, 0, regels, "tegenover de oude indicatie", "tegenover wat is geleverd")],
            Uitleg = "Een jaar telt 365,25 / 7 weken. Nieuw min geleverd is wat er werkelijk bij komt of af gaat; nieuw min oud is wat er op papier verandert.",
        };
    }

    public static Overgangsrij Rij(Overgangsgroep groep) => new()
    {
        Aanbieder = groep.Aanbieder.Code,
        Toewijzingen = groep.Som.Toewijzingen,
        OudMinutenPerWeek = groep.Som.OudeMinutenPerWeek.Rond(1),
        GeleverdMinutenPerWeek = groep.Som.GeleverdeMinutenPerWeek.Rond(1),
        NieuwMinutenPerWeek = groep.Som.NieuweMinutenPerWeek.Rond(1),
        VerschilMetGeleverdUrenPerJaar = groep.Som.VerschilMetGeleverdUrenPerJaar.Rond(1),
        VerschilMetGeleverdFte = groep.Som.VerschilMetGeleverdFte.Rond(2),
        VerschilMetOudUrenPerJaar = groep.Som.VerschilMetOudUrenPerJaar.Rond(1),
        VerschilMetOudFte = groep.Som.VerschilMetOudFte.Rond(2),
        Wet = groep.Wet.Woord(),
    };
}
