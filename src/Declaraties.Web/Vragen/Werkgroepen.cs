using Declaraties.Domein;
using Declaraties.Opslag.Inzage;

namespace Declaraties.Web.Vragen;

/// <summary>De werklijst in groepen: elke laatste dag valt in precies een groep.</summary>
internal static class Werkgroepen
{
    public static Werkgroep Van(DateOnly uiterlijk, DateOnly vandaag) =>
        uiterlijk <= vandaag ? Werkgroep.Vandaag
        : uiterlijk == vandaag.AddDays(1) ? Werkgroep.Morgen
        : uiterlijk <= Zondag(vandaag) ? Werkgroep.DezeWeek
        : Werkgroep.Later;

    /// <summary>Van wat het filter vraagt alleen deze groep.</summary>
    public static Werkfilter In(this Werkfilter filter, Werkgroep? groep, DateOnly vandaag)
    {
        var morgen = vandaag.AddDays(1);
        var zondag = Zondag(vandaag);
        var (na, totEnMet) = groep switch
        {
            Werkgroep.Vandaag => (default(DateOnly?), (DateOnly?)vandaag),
            Werkgroep.Morgen => (vandaag, morgen),
            Werkgroep.DezeWeek => (morgen, zondag),
            Werkgroep.Later => (morgen > zondag ? morgen : zondag, null),
            _ => (null, null),
        };
        return filter with { Na = na, Uiterlijk = Eerste(filter.Uiterlijk, totEnMet) };
    }

    public static string Kop(this Werkgroep groep) => groep switch
    {
        Werkgroep.DezeWeek => "Deze week",
        _ => groep.ToString(),
    };

    /// <summary>Wat er in elke groep is, ook als dat niets is.</summary>
    public static IReadOnlyList<Werkgroepstand> Tel(IReadOnlyList<Werktermijn> termijnen, DateOnly vandaag) =>
    [
        .. Enum.GetValues<Werkgroep>().Select(groep =>
        {
            var erin = termijnen.Where(termijn => Van(termijn.Uiterlijk, vandaag) == groep).ToList();
            return new Werkgroepstand(groep, erin.Sum(termijn => termijn.Aantal), erin.Where(termijn => termijn.Uiterlijk < vandaag).Sum(termijn => termijn.Aantal), erin.Som(termijn => termijn.NietToegekend));
        }),
    ];

    private static DateOnly Zondag(DateOnly dag) => dag.AddDays((7 - (int)dag.DayOfWeek) % 7);

    private static DateOnly? Eerste(DateOnly? een, DateOnly? ander) => een is null || ander < een ? ander ?? een : een;
}
