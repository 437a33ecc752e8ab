using Declaraties.Berichten.Toetsen;
using Declaraties.Domein;

namespace Declaraties.Berichten.Lezen;

/// <summary>Bouwt een WMO323.</summary>
internal sealed class DeclaratieBouwer(int verwachtePrestaties) : PrestatieBouwer, IBouwt<DeclaratieBericht>
{
    private readonly List<Prestatie> _prestaties = new(verwachtePrestaties);
    private readonly List<DeclaratieClient> _clienten = [];

    private Plaats _plaats;
    private Periode _declaratiePeriode;
    private DateOnly _declaratieDagtekening;
    private Totaal _totaal;
    private int _eerste;

    public DeclaratieBericht Bericht() => new()
    {
        Kop = Kop!,
        DeclaratieNummer = DeclaratieNummer,
        DeclaratiePeriode = _declaratiePeriode,
        DeclaratieDagtekening = _declaratieDagtekening,
        TotaalBedrag = _totaal.Bedrag,
        TotaalDebetCredit = _totaal.DebetCredit,
        Clienten = _clienten,
        Prestaties = _prestaties,
        Plaats = _plaats,
    };

    public override void Begin(Veld veld, Plaats plaats)
    {
        switch (veld)
        {
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
        if (veld == Veld.DeclaratieDagtekening)
        {
            _declaratieDagtekening = waarde.Datum;
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
            case Veld.Prestatie:
                _prestaties.Add(Prestatie(_prestaties.Count));
                break;
            case Veld.DeclaratieClient:
                _clienten.Add(new DeclaratieClient
                {
                    Bsn = Bsn,
                    Eerste = _eerste,
                    Aantal = _prestaties.Count - _eerste,
                    Plaats = BsnPlaats,
                });
                break;
            case Veld.DeclaratiePeriode:
                _declaratiePeriode = Periode;
                break;
            case Veld.TotaalIngediendBedrag:
                _totaal = Totaal;
                break;
            default:
                base.Einde(veld);
                break;
        }
    }
}
