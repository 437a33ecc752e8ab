namespace Declaraties.Rapporten.Indelen;

/// <summary>Waaruit een geheel bestaat, als één balk.</summary>
public sealed record Verdeling(string Titel, Kolomsoort Soort, IReadOnlyList<Verdelingsdeel> Delen) : Tekening(Titel, Soort);

/// <param name="Naam">Wat het is.</param>
/// <param name="Waarde">Hoeveel; nooit onder nul.</param>
/// <param name="IsHoofdzaak">Of het het deel is waar het om gaat.</param>
public sealed record Verdelingsdeel(string Naam, long Waarde, bool IsHoofdzaak = false);
