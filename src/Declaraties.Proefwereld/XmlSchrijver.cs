using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace Declaraties.Proefwereld;

/// <summary>
/// Schrijft XML als UTF-8 zonder BOM, één element per regel, ingesprongen met tabs. Kent alleen elementen met elementen of met een waarde.
/// </summary>
internal sealed class XmlSchrijver
{
    private const int Blok = 64 * 1024;
    // The longest thing written between two checks: an element with a text of at most 200 characters, far below this.
    private const int Marge = 8 * 1024;
    private readonly byte[] _buffer = new byte[Blok + Marge];
    private Stream _stream = Stream.Null;
    private int _lengte;
    private int _diepte;

    /// <param name="naam">De wortel, met zijn naamruimten als attributen.</param>
    public void Begin(Stream stream, ReadOnlySpan<byte> naam, ReadOnlySpan<byte> attributen)
    {
        _stream = stream;
        _lengte = 0;
        _diepte = 1;
        Voegtoe("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<"u8);
        Voegtoe(naam);
        Voegtoe(attributen);
        Voegtoe(">\n"u8);
    }

    public void Einde(ReadOnlySpan<byte> naam)
    {
        Sluit(naam);
        _stream.Write(_buffer, 0, _lengte);
        _stream = Stream.Null;
    }

    public void Open(ReadOnlySpan<byte> naam)
    {
        Begintag(naam);
        Voegtoe("\n"u8);
        _diepte++;
    }

    public void Sluit(ReadOnlySpan<byte> naam)
    {
        _diepte--;
        Inspringen();
        Eindtag(naam);
    }

    public void Element(ReadOnlySpan<byte> naam, ReadOnlySpan<byte> waarde)
    {
        Begintag(naam);
        Voegtoe(waarde);
        Eindtag(naam);
    }

    public void Element(ReadOnlySpan<byte> naam, string waarde)
    {
        Begintag(naam);
        if (waarde.AsSpan().ContainsAny('&', '<', '>'))
        {
            waarde = waarde.Replace("&", "&amp;", StringComparison.Ordinal)
                .Replace("<", "&lt;", StringComparison.Ordinal)
                .Replace(">", "&gt;", StringComparison.Ordinal);
        }

        _lengte += Encoding.UTF8.GetBytes(waarde, _buffer.AsSpan(_lengte));
        Eindtag(naam);
    }

    public void Element(ReadOnlySpan<byte> naam, long waarde, StandardFormat vorm = default)
    {
        Begintag(naam);
        Utf8Formatter.TryFormat(waarde, _buffer.AsSpan(_lengte), out var geschreven, vorm);
        _lengte += geschreven;
        Eindtag(naam);
    }

    public void Element(ReadOnlySpan<byte> naam, DateOnly datum)
    {
        Begintag(naam);
        datum.TryFormat(_buffer.AsSpan(_lengte), out var geschreven, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        _lengte += geschreven;
        Eindtag(naam);
    }

    private void Begintag(ReadOnlySpan<byte> naam)
    {
        if (_lengte > Blok)
        {
            _stream.Write(_buffer, 0, _lengte);
            _lengte = 0;
        }

        Inspringen();
        Voegtoe("<"u8);
        Voegtoe(naam);
        Voegtoe(">"u8);
    }

    private void Eindtag(ReadOnlySpan<byte> naam)
    {
        Voegtoe("</"u8);
        Voegtoe(naam);
        Voegtoe(">\n"u8);
    }

    private void Inspringen()
    {
        _buffer.AsSpan(_lengte, _diepte).Fill((byte)'\t');
        _lengte += _diepte;
    }

    private void Voegtoe(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(_buffer.AsSpan(_lengte));
        _lengte += bytes.Length;
    }
}
