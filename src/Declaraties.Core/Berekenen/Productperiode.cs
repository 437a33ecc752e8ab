using Declaraties.Domein;

namespace Declaraties.Berekenen;

/// <summary>De ProductPeriode die een prestatie hoort te hebben (CS337, TR387, TR388): een maand, voor zover de toewijzing daarin loopt.</summary>
public static class Productperiode
{
    private static readonly Maand _eersteMaand = new(2021, 1);

    /// <summary>
    /// De juiste ProductPeriode voor wat er is opgegeven. Raakt dat twee maanden, dan die met de meeste dagen waarin de toewijzing loopt. Zonder toewijzing blijft
    /// staan wat binnen de maand valt. Null als er geen is: voor 2021 (CS100), of in een maand waarin de toewijzing niet loopt.
    /// </summary>
    public static Periode? Juist(Periode gegeven, Toewijzing? toewijzing)
    {
        var (een, ander) = Maanden(gegeven);
        return In(een, gegeven, toewijzing) ?? (ander == een ? null : In(ander, gegeven, toewijzing));
    }

    /// <summary>De Begindatums die <see cref="Juist"/> kan geven.</summary>
    public static Begindatumpaar Begindatums(Periode gegeven, Toewijzing toewijzing)
    {
        var (een, ander) = Maanden(gegeven);
        return new Begindatumpaar(In(een, gegeven, toewijzing)?.Begin, ander == een ? null : In(ander, gegeven, toewijzing)?.Begin);
    }

    private static (Maand Een, Maand Ander) Maanden(Periode gegeven)
    {
        var (begin, eind) = (Maand.Van(gegeven.Begin), Maand.Van(gegeven.Eind));
        return gegeven.Doorsnede(eind.Periode).Dagen > gegeven.Doorsnede(begin.Periode).Dagen ? (eind, begin) : (begin, eind);
    }

    private static Periode? In(Maand maand, Periode gegeven, Toewijzing? toewijzing)
    {
        if (maand < _eersteMaand)
        {
            return null;
        }

        if (toewijzing is not null)
        {
            return maand.Periode.Doorsnede(toewijzing.Looptijd) is { IsLeeg: false } deel ? deel : null;
        }

        var begin = maand.Periode.Bevat(gegeven.Begin) ? gegeven.Begin : maand.EersteDag;
        var eind = maand.Periode.Bevat(gegeven.Eind) ? gegeven.Eind : maand.LaatsteDag;
        return begin <= eind ? new Periode(begin, eind) : new Periode(eind, begin);
    }
}
