using Declaraties.Domein;

namespace Declaraties.Opslag;

/// <summary>Maanden staan in de opslag als geheel getal JJJJMM.</summary>
internal static class Maanden
{
    public static Maand VanGetal(long getal) => new((int)(getal / 100), (int)(getal % 100));

    public static long AlsGetal(this Maand maand) => (maand.Jaar * 100L) + maand.Nummer;
}
