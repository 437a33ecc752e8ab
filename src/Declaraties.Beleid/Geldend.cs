using Declaraties.Domein;

namespace Declaraties.Beleid;

/// <summary>Wat van wanneer tot en met wanneer gold.</summary>
/// <param name="Duur">Zonder einde loopt zij tot <see cref="DateOnly.MaxValue"/>.</param>
/// <param name="Waarde">Wat er gold.</param>
public sealed record Geldend<T>(Periode Duur, T Waarde)
    where T : class;
