namespace Declaraties.Berekenen;

/// <summary>Waar een prestatie volgens haar toewijzing kan beginnen: in elk van de hoogstens twee maanden die haar opgegeven periode raakt.</summary>
/// <param name="Een">In de maand met de meeste dagen; null als dat daar niet kan.</param>
/// <param name="Ander">In de andere maand; null als die er niet is, of als het daar niet kan.</param>
public readonly record struct Begindatumpaar(DateOnly? Een, DateOnly? Ander);
