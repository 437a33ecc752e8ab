namespace Declaraties.Opslag.Tarieven;

/// <summary>Dat een versie van een tariefset is vastgesteld.</summary>
/// <param name="Vanaf">De eerste dag waarop zij geldt.</param>
/// <param name="Door">Wie haar vaststelde.</param>
/// <param name="Op">Wanneer.</param>
public sealed record Tariefvaststelling(DateOnly Vanaf, Gebruiker Door, DateTimeOffset Op);
