using System.Globalization;

namespace Declaraties.Domein;

/// <summary>Een tijdstip als tekst, overal hetzelfde: in UTC met milliseconden. De volgorde van de tekst is die van de tijd.</summary>
public static class Tijdstippen
{
    public const string Vorm = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    public static string AlsTekst(this DateTimeOffset tijdstip) => tijdstip.UtcDateTime.ToString(Vorm, CultureInfo.InvariantCulture);

    public static DateTimeOffset VanTekst(string tekst) =>
        DateTimeOffset.ParseExact(tekst, Vorm, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
