using Declaraties.Domein;

namespace Declaraties.Testbasis;

/// <summary>
/// Een geldige prestatie die bij <see cref="EenToewijzing"/> en <see cref="EenDossier"/> past; elke methode verandert één ding.
/// <code>new EenPrestatie("RN002").MetVolume(901)</code>
/// Het bedrag volgt uit volume en tarief zolang niemand een ander noemt.
/// </summary>
public sealed record EenPrestatie(string ReferentieNummer = "RN001")
{
    private Bedrag? _bedrag;

    public string? VorigReferentieNummer { get; private init; }

    public Bsn Bsn { get; private init; } = Voorbeeld.Client;

    public int ToewijzingNummer { get; private init; } = Voorbeeld.ToewijzingNummer;

    public Product Product { get; private init; } = Voorbeeld.Product;

    public Periode ProductPeriode { get; private init; } = Voorbeeld.Maand("2025-10").Periode;

    public int Volume { get; private init; } = 720;

    public Eenheid Eenheid { get; private init; } = Eenheid.Minuut;

    public Bedrag? Tarief { get; private init; } = new(Voorbeeld.MinuutTarief);

    public DebetCredit DebetCredit { get; private init; } = DebetCredit.Debet;

    public Bedrag Bedrag => _bedrag ?? (Tarief ?? new Bedrag(Eenheid == Eenheid.Euro ? 1 : 0)) * Volume;

    public EenPrestatie VanClient(Bsn bsn) => this with { Bsn = bsn };

    public EenPrestatie OpToewijzing(int nummer) => this with { ToewijzingNummer = nummer };

    public EenPrestatie VoorProduct(string categorie, string code) => this with { Product = new Product(categorie, code) };

    public EenPrestatie InMaand(string maand) => this with { ProductPeriode = Voorbeeld.Maand(maand).Periode };

    public EenPrestatie Over(string begin, string eind) => this with { ProductPeriode = Voorbeeld.Periode(begin, eind) };

    public EenPrestatie Over(Periode periode) => this with { ProductPeriode = periode };

    public EenPrestatie MetVolume(int volume) => this with { Volume = volume };

    /// <summary>Met een andere eenheid; bij 83 hoort geen ProductTarief en is het bedrag het volume.</summary>
    public EenPrestatie MetVolume(int volume, Eenheid eenheid) =>
        this with { Volume = volume, Eenheid = eenheid, Tarief = eenheid == Eenheid.Euro ? null : Tarief };

    public EenPrestatie InEurocenten(int volume) => MetVolume(volume, Eenheid.Euro);

    public EenPrestatie MetTarief(int eurocenten) => MetTarief(new Bedrag(eurocenten));

    public EenPrestatie MetTarief(Bedrag tarief) => this with { Tarief = tarief };

    public EenPrestatie ZonderTarief() => this with { Tarief = null };

    public EenPrestatie MetBedrag(int eurocenten) => MetBedrag(new Bedrag(eurocenten));

    public EenPrestatie MetBedrag(Bedrag bedrag) => this with { _bedrag = bedrag };

    public EenPrestatie MetReferentie(string nummer) => this with { ReferentieNummer = nummer };

    public EenPrestatie MetVorig(string? nummer) => this with { VorigReferentieNummer = nummer };

    public EenPrestatie MetDebetCredit(DebetCredit debetCredit) => this with { DebetCredit = debetCredit };

    /// <summary>De creditprestatie die deze debetprestatie intrekt: in alles gelijk, behalve de nummers en het teken.</summary>
    public EenPrestatie GecrediteerdAls(string nummer) =>
        this with { ReferentieNummer = nummer, VorigReferentieNummer = ReferentieNummer, DebetCredit = DebetCredit.Credit };

    public Prestatie Bouw(int volgnummer = 0) => new()
    {
        Bsn = Bsn,
        ReferentieNummer = ReferentieNummer,
        VorigReferentieNummer = VorigReferentieNummer,
        ToewijzingNummer = ToewijzingNummer,
        Product = Product,
        ProductPeriode = ProductPeriode,
        GeleverdVolume = Volume,
        Eenheid = Eenheid,
        ProductTarief = Tarief,
        IngediendBedrag = Bedrag,
        DebetCredit = DebetCredit,
        Volgnummer = volgnummer,
        Plaats = new Plaats(100 + volgnummer, 9),
    };
}
