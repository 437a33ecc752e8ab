using Declaraties.Domein;

namespace Declaraties.Proefwereld;

/// <summary>Een verzonnen client: een aanbieder, een gemeente, en op elke dag hoogstens één product.</summary>
internal sealed class Wereldclient(int index, Bsn bsn, Wereldaanbieder aanbieder, Wereldgemeente gemeente)
{
    /// <summary>De eerste client levert elke maand een regel op, zodat geen maand zonder declaratie blijft.</summary>
    public bool IsVast => Index == 0;

    public int Index { get; } = index;

    public Bsn Bsn { get; } = bsn;

    public Wereldaanbieder Aanbieder { get; } = aanbieder;

    public Wereldgemeente Gemeente { get; } = gemeente;

    public List<Wereldtoewijzing> Toewijzingen { get; } = [];

    /// <summary>Wat in een latere maand nog wordt ingediend: late regels, credits en nieuwe debets.</summary>
    public List<Uitgesteld> Wachtend { get; } = [];
}
