using Declaraties.Beleid;
using Declaraties.Beleid.Indiceren;
using Declaraties.Beleid.Registreren;
using Declaraties.Beleid.Tariferen;
using Declaraties.Opslag.Beleidsstukken;
using Declaraties.Opslag.Tarieven;

namespace Declaraties.Rapporten.Tellen;

/// <summary>Alle beleid dat is vastgelegd, met zijn geschiedenis.</summary>
public sealed record Beleidsbeeld
{
    /// <summary>De dag waarop wordt gekeken.</summary>
    public required DateOnly Vandaag { get; init; }

    /// <summary>Wat declarabel is en was; leeg als daar niets over is vastgelegd.</summary>
    public required IReadOnlyList<Declarabelregel> Declarabel { get; init; }

    public required IReadOnlyList<Geldend<Bandbreedte>> Bandbreedtes { get; init; }

    /// <summary>De bewaarde tariefsets; alleen wat is vastgesteld telt.</summary>
    public required IReadOnlyList<BewaardeTariefset> Tariefsets { get; init; }

    /// <summary>Wat er in de contracten staat.</summary>
    public required IReadOnlyList<Geldend<Contracttarief>> Contracten { get; init; }

    /// <summary>Wie wat wanneer vastlegde.</summary>
    public required IReadOnlyList<Beleidsstuk> Vastleggingen { get; init; }
}
