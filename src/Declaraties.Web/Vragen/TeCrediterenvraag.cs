using Declaraties.Domein;
using Microsoft.AspNetCore.Http;

namespace Declaraties.Web.Vragen;

/// <summary>Wat aanbieders zouden moeten crediteren.</summary>
/// <param name="Aanbieder">Alleen deze aanbieder.</param>
/// <param name="Gemeente">Alleen deze gemeente.</param>
/// <param name="Wet">Alleen onder deze wet.</param>
/// <param name="Bladzijde">De bladzijde, vanaf 1.</param>
/// <param name="Bezwaren">Wat er aan de vraag niet klopt; daarvoor geldt dan de gewone waarde.</param>
public sealed record TeCrediterenvraag(Aanbieder? Aanbieder, Gemeente? Gemeente, Wet? Wet, int Bladzijde, IReadOnlyList<string> Bezwaren)
{
    /// <param name="query">Wat er in het adres staat.</param>
    /// <param name="eigen">De aanbieder die het vraagt; null voor wie van iedereen mag zien.</param>
    internal static TeCrediterenvraag Lees(IQueryCollection query, Aanbieder? eigen)
    {
        var vraag = new Vraag(query);
        return new(vraag.Aanbieder(eigen), vraag.Gemeente(), vraag.Wet(), vraag.Bladzijde(), vraag.Bezwaren);
    }

    /// <summary>Het adres van de pagina waarop dit staat.</summary>
    public string Adres() => Adressen.Met(Adressen.TeCrediteren, ("aanbieder", Aanbieder?.Code), ("gemeente", Gemeente?.Code), ("wet", Wet?.Woord()), ("bladzijde", Adressen.Bladzijde(Bladzijde)));
}
