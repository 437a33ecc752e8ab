using System.Diagnostics.CodeAnalysis;
using System.IO.Compression;
using System.Security.Cryptography;
using Declaraties.Beantwoorden;

namespace Declaraties.Opslag;

/// <summary>Een bericht zoals het is ontvangen, om te bewaren: gecomprimeerd, met zijn vingerafdruk.</summary>
public sealed class Afschrift
{
    internal Afschrift(Vingerafdruk vingerafdruk, ReadOnlyMemory<byte> ingepakt)
    {
        Vingerafdruk = vingerafdruk;
        Ingepakt = ingepakt;
    }

    /// <summary>SHA-256 van het bericht.</summary>
    public Vingerafdruk Vingerafdruk { get; }

    internal ReadOnlyMemory<byte> Ingepakt { get; }

    public static Afschrift Van(ReadOnlySpan<byte> bericht) => new(Vingerafdruk.Van(bericht), Compressie.Inpakken(bericht));

    /// <summary>De bytes van het bericht.</summary>
    public byte[] Uitgepakt() => Compressie.Uitpakken(Ingepakt.ToArray());
}

/// <summary>
/// Geeft door wat uit een andere stroom wordt gelezen en maakt er tegelijk een afschrift van: een groot bericht hoeft zo maar één keer langs te
/// komen en nooit in zijn geheel in het geheugen te staan. Wie teruggaat naar het begin, begint ook het afschrift opnieuw: wat is beoordeeld en
/// wat wordt bewaard zijn altijd dezelfde bytes.
/// </summary>
public sealed class AfschriftStream : Stream
{
    private const int Blok = 64 * 1024;

    // Declarations shrink to a fifteenth or less: a copy that needs no larger memory on the way is made once.
    private const int Krimp = 15;

    private readonly Stream _bron;
    private readonly long _begin;
    private readonly IncrementalHash _sha256 = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private MemoryStream _ingepakt;
    private ZLibStream _zlib;

    /// <param name="bron">Een stroom die terug kan, bij het begin van het bericht.</param>
    public AfschriftStream(Stream bron)
    {
        ArgumentNullException.ThrowIfNull(bron);
        _bron = bron;
        _begin = bron.Position;
        Begin();
    }

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => _bron.Length;

    /// <summary>Alleen het begin is te kiezen.</summary>
    public override long Position
    {
        get => _bron.Position;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNotEqual(value, _begin);
            _bron.Position = value;
            _ = _sha256.GetHashAndReset();
            _zlib.Dispose();
            Begin();
        }
    }

    public override int Read(Span<byte> buffer)
    {
        var aantal = _bron.Read(buffer);
        _sha256.AppendData(buffer[..aantal]);
        _zlib.Write(buffer[..aantal]);
        return aantal;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <summary>Het afschrift van het hele bericht, ook van wat nog niet was gelezen; daarna is de stroom op.</summary>
    public Afschrift Voltooi()
    {
        var blok = new byte[Blok];
        while (Read(blok) > 0)
        {
            // Lezen is genoeg.
        }

        _zlib.Dispose();
        return new(new Vingerafdruk(_sha256.GetHashAndReset()), _ingepakt.GetBuffer().AsMemory(0, (int)_ingepakt.Length));
    }

    [MemberNotNull(nameof(_ingepakt), nameof(_zlib))]
    private void Begin()
    {
        _ingepakt = new MemoryStream((int)Math.Min((_bron.Length - _begin) / Krimp, Array.MaxLength));
        _zlib = Compressie.Inpakker(_ingepakt);
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _zlib.Dispose();
            _sha256.Dispose();
        }

        base.Dispose(disposing);
    }
}
