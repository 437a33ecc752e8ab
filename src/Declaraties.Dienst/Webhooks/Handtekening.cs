using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Declaraties.Dienst.Webhooks;

/// <summary>
/// De handtekening onder een bericht, zoals Standard Webhooks haar beschrijft: HMAC-SHA256 over nummer, tijdstip en inhoud. Een ontvanger ziet er aan dat het van ons komt, dat er niets aan is veranderd
/// en wanneer het is verzonden.
/// </summary>
public static class Handtekening
{
    public const string Nummerkop = "webhook-id";
    public const string Tijdkop = "webhook-timestamp";
    public const string Kop = "webhook-signature";
    private const string Versie = "v1,";
    private const string Voorvoegsel = "whsec_";

    /// <summary>Het geheim zoals een ontvanger het instelt.</summary>
    public static string Geheim(ReadOnlySpan<byte> geheim) => Voorvoegsel + Convert.ToBase64String(geheim);

    /// <summary>De tijd in seconden sinds 1970.</summary>
    public static string Tijd(DateTimeOffset tijdstip) => tijdstip.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    public static string Teken(ReadOnlySpan<byte> geheim, string nummer, string tijd, ReadOnlySpan<byte> inhoud) =>
        Versie + Convert.ToBase64String(HMACSHA256.HashData(geheim, [.. Encoding.UTF8.GetBytes($"{nummer}.{tijd}."), .. inhoud]));
}
