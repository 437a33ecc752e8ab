using System.Globalization;
using Declaraties.Domein;
using Microsoft.AspNetCore.Http;

namespace Declaraties.Web.Vragen;

/// <summary>Aan wie al weken niets is geleverd.</summary>
/// <param name="Peildatum">De dag waarop de toewijzing loopt.</param>
/// <param name="Weken">Hoeveel weken.</param>
/// <param name="Wet">Alleen onder deze wet.</param>
/// <param name="Bladzijde">De bladzijde, vanaf 1.</param>
/// <param name="Bezwaren">Wat er aan de vraag niet klopt; daarvoor geldt dan de gewone waarde.</param>
public sealed record Leveringvraag(DateOnly Peildatum, int Weken, Wet? Wet, int Bladzijde, IReadOnlyList<string> Bezwaren)
{
    private const int GewoneWeken = 4;

    internal static Leveringvraag Lees(IQueryCollection query, DateOnly vandaag)
    {
        var vraag = new Vraag(query);
        return new(vraag.Datum("peildatum", EindeVanVorigeMaand(vandaag)), vraag.Geheel("weken", GewoneWeken, 1, 52), vraag.Wet(), vraag.Bladzijde(), vraag.Bezwaren);
    }

    /// <summary>Het adres van de pagina waarop dit staat.</summary>
    public string Adres() => Adressen.Met(
        Adressen.ZonderLevering,
        ("peildatum", Adressen.Datum(Peildatum)),
        ("weken", Weken.ToString(CultureInfo.InvariantCulture)),
        ("wet", Wet?.Woord()),
        ("bladzijde", Adressen.Bladzijde(Bladzijde)));

    /// <summary>Over de lopende maand is nog niet gedeclareerd.</summary>
    public static DateOnly EindeVanVorigeMaand(DateOnly vandaag) => Maand.Van(vandaag.AddMonths(-1)).LaatsteDag;
}
