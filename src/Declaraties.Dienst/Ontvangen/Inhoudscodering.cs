using System.Buffers.Binary;
using System.IO.Compression;
using Declaraties.Opslag.Afschriften;

namespace Declaraties.Dienst.Ontvangen;

/// <summary>Hoe een bericht onderweg is ingepakt: <c>Content-Encoding</c> van HTTP, <c>content_encoding</c> van AMQP.</summary>
public enum Inhoudscodering
{
    /// <summary>Zoals het is.</summary>
    Geen = 1,

    Gzip,
}

public static class Inhoudscoderingen
{
    private const int Blok = 64 * 1024;

    /// <summary>De codering met deze naam in HTTP; null als wij die niet uitpakken.</summary>
    public static Inhoudscodering? Van(string? naam) => naam?.Trim().ToLowerInvariant() switch
    {
        null or "" or "identity" => Inhoudscodering.Geen,
        "gzip" or "x-gzip" => Inhoudscodering.Gzip,
        _ => null,
    };

    /// <summary>De codering met deze naam in AMQP; null als wij die niet uitpakken.</summary>
    /// <remarks>Clients of more than one make put the character set here. The XML says its own, so that means nothing.</remarks>
    public static Inhoudscodering? VanAmqp(string? naam) => naam?.Trim().ToLowerInvariant() is "utf-8" or "utf8" ? Inhoudscodering.Geen : Van(naam);

    /// <summary>
    /// Of wat is uitgepakt heel is. Van wat onderweg is afgebroken zegt .NET niets; gzip eindigt met hoeveel bytes erin zaten, modulo 2^32 (RFC 1952).
    /// </summary>
    /// <param name="staart">De laatste vier bytes van wat was ingepakt.</param>
    /// <param name="lengte">Hoeveel bytes eruit kwamen.</param>
    public static bool IsHeel(ReadOnlySpan<byte> staart, long lengte) => staart.Length == sizeof(uint) && BinaryPrimitives.ReadUInt32LittleEndian(staart) == unchecked((uint)lengte);

    /// <summary>Het bericht uitgepakt, als afschrift; null als het dan meer bytes telt. Er wordt nooit meer uitgepakt dan dat.</summary>
    /// <exception cref="InvalidDataException">Het is niet in deze codering ingepakt, of niet heel.</exception>
    public static Afschrift? Uitgepakt(this Inhoudscodering codering, byte[] inhoud, long meeste)
    {
        if (codering == Inhoudscodering.Geen)
        {
            return inhoud.LongLength > meeste ? null : Afschrift.Van(inhoud);
        }

        using var bytes = new GZipStream(new MemoryStream(inhoud), CompressionMode.Decompress);
        using var maker = new Afschriftmaker();
        var blok = new byte[Blok];
        while (bytes.Read(blok) is var aantal and > 0)
        {
            if (maker.Lengte + aantal > meeste)
            {
                return null;
            }

            maker.Voeg(blok.AsSpan(0, aantal));
        }

        return IsHeel(inhoud.AsSpan(Math.Max(0, inhoud.Length - sizeof(uint))), maker.Lengte) ? maker.Voltooi() : throw new InvalidDataException("Het is niet heel.");
    }
}
