using Declaraties.Beleid;
using Declaraties.Beleid.Indiceren;
using Declaraties.Rapporten.Indelen;

namespace Declaraties.Rapporten.Vormen;

/// <summary>Hoeveel minuten per week bij een product horen, in JSON.</summary>
/// <param name="ProductCode">Het product.</param>
/// <param name="MinutenPerWeekVan">De onderkant; zij hoort erbij.</param>
/// <param name="MinutenPerWeekTot">De bovenkant; zij hoort erbij.</param>
/// <param name="Vanaf">De eerste dag.</param>
/// <param name="TotEnMet">De laatste dag; null als die er niet is.</param>
public sealed record Bandvakvorm(string ProductCode, decimal MinutenPerWeekVan, decimal MinutenPerWeekTot, DateOnly Vanaf, DateOnly? TotEnMet)
{
    public static Bandvakvorm Van(Geldend<Bandbreedte> vak)
    {
        ArgumentNullException.ThrowIfNull(vak);
        return new(vak.Waarde.ProductCode, vak.Waarde.MinutenPerWeekVan, vak.Waarde.MinutenPerWeekTot, vak.Duur.Begin, vak.Duur.Einde());
    }
}
