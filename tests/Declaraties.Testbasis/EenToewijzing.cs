using Declaraties.Domein;

namespace Declaraties.Testbasis;

/// <summary>
/// Een geldige toewijzing zonder einde, 180 minuten per week; elke methode verandert één ding.
/// <code>new EenToewijzing().MetOmvang(3, Eenheid.Uur, Frequentie.PerWeek).Van("2025-10-07").TotEnMet("2025-12-30")</code>
/// </summary>
public sealed record EenToewijzing(int Nummer = Voorbeeld.ToewijzingNummer)
{
    public string Gemeente { get; private init; } = Voorbeeld.Gemeente;

    public string Aanbieder { get; private init; } = Voorbeeld.Aanbieder;

    public Wet Wet { get; private init; }

    public Bsn Bsn { get; private init; } = Voorbeeld.Client;

    public Product? Product { get; private init; } = Voorbeeld.Product;

    public DateOnly Ingangsdatum { get; private init; } = Voorbeeld.Dag("2025-01-01");

    public DateOnly? Einddatum { get; private init; }

    public Omvang? Omvang { get; private init; } = new(180, Eenheid.Minuut, Frequentie.PerWeek);

    public Bedrag? Budget { get; private init; }

    public string? RedenWijziging { get; private init; }

    public DateOnly Toewijzingsdatum { get; private init; } = Voorbeeld.Dag("2024-12-15");

    public TimeSpan Toewijzingstijd { get; private init; } = new(9, 30, 0);

    /// <summary>Wat er boven de Omvang is toegestaan; in het dossier, want een bericht kent het niet.</summary>
    public IReadOnlyList<Meerminuten> Toestemmingen { get; private init; } = [];

    public EenToewijzing MetMeer(int minuten, string van, string totEnMet, long nummer = 7) => this with
    {
        Toestemmingen =
        [
            .. Toestemmingen,
            new Meerminuten
            {
                Nummer = nummer,
                Gemeente = new(Gemeente),
                Aanbieder = new(Aanbieder),
                Wet = Wet,
                ToewijzingNummer = Nummer,
                Minuten = minuten,
                Periode = new Periode(Voorbeeld.Dag(van), Voorbeeld.Dag(totEnMet)),
                Reden = "ziekte van de mantelzorger",
                VerleendDoor = "proef",
                VerleendOp = Voorbeeld.Dag("2025-11-01"),
            },
        ],
    };

    public EenToewijzing VanClient(Bsn bsn) => this with { Bsn = bsn };

    public EenToewijzing VanGemeente(string gemeente) => this with { Gemeente = gemeente };

    public EenToewijzing Onder(Wet wet) => this with { Wet = wet };

    public EenToewijzing AanAanbieder(string aanbieder) => this with { Aanbieder = aanbieder };

    public EenToewijzing VoorProduct(string categorie, string? code) => this with { Product = new Product(categorie, code) };

    public EenToewijzing ZonderProduct() => this with { Product = null };

    public EenToewijzing Van(string ingangsdatum) => this with { Ingangsdatum = Voorbeeld.Dag(ingangsdatum) };

    public EenToewijzing TotEnMet(string einddatum) => this with { Einddatum = Voorbeeld.Dag(einddatum) };

    public EenToewijzing Over(Periode looptijd) => this with { Ingangsdatum = looptijd.Begin, Einddatum = looptijd.Eind };

    public EenToewijzing MetOmvang(int volume, Eenheid eenheid, Frequentie frequentie) =>
        this with { Omvang = new Omvang(volume, eenheid, frequentie) };

    public EenToewijzing ZonderOmvang() => this with { Omvang = null };

    /// <summary>Een Budget in eurocenten in plaats van een Omvang.</summary>
    public EenToewijzing MetBudget(int eurocenten) => this with { Omvang = null, Budget = new Bedrag(eurocenten) };

    public EenToewijzing MetRedenWijziging(string reden) => this with { RedenWijziging = reden };

    public EenToewijzing Verwijderd() => MetRedenWijziging("13");

    /// <summary>Toewijzingsdatum en -tijd: de latere versie geldt.</summary>
    public EenToewijzing ToegewezenOp(string dag, int uur = 9, int minuut = 30) =>
        this with { Toewijzingsdatum = Voorbeeld.Dag(dag), Toewijzingstijd = new TimeSpan(uur, minuut, 0) };

    public Toewijzing Bouw() => new()
    {
        Gemeente = new(Gemeente),
        Aanbieder = new(Aanbieder),
        Wet = Wet,
        ToewijzingNummer = Nummer,
        Bsn = Bsn,
        Product = Product,
        Toewijzingsdatum = Toewijzingsdatum,
        Toewijzingstijd = Toewijzingstijd,
        Ingangsdatum = Ingangsdatum,
        Einddatum = Einddatum,
        RedenWijziging = RedenWijziging,
        Omvang = Omvang,
        Budget = Budget,
    };
}
