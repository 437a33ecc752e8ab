namespace Declaraties.Opslag.Inzage;

/// <summary>De vastgehouden declaraties die een wijziging kan raken.</summary>
/// <param name="Declaraties">Wie het eerst weg moet vooraan, hoogstens <see cref="Meeste"/>.</param>
/// <param name="Aantal">Hoeveel het er zijn.</param>
public sealed record Geraakt(IReadOnlyList<Oordeelregel> Declaraties, int Aantal)
{
    /// <summary>Zoveel worden er samen op proef en opnieuw beoordeeld.</summary>
    public const int Meeste = 500;

    public static Geraakt Niets { get; } = new([], 0);
}
