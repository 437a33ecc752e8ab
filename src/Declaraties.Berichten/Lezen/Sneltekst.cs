using System.Buffers;
using System.Text.Unicode;

namespace Declaraties.Berichten.Lezen;

/// <summary>De tekst van een waarde op het snelle pad: alleen tekens die in XML niets anders betekenen dan zichzelf.</summary>
internal static class Sneltekst
{
    /// <summary>Langste waarde in bytes, en dus in tekens.</summary>
    public const int Max = 256;

    /// <summary>Leest tot aan het volgende label; geeft het aantal bytes, of -1 als er iets ongewoons in staat.</summary>
    /// <param name="bytes">Begint bij de waarde.</param>
    /// <param name="naar">Krijgt de tekens; minstens <see cref="Max"/> lang.</param>
    /// <param name="tekens">Het aantal tekens.</param>
    public static int Lees(ReadOnlySpan<byte> bytes, Span<char> naar, out int tekens)
    {
        var aantal = 0;
        while (aantal < bytes.Length && aantal < naar.Length)
        {
            var teken = bytes[aantal];
            if (teken == '<')
            {
                tekens = aantal;
                return aantal;
            }

            if (teken is < 0x20 or >= 0x7F or (byte)'&' or (byte)'>')
            {
                break;
            }

            naar[aantal++] = (char)teken;
        }

        return LeesLang(bytes, naar, out tekens);
    }

    private static int LeesLang(ReadOnlySpan<byte> bytes, Span<char> naar, out int tekens)
    {
        tekens = 0;
        var lengte = bytes[..Math.Min(bytes.Length, Max)].IndexOf((byte)'<');
        if (lengte < 0)
        {
            return -1;
        }

        var waarde = bytes[..lengte];
        if (waarde.ContainsAnyInRange((byte)0, (byte)0x1F) || waarde.ContainsAny((byte)'>', (byte)'&', (byte)0x7F))
        {
            return -1;
        }

        var status = Utf8.ToUtf16(waarde, naar, out _, out tekens, replaceInvalidSequences: false);

        // The only characters without a place in XML 1.0 that are left.
        return status == OperationStatus.Done && !naar[..tekens].ContainsAny('\uFFFE', '\uFFFF') ? lengte : -1;
    }
}
