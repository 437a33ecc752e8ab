namespace Declaraties.Beleid.Afrekenen;

/// <summary>Maanden die samen worden afgerekend: plaatsen in een venster, beide einden meegeteld.</summary>
public readonly record struct Blok(int Eerste, int Laatste)
{
    /// <summary>De blokken van een variant binnen een venster. Kalenderblokken tellen vanaf januari; wat buiten het venster valt doet niet mee.</summary>
    public static IReadOnlyList<Blok> Van(Afrekenvariant variant, Maandvenster venster)
    {
        ArgumentNullException.ThrowIfNull(variant);
        ArgumentNullException.ThrowIfNull(venster);
        if (variant.Maanden is not { } lengte)
        {
            return [new(0, venster.Aantal - 1)];
        }

        var blokken = new List<Blok>();
        for (var eerste = 0; eerste < venster.Aantal; eerste = blokken[^1].Laatste + 1)
        {
            var inBlok = (venster[eerste].Nummer - 1) % lengte;
            blokken.Add(new(eerste, Math.Min(eerste + lengte - 1 - inBlok, venster.Aantal - 1)));
        }

        return blokken;
    }
}
