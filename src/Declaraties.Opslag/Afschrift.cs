using System.IO.Compression;
using System.Security.Cryptography;
using Declaraties.Beantwoorden;

namespace Declaraties.Opslag;

/// <summary>
/// Een bericht zoals het is ontvangen, om te bewaren: gecomprimeerd, met zijn vingerafdruk. Wie het wil lezen doet dat uit <see cref="Open"/>: het
/// hele bericht hoeft nergens uitgepakt in het geheugen te staan.
/// </summary>
public sealed class Afschrift
{
    private long? _lengte;

    internal Afschrift(Vingerafdruk vingerafdruk, byte[] ingepakt, long? lengte = null)
    {
        Vingerafdruk = vingerafdruk;
        Ingepakt = ingepakt;
        _lengte = lengte;
    }

    /// <summary>SHA-256 van het bericht.</summary>
    public Vingerafdruk Vingerafdruk { get; }

    /// <summary>Hoeveel bytes het bericht telt.</summary>
    public long Lengte => _lengte ??= Tel();

    internal byte[] Ingepakt { get; }

    public static Afschrift Van(ReadOnlySpan<byte> bericht)
    {
        using var maker = new Afschriftmaker();
        maker.Voeg(bericht);
        return maker.Voltooi();
    }

    /// <summary>De bytes van het bericht, vanaf het begin. De stroom weet hoe lang hij is en kan terug naar het begin, zo vaak als nodig.</summary>
    public Stream Open() => new AfschriftleesStream(this);

    internal Stream Uitpakker() => Compressie.Uitpakker(Ingepakt);

    private long Tel()
    {
        using var bytes = Uitpakker();
        var blok = new byte[Afschriftmaker.Blok];
        var lengte = 0L;
        while (bytes.Read(blok) is var aantal and > 0)
        {
            lengte += aantal;
        }

        return lengte;
    }
}

/// <summary>Maakt een afschrift van een bericht dat bij stukken komt: van wat voorbij is blijft alleen de gecomprimeerde kopie.</summary>
public sealed class Afschriftmaker : IDisposable
{
    internal const int Blok = 64 * 1024;

    private readonly IncrementalHash _sha256 = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly BlokkenStream _ingepakt = new();
    private readonly ZLibStream _zlib;

    public Afschriftmaker() => _zlib = Compressie.Inpakker(_ingepakt);

    /// <summary>Hoeveel bytes er tot nu toe zijn.</summary>
    public long Lengte { get; private set; }

    /// <summary>De volgende bytes van het bericht.</summary>
    public void Voeg(ReadOnlySpan<byte> deel)
    {
        _sha256.AppendData(deel);
        _zlib.Write(deel);
        Lengte += deel.Length;
    }

    /// <summary>Het afschrift van alles wat is gekomen; daarna kan er niets meer bij.</summary>
    public Afschrift Voltooi()
    {
        _zlib.Dispose();
        return new(new Vingerafdruk(_sha256.GetHashAndReset()), _ingepakt.Bytes(), Lengte);
    }

    public void Dispose()
    {
        _zlib.Dispose();
        _ingepakt.Dispose();
        _sha256.Dispose();
    }
}

/// <summary>
/// Geeft door wat uit een andere stroom wordt gelezen en maakt er tegelijk een afschrift van: een groot bericht hoeft zo maar één keer langs te
/// komen en nooit in zijn geheel in het geheugen te staan. Wie teruggaat naar het begin, begint ook het afschrift opnieuw: wat is beoordeeld en
/// wat wordt bewaard zijn altijd dezelfde bytes.
/// </summary>
public sealed class AfschriftStream : LeesStream
{
    private readonly Stream _bron;
    private readonly long _begin;
    private Afschriftmaker _maker = new();

    /// <param name="bron">Een stroom die terug kan, bij het begin van het bericht.</param>
    public AfschriftStream(Stream bron)
    {
        ArgumentNullException.ThrowIfNull(bron);
        _bron = bron;
        _begin = bron.Position;
    }

    public override long Length => _bron.Length;

    /// <summary>Alleen het begin is te kiezen.</summary>
    public override long Position
    {
        get => _bron.Position;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNotEqual(value, _begin);
            _bron.Position = value;
            _maker.Dispose();
            _maker = new Afschriftmaker();
        }
    }

    public override int Read(Span<byte> buffer)
    {
        var aantal = _bron.Read(buffer);
        _maker.Voeg(buffer[..aantal]);
        return aantal;
    }

    /// <summary>Het afschrift van het hele bericht, ook van wat nog niet was gelezen; daarna is de stroom op.</summary>
    public Afschrift Voltooi()
    {
        var blok = new byte[Afschriftmaker.Blok];
        while (Read(blok) > 0)
        {
            // Lezen is genoeg.
        }

        return _maker.Voltooi();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _maker.Dispose();
        }

        base.Dispose(disposing);
    }
}
