using Declaraties.Domein;

namespace Declaraties.Opslag.Inzage;

/// <summary>Een deel van de lijst met toewijzingen.</summary>
/// <param name="Rijen">De geldende versie van elke toewijzing, zonder wat is verwijderd.</param>
/// <param name="Volgende">Waarna het volgende deel begint; null als dit het laatste is.</param>
public sealed record Toewijzingendeel(IReadOnlyList<Toewijzing> Rijen, ToewijzingSleutel? Volgende);
