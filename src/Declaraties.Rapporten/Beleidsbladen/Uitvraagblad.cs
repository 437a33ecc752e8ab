using Declaraties.Beleid;
using Declaraties.Beleid.Uitvragen;
using Declaraties.Domein;
using Declaraties.Rapporten.Indelen;

namespace Declaraties.Rapporten.Beleidsbladen;

/// <summary>Wat er op elke vraag is geantwoord: de cijfers, de verdeling, en wie met een gekozen waarde uit de voeten kan.</summary>
internal static class Uitvraagblad
{
    private static readonly Kolom<Regel> _vraag = new("vraag", "Vraag", Kolomsoort.Tekst, regel => Afscherming.ZonderBsn(regel.Uitkomst.Vraag)) { Breedte = 40 };

    private static readonly Kolom<Regel>[] _aantallen =
    [
        new("antwoorden", "Antwoorden", Kolomsoort.Geheel, regel => regel.Uitkomst.Antwoorden),
        new("leeg", "Leeg", Kolomsoort.Geheel, regel => regel.Uitkomst.Leeg),
        new("nul", "Nul", Kolomsoort.Geheel, regel => regel.Uitkomst.Nul),
    ];

    private static readonly Kolom<Regel>[] _cijfers =
    [
        new("gemiddelde", "Gemiddelde", Kolomsoort.Tienden, regel => Tienden(regel.Uitkomst.Cijfers?.Gemiddelde)),
        new("gewogen", "Gewogen", Kolomsoort.Tienden, regel => Tienden(regel.Uitkomst.Cijfers?.Gewogen)),
        new("laagste", "Laagste", Kolomsoort.Tienden, regel => Tienden(regel.Uitkomst.Cijfers?.Laagste)),
        new("kwartiel1", "Eerste kwartiel", Kolomsoort.Tienden, regel => Tienden(regel.Uitkomst.Cijfers?.Kwartiel1)),
        new("mediaan", "Middelste", Kolomsoort.Tienden, regel => Tienden(regel.Uitkomst.Cijfers?.Mediaan)),
        new("kwartiel3", "Derde kwartiel", Kolomsoort.Tienden, regel => Tienden(regel.Uitkomst.Cijfers?.Kwartiel3)),
        new("hoogste", "Hoogste", Kolomsoort.Tienden, regel => Tienden(regel.Uitkomst.Cijfers?.Hoogste)),
    ];

    private static readonly Kolom<Regel>[] _verdeling =
    [
        new("antwoord", "Antwoord", Kolomsoort.Tekst, regel => regel.Aandeel is { } aandeel ? Afscherming.ZonderBsn(aandeel.Antwoord) : null) { Breedte = 30 },
        new("aantal", "Aantal", Kolomsoort.Geheel, regel => regel.Aandeel?.Aantal),
        new("percentage", "Percentage", Kolomsoort.Percentage, regel => Tienden(regel.Aandeel?.Percentage)) { Leeg = "-" },
    ];

    private static readonly Kolom<Regel>[] _marge =
    [
        new("binnen", "Binnen de marge", Kolomsoort.Percentage, regel => Tienden(regel.Uitkomst.Marge?.Binnen)) { Leeg = "-" },
        new("onder", "Eronder (te ruim)", Kolomsoort.Percentage, regel => Tienden(regel.Uitkomst.Marge?.Onder)) { Leeg = "-" },
        new("boven", "Erboven (te krap)", Kolomsoort.Percentage, regel => Tienden(regel.Uitkomst.Marge?.Boven)) { Leeg = "-" },
    ];

    private static readonly Kolom<Regel> _getoond = new("getoond", "Getoond", Kolomsoort.Tekst, regel => regel.Uitkomst.Getoond ? "ja" : "nee");

