namespace Declaraties.Web.Verkeer;

/// <summary>Geeft door wat uit een andere stroom wordt gelezen, en onthoudt de laatste vier bytes.</summary>
internal sealed class StaartStream(Stream bron) : Stream
{
    private readonly byte[] _staart = new byte[sizeof(uint)];

    public ReadOnlySpan<byte> Staart => _staart;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var aantal = await bron.ReadAsync(buffer, cancellationToken);
        var nieuw = buffer.Span[Math.Max(0, aantal - _staart.Length)..aantal];
        _staart.AsSpan(nieuw.Length).CopyTo(_staart);
        nieuw.CopyTo(_staart.AsSpan(_staart.Length - nieuw.Length));
        return aantal;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
