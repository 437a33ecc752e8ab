using System.Globalization;
using Declaraties.Berekenen;
using Declaraties.Domein;

namespace Declaraties.Proefwereld;

/// <summary>
/// Een aanbieder met zijn contract. De ene spreekt een tarief per uur af, de andere per minuut, een enkele beide; elk jaar wordt geïndexeerd.
/// </summary>
internal sealed class Wereldaanbieder
{
    /// <summary>Het hoogste bedrag (in eurocenten) en het hoogste volume dat in een bericht past.</summary>
    public const int Hoogste = 99_999_999;

    private const int MinutenPerUur = 60;

    // Their numbers have no divisor in common: every pair of them comes before any comes again.
    private static readonly string[] _soorten = ["Thuiszorg", "Zorggroep", "Stichting", "Begeleiding", "Huis", "Coöperatie", "Buurtzorg"];
    private static readonly string[] _eigennamen =
    [
        "De Linde", "Waterkant", "Zonneveld", "Het Anker", "De Brug", "Oosterdijk", "Merwedezicht", "De Vlinder", "Alblas", "De Wilg", "Havenlicht", "Nieuwland", "De Kade", "Eikenhof", "Lekstroom", "De Zwaluw",
    ];

    private readonly Dictionary<(Product, Eenheid), List<Contractregel>> _regels = [];
    private readonly List<Contractregel> _opVolgorde = [];

    public Wereldaanbieder(int index, long seed, DateOnly overgang, int eersteJaar, int laatsteJaar)
    {
        Index = index;
        Agb = (98_000_001 + index).ToString(CultureInfo.InvariantCulture);
        Naam = new() { Aanbieder = new(Agb), Naam = Eigennaam(index), Ingangsdatum = new(eersteJaar - 2, 1, 1) };
        HeeftUurtarief = index % 4 != 1;
        var heeftMinuuttarief = index % 4 is 1 or 3;
        DateOnly begin = new(eersteJaar - 2, 1, 1);
        var product = 0;
        foreach (var (producten, vanaf) in new (Product[], DateOnly)[]
                 { ([Productaanbod.Vervallen], begin), (Productaanbod.Oud, begin), (Productaanbod.Nieuw, overgang) })
        {
            foreach (var naam in producten)
            {
                var bron = Toevalsbron.Voor(seed, Stroom.Contract, index, product++);
                var perUur = bron.Tussen(6000, 9600);
                var perMinuut = Math.Max(1, (perUur / MinutenPerUur) + bron.Tussen(-3, 3));
                // A tariff per hour that 60 does not divide is where rounding shows.
                Spreek(HeeftUurtarief, naam, Eenheid.Uur, new Bedrag(perUur % MinutenPerUur == 0 ? perUur + 7 : perUur));
                Spreek(heeftMinuuttarief, naam, Eenheid.Minuut, new Bedrag(perMinuut));
                Spreek(true, naam, Eenheid.Dagdeel, new Bedrag(bron.Tussen(3500, 6500)));
                Spreek(true, naam, Eenheid.StuksOutput, new Bedrag(bron.Tussen(2000, 9000)));
                Spreek(true, naam, Eenheid.StuksInspanning, new Bedrag(bron.Tussen(2000, 9000)));

                void Spreek(bool afgesproken, Product welk, Eenheid eenheid, Bedrag tarief)
                {
                    if (afgesproken)
                    {
                        Indexeer(bron, welk, eenheid, tarief, vanaf, laatsteJaar);
                    }
                }
            }
        }
    }

    public int Index { get; }

    /// <summary>AGB-code, acht cijfers, verzonnen.</summary>
    public string Agb { get; }

    /// <summary>Hoe hij heet, verzonnen. Zonder toeval: de rest van de wereld blijft wat zij zonder namen was.</summary>
    public Aanbiedernaam Naam { get; }

    /// <summary>Zonder tarief per uur kan er niet in uren worden gedeclareerd.</summary>
    public bool HeeftUurtarief { get; }

    public IReadOnlyList<Contractregel> Contractregels => _opVolgorde;

    /// <summary>De prijs volgens het contract op <paramref name="dag"/>; null als er geen tarief is of het bedrag niet in een bericht past.</summary>
    public Prijs? Prijs(Product product, DateOnly dag, Eenheid eenheid, long volume)
    {
        if (eenheid == Eenheid.Euro)
        {
            return Passend(null, new Bedrag(volume));
        }

        if (Tarief(product, dag, eenheid) is { } tarief)
        {
            return Passend(tarief, tarief * volume);
        }

        return eenheid == Eenheid.Minuut && Tarief(product, dag, Eenheid.Uur) is { } perUur
            ? Passend(new Bedrag(Afronding.HalfOmhoog(perUur.Cent, MinutenPerUur)), new Bedrag(Afronding.HalfOmhoog((Int128)perUur.Cent * volume, MinutenPerUur)))
            : null;
    }

    /// <summary>Minuten waarvoor alleen een tarief per uur is afgesproken: het bedrag volgt dan niet uit het ProductTarief.</summary>
    public bool IsUurtariefVoorMinuten(Product product, DateOnly dag, Eenheid eenheid) =>
        eenheid == Eenheid.Minuut && Tarief(product, dag, Eenheid.Minuut) is null && Tarief(product, dag, Eenheid.Uur) is not null;

    public static Prijs? Passend(Bedrag? tarief, Bedrag bedrag) => bedrag.Cent is >= 1 and <= Hoogste ? new Prijs(tarief, bedrag) : null;

    private static string Eigennaam(int index)
    {
        var paren = _soorten.Length * _eigennamen.Length;
        var naam = $"{_soorten[index % _soorten.Length]} {_eigennamen[index % _eigennamen.Length]}";
        return index < paren ? naam : string.Create(CultureInfo.InvariantCulture, $"{naam} {(index / paren) + 1}");
    }

    private Bedrag? Tarief(Product product, DateOnly dag, Eenheid eenheid)
    {
        if (_regels.TryGetValue((product, eenheid), out var regels))
        {
            foreach (var regel in regels)
            {
                if (regel.Geldigheid.Bevat(dag))
                {
                    return regel.Tarief;
                }
            }
        }

        return null;
    }

    private void Indexeer(Toevalsbron bron, Product product, Eenheid eenheid, Bedrag tarief, DateOnly vanaf, int laatsteJaar)
    {
        var regels = new List<Contractregel>();
        for (var ingang = vanaf; ingang.Year <= laatsteJaar; ingang = new DateOnly(ingang.Year + 1, 1, 1))
        {
            regels.Add(new Contractregel
            {
                Aanbieder = new(Agb),
                Product = product,
                Eenheid = eenheid,
                Tarief = tarief,
                Ingangsdatum = ingang,
                Einddatum = ingang.Year < laatsteJaar ? new DateOnly(ingang.Year, 12, 31) : null,
            });
            tarief += new Bedrag(Afronding.HalfOmhoog((Int128)tarief.Cent * bron.Tussen(15, 55), 1000));
            if (eenheid == Eenheid.Uur && tarief.Cent % MinutenPerUur == 0)
            {
                tarief += new Bedrag(1);
            }
        }

        _regels.Add((product, eenheid), regels);
        _opVolgorde.AddRange(regels);
    }
}
