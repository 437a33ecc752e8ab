using Declaraties.Domein;
using Declaraties.Opslag.Ontvangsten;
using Declaraties.Opslag.Uitgaand;

namespace Declaraties.Opslag.Inzage;

/// <summary>De envelop waarin een declaratie kwam, en die waarin is geantwoord.</summary>
/// <param name="Ontvangst">De aflevering: hetzelfde bericht kan in meer dan een envelop komen.</param>
/// <param name="Heen">Wat erop staat.</param>
/// <param name="Terug">Wat erop ging; meer dan een als het opnieuw is gestuurd, en geen als er nog niets ging of als de aanbieder het antwoord haalt.</param>
public sealed record Enveloppenpaar(Ontvangst Ontvangst, Envelop Heen, IReadOnlyList<Verzending> Terug);
