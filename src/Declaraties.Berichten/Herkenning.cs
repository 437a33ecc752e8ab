namespace Declaraties.Berichten;

/// <summary>Wat een bericht lijkt te zijn, zonder dat het is getoetst.</summary>
/// <param name="Soort">Naar het eerste element; leeg als dat geen bericht van iWmo 3.2 is.</param>
/// <param name="Afzender">Vier of acht cijfers uit de Header.</param>
/// <param name="Ontvanger">Vier of acht cijfers uit de Header.</param>
public sealed record Herkenning(Berichtsoort? Soort, string? Afzender, string? Ontvanger);
