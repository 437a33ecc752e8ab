using Declaraties.Berichten.Toetsen;
using Declaraties.Domein;

namespace Declaraties.Berichten.Lezen;

/// <summary>Bouwt prestaties op: die staan in een WMO323 en, onveranderd, in het antwoord daarop.</summary>
internal abstract class PrestatieBouwer : Bouwer
{
    private readonly Tekstvoorraad _productCodes = new();

    private DateOnly _begindatum;
    private DateOnly _einddatum;
    private Bedrag _totaalBedrag;
    private DebetCredit _debetCredit;

    private Plaats _prestatiePlaats;
    private string _referentieNummer = "";
    private string? _vorigReferentieNummer;
    private int _toewijzingNummer;
    private string _productCategorie = "";
    private string _productCode = "";
    private Periode _productPeriode;
    private int _geleverdVolume;
    private Eenheid _eenheid;
    private Bedrag? _productTarief;
    private Bedrag _bedrag;

    protected string DeclaratieNummer { get; private set; } = "";

    protected Bsn Bsn { get; private set; }

    protected Plaats BsnPlaats { get; private set; }

    /// <summary>De periode die het laatst is gelezen.</summary>
    protected Periode Periode => new(_begindatum, _einddatum);

    /// <summary>Het totaal dat het laatst is gelezen.</summary>
    protected Totaal Totaal => new(_totaalBedrag, _debetCredit);

    protected Prestatie Prestatie(int volgnummer) => new()
    {
        Bsn = Bsn,
        ReferentieNummer = _referentieNummer,
        VorigReferentieNummer = _vorigReferentieNummer,
        ToewijzingNummer = _toewijzingNummer,
        Product = new Product(_productCategorie, _productCode),
        ProductPeriode = _productPeriode,
        GeleverdVolume = _geleverdVolume,
        Eenheid = _eenheid,
        ProductTarief = _productTarief,
        IngediendBedrag = _bedrag,
        DebetCredit = _debetCredit,
        Volgnummer = volgnummer,
        Plaats = _prestatiePlaats,
    };

    public override void Begin(Veld veld, Plaats plaats)
    {
        if (veld == Veld.Prestatie)
        {
            _prestatiePlaats = plaats;
            _vorigReferentieNummer = null;
            _productTarief = null;
        }
        else
        {
            base.Begin(veld, plaats);
        }
    }

    public override void Waarde(Veld veld, ReadOnlySpan<char> tekst, in Waarde waarde, Plaats plaats)
    {
        switch (veld)
        {
            case Veld.ReferentieNummer:
                _referentieNummer = tekst.ToString();
                break;
            case Veld.VorigReferentieNummer:
                _vorigReferentieNummer = tekst.ToString();
                break;
            case Veld.ToewijzingNummer:
                _toewijzingNummer = (int)waarde.Getal;
                break;
            case Veld.ProductCategorie:
                _productCategorie = waarde.Code!;
                break;
            case Veld.ProductCode:
                _productCode = _productCodes.Van(tekst);
                break;
            case Veld.Begindatum:
                _begindatum = waarde.Datum;
                break;
            case Veld.Einddatum:
                _einddatum = waarde.Datum;
                break;
            case Veld.GeleverdVolume:
                _geleverdVolume = (int)waarde.Getal;
                break;
            case Veld.PrestatieEenheid:
                _eenheid = Eenheden.VanCode(tekst);
                break;
            case Veld.ProductTarief:
                _productTarief = new Bedrag(waarde.Getal);
                break;
            case Veld.Bedrag:
                _bedrag = new Bedrag(waarde.Getal);
                break;
            case Veld.DebetCredit:
                // The codes of COD043 are the values of the enum.
                _debetCredit = (DebetCredit)tekst[0];
                break;
            case Veld.Bsn:
                Bsn = Bsn.Lees(tekst);
                BsnPlaats = plaats;
                break;
            case Veld.TotaalBedrag:
                _totaalBedrag = new Bedrag(waarde.Getal);
                break;
            case Veld.DeclaratieNummer:
                DeclaratieNummer = tekst.ToString();
                break;
            default:
                base.Waarde(veld, tekst, waarde, plaats);
                break;
        }
    }

    public override void Einde(Veld veld)
    {
        if (veld == Veld.ProductPeriode)
        {
            _productPeriode = Periode;
        }
        else
        {
            base.Einde(veld);
        }
    }
}
