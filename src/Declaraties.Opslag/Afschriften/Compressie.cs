using System.IO.Compression;

namespace Declaraties.Opslag.Afschriften;

/// <summary>Berichten staan gecomprimeerd in de opslag: XML krimpt tot een tiende.</summary>
internal static class Compressie
{
    public static byte[] Inpakken(ReadOnlySpan<byte> bytes)
    {
        using var doel = new MemoryStream();
        using (var zlib = Inpakker(doel))
        {
            zlib.Write(bytes);
        }

        return doel.ToArray();
    }

    /// <summary>Comprimeert wat wordt geschreven.</summary>
    public static byte[] Inpakken(Action<Stream> schrijf)
    {
        using var doel = new MemoryStream();
        using (var zlib = Inpakker(doel))
        {
            schrijf(zlib);
        }

        return doel.ToArray();
    }

    /// <summary>Comprimeert naar <paramref name="doel"/>, dat open blijft.</summary>
    public static ZLibStream Inpakker(Stream doel) => new(doel, CompressionLevel.Fastest, leaveOpen: true);

    /// <summary>Geeft de bytes al lezend terug.</summary>
    public static ZLibStream Uitpakker(byte[] ingepakt) => new(new MemoryStream(ingepakt, writable: false), CompressionMode.Decompress);

    public static byte[] Uitpakken(byte[] bytes)
    {
        using var zlib = Uitpakker(bytes);
        using var doel = new MemoryStream();
        zlib.CopyTo(doel);
        return doel.ToArray();
    }
}
