using Declaraties.Domein;

namespace Declaraties.Beleid.Indiceren;

/// <summary>De omvang van een toewijzing in minuten per week. Een jaar telt 365,25 dagen, dus een maand 365,25 / 84 weken.</summary>
public static class Weekminuten
{
    private const int DagenPerWeek = 7;
    private const int MaandenMaalDagenPerWeek = 84;
    private const decimal DagenPerJaar = 365.25m;

    /// <summary>Exact; null als de omvang geen tijd per dag, week of maand is.</summary>
    public static Exact? Van(Omvang? omvang)
    {
        if (omvang is null || !omvang.Eenheid.IsTijd())
        {
            return null;
        }

        Exact minuten = new Volume(omvang.Volume, omvang.Eenheid).InKleinsteEenheid.Aantal;
        return omvang.Frequentie switch
        {
            Frequentie.PerDag => minuten * DagenPerWeek,
            Frequentie.PerWeek => minuten,
            Frequentie.PerMaand => minuten * MaandenMaalDagenPerWeek / DagenPerJaar,
            _ => null,
        };
    }
}
