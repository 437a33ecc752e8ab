using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace Declaraties.Proefwereld;

/// <summary>
/// Schrijft XML als UTF-8 zonder BOM, één element per regel, ingesprongen met tabs. Kent alleen elementen met elementen of met een waarde. Een naam begint met
/// <c>eigen:</c> of <c>basis:</c>, de naamruimte van het bericht of die van het basisschema; welke dat zijn hangt van de wet af.
/// </summary>
internal sealed class XmlSchrijver(Wereldwet wet)
{
    // Both words for a namespace are as long as this.
    private const int Voorvoegsel = 5;
    private readonly byte[] _basis = Encoding.ASCII.GetBytes(wet.Standaard);
    private byte[] _eigen = [];

    private const int Blok = 64 * 1024;
    // The longest thing written between two checks: an element with a text of at most 200 characters, far below this.
    private const int Marge = 8 * 1024;
    private readonly byte[] _buffer = new byte[Blok + Marge];
    private Stream _stream = Stream.Null;
    private int _lengte;
    private int _diepte;

    /// <param name="nummer">Welk bericht: 301 of 323.</param>
    public void Begin(Stream stream, int nummer)
    {
        _eigen = Encoding.ASCII.GetBytes(wet.Bericht(nummer));
        _stream = stream;
        _lengte = 0;
        _diepte = 1;
        Voegtoe("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<"u8);
        Naam("eigen:Bericht"u8);
        Naamruimte(_basis, "basisschema"u8);
        Naamruimte(_eigen, _eigen);
        Voegtoe(">\n"u8);
    }

    public void Einde()
    {
        Sluit("eigen:Bericht"u8);
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
        Naam(naam);
        Voegtoe(">"u8);
    }

    private void Eindtag(ReadOnlySpan<byte> naam)
    {
        Voegtoe("</"u8);
        Naam(naam);
        Voegtoe(">\n"u8);
    }

    private void Naam(ReadOnlySpan<byte> naam)
    {
        Voegtoe(naam[0] == 'e' ? _eigen : _basis);
        Voegtoe(naam[Voorvoegsel..]);
    }

    private void Naamruimte(ReadOnlySpan<byte> voorvoegsel, ReadOnlySpan<byte> schema)
    {
        Voegtoe(" xmlns:"u8);
        Voegtoe(voorvoegsel);
        Voegtoe("=\"http://www.istandaarden.nl/"u8);
        Voegtoe(_basis);
        Voegtoe("/3_2/"u8);
        Voegtoe(schema);
        Voegtoe("/schema\""u8);
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
