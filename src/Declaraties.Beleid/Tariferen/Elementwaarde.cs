namespace Declaraties.Beleid.Tariferen;

/// <summary>Wat een kostprijselement invult.</summary>
/// <param name="Naam">De parameter, of wat er wordt berekend.</param>
/// <param name="Soort">Waarin de waarde is.</param>
/// <param name="Waarde">Null als zij ontbreekt.</param>
public sealed record Elementwaarde(string Naam, Parametersoort Soort, Exact? Waarde)
{
    /// <summary>Of zij boven nul is.</summary>
    public bool IsIngevuld => Waarde is { Teken: > 0 };
}
