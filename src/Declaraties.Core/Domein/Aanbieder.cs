namespace Declaraties.Domein;

/// <summary>Een aanbieder, genoemd met zijn AGB-code (acht cijfers). Codes worden teken voor teken vergeleken.</summary>
public readonly record struct Aanbieder(string Code)
{
    /// <summary>De code.</summary>
    public override string ToString() => Code;
}
