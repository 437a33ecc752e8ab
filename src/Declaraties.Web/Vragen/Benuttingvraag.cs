using Declaraties.Berekenen;
using Declaraties.Domein;
using Microsoft.AspNetCore.Http;

namespace Declaraties.Web.Vragen;

/// <summary>De benutting van een maand.</summary>
/// <param name="Maand">De maand.</param>
/// <param name="Per">Waarover wordt opgeteld.</param>
/// <param name="Gemeente">Alleen deze gemeente.</param>
/// <param name="Aanbieder">Alleen deze aanbieder.</param>
/// <param name="Wet">Alleen onder deze wet.</param>
/// <param name="Product">Alleen deze ProductCode.</param>
/// <param name="Band">Alleen toewijzingen in deze band.</param>
/// <param name="Bladzijde">De bladzijde van de toewijzingen, vanaf 1.</param>
/// <param name="Bezwaren">Wat er aan de vraag niet klopt; daarvoor geldt dan de gewone waarde.</param>
public sealed record Benuttingvraag(
    Maand Maand, Benuttinggroepering Per, Gemeente? Gemeente, Aanbieder? Aanbieder, Wet? Wet, string? Product, Band? Band, int Bladzijde, IReadOnlyList<string> Bezwaren)
{
    /// <param name="query">Wat er in het adres staat.</param>
    /// <param name="eigen">De aanbieder die het vraagt; null voor wie van iedereen mag zien.</param>
    /// <param name="vandaag">De dag waarop het wordt gevraagd.</param>
    internal static Benuttingvraag Lees(IQueryCollection query, Aanbieder? eigen, DateOnly vandaag)
    {
        var vraag = new Vraag(query);
        return new(
            vraag.Maand("maand", Maand.Van(vandaag.AddMonths(-1))),
            vraag.Keuze("per", Benuttinggroepering.Gemeente),
            vraag.Gemeente(),
            vraag.Aanbieder(eigen),
            vraag.Wet(),
            vraag.Productcode("product"),
            vraag.MogelijkeKeuze<Band>("band"),
            vraag.Bladzijde(),
            vraag.Bezwaren);
    }

    /// <summary>Het adres van de pagina waarop dit staat.</summary>
    public string Adres() => Adressen.Met(
        Adressen.Benutting,
        ("maand", Maand.ToString()),
        ("per", Per.Woord()),
        ("gemeente", Gemeente?.Code),
        ("aanbieder", Aanbieder?.Code),
        ("wet", Wet?.Woord()),
        ("product", Product),
        ("band", Band is { } band ? band.Woord() : null),
        ("bladzijde", Adressen.Bladzijde(Bladzijde)));
}
