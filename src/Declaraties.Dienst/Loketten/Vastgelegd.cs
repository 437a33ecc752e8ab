using Declaraties.Opslag.Beleidsstukken;

namespace Declaraties.Dienst.Loketten;

/// <summary>Wat er in vastgelegd beleid staat, en in welke vastlegging.</summary>
public sealed record Vastgelegd<T>(Beleidsstuk Stuk, T Inhoud)
    where T : class;
