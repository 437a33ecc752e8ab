namespace Declaraties.Rapporten.Schrijven.Tekenen;

/// <summary>Waar een waarde op een as ligt.</summary>
/// <param name="laagste">De waarde aan het begin.</param>
/// <param name="hoogste">De waarde aan het einde.</param>
/// <param name="begin">Waar de as begint.</param>
/// <param name="lengte">Hoe lang zij is.</param>
internal sealed class Maatstaf(long laagste, long hoogste, int begin, int lengte)
{
    public long Plaats(long waarde) => begin + Lengte(Math.Clamp(waarde, laagste, hoogste) - laagste);

    /// <summary>Hoe lang een verschil van twee waarden is.</summary>
    public long Lengte(long verschil) => hoogste == laagste ? 0 : (long)((Int128)lengte * verschil / ((Int128)hoogste - laagste));
}
