namespace Declaraties.Web.Paginas.Onderdelen;

/// <summary>Een keuze in een lijst.</summary>
/// <param name="Waarde">Zoals zij in het adres staat.</param>
/// <param name="Tekst">Zoals de lezer haar ziet.</param>
public sealed record Keuze(string Waarde, string Tekst);
