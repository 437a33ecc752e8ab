using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;

namespace Declaraties.Berichten.Lezen;

/// <summary>Bytes die in de codering van het bestand niet kunnen voorkomen.</summary>
internal sealed class OngeldigeBytesException(long plaats) : Exception
{
    /// <summary>Plaats van de eerste foute byte, vanaf het begin van het bestand.</summary>
    public long Plaats => plaats;
}

/// <summary>Een label, commentaar of instructie die langer is dan de grens.</summary>
internal sealed class TeLangException : Exception;

/// <summary>
/// Het bestand als tekens. Decodes straight from the bytes into the buffer of the XML reader; being a TextReader it also keeps
/// the encoding our decision (the XML reader then ignores what the declaration says).
/// </summary>
internal sealed class Invoer : TextReader
{
    private const int Blok = 64 * 1024;

    private readonly Stream? _stroom;
    private readonly long _begin;
    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly int _maxTekens;
    private readonly byte[] _blok = [];
    private ReadOnlyMemory<byte> _rest;
    private long _verwerkt;
    private bool _bronLeeg;
    private char _tweede;
    private int _tegoed;

    /// <summary>Leest uit het geheugen.</summary>
    public Invoer(ReadOnlyMemory<byte> bytes, int maxTekens)
    {
        _maxTekens = maxTekens;
        _bytes = bytes;
        _rest = bytes;
        _bronLeeg = true;
        Codering = Begin();
    }

    /// <summary>Leest bij stukken uit een stroom die terug kan en bij het begin van het bestand staat.</summary>
    public Invoer(Stream stroom, int maxTekens)
    {
        _maxTekens = maxTekens;
        _stroom = stroom;
        _begin = stroom.Position;
        _blok = new byte[Blok];
        _rest = _blok.AsMemory(0, stroom.ReadAtLeast(_blok, Blok, throwOnEndOfStream: false));
        Codering = Begin();
    }

    public Codering Codering { get; }

    /// <summary>
    /// Zegt dat de XML-lezer een stap verder is. Without this a single tag or comment could swallow the whole file, and a tag with
    /// very many attributes costs the XML reader more than linear time.
    /// </summary>
    public void Hervat() => _tegoed = _maxTekens;

    /// <summary>Hetzelfde bestand opnieuw, vanaf het begin en zonder grens; deze invoer is daarna niet meer te gebruiken.</summary>
    public Invoer Opnieuw()
    {
        if (_stroom is null)
        {
            return new Invoer(_bytes, int.MaxValue);
        }

        _stroom.Position = _begin;
        return new Invoer(_stroom, int.MaxValue);
    }

    /// <summary>De eerste bytes van het bestand; deze invoer is daarna niet meer te gebruiken, behalve voor <see cref="Opnieuw"/>.</summary>
    public ReadOnlySpan<byte> Vooraan(int aantal)
    {
        if (_stroom is null)
        {
            return _bytes.Span[..Math.Min(aantal, _bytes.Length)];
        }

        _stroom.Position = _begin;
        var bytes = new byte[aantal];
        return bytes.AsSpan(0, _stroom.ReadAtLeast(bytes, aantal, throwOnEndOfStream: false));
    }

    public override int Read(char[] buffer, int index, int count)
    {
        if (count == 0)
        {
            return 0;
        }

        if (_tegoed <= 0)
        {
            throw new TeLangException();
        }

        var naar = buffer.AsSpan(index, count);
        var aantal = 0;
        if (_tweede != 0)
        {
            naar[0] = _tweede;
            _tweede = default;
            aantal = 1;
        }
        else
        {
            aantal = Decodeer(naar);
        }

        _tegoed -= aantal;
        return aantal;
    }

    public override int Read() => throw new NotSupportedException();

    public override int Peek() => throw new NotSupportedException();

    private Codering Begin()
    {
        var codering = Codering.Bepaal(_rest.Span);
        _rest = _rest[codering.Bom..];
        _verwerkt = codering.Bom;
        Hervat();
        return codering;
    }

    private int Decodeer(Span<char> naar)
    {
        while (true)
        {
            if (_rest.Length == 0 && !VulAan())
            {
                return 0;
            }

            var (bytes, tekens) = Stap(_rest.Span, naar);
            if (tekens > 0)
            {
                _rest = _rest[bytes..];
                _verwerkt += bytes;
                return tekens;
            }

            // Nothing came out: the bytes are wrong, or a character is cut off by the end of the block.
            if (bytes < 0 || !VulAan())
            {
                throw new OngeldigeBytesException(_verwerkt);
            }
        }
    }

    /// <summary>Hoeveel bytes verbruikt en tekens gemaakt; -1 bytes als de eerste byte fout is.</summary>
    private (int Bytes, int Tekens) Stap(ReadOnlySpan<byte> van, Span<char> naar)
    {
        switch (Codering.Tekenset)
        {
            case Tekenset.Utf16LittleEndian:
            case Tekenset.Utf16BigEndian:
                var paren = Math.Min(van.Length / 2, naar.Length);
                van = van[..(2 * paren)];
                var tekens = MemoryMarshal.AsBytes(naar);
                if (Codering.Tekenset == Tekenset.Utf16LittleEndian)
                {
                    van.CopyTo(tekens);
                }
                else
                {
                    for (var i = 0; i < van.Length; i += 2)
                    {
                        tekens[i] = van[i + 1];
                        tekens[i + 1] = van[i];
                    }
                }

                return (2 * paren, paren);

            case Tekenset.Latin1:
                var latin = Math.Min(van.Length, naar.Length);
                return (latin, Encoding.Latin1.GetChars(van[..latin], naar));

            case Tekenset.Ascii:
                var ascii = Math.Min(van.Length, naar.Length);
                _ = Ascii.ToUtf16(van[..ascii], naar, out var gemaakt);
                return gemaakt == 0 ? (-1, 0) : (gemaakt, gemaakt);

            default:
                var status = Utf8.ToUtf16(van, naar, out var bytes, out var uit, replaceInvalidSequences: false, isFinalBlock: _bronLeeg);
                if (uit == 0 && status == OperationStatus.DestinationTooSmall)
                {
                    // One place left and a character that takes two: hand over its second half next time.
                    Span<char> paar = stackalloc char[2];
                    _ = Rune.DecodeFromUtf8(van, out var rune, out bytes);
                    _ = rune.EncodeToUtf16(paar);
                    naar[0] = paar[0];
                    _tweede = paar[1];
                    return (bytes, 1);
                }

                return uit == 0 && status == OperationStatus.InvalidData ? (-1, 0) : (bytes, uit);
        }
    }

    /// <summary>Haalt bytes bij; false als er niets meer is.</summary>
    private bool VulAan()
    {
        if (_bronLeeg || _stroom is null)
        {
            return false;
        }

        _rest.CopyTo(_blok);
        var over = _rest.Length;
        var gelezen = _stroom.ReadAtLeast(_blok.AsSpan(over), 1, throwOnEndOfStream: false);
        _bronLeeg = gelezen == 0;
        _rest = _blok.AsMemory(0, over + gelezen);

        // At the end the leftover gets one more chance: as a final block, an unfinished character is invalid.
        return gelezen > 0;
    }
}
