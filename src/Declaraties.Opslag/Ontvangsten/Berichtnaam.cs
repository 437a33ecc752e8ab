using Declaraties.Domein;

namespace Declaraties.Opslag.Ontvangsten;

/// <summary>Wat een bericht is, in delen: de wet, en de soort zoals zij bij elke wet in de database staat.</summary>
/// <param name="Wet">De wet.</param>
/// <param name="Bewaard">De naam van hetzelfde bericht onder de Wmo: zo staan een declaratie en een toewijzing er, welke wet het ook is.</param>
internal readonly record struct Berichtnaam(Wet Wet, string Bewaard)
{
    /// <summary>Een declaratie, van welke wet ook.</summary>
    public const string Declaratie = "WMO323";

    private const string Wmo = "WMO";
    private const string Jw = "JW";

    /// <summary>Zoals het bericht heet: <c>WMO323</c> of <c>JW323</c>.</summary>
    public string Soort => Wet == Wet.Jw ? $"{Jw}{Bewaard[Wmo.Length..]}" : Bewaard;

    public static Berichtnaam? Van(string? soort) => soort switch
    {
        null => null,
        _ when soort.StartsWith(Jw, StringComparison.Ordinal) => new(Wet.Jw, $"{Wmo}{soort[Jw.Length..]}"),
        _ => new(Wet.Wmo, soort),
    };
}
