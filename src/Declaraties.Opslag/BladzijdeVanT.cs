namespace Declaraties.Opslag;

/// <summary>Een deel van een lijst. Verder dan <see cref="Meeste"/> rijen wordt niet geteld en niet gebladerd: dan helpt alleen een filter.</summary>
/// <param name="Rijen">De rijen van deze bladzijde.</param>
/// <param name="Aantal">Hoeveel er in het geheel zijn, tot en met <see cref="Meeste"/>.</param>
/// <param name="IsMeer">Of er meer zijn dan dat.</param>
/// <param name="Nummer">De hoeveelste bladzijde dit is, vanaf 1.</param>
public sealed record Bladzijde<T>(IReadOnlyList<T> Rijen, int Aantal, bool IsMeer, int Nummer)
{
    public int Bladzijden => Math.Max(1, (Aantal + Bladzijde.Grootte - 1) / Bladzijde.Grootte);
}
