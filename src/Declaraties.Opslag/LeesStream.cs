namespace Declaraties.Opslag;

/// <summary>Een stroom om te lezen, die alleen terug kan naar zijn begin.</summary>
public abstract class LeesStream : Stream
{
    private protected LeesStream()
    {
    }

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public abstract override int Read(Span<byte> buffer);

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}

/// <summary>Het bericht van een afschrift, al lezend uitgepakt.</summary>
internal sealed class AfschriftleesStream(Afschrift afschrift) : LeesStream
{
    private Stream _bytes = afschrift.Uitpakker();
    private long _gelezen;

    public override long Length => afschrift.Lengte;

    /// <summary>Alleen het begin is te kiezen.</summary>
    public override long Position
    {
        get => _gelezen;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNotEqual(value, 0);
            _bytes.Dispose();
            _bytes = afschrift.Uitpakker();
            _gelezen = 0;
        }
    }

    public override int Read(Span<byte> buffer)
    {
        var aantal = _bytes.Read(buffer);
        _gelezen += aantal;
        return aantal;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _bytes.Dispose();
        }

        base.Dispose(disposing);
    }
}
