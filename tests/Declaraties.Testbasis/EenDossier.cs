using System.Collections.Immutable;
using Declaraties.Domein;

namespace Declaraties.Testbasis;

/// <summary>
/// Een dossier waarin <see cref="EenPrestatie"/> wordt goedgekeurd; elke methode verandert één ding. Wat eerder is goedgekeurd
/// (<see cref="MetGoedgekeurd"/>) komt op elke plaats terecht waar regels ernaar kijken: stand, debets, credits en nummers.
/// <code>new EenDossier().Met(new EenToewijzing().TotEnMet("2025-12-31"))</code>
/// </summary>
public sealed record EenDossier
{
    private ImmutableSortedDictionary<int, EenToewijzing> _toewijzingen =
        ImmutableSortedDictionary<int, EenToewijzing>.Empty.Add(Voorbeeld.ToewijzingNummer, new EenToewijzing());

    private ImmutableList<Contractregel> _contract = [Afspraak(Voorbeeld.Product, Eenheid.Minuut, Voorbeeld.MinuutTarief, "2021-01-01", null)];
    private ImmutableList<Productregel> _producten = [Lijstregel(Voorbeeld.Product, "2021-01-01", null)];
    private ImmutableList<(EenPrestatie Prestatie, string Gemeente)> _goedgekeurd = [];
    private ImmutableHashSet<string> _gebruikteNummers = ImmutableHashSet.Create<string>(StringComparer.Ordinal);
    private ImmutableHashSet<Bsn> _bekendeClienten = [];

    public DateOnly Peildatum { get; private init; } = Voorbeeld.Dag("2025-11-10");

    public bool IdentificatieBekend { get; private init; }

    public bool DeclaratieNummerBekend { get; private init; }

    public Maand? LaatsteDeclaratieperiode { get; private init; }

    public Regelversie Regelversie { get; private init; } = Regelversie.Huidig;

    /// <summary>Met regels van vroeger, zoals bij herspelen.</summary>
    public EenDossier Volgens(Regelversie regelversie) => this with { Regelversie = regelversie };

    public EenDossier OpDag(string peildatum) => this with { Peildatum = Voorbeeld.Dag(peildatum) };

    public EenDossier MetBekendeIdentificatie() => this with { IdentificatieBekend = true };

    public EenDossier MetBekendDeclaratieNummer() => this with { DeclaratieNummerBekend = true };

    public EenDossier MetLaatsteDeclaratieperiode(string maand) => this with { LaatsteDeclaratieperiode = Voorbeeld.Maand(maand) };

    /// <summary>Voegt een toewijzing toe, of vervangt die met hetzelfde nummer.</summary>
    public EenDossier Met(EenToewijzing toewijzing) => this with { _toewijzingen = _toewijzingen.SetItem(toewijzing.Nummer, toewijzing) };

    public EenDossier ZonderToewijzingen() => this with { _toewijzingen = _toewijzingen.Clear() };

    /// <summary>Een client die de gemeente kent van een toewijzing waarnaar het bericht niet verwijst.</summary>
    public EenDossier MetBekendeClient(Bsn bsn) => this with { _bekendeClienten = _bekendeClienten.Add(bsn) };

    /// <summary>Voegt een tariefafspraak toe, voor het standaardproduct als er geen ander is genoemd.</summary>
    public EenDossier MetContract(Eenheid eenheid, int tarief, Product? product = null, string van = "2021-01-01", string? totEnMet = null) =>
        this with { _contract = _contract.Add(Afspraak(product ?? Voorbeeld.Product, eenheid, tarief, van, totEnMet)) };

    /// <summary>Elke afspraak is gegeven door deze tariefset.</summary>
    public EenDossier VolgensTariefset(string set, int versie) => this with { _contract = _contract.ConvertAll(regel => regel with { Tariefset = new(set, versie) }) };

    public EenDossier ZonderContract() => this with { _contract = [] };

    public EenDossier MetProduct(string categorie, string code, string van = "2021-01-01", string? totEnMet = null) =>
        this with { _producten = _producten.Add(Lijstregel(new Product(categorie, code), van, totEnMet)) };

    public EenDossier ZonderProducten() => this with { _producten = [] };

    /// <summary>Prestaties uit eerdere declaraties van deze aanbieder die zijn goedgekeurd.</summary>
    public EenDossier MetGoedgekeurd(params EenPrestatie[] prestaties) => MetGoedgekeurdBij(Voorbeeld.Gemeente, prestaties);

    public EenDossier MetGoedgekeurdBij(string gemeente, params EenPrestatie[] prestaties) =>
        this with { _goedgekeurd = _goedgekeurd.AddRange(prestaties.Select(prestatie => (prestatie, gemeente))) };

    /// <summary>ReferentieNummers van eerdere prestaties die zijn afgewezen: gebruikt, maar niet goedgekeurd.</summary>
    public EenDossier MetAfgewezen(params string[] nummers) => this with { _gebruikteNummers = _gebruikteNummers.Union(nummers) };

