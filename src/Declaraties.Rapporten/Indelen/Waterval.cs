namespace Declaraties.Rapporten.Indelen;

/// <summary>Hoe een bedrag uit delen is opgebouwd: elke trede begint waar de vorige eindigt.</summary>
public sealed record Waterval(string Titel, Kolomsoort Soort, IReadOnlyList<Trede> Treden) : Tekening(Titel, Soort);

/// <param name="Naam">Wat erbij komt of eraf gaat.</param>
/// <param name="Waarde">Hoeveel; van een totaal de stand tot zover.</param>
/// <param name="IsTotaal">Of het een tussenstand is: die begint onderaan.</param>
public sealed record Trede(string Naam, long Waarde, bool IsTotaal = false);
