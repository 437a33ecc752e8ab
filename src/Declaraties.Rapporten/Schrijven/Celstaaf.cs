using System.Globalization;
using Declaraties.Rapporten.Indelen;

namespace Declaraties.Rapporten.Schrijven;

/// <summary>Een staaf in een cel, onder haar getal: wie haar niet ziet mist niets.</summary>
internal static class Celstaaf
{
    private const int Breed = 100;

    /// <summary>Leeg als er niets te zien is.</summary>
    public static string Teken(Cel cel, long hoogste) => cel.Getal is > 0 and var getal
        ? string.Create(CultureInfo.InvariantCulture, $"<svg class=\"staaf\" viewBox=\"0 0 {Breed} 6\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect class=\"gewoon\" width=\"{Math.Max(1, Breed * getal / hoogste)}\" height=\"6\"/></svg>")
        : "";
}
