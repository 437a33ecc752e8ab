using System.Buffers;

namespace Declaraties.Berichten.Enveloppen;

/// <summary>
/// Kijkt of wat bij stukken komt base64 is volgens XSD 1.0 (xs:base64Binary): wit mag overal, het aantal tekens klopt, en in het laatste teken staan geen bits die nergens bij horen.
/// </summary>
internal struct Base64toets
{
    private const string Wit = " \n\r\t";
    private static readonly SearchValues<byte> _gewoon = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/ \n\r\t"u8);

    private long _tekens;
    private int _vulling;
    private byte _laatste;
    private bool _fout;

    /// <summary>Of alles wat is gekomen samen base64 is.</summary>
    public readonly bool IsGeldig => !_fout && (_tekens + _vulling) % 4 == 0 && _vulling switch
    {
        0 => true,
        1 => _tekens % 4 == 3 && "AEIMQUYcgkosw048"u8.Contains(_laatste),
        2 => _tekens % 4 == 2 && "AQgw"u8.Contains(_laatste),
        _ => false,
    };

    /// <summary>Hoeveel bytes het zijn, als het geldig is.</summary>
    public readonly long Lengte => ((_tekens + _vulling) / 4 * 3) - _vulling;

    public void Voeg(ReadOnlySpan<byte> stuk)
    {
        var gewoon = stuk.IndexOfAnyExcept(_gewoon);
        var begin = gewoon < 0 ? stuk : stuk[..gewoon];
        var tekens = begin.Length - begin.Count((byte)' ') - begin.Count((byte)'\n') - begin.Count((byte)'\r') - begin.Count((byte)'\t');
        if (tekens > 0)
        {
            _fout |= _vulling > 0;
            _tekens += tekens;
            _laatste = begin[begin.LastIndexOfAnyExcept(" \n\r\t"u8)];
        }

        if (gewoon < 0)
        {
            return;
        }

        // Once, at the end: what is left is padding, or a fault.
        foreach (var teken in stuk[gewoon..])
        {
            if (teken == '=')
            {
                _vulling++;
            }
            else
            {
                _fout |= !Wit.Contains((char)teken);
            }
        }
    }
}
