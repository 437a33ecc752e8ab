using Declaraties.Domein;

namespace Declaraties.Beleid.Overgaan;

/// <summary>Wat een overgang voor een aanbieder betekent: in minuten per week, in uren per jaar en in fte. Exact.</summary>
/// <param name="dagen">De dagen waarover wat is geleverd is gemeten.</param>
/// <param name="urenPerFte">Directe uren per jaar van een fte.</param>
public sealed class Overgangsom(int dagen, decimal urenPerFte)
{
    private static readonly Exact _wekenPerJaar = (Exact)365.25m / 7;
    private long _geleverd;

    public int Toewijzingen { get; private set; }

    public Exact OudeMinutenPerWeek { get; private set; }

    public Exact NieuweMinutenPerWeek { get; private set; }

    public Exact GeleverdeMinutenPerWeek => (Exact)_geleverd * 7 / dagen;

    public Exact VerschilMetGeleverdUrenPerJaar => UrenPerJaar(NieuweMinutenPerWeek - GeleverdeMinutenPerWeek);

    public Exact VerschilMetGeleverdFte => VerschilMetGeleverdUrenPerJaar / urenPerFte;

    public Exact VerschilMetOudUrenPerJaar => UrenPerJaar(NieuweMinutenPerWeek - OudeMinutenPerWeek);

    public Exact VerschilMetOudFte => VerschilMetOudUrenPerJaar / urenPerFte;

    internal void Tel(Overstap overstap, Exact oudeMinutenPerWeek)
    {
        Toewijzingen++;
        OudeMinutenPerWeek += oudeMinutenPerWeek;
        NieuweMinutenPerWeek += overstap.Regel.NieuweMinutenPerWeek;
        _geleverd = checked(_geleverd + overstap.GeleverdeMinuten);
    }

    private static Exact UrenPerJaar(Exact minutenPerWeek) => minutenPerWeek / 60 * _wekenPerJaar;
}
