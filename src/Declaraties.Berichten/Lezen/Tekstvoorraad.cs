namespace Declaraties.Berichten.Lezen;

/// <summary>Gelijke teksten als een en dezelfde string: een bericht noemt weinig producten heel vaak.</summary>
internal sealed class Tekstvoorraad
{
    // Past this many different texts sharing no longer pays.
    private const int Max = 4096;

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _teksten =
        new HashSet<string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private string _laatste = "";

    public string Van(ReadOnlySpan<char> tekst)
    {
        if (tekst.SequenceEqual(_laatste))
        {
            return _laatste;
        }

        if (!_teksten.TryGetValue(tekst, out var gedeeld))
        {
            gedeeld = tekst.ToString();
            if (_teksten.Set.Count < Max)
            {
                _teksten.Set.Add(gedeeld);
            }
        }

        return _laatste = gedeeld;
    }
}
