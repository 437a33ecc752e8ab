namespace Declaraties.Opslag;

/// <summary>Hoe groot bladzijden zijn.</summary>
public static class Bladzijde
{
    public const int Grootte = 25;
    public const int Meeste = 1000;

    /// <summary>Zoveel rijen gaan aan een bladzijde vooraf.</summary>
    internal static int Vanaf(int nummer) => (Math.Clamp(nummer, 1, Meeste / Grootte) - 1) * Grootte;

    /// <summary>Een deel van een lijst die al in het geheugen staat.</summary>
    public static Bladzijde<T> Van<T>(IReadOnlyList<T> alle, int nummer) =>
        new([.. alle.Skip(Vanaf(nummer)).Take(Grootte)], Math.Min(alle.Count, Meeste), alle.Count > Meeste, nummer);
}
