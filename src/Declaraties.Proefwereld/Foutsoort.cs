namespace Declaraties.Proefwereld;

/// <summary>Een manier om een prestatie fout te maken.</summary>
/// <param name="Naam">Waar het om gaat: de retourcode waarvoor de fout is gemaakt.</param>
/// <param name="BijCredit">Voor een creditprestatie; de andere zijn voor debetprestaties.</param>
/// <param name="Maak">
/// Maakt de fout en meldt de retourcodes op de regel; false (en niets veranderd) als hij hier niet kan. De codes van de plafonds (9321,
/// 9322, 9369) volgen later vanzelf uit de veranderde regel.
/// </param>
internal sealed record Foutsoort(string Naam, bool BijCredit, Func<Foutplek, bool> Maak);
