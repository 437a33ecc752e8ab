namespace Declaraties.Web.Paginas.Onderdelen;

/// <summary>Een stuk van een regel van het logboek.</summary>
/// <param name="Tekst">Wat er staat.</param>
/// <param name="Adres">Waar het over gaat; null als het niets aanwijst.</param>
internal readonly record struct Logdeel(string Tekst, string? Adres);
