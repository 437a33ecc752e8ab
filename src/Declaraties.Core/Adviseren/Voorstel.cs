using System.Globalization;
using Declaraties.Controleren;
using Declaraties.Domein;

namespace Declaraties.Adviseren;

/// <summary>Een prestatie zoals zij zou moeten zijn; het volume in <see cref="Eenheid"/>.</summary>
internal sealed record Voorstel(
    string ReferentieNummer,
    string? VorigReferentieNummer,
    int ToewijzingNummer,
    Product Product,
    Periode ProductPeriode,
    long Volume,
    Eenheid Eenheid,
    Bedrag? Tarief,
    Bedrag Bedrag,
    DebetCredit DebetCredit)
{
    /// <summary>De grootste waarde van LDT_Volume en LDT_Bedrag.</summary>
    private const long Grootste = 99_999_999;

    /// <summary>Of het berichtschema de getallen toestaat.</summary>
    public bool PastInSchema => Volume <= Grootste && Bedrag.Cent <= Grootste && Tarief.GetValueOrDefault().Cent <= Grootste;

    public static Voorstel Van(Prestatie prestatie) => new(
        prestatie.ReferentieNummer,
        prestatie.VorigReferentieNummer,
        prestatie.ToewijzingNummer,
        prestatie.Product,
        prestatie.ProductPeriode,
        prestatie.GeleverdVolume,
        prestatie.Eenheid,
        prestatie.ProductTarief,
        prestatie.IngediendBedrag,
        prestatie.DebetCredit);

    /// <summary>Als prestatie op de plaats van <paramref name="gegeven"/>; alleen als het in het schema past.</summary>
    public Prestatie InPlaatsVan(Prestatie gegeven) => new()
    {
        Bsn = gegeven.Bsn,
        ReferentieNummer = ReferentieNummer,
        VorigReferentieNummer = VorigReferentieNummer,
        ToewijzingNummer = ToewijzingNummer,
        Product = Product,
        ProductPeriode = ProductPeriode,
        GeleverdVolume = (int)Volume,
        Eenheid = Eenheid,
        ProductTarief = Tarief,
        IngediendBedrag = Bedrag,
        DebetCredit = DebetCredit,
        Volgnummer = gegeven.Volgnummer,
        Plaats = gegeven.Plaats,
    };

    /// <summary>Wat er anders is dan in <paramref name="gegeven"/>, in de volgorde van het bericht.</summary>
    public IEnumerable<Onderdeelwijziging> Verschil(Prestatie gegeven, string pad)
    {
        if (ReferentieNummer != gegeven.ReferentieNummer)
        {
            yield return new(Onderdeel.Referentie, new($"{pad}/ProductReferentie/ReferentieNummer", ReferentieNummer));
        }

        if (VorigReferentieNummer != gegeven.VorigReferentieNummer)
        {
            yield return new(Onderdeel.Vorig, new($"{pad}/ProductReferentie/VorigReferentieNummer", VorigReferentieNummer));
        }

        if (ToewijzingNummer != gegeven.ToewijzingNummer)
        {
            yield return new(Onderdeel.Toewijzing, new($"{pad}/ToewijzingNummer", Tekst(ToewijzingNummer)));
        }

        if (Product.Categorie != gegeven.Product.Categorie)
        {
            yield return new(Onderdeel.Categorie, new($"{pad}/ProductCategorie", Product.Categorie));
        }

        if (Product.Code != gegeven.Product.Code)
        {
            yield return new(Onderdeel.Code, new($"{pad}/ProductCode", Product.Code));
        }

        if (ProductPeriode.Begin != gegeven.ProductPeriode.Begin)
        {
            yield return new(Onderdeel.Periode, new($"{pad}/ProductPeriode/Begindatum", Datum(ProductPeriode.Begin)));
        }

        if (ProductPeriode.Eind != gegeven.ProductPeriode.Eind)
        {
            yield return new(Onderdeel.Periode, new($"{pad}/ProductPeriode/Einddatum", Datum(ProductPeriode.Eind)));
        }

        if (Volume != gegeven.GeleverdVolume)
        {
            yield return new(Onderdeel.Volume, new($"{pad}/GeleverdVolume", Tekst(Volume)));
        }

        if (Eenheid != gegeven.Eenheid)
        {
            yield return new(Onderdeel.Eenheid, new($"{pad}/Eenheid", Eenheid.Code()));
        }

        if (Tarief != gegeven.ProductTarief)
        {
            yield return new(Onderdeel.Tarief, new($"{pad}/ProductTarief", Tarief is { } tarief ? Tekst(tarief) : null));
        }

        if (Bedrag != gegeven.IngediendBedrag)
        {
            yield return new(Onderdeel.Bedrag, new($"{pad}/IngediendBedrag/Bedrag", Tekst(Bedrag)));
        }

        if (DebetCredit != gegeven.DebetCredit)
        {
            yield return new(Onderdeel.DebetCredit, new($"{pad}/IngediendBedrag/DebetCredit", ((char)DebetCredit).ToString()));
        }
    }

    public static string Tekst(long getal) => getal.ToString(CultureInfo.InvariantCulture);

    public static string Tekst(Bedrag bedrag) => Tekst(bedrag.Cent);

    public static string Datum(DateOnly datum) => datum.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>Wat er aan een prestatie anders kan.</summary>
[Flags]
internal enum Onderdeel
{
    Geen = 0,
    Referentie = 1,
    Vorig = 1 << 1,
    Toewijzing = 1 << 2,
    Categorie = 1 << 3,
    Code = 1 << 4,
    Periode = 1 << 5,
    Volume = 1 << 6,
    Eenheid = 1 << 7,
    Tarief = 1 << 8,
    Bedrag = 1 << 9,
    DebetCredit = 1 << 10,

    /// <summary>Dagtekening en DeclaratiePeriode van het bericht.</summary>
    Kader = 1 << 11,

    /// <summary>Een andere prestatie, waar deze van afhangt.</summary>
    Ander = 1 << 12,

    Hoeveelheid = Volume | Bedrag,
    Alles = (1 << 13) - 1,
}
