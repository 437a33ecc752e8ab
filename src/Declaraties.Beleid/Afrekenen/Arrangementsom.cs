using Declaraties.Berekenen;
using Declaraties.Domein;

namespace Declaraties.Beleid.Afrekenen;

/// <summary>Wat een arrangement voor een groep had gekost, naast wat er per geleverde minuut is betaald (PxQ).</summary>
public sealed class Arrangementsom
{
    public long Weken { get; private set; }

    public Bedrag Arrangement { get; private set; }

    public Bedrag Pxq { get; private set; }

    public Bedrag Verschil => Arrangement - Pxq;

    /// <summary>Goedgekeurde minuten, D min C.</summary>
    public long GeleverdeMinuten { get; private set; }

    /// <summary>Per geleverd uur, half omhoog; null als er niets is geleverd.</summary>
    public Bedrag? PerGeleverdUurArrangement => PerGeleverdUur(Arrangement);

    /// <inheritdoc cref="PerGeleverdUurArrangement"/>
    public Bedrag? PerGeleverdUurPxq => PerGeleverdUur(Pxq);

    internal void Tel(int weken, Bedrag arrangement)
    {
        Weken += weken;
        Arrangement += arrangement;
    }

    internal void Tel(Historieregel regel)
    {
        Pxq += regel.Bedrag;
        GeleverdeMinuten += regel.Minuten;
    }

    private Bedrag? PerGeleverdUur(Bedrag bedrag) => GeleverdeMinuten > 0 ? new(Afronding.HalfOmhoog((Int128)bedrag.Cent * 60, GeleverdeMinuten)) : null;
}
