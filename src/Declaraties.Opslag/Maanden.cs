using System.Globalization;
using Declaraties.Domein;

namespace Declaraties.Opslag;

/// <summary>Maanden staan in de opslag als geheel getal JJJJMM.</summary>
internal static class Maanden
{
    public static Maand VanGetal(long getal) => new((int)(getal / 100), (int)(getal % 100));

    public static long AlsGetal(this Maand maand) => (maand.Jaar * 100L) + maand.Nummer;
}

/// <summary>Getallen als de JSON-lijst waarmee zij in een vraag meegaan.</summary>
internal static class Getallen
{
    public static string AlsJson(IEnumerable<long> getallen) =>
        $"[{string.Join(',', getallen.Select(getal => getal.ToString(CultureInfo.InvariantCulture)))}]";
}
