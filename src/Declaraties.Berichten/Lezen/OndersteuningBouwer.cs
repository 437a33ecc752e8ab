using Declaraties.Berichten.Toetsen;
using Declaraties.Domein;

namespace Declaraties.Berichten.Lezen;

/// <summary>Bouwt een 305 of 307.</summary>
internal sealed class OndersteuningBouwer : Bouwer, IBouwt<OndersteuningBericht>
{
    private readonly List<Ondersteuningsmelding> _meldingen = [];

    private Bsn _bsn;
    private bool _isStop;
    private int? _toewijzingNummer;
    private Product? _product;
    private string _categorie = "";
    private string? _code;
    private DateOnly? _toewijzingIngangsdatum;
    private DateOnly _begindatum;
    private DateOnly? _einddatum;
    private string? _redenBeeindiging;
    private StatusAanlevering _status;

    public OndersteuningBericht Bericht() => new() { Kop = Kop!, Bsn = _bsn, IsStop = _isStop, Meldingen = _meldingen };

    public override void Begin(Veld veld, Plaats plaats)
    {
        switch (veld)
        {
            case Veld.StartProduct or Veld.StopProduct:
                _isStop = veld == Veld.StopProduct;
                _toewijzingNummer = null;
                _product = null;
                _toewijzingIngangsdatum = null;
                break;
            case Veld.Product:
                _code = null;
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
            case Veld.Bsn:
                _bsn = Bsn.Lees(tekst);
                break;
            case Veld.ToewijzingNummer:
                _toewijzingNummer = (int)waarde.Getal;
                break;
            case Veld.Categorie:
                _categorie = waarde.Code!;
                break;
            case Veld.Code:
                _code = tekst.ToString();
                break;
            case Veld.ToewijzingIngangsdatum:
                _toewijzingIngangsdatum = waarde.Datum;
                break;
            case Veld.MeldingBegindatum:
                _begindatum = waarde.Datum;
                break;
            case Veld.MeldingEinddatum:
                _einddatum = waarde.Datum;
                break;
            case Veld.RedenBeeindiging:
                _redenBeeindiging = waarde.Code;
                break;
            case Veld.StatusAanlevering:
                // COD467 has one digit, and the digit is the value of the enum.
                _status = (StatusAanlevering)(tekst[0] - '0');
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
            case Veld.Product:
                _product = new Product(_categorie, _code);
                break;
            case Veld.StartProduct or Veld.StopProduct:
                _meldingen.Add(new Ondersteuningsmelding
                {
                    ToewijzingNummer = _toewijzingNummer,
                    Product = _product,
                    ToewijzingIngangsdatum = _toewijzingIngangsdatum,
                    Begindatum = _begindatum,
                    Einddatum = _einddatum,
                    RedenBeeindiging = _redenBeeindiging,
                    Status = _status,
                });
                break;
            default:
                base.Einde(veld);
                break;
        }
    }
}
