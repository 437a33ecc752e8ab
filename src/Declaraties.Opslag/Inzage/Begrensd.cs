namespace Declaraties.Opslag.Inzage;

/// <summary>Een aantal dat niet verder is geteld dan <see cref="Bladzijde.Meeste"/>.</summary>
public readonly record struct Begrensd(int Aantal, bool IsMeer)
{
    internal static Begrensd Van(long geteld) => new((int)Math.Min(geteld, Bladzijde.Meeste), geteld > Bladzijde.Meeste);
}
