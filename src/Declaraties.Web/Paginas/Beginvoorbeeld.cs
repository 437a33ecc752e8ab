namespace Declaraties.Web.Paginas;

/// <summary>Een voorbeeld dat op de pagina staat waar de API begint.</summary>
/// <param name="Naam">Waarin het is geschreven.</param>
/// <param name="Bestand">Het bestand dat met het programma meekomt.</param>
internal sealed record Beginvoorbeeld(string Naam, string Bestand);
