namespace Declaraties.Beleid.Indiceren;

/// <summary>Bandbreedtes zoals zij zijn vastgelegd.</summary>
/// <param name="Versie">De hoeveelste vastlegging.</param>
/// <param name="Vanaf">De eerste dag waarop zij gelden.</param>
/// <param name="Banden">Hoogstens één per product.</param>
public sealed record Bandversie(int Versie, DateOnly Vanaf, IReadOnlyList<Bandbreedte> Banden);
