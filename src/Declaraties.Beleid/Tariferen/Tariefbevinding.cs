namespace Declaraties.Beleid.Tariferen;

/// <summary>Wat er aan een tariefset mankeert, en wat wel goed zou zijn.</summary>
/// <param name="Ernst">In JSON de soort.</param>
/// <param name="Code">Welke bevinding het is.</param>
/// <param name="Product">Waarover; null als het over alle gaat.</param>
/// <param name="Bestand">Waar het staat.</param>
/// <param name="Regel">De regel daarin; null als het niet over één regel gaat.</param>
/// <param name="Tekst">In een zin.</param>
public sealed record Tariefbevinding(Bevindingsernst Ernst, Bevindingscode Code, string? Product, string Bestand, int? Regel, string Tekst)
{
    /// <summary>Met de plaats ervoor.</summary>
    public override string ToString() => $"{Bestand}{(Regel is { } regel ? $", regel {regel}" : "")}: {Tekst}";
}
