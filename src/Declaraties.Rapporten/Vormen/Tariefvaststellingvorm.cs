namespace Declaraties.Rapporten.Vormen;

/// <param name="Vanaf">De eerste dag.</param>
/// <param name="Door">Wie haar vaststelde.</param>
/// <param name="Op">Wanneer, in UTC.</param>
public sealed record Tariefvaststellingvorm(DateOnly Vanaf, string Door, string Op);
