namespace Declaraties.Opslag.Inzage;

/// <summary>Welk deel van een verslag.</summary>
/// <param name="Pagina">De pagina, vanaf 1.</param>
/// <param name="Grootte">Hoeveel er op een pagina staan.</param>
public readonly record struct Verslagkeuze(int Pagina, int Grootte)
{
    public const int Gewoon = 100;
    public const int Grootste = Gewoon;

    /// <summary>Verder dan er in een bericht past; wat daarna komt is er nooit.</summary>
    public const int MeestePaginas = 10_000_000;

    /// <summary>Waarmee een verslag begint.</summary>
    public static Verslagkeuze Eerste { get; } = new(1, Gewoon);

    /// <summary>Zoveel gaan eraan vooraf.</summary>
    internal long Vanaf => (Pagina - 1L) * Grootte;

    internal long Tot => Vanaf + Grootte;
}
