using System.Buffers;
using System.Buffers.Text;

namespace Declaraties.Berichten.Enveloppen;

/// <summary>
/// Het bericht uit een envelop, al lezend ontcijferd: het staat nooit in zijn geheel in het geheugen. De base64 is vooraf getoetst (<see cref="Base64toets"/>). De stroom weet hoe lang hij
/// is en kan terug naar zijn begin, zo vaak als nodig.
/// </summary>
internal sealed class Base64Stroom : Stream
{
    private const int Blok = 64 * 1024;
    private static readonly SearchValues<byte> _wit = SearchValues.Create(" \n\r\t"u8);

    private readonly Stream _bron;
    private readonly long _begin;
    private readonly Base64plaats _plaats;
    private readonly byte[] _blok = new byte[Blok];

    private long _teLezen;
    private int _over;
    private int _van;
    private int _tot;
    private long _gelezen;

    /// <param name="bron">De envelop; een stroom die terug kan naar haar begin.</param>
    /// <param name="begin">Waar in de bron de envelop begint.</param>
    /// <param name="plaats">Waar in de envelop de base64 staat.</param>
    public Base64Stroom(Stream bron, long begin, Base64plaats plaats)
    {
        (_bron, _begin, _plaats) = (bron, begin, plaats);
        NaarBegin();
    }

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => _plaats.Lengte;

    /// <summary>Alleen het begin is te kiezen.</summary>
    public override long Position
    {
        get => _gelezen;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNotEqual(value, 0);
            NaarBegin();
        }
    }

    public override int Read(Span<byte> buffer)
    {
        while (_van == _tot && _teLezen > 0)
        {
            Vul();
        }

        var aantal = Math.Min(buffer.Length, _tot - _van);
        _blok.AsSpan(_van, aantal).CopyTo(buffer);
        _van += aantal;
        _gelezen += aantal;
        return aantal;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <summary>Ontcijfert het volgende blok. What does not fill a group of four yet waits at the end of the block, where decoding does not come.</summary>
    private void Vul()
    {
        var rest = _blok.AsSpan(Blok - _over, _over);
        rest.CopyTo(_blok);
        var ruimte = (int)Math.Min(Blok - _over - 4, _teLezen);
        var gelezen = _bron.Read(_blok, _over, ruimte);
        if (gelezen == 0)
        {
            throw new EndOfStreamException();
        }

        _teLezen -= gelezen;
        var tekens = _over + ZonderWit(_blok.AsSpan(_over, gelezen));
        var heel = tekens - (tekens % 4);
        _over = tekens - heel;
        _blok.AsSpan(heel, _over).CopyTo(_blok.AsSpan(Blok - _over));
        _ = Base64.DecodeFromUtf8InPlace(_blok.AsSpan(0, heel), out _tot);
        _van = 0;
    }

    /// <summary>Schuift alles wat geen wit is naar voren; geeft hoeveel dat is.</summary>
    private static int ZonderWit(Span<byte> stuk)
    {
        var naar = 0;
        var van = 0;
        while (van < stuk.Length)
        {
            var lengte = stuk[van..].IndexOfAny(_wit);
            lengte = lengte < 0 ? stuk.Length - van : lengte;
            if (naar != van)
            {
                stuk.Slice(van, lengte).CopyTo(stuk[naar..]);
            }

            naar += lengte;
            van += lengte + 1;
        }

        return naar;
    }

    private void NaarBegin()
    {
        _bron.Position = _begin;
        // A source that unpacks while it is read cannot jump.
        for (var over = _plaats.Van; over > 0;)
        {
            var gelezen = _bron.Read(_blok, 0, (int)Math.Min(Blok, over));
            over -= gelezen > 0 ? gelezen : throw new EndOfStreamException();
        }

        (_teLezen, _over, _van, _tot, _gelezen) = (_plaats.Tekens, 0, 0, 0, 0);
    }
}
