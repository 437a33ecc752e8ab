using Declaraties.Domein;
using Microsoft.AspNetCore.Http;

namespace Declaraties.Web.Vragen;

/// <summary>Waarop nog nooit is gedeclareerd.</summary>
/// <param name="Peildatum">De dag waarop de toewijzing is begonnen.</param>
/// <param name="Wet">Alleen onder deze wet.</param>
/// <param name="Bladzijde">De bladzijde, vanaf 1.</param>
/// <param name="Bezwaren">Wat er aan de vraag niet klopt; daarvoor geldt dan de gewone waarde.</param>
public sealed record Nooitvraag(DateOnly Peildatum, Wet? Wet, int Bladzijde, IReadOnlyList<string> Bezwaren)
{
    internal static Nooitvraag Lees(IQueryCollection query, DateOnly vandaag)
    {
        var vraag = new Vraag(query);
        return new(vraag.Datum("peildatum", Leveringvraag.EindeVanVorigeMaand(vandaag)), vraag.Wet(), vraag.Bladzijde(), vraag.Bezwaren);
    }

    /// <summary>Het adres van de pagina waarop dit staat.</summary>
    public string Adres() => Adressen.Met(Adressen.NooitGedeclareerd, ("peildatum", Adressen.Datum(Peildatum)), ("wet", Wet?.Woord()), ("bladzijde", Adressen.Bladzijde(Bladzijde)));
}
