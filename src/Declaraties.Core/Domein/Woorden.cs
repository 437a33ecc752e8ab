namespace Declaraties.Domein;

/// <summary>
/// Hoe de waarde van een opsomming wordt geschreven, in de database, een adres, een instelling, een gebeurtenis en JSON: haar naam in kleine letters. Voor lezers
/// zijn er zinnen en namen bij de opsomming zelf (<c>InWoorden</c>, <c>Naam</c>).
/// </summary>
public static class Woorden
{
    public static string Woord<T>(this T waarde)
        where T : struct, Enum => waarde.ToString().ToLowerInvariant();

    /// <summary>De woorden van een opsomming, in haar volgorde.</summary>
    public static IEnumerable<string> Alle<T>()
        where T : struct, Enum => Enum.GetValues<T>().Select(Woord);

    /// <summary>De waarde met dit woord, precies zo geschreven; null als die er niet is.</summary>
    public static T? Zoek<T>(string? woord)
        where T : struct, Enum
    {
        foreach (var waarde in Enum.GetValues<T>())
        {
            if (waarde.Woord() == woord)
            {
                return waarde;
            }
        }

        return null;
    }

    /// <summary>De waarde met een woord dat wij zelf schreven.</summary>
    /// <exception cref="ArgumentException">Er is geen waarde met dit woord.</exception>
    public static T Van<T>(string woord)
        where T : struct, Enum => Enum.Parse<T>(woord, ignoreCase: true);
}
