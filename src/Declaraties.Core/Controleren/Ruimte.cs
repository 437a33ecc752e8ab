using System.Globalization;
using Declaraties.Berekenen;
using Declaraties.Controleren.Niveau3;
using Declaraties.Domein;

namespace Declaraties.Controleren;

/// <summary>
/// Hoeveel er van een toewijzing over is voor de prestatie waar de toetsing op staat. De regels die dat begrenzen (TR321, TR322, TR369) noemen zo hetzelfde
/// volume: wie het opvolgt stuit niet op de volgende.
/// </summary>
internal static class Ruimte
{
    private const int MinutenPerUur = 60;

    /// <summary>Hoogste volume over <paramref name="productPeriode"/>, in de eenheid van de prestatie en naar beneden afgerond; null als niets het begrenst.</summary>
    public static long? Hoogste(Toetsing t, Periode productPeriode)
    {
        if (t.Toewijzing.Omvang is { } omvang)
        {
            var past = Math.Min(
                TR321VolumePastInOmvang.Bepaal(t, omvang, productPeriode).Plafond,
                TR322SomPastInOmvang.Bepaal(t, omvang, productPeriode).Plafond - t.Stand.Goedgekeurd(omvang, t.Dossier.Regelversie));
            return Math.Max(0, past) / (t.Prestatie.Eenheid == Eenheid.Uur ? MinutenPerUur : 1);
        }

        return t.Toewijzing.Budget is { } budget
            ? Tarief.HoogsteVolume(t.Contractregel, t.Prestatie, Bedrag.Max(Bedrag.Nul, budget - t.Stand.Verbruik.Bedrag))
            : null;
    }

    /// <summary>Wat er nog bij past, over de ProductPeriode zoals zij hoort te zijn.</summary>
    public static string ZouVoldoen(Toetsing t) =>
        InWoorden(Hoogste(t, Productperiode.Juist(t.Prestatie.ProductPeriode, t.Toewijzing) ?? t.Prestatie.ProductPeriode) ?? 0, t.Prestatie.Eenheid);

    /// <param name="volume">Hoogste volume, in <paramref name="eenheid"/>; een prestatie van 0 dient nergens voor en is nooit te crediteren.</param>
    public static string InWoorden(long volume, Eenheid eenheid) =>
        volume > 0
            ? string.Create(CultureInfo.InvariantCulture, $"Een volume tot en met {volume} {eenheid.InWoorden()}, met het bedrag dat daarbij hoort.")
            : "Niets: er is van de toewijzing niets meer over. Dien de prestatie niet in.";
}

/// <summary>Een grens aan een volume, en hoe zij is berekend.</summary>
/// <param name="Plafond">Het hoogste volume; tijd in minuten.</param>
/// <param name="Keren">Hoe vaak het volume van de Omvang erin past.</param>
/// <param name="Extra">Toestemmingen die meetellen.</param>
/// <param name="Over">De dagen waarover is geteld.</param>
internal readonly record struct Volumegrens(long Plafond, int Keren, ExtraTijd Extra, Periode Over);
