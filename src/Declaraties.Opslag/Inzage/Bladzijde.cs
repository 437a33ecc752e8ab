namespace Declaraties.Opslag.Inzage;

/// <summary>Een deel van een lijst. Verder dan <see cref="Meeste"/> rijen wordt niet geteld en niet gebladerd: dan helpt alleen een filter.</summary>
/// <param name="Rijen">De rijen van deze bladzijde.</param>
/// <param name="Aantal">Hoeveel er in het geheel zijn, tot en met <see cref="Meeste"/>.</param>
/// <param name="IsMeer">Of er meer zijn dan dat.</param>
/// <param name="Nummer">De hoeveelste bladzijde dit is, vanaf 1.</param>
public sealed record Bladzijde<T>(IReadOnlyList<T> Rijen, int Aantal, bool IsMeer, int Nummer)
{
    public int Bladzijden => Math.Max(1, (Aantal + Bladzijde.Grootte - 1) / Bladzijde.Grootte);
}

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
