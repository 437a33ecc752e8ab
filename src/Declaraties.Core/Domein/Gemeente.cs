namespace Declaraties.Domein;

/// <summary>Een gemeente, genoemd met haar code van het CBS (vier cijfers). Codes worden teken voor teken vergeleken.</summary>
public readonly record struct Gemeente(string Code)
{
    /// <summary>De code.</summary>
    public override string ToString() => Code;
}
