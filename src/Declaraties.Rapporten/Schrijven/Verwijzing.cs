namespace Declaraties.Rapporten.Schrijven;

/// <summary>Een cel van een werkblad die ergens heen wijst: naar een pagina, of naar een cel van een ander werkblad.</summary>
/// <param name="Cel">Welke, zoals B12.</param>
/// <param name="Adres">De pagina; null als het een cel is.</param>
/// <param name="Plek">De cel, met het werkblad ervoor; null als het een pagina is.</param>
internal readonly record struct Verwijzing(string Cel, string? Adres, string? Plek);
