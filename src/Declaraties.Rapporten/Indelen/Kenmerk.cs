namespace Declaraties.Rapporten.Indelen;

/// <summary>Wat een rapport over zichzelf zegt, zoals zijn periode.</summary>
/// <param name="Naam">Zoals in JSON.</param>
/// <param name="Kop">Voor mensen.</param>
/// <param name="Waarde">Wat er geldt.</param>
public sealed record Kenmerk(string Naam, string Kop, string Waarde);
