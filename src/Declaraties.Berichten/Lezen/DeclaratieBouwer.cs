using Declaraties.Berichten.Toetsen;
using Declaraties.Domein;

namespace Declaraties.Berichten.Lezen;

/// <summary>Bouwt een WMO323.</summary>
internal sealed class DeclaratieBouwer(int verwachtePrestaties) : Bouwer
{
    private readonly List<Prestatie> _prestaties = new(verwachtePrestaties);
    private readonly List<DeclaratieClient> _clienten = [];
    private readonly Tekstvoorraad _productCodes = new();

    private Plaats _plaats;
    private string _declaratieNummer = "";
    private DateOnly _begindatum;
    private DateOnly _einddatum;
    private Periode _declaratiePeriode;
    private DateOnly _declaratieDagtekening;
    private long _totaalBedrag;
    private DebetCredit _totaalDebetCredit;

    private Bsn _bsn;
    private Plaats _bsnPlaats;
    private int _eerste;

    private Plaats _prestatiePlaats;
    private string _referentieNummer = "";
    private string? _vorigReferentieNummer;
    private int _toewijzingNummer;
    private string _productCategorie = "";
    private string _productCode = "";
    private Periode _productPeriode;
    private int _geleverdVolume;
    private Eenheid _eenheid;
    private int? _productTarief;
    private long _bedrag;
    private DebetCredit _debetCredit;

    public DeclaratieBericht Bericht() => new()
    {
        Kop = Kop!,
        DeclaratieNummer = _declaratieNummer,
        DeclaratiePeriode = _declaratiePeriode,
        DeclaratieDagtekening = _declaratieDagtekening,
        TotaalBedrag = _totaalBedrag,
        TotaalDebetCredit = _totaalDebetCredit,
        Clienten = _clienten,
        Prestaties = _prestaties,
        Plaats = _plaats,
    };

    public override void Begin(Veld veld, Plaats plaats)
    {
        switch (veld)
        {
            case Veld.Prestatie:
                _prestatiePlaats = plaats;
                _vorigReferentieNummer = null;
                _productTarief = null;
                break;
            case Veld.DeclaratieClient:
                _eerste = _prestaties.Count;
                break;
            case Veld.Declaratie:
                _plaats = plaats;
                break;
            default:
                base.Begin(veld, plaats);
                break;
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
                _productTarief = (int)waarde.Getal;
                break;
            case Veld.Bedrag:
                _bedrag = waarde.Getal;
                break;
            case Veld.DebetCredit:
                // The codes of COD043 are the values of the enum.
                _debetCredit = (DebetCredit)tekst[0];
                break;
            case Veld.Bsn:
                _bsn = Bsn.Lees(tekst);
                _bsnPlaats = plaats;
                break;
            case Veld.TotaalBedrag:
                _totaalBedrag = waarde.Getal;
                break;
            case Veld.DeclaratieNummer:
                _declaratieNummer = tekst.ToString();
                break;
            case Veld.DeclaratieDagtekening:
                _declaratieDagtekening = waarde.Datum;
                break;
            default:
                base.Waarde(veld, tekst, waarde, plaats);
                break;
        }
    }

    public override void Einde(Veld veld)
    {
        switch (veld)
        {
            case Veld.ProductPeriode:
                _productPeriode = new Periode(_begindatum, _einddatum);
                break;
            case Veld.Prestatie:
                _prestaties.Add(new Prestatie
                {
                    Bsn = _bsn,
                    ReferentieNummer = _referentieNummer,
                    VorigReferentieNummer = _vorigReferentieNummer,
                    ToewijzingNummer = _toewijzingNummer,
                    Product = new Product(_productCategorie, _productCode),
                    ProductPeriode = _productPeriode,
                    GeleverdVolume = _geleverdVolume,
                    Eenheid = _eenheid,
                    ProductTarief = _productTarief,
                    IngediendBedrag = (int)_bedrag,
                    DebetCredit = _debetCredit,
                    Volgnummer = _prestaties.Count,
                    Plaats = _prestatiePlaats,
                });
                break;
            case Veld.DeclaratieClient:
                _clienten.Add(new DeclaratieClient
                {
                    Bsn = _bsn,
                    Eerste = _eerste,
                    Aantal = _prestaties.Count - _eerste,
                    Plaats = _bsnPlaats,
                });
                break;
            case Veld.DeclaratiePeriode:
                _declaratiePeriode = new Periode(_begindatum, _einddatum);
                break;
            case Veld.TotaalIngediendBedrag:
                _totaalDebetCredit = _debetCredit;
                break;
            default:
                base.Einde(veld);
                break;
        }
    }
}
