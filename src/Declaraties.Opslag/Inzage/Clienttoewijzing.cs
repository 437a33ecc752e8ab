using Declaraties.Domein;

namespace Declaraties.Opslag.Inzage;

/// <param name="Toewijzing">Een lopende toewijzing.</param>
/// <param name="LaatstGedeclareerd">De laatste maand waarover haar aanbieder bij haar gemeente declareerde; null als dat nooit is gebeurd.</param>
public sealed record Clienttoewijzing(Toewijzing Toewijzing, Maand? LaatstGedeclareerd);
