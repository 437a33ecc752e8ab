using System.Collections;
using Declaraties.Controleren;

namespace Declaraties.Opslag.Oordelen;

/// <summary>
/// De bevindingen van een oordeel zoals zij worden bewaard, elk gemaakt als zij aan de beurt is: van een bericht waaraan van alles mankeert zijn hun adviezen samen vele
/// malen groter dan het bericht zelf.
/// </summary>
internal sealed class TeBewaren(IReadOnlyList<Bevinding> bevindingen) : IReadOnlyList<BewaardeBevinding>
{
    public int Count => bevindingen.Count;

    public BewaardeBevinding this[int index] => BewaardeBevinding.Van(bevindingen[index]);

    public IEnumerator<BewaardeBevinding> GetEnumerator() => bevindingen.Select(BewaardeBevinding.Van).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
