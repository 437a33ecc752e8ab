namespace Declaraties.Opslag.Inzage;

/// <summary>Een versie van een toewijzing.</summary>
/// <param name="Vastlegging">De vastlegging waarmee zij binnenkwam.</param>
/// <param name="Toewijzingsdatum">Wanneer de gemeente haar toewees.</param>
/// <param name="IsVervangen">Of er nu een andere versie geldt.</param>
public sealed record Toewijzingsversie(long Vastlegging, DateOnly Toewijzingsdatum, bool IsVervangen);
