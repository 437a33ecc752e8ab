using Declaraties.Opslag.Ontvangsten;

namespace Declaraties.Dienst.Ontvangen;

/// <summary>Een bericht uit een ZIP-bestand, zoals het is vastgelegd.</summary>
/// <param name="Naam">Hoe het daarin heet.</param>
/// <param name="Ontvangst">De ontvangst.</param>
public sealed record Zipontvangst(string Naam, Ontvangst Ontvangst);
