using System.Globalization;

namespace Declaraties.Opslag;

/// <summary>Getallen als de JSON-lijst waarmee zij in een vraag meegaan.</summary>
internal static class Getallen
{
    public static string AlsJson(IEnumerable<long> getallen) =>
        $"[{string.Join(',', getallen.Select(getal => getal.ToString(CultureInfo.InvariantCulture)))}]";
}
