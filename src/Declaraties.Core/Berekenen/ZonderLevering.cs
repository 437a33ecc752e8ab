using Declaraties.Domein;

namespace Declaraties.Berekenen;

/// <summary>
/// Hoe lang een client met een lopende toewijzing niets geleverd kreeg. "Vier weken betaald worden zonder dat er ondersteuning is geleverd kan niet
/// meer": na achtentwintig dagen hoort iemand te gaan kijken. Declaraties gaan per ProductPeriode, dus een dag telt als geleverd als zij in een
/// ProductPeriode met goedgekeurde minuten ligt; dagen zonder lopende toewijzing tellen niet.
/// </summary>
public static class ZonderLevering
{
    /// <summary>Vanaf zoveel dagen is het te lang.</summary>
    public const int TeLang = 28;

    /// <summary>
    /// Waar de blik begint: een maand voor de maand waarin zoveel dagen voor de peildatum begonnen. Verder terug hoeft niet: een maand heeft minstens achtentwintig dagen.
    /// </summary>
    public static DateOnly Vanaf(DateOnly peildatum, int dagen = TeLang) => Maand.Van(peildatum.AddDays(1 - dagen)).EersteDag.AddMonths(-1);

    /// <summary>Dagen met een lopende toewijzing sinds de laatste levering, tot en met <paramref name="totEnMet"/>; niet verder terug dan <paramref name="vanaf"/>.</summary>
    /// <param name="looptijden">De looptijden van alle toewijzingen van de client.</param>
    /// <param name="laatsteLevering">De laatste dag van de laatste ProductPeriode waarin iets is geleverd; null als die er niet is.</param>
    /// <param name="vanaf">De eerste dag die meetelt.</param>
    /// <param name="totEnMet">De laatste dag die meetelt.</param>
    public static int Dagen(IEnumerable<Periode> looptijden, DateOnly? laatsteLevering, DateOnly vanaf, DateOnly totEnMet)
    {
        var begin = laatsteLevering is { } laatste && laatste >= vanaf ? laatste.AddDays(1) : vanaf;
        var venster = new Periode(begin, totEnMet);
        var (dagen, geteld) = (0, begin.AddDays(-1));
        foreach (var deel in looptijden.Select(venster.Doorsnede).Where(deel => !deel.IsLeeg).OrderBy(deel => deel.Begin))
        {
            var eerste = deel.Begin > geteld ? deel.Begin : geteld.AddDays(1);
            dagen += new Periode(eerste, deel.Eind).Dagen;
            geteld = deel.Eind > geteld ? deel.Eind : geteld;
        }

        return dagen;
    }
}
