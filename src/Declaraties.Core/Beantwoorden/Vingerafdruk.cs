namespace Declaraties.Beantwoorden;

/// <summary>
/// SHA-256 van een bericht zoals het is ontvangen. Zij maakt "hetzelfde bericht nog eens" herkenbaar, en geeft het antwoord een
/// Identificatie die niet van de volgorde van verwerken afhangt (besluiten 2 en 11).
/// </summary>
public readonly record struct Vingerafdruk
{
    public const int Lengte = 32;
    private const int TekensInIdentificatie = 12;
    // Zonder I, L, O en U: voorgelezen door een mens blijft het hetzelfde.
    private const string Alfabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private readonly byte[]? _bytes;

    /// <exception cref="ArgumentException">Geen 32 bytes.</exception>
    public Vingerafdruk(ReadOnlySpan<byte> sha256)
    {
        if (sha256.Length != Lengte)
        {
            throw new ArgumentException("Een SHA-256 telt 32 bytes.", nameof(sha256));
        }

        _bytes = sha256.ToArray();
    }

    /// <summary>SHA-256 van deze bytes.</summary>
    public static Vingerafdruk Van(ReadOnlySpan<byte> bytes)
    {
        Span<byte> sha256 = stackalloc byte[Lengte];
        System.Security.Cryptography.SHA256.HashData(bytes, sha256);
        return new(sha256);
    }

    /// <summary>SHA-256 van deze tekst in UTF-8.</summary>
    public static Vingerafdruk Van(string tekst) => Van(System.Text.Encoding.UTF8.GetBytes(tekst));

    public ReadOnlySpan<byte> Bytes => _bytes ?? throw new InvalidOperationException("Een lege vingerafdruk.");

    /// <summary>Twaalf tekens (60 bits): de Identificatie van het antwoord, uniek per gemeente.</summary>
    public string AlsIdentificatie()
    {
        var bits = System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(Bytes);
        return string.Create(TekensInIdentificatie, bits, static (tekens, waarde) =>
        {
            for (var i = 0; i < tekens.Length; i++)
            {
                tekens[i] = Alfabet[(int)(waarde >> 59)];
                waarde <<= 5;
            }
        });
    }

    public bool Equals(Vingerafdruk other) => Bytes.SequenceEqual(other.Bytes);

    public override int GetHashCode() => BitConverter.ToInt32(Bytes);

    public override string ToString() => Convert.ToHexStringLower(Bytes);
}
