using System.Text;

namespace Declaraties.Rapporten.Schrijven;

/// <summary>Een stroom van UTF-8 die als tekst verder gaat: wie bytes schrijft hoeft het geheel zo niet in het geheugen te hebben.</summary>
internal sealed class Tekststroom(TextWriter uit) : Stream
{
    private readonly Decoder _decoder = Encoding.UTF8.GetDecoder();
    private char[] _tekens = [];

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        var meeste = Encoding.UTF8.GetMaxCharCount(buffer.Length);
        if (_tekens.Length < meeste)
        {
            _tekens = new char[meeste];
        }

        uit.Write(_tekens, 0, _decoder.GetChars(buffer, _tekens, flush: false));
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
