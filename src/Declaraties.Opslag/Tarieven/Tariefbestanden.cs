using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Declaraties.Beantwoorden;

namespace Declaraties.Opslag.Tarieven;

/// <summary>De bestanden van een tariefset, op naam, met één vingerafdruk over alles.</summary>
public sealed class Tariefbestanden
{
    /// <param name="bestanden">De bestanden, elk met een eigen naam.</param>
    public Tariefbestanden(IEnumerable<Tariefbestand> bestanden)
    {
        Alle = [.. bestanden.OrderBy(bestand => bestand.Naam, StringComparer.Ordinal)];
        Vingerafdruk = Bereken(Alle);
    }

    public IReadOnlyList<Tariefbestand> Alle { get; }

    public Vingerafdruk Vingerafdruk { get; }

    /// <summary>Elk deel met zijn lengte ervoor: twee inhouden zijn nooit te verwarren met twee andere.</summary>
    private static Vingerafdruk Bereken(IReadOnlyList<Tariefbestand> bestanden)
    {
        using var sha256 = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (naam, inhoud) in bestanden)
        {
            Voeg(sha256, Encoding.UTF8.GetBytes(naam));
            Voeg(sha256, inhoud.Span);
        }

        return new Vingerafdruk(sha256.GetHashAndReset());
    }

    private static void Voeg(IncrementalHash sha256, ReadOnlySpan<byte> bytes)
    {
        Span<byte> lengte = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(lengte, bytes.Length);
        sha256.AppendData(lengte);
        sha256.AppendData(bytes);
    }
}
