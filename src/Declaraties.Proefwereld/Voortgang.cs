namespace Declaraties.Proefwereld;

/// <summary>Hoe ver de generator is.</summary>
/// <param name="Onderdeel">De map waarin wordt geschreven: toewijzingen of declaraties.</param>
/// <param name="Gedaan">Geschreven toewijzingsberichten, of afgeronde maanden.</param>
/// <param name="Totaal">Waar <paramref name="Gedaan"/> naartoe loopt.</param>
/// <param name="Prestaties">Geschreven prestaties tot nu toe.</param>
public readonly record struct Voortgang(string Onderdeel, int Gedaan, int Totaal, long Prestaties);
