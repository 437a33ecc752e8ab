using System.Globalization;

namespace Declaraties.Opslag;

/// <summary>Tijdstippen staan in de opslag als tekst in UTC met milliseconden: de volgorde van de tekst is die van de tijd.</summary>
internal static class Tijdstippen
{
    private const string Vorm = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    public static string AlsTekst(this DateTimeOffset tijdstip) => tijdstip.UtcDateTime.ToString(Vorm, CultureInfo.InvariantCulture);

    public static DateTimeOffset VanTekst(string tekst) =>
        DateTimeOffset.ParseExact(tekst, Vorm, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
