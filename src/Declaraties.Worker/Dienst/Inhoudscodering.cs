using System.IO.Compression;
using Declaraties.Opslag;

namespace Declaraties.Worker.Dienst;

/// <summary>Hoe een bericht onderweg is ingepakt: <c>Content-Encoding</c> van HTTP, <c>content_encoding</c> van AMQP.</summary>
internal enum Inhoudscodering
{
    /// <summary>Zoals het is.</summary>
    Geen = 1,

    Gzip,
}

internal static class Inhoudscoderingen
{
    private const int Blok = 64 * 1024;

    /// <summary>De codering met deze naam; null als wij die niet uitpakken.</summary>
    /// <remarks>AMQP clients of more than one make put the character set here. The XML says its own, so that means nothing.</remarks>
    public static Inhoudscodering? Van(string? naam) => naam?.Trim().ToLowerInvariant() switch
    {
        null or "" or "identity" or "utf-8" or "utf8" => Inhoudscodering.Geen,
        "gzip" or "x-gzip" => Inhoudscodering.Gzip,
        _ => null,
    };

    /// <summary>Het bericht uitgepakt, als afschrift; null als het dan meer bytes telt. Er wordt nooit meer uitgepakt dan dat.</summary>
    /// <exception cref="InvalidDataException">Het is niet in deze codering ingepakt. Wat alleen is afgebroken geeft een bericht dat halverwege ophoudt.</exception>
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

        return maker.Lengte == 0 && inhoud.Length == 0 ? throw new InvalidDataException("Er is niets.") : maker.Voltooi();
    }
}