    public Dossier Bouw()
    {
        var toewijzingen = _toewijzingen.Values.ToDictionary(toewijzing => toewijzing.Nummer, Stand);
        var gecrediteerd = Gecrediteerd();
        return new Dossier
        {
            Peildatum = Peildatum,
            Regelversie = Regelversie,
            IdentificatieBekend = IdentificatieBekend,
            DeclaratieNummerBekend = DeclaratieNummerBekend,
            LaatsteDeclaratieperiode = LaatsteDeclaratieperiode,
            Toewijzingen = toewijzingen,
            BekendeClienten = _bekendeClienten.Union(_toewijzingen.Values.Select(toewijzing => toewijzing.Bsn)),
            Contractregels = _contract.ToLookup(regel => regel.Product),
            Producten = _producten.ToLookup(regel => regel.Product),
            BekendeReferentieNummers = _gebruikteNummers.Union(_goedgekeurd.Select(eerder => eerder.Prestatie.ReferentieNummer)),
            GoedgekeurdeDebets = _goedgekeurd
                .Where(eerder => eerder.Prestatie.DebetCredit == DebetCredit.Debet)
                .ToDictionary(eerder => eerder.Prestatie.ReferentieNummer, eerder => Debet(eerder.Prestatie, eerder.Gemeente), StringComparer.Ordinal),
            GecrediteerdeReferentieNummers = gecrediteerd,
        };
    }

    private ToewijzingStand Stand(EenToewijzing toewijzing)
    {
        EenPrestatie[] prestaties =
        [
            .. _goedgekeurd
                .Where(eerder => eerder.Gemeente == toewijzing.Gemeente && eerder.Prestatie.ToewijzingNummer == toewijzing.Nummer)
                .Select(eerder => eerder.Prestatie),
        ];
        long minuten = 0, overig = 0, anders = 0;
        var bedrag = Bedrag.Nul;
        foreach (var prestatie in prestaties)
        {
            var teken = prestatie.DebetCredit == DebetCredit.Credit ? -1 : 1;
            bedrag += prestatie.Bedrag * teken;
            minuten += teken * (prestatie.Eenheid switch { Eenheid.Minuut => (long)prestatie.Volume, Eenheid.Uur => 60L * prestatie.Volume, _ => 0 });
            overig += prestatie.Eenheid is Eenheid.Minuut or Eenheid.Uur ? 0 : teken * (long)prestatie.Volume;
            anders += prestatie.Eenheid is Eenheid.Minuut or Eenheid.Uur || toewijzing.Omvang is not { } omvang || omvang.Eenheid.IsTijd() || omvang.Eenheid == prestatie.Eenheid
                ? 0
                : teken * (long)prestatie.Volume;
        }

        var gecrediteerd = Gecrediteerd();
        return new ToewijzingStand
        {
            Toewijzing = toewijzing.Bouw(),
            Toestemmingen = toewijzing.Toestemmingen,
            Verbruik = new Verbruik(minuten, overig, bedrag),
            InAndereEenheden = anders,
            LaatsteEinddatum = prestaties.Length == 0 ? null : prestaties.Max(prestatie => prestatie.ProductPeriode.Eind),
            OpenDebets =
            [
                .. prestaties
                    .Where(prestatie => prestatie.DebetCredit == DebetCredit.Debet && !gecrediteerd.Contains(prestatie.ReferentieNummer))
                    .Select(prestatie => new OpenDebet(prestatie.ReferentieNummer, prestatie.Product, prestatie.ProductPeriode) { Bedrag = prestatie.Bedrag }),
            ],
        };
    }

    private ImmutableHashSet<string> Gecrediteerd() =>
    [
        .. _goedgekeurd
            .Where(eerder => eerder.Prestatie.DebetCredit == DebetCredit.Credit)
            .Select(eerder => eerder.Prestatie.VorigReferentieNummer!),
    ];

    private static GoedgekeurdeDebet Debet(EenPrestatie prestatie, string gemeente) => new()
    {
        Gemeente = new(gemeente),
        Bsn = prestatie.Bsn,
        ToewijzingNummer = prestatie.ToewijzingNummer,
        Product = prestatie.Product,
        ProductPeriode = prestatie.ProductPeriode,
        Eenheid = prestatie.Eenheid,
        GeleverdVolume = prestatie.Volume,
        ProductTarief = prestatie.Tarief,
        IngediendBedrag = prestatie.Bedrag,
    };

    private static Contractregel Afspraak(Product product, Eenheid eenheid, int tarief, string van, string? totEnMet) => new()
    {
        Aanbieder = new(Voorbeeld.Aanbieder),
        Product = product,
        Eenheid = eenheid,
        Tarief = new Bedrag(tarief),
        Ingangsdatum = Voorbeeld.Dag(van),
        Einddatum = totEnMet is null ? null : Voorbeeld.Dag(totEnMet),
    };

    private static Productregel Lijstregel(Product product, string van, string? totEnMet) => new()
    {
        Product = product,
        Omschrijving = $"Product {product}",
        Ingangsdatum = Voorbeeld.Dag(van),
        Einddatum = totEnMet is null ? null : Voorbeeld.Dag(totEnMet),
    };
}
