using Declaraties.Domein;

namespace Declaraties.Berekenen;

/// <summary>
/// Hoe vaak het volume van een Omvang past: in één prestatie (TR321, IV077) en in de hele toewijzing (TR322).
/// </summary>
public static class Plafond
{
    private const int AltijdWeken = 6;

    /// <summary>
    /// Hoe vaak het volume van de Omvang in één prestatie over <paramref name="productPeriode"/> past (TR321).
    /// </summary>
    /// <param name="categorie">ProductCategorie van de toewijzing, of van de prestatie als de toewijzing er geen noemt.</param>
    /// <param name="regels">De regels waarmee wordt geoordeeld; null buiten een oordeel, waar de categorie de wet al zegt.</param>
    public static int KerenPerPrestatie(Omvang omvang, string categorie, Periode looptijd, DateOnly? einddatum, Periode productPeriode, Regelversie? regels = null) =>
        omvang.Frequentie switch
        {
            Frequentie.PerDag => productPeriode.Dagen,
            Frequentie.PerWeek when omvang.Eenheid.IsOutput() =>
                productPeriode.Zondagen + (GebrokenLaatsteWeekHoortBij(looptijd, einddatum, productPeriode) ? 1 : 0),
            Frequentie.PerWeek when (regels ?? Regelversie.Huidig).ZesWeken.Contains(categorie) => AltijdWeken,
            Frequentie.PerWeek => productPeriode.Kalenderweken,
            Frequentie.PerMaand or Frequentie.TotaalInToewijzing => 1,
            _ => throw new ArgumentOutOfRangeException(nameof(omvang), "Onbekende frequentie."),
        };

    /// <summary>Hoe vaak het volume van de Omvang in de hele <paramref name="looptijd"/> past (TR322); ook voor ProductCategorie 01.</summary>
    /// <param name="looptijd">De looptijd; zonder Einddatum tot en met het einde van de laatste ProductPeriode.</param>
    public static int KerenInLooptijd(Omvang omvang, Periode looptijd) =>
        omvang.Frequentie switch
        {
            Frequentie.PerDag => looptijd.Dagen,
            Frequentie.PerWeek when omvang.Eenheid.IsOutput() =>
                looptijd.IsLeeg ? 0 : looptijd.Zondagen + (looptijd.Eind.DayOfWeek == DayOfWeek.Sunday ? 0 : 1),
            Frequentie.PerWeek => looptijd.Kalenderweken,
            Frequentie.PerMaand => looptijd.Kalendermaanden,
            Frequentie.TotaalInToewijzing => 1,
            _ => throw new ArgumentOutOfRangeException(nameof(omvang), "Onbekende frequentie."),
        };

    /// <summary>
    /// De laatste, onvolledige week van een toewijzing die niet op zondag eindigt telt mee in de prestatie waarin haar laatste zondag valt.
    /// </summary>
    private static bool GebrokenLaatsteWeekHoortBij(Periode looptijd, DateOnly? einddatum, Periode productPeriode)
    {
        if (einddatum is not { } eind || eind.DayOfWeek == DayOfWeek.Sunday || eind.DayNumber < (int)eind.DayOfWeek)
        {
            return false;
        }

        var laatsteZondag = eind.AddDays(-(int)eind.DayOfWeek);
        return looptijd.Bevat(laatsteZondag) && productPeriode.Bevat(laatsteZondag);
    }
}
