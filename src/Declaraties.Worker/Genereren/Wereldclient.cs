using Declaraties.Domein;

namespace Declaraties.Worker.Genereren;

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

/// <summary>Iets dat in een latere maand wordt ingediend.</summary>
/// <param name="Wanneer">Volgnummer van de maand van indienen.</param>
/// <param name="Toewijzing">De toewijzing.</param>
/// <param name="Maand">De maand waarover.</param>
/// <param name="Poging">De hoeveelste keer dat die maand wordt gedeclareerd, vanaf 0; bij een credit die van het debet.</param>
/// <param name="Credit">Het debet dat wordt ingetrokken; leeg bij een debet.</param>
/// <param name="Vervolg">Bij een credit: over hoeveel maanden het nieuwe debet komt (0: in hetzelfde bericht), of leeg als het er niet komt.</param>
internal sealed record Uitgesteld(int Wanneer, Wereldtoewijzing Toewijzing, Maand Maand, int Poging, Debet? Credit, int? Vervolg);

/// <summary>Een goedgekeurde debetregel, met alles wat een credit moet herhalen.</summary>
internal sealed record Debet(
    string ReferentieNummer, Maand Maand, Product Product, Periode ProductPeriode, int Volume, Eenheid Eenheid, Prijs Prijs);
