namespace Declaraties.Rapporten.Vormen;

/// <param name="Product">Het product.</param>
/// <param name="TariefCenten">Per uur.</param>
public sealed record Producttariefvorm(string Product, long TariefCenten);