    /// <summary>Alles in één tabel; van een vraag waarop in woorden is geantwoord heeft elk antwoord een rij.</summary>
    public static Blad Alles(IReadOnlyList<Vraaguitkomst> uitkomsten) => Blad.Van(
        "vragen",
        "Vragen",
        [
            _vraag,
            .. _aantallen,
            .. uitkomsten.Any(uitkomst => uitkomst.Cijfers is not null) ? _cijfers : [],
            .. uitkomsten.Any(uitkomst => uitkomst.Verdeling is not null) ? _verdeling : [],
            .. uitkomsten.Any(uitkomst => uitkomst.Marge is not null) ? _marge : [],
            _getoond,
        ],
        () => uitkomsten.SelectMany(Regels));

    /// <summary>De aantallen en de cijfers van elke vraag.</summary>
    public static Blad Cijfers(IReadOnlyList<Vraaguitkomst> uitkomsten) => Blad.Van("cijfers", "Per vraag", [_vraag, .. _aantallen, .. _cijfers, _getoond], () => uitkomsten.Select(uitkomst => new Regel(uitkomst))) with
    {
        Uitleg = "Leeg telt nooit mee. Gewogen is naar het aantal clienten van een aanbieder. Waar te weinig aanbieders antwoordden, of een van hen meer dan de helft van het gewicht heeft, staan er alleen aantallen: de rest zou van een aanbieder zijn.",
        Delen = [new("Wie er antwoordden", [_vraag, .. _aantallen, _getoond]), new("Wat zij antwoordden", [_vraag, .. _cijfers])],
    };

    public static Blad Verdeling(IReadOnlyList<Vraaguitkomst> uitkomsten) =>
        Blad.Van("verdeling", "Antwoorden in woorden", [_vraag, .. _verdeling], () => uitkomsten.Where(uitkomst => uitkomst.Verdeling is not null).SelectMany(Regels)) with
        {
            Tekeningen = [.. uitkomsten.Where(uitkomst => uitkomst.Verdeling is not null).Select(uitkomst => new Verdeling(
                Afscherming.ZonderBsn(uitkomst.Vraag), Kolomsoort.Geheel, [.. uitkomst.Verdeling!.Select((aandeel, plaats) => new Verdelingsdeel(Afscherming.ZonderBsn(aandeel.Antwoord), aandeel.Aantal, plaats == 0))]))],
        };

    public static Blad Marge(IReadOnlyList<Vraaguitkomst> uitkomsten, Uitvraagkeuze keuze) =>
        Blad.Van("marge", "Wie met de gekozen waarde uit de voeten kan", [_vraag, Gekozen(keuze), .. _marge], () => uitkomsten.Where(uitkomst => uitkomst.Marge is not null).Select(uitkomst => new Regel(uitkomst))) with
        {
            Uitleg = $"Het deel van de aanbieders. De marge is {Tiendental(keuze.Marge)} naar beide kanten; wie op een rand ligt, ligt erbinnen.",
            Tekeningen = [.. uitkomsten.Where(uitkomst => uitkomst.Marge is not null).Select(uitkomst => new Verdeling(
                Afscherming.ZonderBsn(uitkomst.Vraag),
                Kolomsoort.Percentage,
                [new("Eronder: te ruim", uitkomst.Marge!.Onder.Afgerond(1)), new("Binnen de marge", uitkomst.Marge.Binnen.Afgerond(1), IsHoofdzaak: true), new("Erboven: te krap", uitkomst.Marge.Boven.Afgerond(1))]))],
        };

    /// <summary>Een getal op één decimaal, voor in een zin.</summary>
    public static string Tiendental(Exact getal) => Getallen.MetPunten(getal.Afgerond(1), 1);

    private static Kolom<Regel> Gekozen(Uitvraagkeuze keuze) => new("gekozen", "Gekozen", Kolomsoort.Tienden, regel => ((Exact)keuze.Gekozen[regel.Uitkomst.Vraag]).Afgerond(1));

    private static IEnumerable<Regel> Regels(Vraaguitkomst uitkomst) =>
        uitkomst.Verdeling is { } verdeling ? verdeling.Select(aandeel => new Regel(uitkomst) { Aandeel = aandeel }) : [new Regel(uitkomst)];

    private static long? Tienden(Exact? getal) => getal?.Afgerond(1);

    private sealed record Regel(Vraaguitkomst Uitkomst)
    {
        public Antwoordaandeel? Aandeel { get; init; }
    }
}
