namespace Declaraties.Dienst.Invoer;

/// <summary>CRC-32 zoals in een ZIP-bestand (IEEE 802.3, gespiegeld 0xEDB88320), bij stukken te berekenen. The platform has it only in a package.</summary>
internal static class Crc32
{
    private static readonly uint[] _tabel = Maak();

    public static uint Begin => uint.MaxValue;

    public static uint Voeg(uint stand, ReadOnlySpan<byte> bytes)
    {
        foreach (var waarde in bytes)
        {
            stand = _tabel[(stand ^ waarde) & 0xFF] ^ (stand >> 8);
        }

        return stand;
    }

    public static uint Eind(uint stand) => ~stand;

    private static uint[] Maak()
    {
        var tabel = new uint[256];
        for (var i = 0u; i < tabel.Length; i++)
        {
            var waarde = i;
            for (var bit = 0; bit < 8; bit++)
            {
                waarde = (waarde & 1) == 0 ? waarde >> 1 : (waarde >> 1) ^ 0xEDB88320;
            }

            tabel[i] = waarde;
        }

        return tabel;
    }
}
