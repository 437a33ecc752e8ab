namespace Declaraties.Proefwereld;

/// <summary>Een rij van <c>contacten.csv</c>.</summary>
/// <param name="Soort">Zoals zij in het bestand heet.</param>
/// <param name="Locatie">Zoals zij in het bestand heet.</param>
internal readonly record struct Registercontact(int ToewijzingNummer, DateOnly Datum, string Soort, int Minuten, string Locatie);
