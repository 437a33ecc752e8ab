using Declaraties.Domein;
using Microsoft.AspNetCore.Http;

namespace Declaraties.Web.Vragen;

/// <summary>De tariefafspraken met een aanbieder die op een dag gelden of daarna nog ingaan.</summary>
/// <param name="Aanbieder">De aanbieder; null met een bezwaar als niet is gezegd wie.</param>
/// <param name="Vanaf">De dag.</param>
/// <param name="Wet">Alleen onder deze wet.</param>
/// <param name="Product">Alleen van deze ProductCode.</param>
/// <param name="Bezwaren">Wat er aan de vraag niet klopt; daarvoor geldt dan de gewone waarde.</param>
internal sealed record Contractenvraag(Aanbieder? Aanbieder, DateOnly Vanaf, Wet? Wet, string? Product, IReadOnlyList<string> Bezwaren)
{
    /// <param name="query">Wat er in het adres staat.</param>
    /// <param name="eigen">De aanbieder die het vraagt; null voor wie van iedereen mag zien.</param>
    /// <param name="vandaag">De dag waarop het wordt gevraagd.</param>
    public static Contractenvraag Lees(IQueryCollection query, Aanbieder? eigen, DateOnly vandaag)
    {
        var vraag = new Vraag(query);
        return new(vraag.ZekereAanbieder(eigen), vraag.Datum("vanaf", vandaag), vraag.Wet(), vraag.Productcode("product"), vraag.Bezwaren);
    }

    /// <summary>Op product, eenheid en Ingangsdatum.</summary>
    public IReadOnlyList<Contractregel> Kies(IReadOnlyList<Contractregel> regels) =>
    [
        .. regels.Where(regel => regel.Geldigheid.Eind >= Vanaf && (Wet is null || regel.Product.Wet == Wet) && (Product is null || regel.Product.Code == Product))
            .OrderBy(regel => regel.Product.ToString(), StringComparer.Ordinal).ThenBy(regel => regel.Eenheid).ThenBy(regel => regel.Ingangsdatum),
    ];
}
