namespace Declaraties.Beleid.Uitvragen;

/// <summary>De waarde waar een deel van de antwoorden onder ligt: rechtlijnig tussen de twee antwoorden aan weerszijden van rang (n-1)p.</summary>
public static class Kwantiel
{
    /// <param name="waarden">Een of meer, van laag naar hoog.</param>
    /// <param name="deel">Van 0 t/m 1.</param>
    public static Exact Van(IReadOnlyList<Exact> waarden, Exact deel)
    {
        ArgumentNullException.ThrowIfNull(waarden);
        var rang = deel * (waarden.Count - 1);
        var plaats = (int)rang.NaarBeneden();
        return plaats == waarden.Count - 1 ? waarden[plaats] : waarden[plaats] + ((rang - plaats) * (waarden[plaats + 1] - waarden[plaats]));
    }
}
