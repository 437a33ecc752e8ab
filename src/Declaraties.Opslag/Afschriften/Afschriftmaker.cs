using System.IO.Compression;
using System.Security.Cryptography;
using Declaraties.Beantwoorden;

namespace Declaraties.Opslag.Afschriften;

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
