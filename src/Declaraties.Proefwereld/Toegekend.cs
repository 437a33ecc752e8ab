using Declaraties.Domein;

namespace Declaraties.Proefwereld;

/// <summary>Hoeveel er wordt toegewezen, en in welke eenheid dat wordt gedeclareerd.</summary>
/// <param name="ZonderEinde">De toewijzing noemt geen Einddatum; dat kan niet per week (CD076) en niet bij een Budget (CD075).</param>
public sealed record Toegekend(Omvang? Omvang, Bedrag? Budget, int MinutenPerWeek, Eenheid Eenheid, bool ZonderEinde);
