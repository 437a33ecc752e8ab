namespace Declaraties.Opslag.Beleidsstukken;

/// <summary>Wat er als beleid wordt vastgelegd. In de database staan de nummers: een eenmaal gebruikt nummer verandert nooit.</summary>
public enum Beleidssoort
{
    /// <summary>Welke soorten tijd declarabel zijn. Elke regel van het bestand heeft haar eigen dagen; de laatste versie zegt alles.</summary>
    Declarabel = 1,

    /// <summary>Hoeveel minuten per week bij een product horen, vanaf een dag.</summary>
    Bandbreedte,
}
