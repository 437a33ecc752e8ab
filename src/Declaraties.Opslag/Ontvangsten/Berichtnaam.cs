using Declaraties.Domein;

namespace Declaraties.Opslag.Ontvangsten;

/// <summary>Wat een bericht is, in delen: de wet, en de soort zoals zij bij elke wet in de database staat.</summary>
/// <param name="Wet">De wet.</param>
/// <param name="Bewaard">De naam van hetzelfde bericht onder de Wmo: zo staat elk bericht er, welke wet het ook is.</param>
internal readonly record struct Berichtnaam(Wet Wet, string Bewaard)
{
    private const string Wmo = "WMO";
    private const string Jw = "JW";

    /// <summary>Zoals het bericht heet: <c>WMO323</c> of <c>JW323</c>.</summary>
    public string Soort => Wet == Wet.Jw ? $"{Jw}{Bewaard[Wmo.Length..]}" : Bewaard;

    /// <summary>Of het geen declaratie of toewijzing is: dan staat de soort in een kolom voor het overige.</summary>
    public bool IsOverig => Bewaard is not ("WMO323" or "WMO301");

    /// <summary>Of een aanbieder het stuurt: een declaratie, of een melding van start of stop. De SQL noemt dezelfde.</summary>
    public bool IsVanAanbieder => Bewaard is "WMO323" or "WMO305" or "WMO307";

    public static Berichtnaam? Van(string? soort) => soort switch
    {
        null => null,
        _ when soort.StartsWith(Jw, StringComparison.Ordinal) => new(Wet.Jw, $"{Wmo}{soort[Jw.Length..]}"),
        _ => new(Wet.Wmo, soort),
    };
}
