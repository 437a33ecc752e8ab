namespace Declaraties.Domein;

/// <summary>Waaraan een toewijzing te herkennen is, in welke versie ook: hetzelfde nummer onder een andere wet is een andere. Codes worden teken voor teken vergeleken.</summary>
public readonly record struct ToewijzingSleutel(Gemeente Gemeente, Aanbieder Aanbieder, Wet Wet, int ToewijzingNummer)
{
    public static ToewijzingSleutel Van(Toewijzing toewijzing) =>
        new(toewijzing.Gemeente, toewijzing.Aanbieder, toewijzing.Wet, toewijzing.ToewijzingNummer);

    /// <summary>De Wmo is gewoon, en wordt niet genoemd.</summary>
    public string InWoorden() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture, $"toewijzing {ToewijzingNummer} van gemeente {Gemeente} aan aanbieder {Aanbieder}{(Wet == Wet.Wmo ? "" : $" onder de {Wet.InWoorden()}")}");
}

/// <summary>
/// Welke versie van een toewijzing geldt: die met de hoogste Toewijzingsdatum en daarbinnen de hoogste Toewijzingstijd, en bij gelijke
/// stand de laatst gelezen (besluit 20).
/// </summary>
public static class Toewijzingsversies
{
    /// <summary>
    /// De toewijzingen uit een nieuw bericht die de geldende versie worden, in de volgorde van het bericht. Een te laat gekomen oudere
    /// versie is er niet bij.
    /// </summary>
    /// <param name="bekend">De bekende geldende versies, minstens die van de sleutels in <paramref name="nieuw"/>, ook van een andere client.</param>
    /// <param name="nieuw">De toewijzingen van het bericht, in volgorde van lezen.</param>
    public static IReadOnlyList<Toewijzing> WordtGeldend(IEnumerable<Toewijzing> bekend, IReadOnlyList<Toewijzing> nieuw) =>
        [.. Stand(bekend, nieuw).Where(geldend => geldend.VolgnummerNieuw is not null).OrderBy(geldend => geldend.VolgnummerNieuw).Select(geldend => geldend.Toewijzing)];

    /// <summary>Van elke sleutel de geldende versie nadat het hele bericht is gelezen.</summary>
    internal static IReadOnlyCollection<GeldendeVersie> Stand(IEnumerable<Toewijzing> bekend, IReadOnlyList<Toewijzing> nieuw)
    {
        var stand = new Dictionary<ToewijzingSleutel, GeldendeVersie>();
        foreach (var toewijzing in bekend)
        {
            Lees(stand, new GeldendeVersie(toewijzing, VolgnummerNieuw: null));
        }

        for (var i = 0; i < nieuw.Count; i++)
        {
            Lees(stand, new GeldendeVersie(nieuw[i], i));
        }

        return stand.Values;
    }

    private static void Lees(Dictionary<ToewijzingSleutel, GeldendeVersie> stand, GeldendeVersie gelezen)
    {
        var sleutel = ToewijzingSleutel.Van(gelezen.Toewijzing);
        if (!stand.TryGetValue(sleutel, out var eerder) || !IsOuder(gelezen.Toewijzing, eerder.Toewijzing))
        {
            stand[sleutel] = gelezen;
        }
    }

    private static bool IsOuder(Toewijzing a, Toewijzing b) =>
        (a.Toewijzingsdatum, a.Toewijzingstijd).CompareTo((b.Toewijzingsdatum, b.Toewijzingstijd)) < 0;
}

/// <param name="Toewijzing">De versie die geldt.</param>
/// <param name="VolgnummerNieuw">Haar plaats in het nieuwe bericht, vanaf 0; leeg als zij al bekend was.</param>
internal readonly record struct GeldendeVersie(Toewijzing Toewijzing, int? VolgnummerNieuw);
