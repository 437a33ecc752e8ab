namespace Declaraties.Beleid.Tariferen;

/// <summary>Waarover een product, of elk, het ziekteverzuim rekent (ZiekteverzuimGrondslag).</summary>
/// <param name="Product">Waarvoor dat geldt; null voor elk product dat zelf niets kiest.</param>
/// <param name="Grondslag">De keuze.</param>
/// <param name="Bron">Waar zij staat.</param>
public sealed record Grondslagkeuze(string? Product, Verzuimgrondslag Grondslag, Waardebron Bron)
{
    /// <summary>Hoe de parameter heet die een woord is en geen getal.</summary>
    public const string Parameter = "ZiekteverzuimGrondslag";
}
