namespace Declaraties.Beleid.Afrekenen;

/// <summary>Waarnaar een vergelijking is opgeteld.</summary>
public enum Groepering
{
    Totaal,
    Aanbieder,
    Product,
    Toewijzing,
}
