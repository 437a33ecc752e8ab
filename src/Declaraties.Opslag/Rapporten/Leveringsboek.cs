using Declaraties.Berekenen;
using Declaraties.Domein;

namespace Declaraties.Opslag.Rapporten;

/// <summary>Onthoudt van elke client van een gemeente per wet wanneer er is geleverd, en meldt wie er aan het einde van een maand te lang niets kreeg.</summary>
/// <param name="totEnMet">De maand.</param>
/// <param name="meld">Krijgt elke client die te lang niets kreeg.</param>
internal sealed class Leveringsboek(Maand totEnMet, Action<ClientZonderLevering> meld)
{
    private readonly Dictionary<(Bsn Bsn, Wet Wet), Leverbeeld> _clienten = [];
    private readonly Periode _venster = new(ZonderLevering.Vanaf(totEnMet.LaatsteDag), totEnMet.LaatsteDag);

    /// <summary>Een toewijzing met wat erop is ingediend.</summary>
    public void Neem(Toewijzing toewijzing, ArraySegment<Prestatiesom> sommen)
    {
        if (!toewijzing.Looptijd.Overlapt(_venster))
        {
            return;
        }

        if (!_clienten.TryGetValue((toewijzing.Bsn, toewijzing.Wet), out var beeld))
        {
            _clienten.Add((toewijzing.Bsn, toewijzing.Wet), beeld = new Leverbeeld());
        }

        beeld.Neem(toewijzing);
        foreach (var som in sommen)
        {
            if (som is { Volume: > 0, LaatsteDag: > 0 })
            {
                beeld.Lever(Datums.VanGetal(som.LaatsteDag));
            }
        }
    }

    /// <summary>Alle toewijzingen van een gemeente zijn geweest.</summary>
    public void Sluit(Gemeente gemeente)
    {
        foreach (var ((_, wet), beeld) in _clienten)
        {
            if (beeld.DagenZonderLevering(totEnMet.LaatsteDag) is { } dagen)
            {
                meld(new ClientZonderLevering(gemeente, wet, dagen, beeld.LaatsteLevering, [.. beeld.Lopend(totEnMet.LaatsteDag).Select(ToewijzingSleutel.Van)]));
            }
        }

        _clienten.Clear();
    }
}
