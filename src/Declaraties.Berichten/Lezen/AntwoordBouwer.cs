using Declaraties.Beantwoorden;
using Declaraties.Berichten.Toetsen;
using Declaraties.Domein;

namespace Declaraties.Berichten.Lezen;

/// <summary>Bouwt een WMO325.</summary>
internal sealed class AntwoordBouwer : PrestatieBouwer, IBouwt<Antwoord>
{
    private readonly List<ClientAntwoord> _clienten = [];
    private List<PrestatieAntwoord> _prestaties = [];
    private List<string> _codes = [];

    private BerichtIdentificatie? _declaratieIdentificatie;
    private XsdVersie? _xsdVersieDeclaratie;
    private IReadOnlyList<string> _codesInHeader = [];
    private IReadOnlyList<string>? _codesInAntwoord;
    private Bedrag _ingediend;
    private Bedrag _toegekend;
    private int _volgnummer;

    public Antwoord Bericht() => new()
    {
        Editie = Kop!.Editie,
        Afzender = Kop.Afzender,
        Ontvanger = Kop.Ontvanger,
        BerichtIdentificatie = Kop.Identificatie,
        XsdVersie = Kop.XsdVersie,
        DeclaratieIdentificatie = _declaratieIdentificatie!,
        XsdVersieDeclaratie = _xsdVersieDeclaratie!,
        RetourCodes = _codesInHeader,
        DeclaratieAntwoord = _codesInAntwoord is null ? null : new DeclaratieAntwoord
        {
            DeclaratieNummer = DeclaratieNummer,
            TotaalIngediendBedrag = _ingediend,
            TotaalToegekendBedrag = _toegekend,
            Clienten = _clienten,
            RetourCodes = _codesInAntwoord,
        },
    };

    public override void Waarde(Veld veld, ReadOnlySpan<char> tekst, in Waarde waarde, Plaats plaats)
    {
        if (veld == Veld.RetourCode)
        {
            _codes.Add(waarde.Code!);
        }
        else
        {
            base.Waarde(veld, tekst, waarde, plaats);
        }
    }

    public override void Einde(Veld veld)
    {
        switch (veld)
        {
            case Veld.DeclaratieIdentificatie:
                _declaratieIdentificatie = LaatsteIdentificatie;
                break;
            case Veld.XsdVersieDeclaratie:
                _xsdVersieDeclaratie = LaatsteXsdVersie;
                break;
            case Veld.Header:
                _codesInHeader = Codes();
                base.Einde(veld);
                break;
            case Veld.TotaalIngediendBedrag:
                _ingediend = Bedrag.MetTeken(Totaal.Bedrag, Totaal.DebetCredit);
                break;
            case Veld.TotaalToegekendBedrag:
                _toegekend = Bedrag.MetTeken(Totaal.Bedrag, Totaal.DebetCredit);
                break;
            case Veld.Prestatie:
                _prestaties.Add(new PrestatieAntwoord(Prestatie(_volgnummer++), Codes()));
                break;
            case Veld.DeclaratieClient:
                _clienten.Add(new ClientAntwoord { Bsn = Bsn, Prestaties = _prestaties, RetourCodes = Codes() });
                _prestaties = [];
                break;
            case Veld.DeclaratieAntwoord:
                _codesInAntwoord = Codes();
                break;
            default:
                base.Einde(veld);
                break;
        }
    }

    /// <summary>De codes die zijn gelezen sinds de vorige keer: RetourCodes staat in elke klasse achteraan.</summary>
    private List<string> Codes()
    {
        var codes = _codes;
        _codes = [];
        return codes;
    }
}
