using System.Globalization;
using Declaraties.Domein;
using Declaraties.Opslag.Inzage;
using Declaraties.Opslag.Oordelen;

namespace Declaraties.Dienst.Verslagen;

/// <summary>Wat een prestatie te veel heeft voor haar toewijzing: zoveel minuten zou een toestemming moeten geven.</summary>
public static class Tekort
{
    private const string Volume = "/GeleverdVolume";

    private static readonly string[] _regels = ["TR321", "TR322"];

    /// <summary>Of een toestemming iets aan deze prestatie verandert: zij is in tijd, en heeft meer dan er is toegewezen.</summary>
    public static bool IsEr(Beoordeeldeprestatie prestatie)
    {
        ArgumentNullException.ThrowIfNull(prestatie);
        return prestatie.Prestatie.Volume.Eenheid.IsTijd() && OverVolume(prestatie).Any();
    }

    /// <summary>De minuten die zij te veel heeft: wat er staat, min wat het advies ervan maakt; alles als zij er niet in past. Null als dat niet is nagerekend.</summary>
    public static long? Minuten(Beoordeeldeprestatie prestatie)
    {
        if (!IsEr(prestatie))
        {
            return null;
        }

        var volume = prestatie.Prestatie.Volume;
        var past = OverVolume(prestatie).Select(Past).ToList();
        return past.Min() is { } hoogstens && past.TrueForAll(een => een is not null) && hoogstens < volume.Aantal
            ? (volume with { Aantal = volume.Aantal - hoogstens }).InKleinsteEenheid.Aantal
            : null;
    }

    private static IEnumerable<BewaardeBevinding> OverVolume(Beoordeeldeprestatie prestatie) => prestatie.Bevindingen.Where(bevinding => _regels.Contains(bevinding.Regel));

    /// <summary>Het volume dat er volgens het advies wel in past.</summary>
    private static long? Past(BewaardeBevinding bevinding)
    {
        if (bevinding.Advies is not { } tekst)
        {
            return null;
        }

        var advies = Adviestekst.Lees(tekst);
        return advies.Weglaten ? 0
            : advies.Wijzig.FirstOrDefault(wijziging => wijziging.Pad.EndsWith(Volume, StringComparison.Ordinal))?.Waarde is { } waarde && long.TryParse(waarde, NumberStyles.None, CultureInfo.InvariantCulture, out var aantal) ? aantal
            : null;
    }
}
