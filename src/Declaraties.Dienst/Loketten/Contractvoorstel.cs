using Declaraties.Domein;

namespace Declaraties.Dienst.Loketten;

/// <summary>De contractregels die uit een tariefset volgen, of waarom zij er niet zijn: een half contract is er geen.</summary>
/// <param name="Regels">Leeg als er iets niet klopt.</param>
/// <param name="Fouten">Wat er niet klopt en wat wel kan, elk een zin.</param>
public sealed record Contractvoorstel(IReadOnlyList<Contractregel> Regels, IReadOnlyList<string> Fouten);
