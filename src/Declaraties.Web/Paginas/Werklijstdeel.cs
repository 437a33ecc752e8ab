using Declaraties.Domein;
using Declaraties.Opslag;
using Declaraties.Opslag.Inzage;
using Declaraties.Web.Vragen;

namespace Declaraties.Web.Paginas;

/// <summary>Een lijst op de werklijst.</summary>
/// <param name="Groep">Wanneer het weg moet; null als het door elkaar staat.</param>
/// <param name="Lijst">De declaraties.</param>
public sealed record Werklijstdeel(Werkgroep? Groep, Bladzijde<Oordeelregel> Lijst)
{
    /// <summary>Uniek op de pagina.</summary>
    internal string Id => Groep is { } groep ? $"werklijst-{groep.Woord()}" : "werklijst";
}
