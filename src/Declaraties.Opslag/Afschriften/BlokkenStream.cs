using System.Buffers;

namespace Declaraties.Opslag.Afschriften;

/// <summary>Bewaart wat erin wordt geschreven in kleine blokken, die daarna weer voor een ander zijn: groeien laat niets achter om op te ruimen.</summary>
internal sealed class BlokkenStream : Stream
{
    private const int Blok = 64 * 1024;
    private readonly List<byte[]> _blokken = [];
    private int _inLaatste = Blok;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => ((long)Blok * _blokken.Count) - (Blok - _inLaatste);

    public override long Position
    {
        get => Length;
        set => throw new NotSupportedException();
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (buffer.Length > 0)
        {
            if (_inLaatste == Blok)
            {
                _blokken.Add(ArrayPool<byte>.Shared.Rent(Blok));
                _inLaatste = 0;
            }

            var deel = buffer[..Math.Min(buffer.Length, Blok - _inLaatste)];
            deel.CopyTo(_blokken[^1].AsSpan(_inLaatste));
            _inLaatste += deel.Length;
            buffer = buffer[deel.Length..];
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <summary>Alles wat is geschreven.</summary>
    public byte[] Bytes()
    {
        var bytes = new byte[_blokken.Count == 0 ? 0 : Length];
        var plaats = 0;
        foreach (var blok in _blokken)
        {
            var aantal = Math.Min(Blok, bytes.Length - plaats);
            blok.AsSpan(0, aantal).CopyTo(bytes.AsSpan(plaats));
            plaats += aantal;
        }

        return bytes;
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        _blokken.ForEach(blok => ArrayPool<byte>.Shared.Return(blok));
        _blokken.Clear();
        _inLaatste = Blok;
        base.Dispose(disposing);
    }
}
