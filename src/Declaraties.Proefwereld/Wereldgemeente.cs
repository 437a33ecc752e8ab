namespace Declaraties.Proefwereld;

/// <summary>Een gemeente van de Drechtsteden. <paramref name="Gewicht"/> is ruwweg haar aantal inwoners in duizendtallen.</summary>
internal sealed record Wereldgemeente(int Index, string Code, string Naam, int Gewicht)
{
    /// <summary>Op code.</summary>
    public static IReadOnlyList<Wereldgemeente> Alle { get; } =
    [
        new(0, "0482", "Alblasserdam", 21),
        new(1, "0505", "Dordrecht", 122),
        new(2, "0523", "Hardinxveld-Giessendam", 19),
        new(3, "0531", "Hendrik-Ido-Ambacht", 33),
        new(4, "0590", "Papendrecht", 33),
        new(5, "0610", "Sliedrecht", 27),
        new(6, "0642", "Zwijndrecht", 45),
    ];

    /// <summary>De gemeente van een wereld met één aanbieder.</summary>
    public static Wereldgemeente Enige => Alle[1];
}
