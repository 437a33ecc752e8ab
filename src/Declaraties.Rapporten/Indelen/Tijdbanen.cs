using System.Globalization;
using Declaraties.Beleid;
using Declaraties.Domein;

namespace Declaraties.Rapporten.Indelen;

/// <summary>Maakt van wat na elkaar gold een tijdlijn.</summary>
internal static class Tijdbanen
{
    private const int MeesteBanen = 30;
    private const int MeesteJarenTerug = 3;

    /// <summary>Waar op een tijdlijn wordt gekeken: hele jaren, van het eerste begin maar niet te ver terug, tot en met volgend jaar of het laatste begin.</summary>
    public static Periode Venster(IEnumerable<DateOnly> begindagen, DateOnly vandaag)
    {
        var jaren = begindagen.Select(dag => dag.Year).Append(vandaag.Year).ToList();
        return new(
            new DateOnly(Math.Max(jaren.Min(), vandaag.Year - MeesteJarenTerug), 1, 1),
            new DateOnly(Math.Max(jaren.Max(), vandaag.Year + 1), 12, 31));
    }

    /// <param name="titel">Wat er te zien is.</param>
    /// <param name="venster">Waar wordt gekeken.</param>
    /// <param name="vakken">Wat er gold.</param>
    /// <param name="baan">In welke baan het hoort.</param>
    /// <param name="tekst">Wat er in het vak staat, kort.</param>
    /// <param name="isSterk">Of het opvalt.</param>
    public static Tijdlijn Maak<T>(string titel, Periode venster, IReadOnlyList<Geldend<T>> vakken, Func<T, string> baan, Func<T, string> tekst, Func<T, bool> isSterk)
        where T : class
    {
        var banen = vakken.Where(vak => vak.Duur.Overlapt(venster)).GroupBy(vak => baan(vak.Waarde), StringComparer.Ordinal).ToList();
        return new(
            banen.Count > MeesteBanen ? string.Create(CultureInfo.InvariantCulture, $"{titel} (de eerste {MeesteBanen} van {banen.Count})") : titel,
            venster,
            [.. banen.Take(MeesteBanen).Select(groep => new Tijdbaan(groep.Key, [.. groep.Select(vak => new Tijdvak(vak.Duur, tekst(vak.Waarde), isSterk(vak.Waarde)))]))]);
    }

    /// <summary>Het einde; null als er geen is.</summary>
    public static DateOnly? Einde(this Periode duur) => duur.Eind == DateOnly.MaxValue ? null : duur.Eind;
}
