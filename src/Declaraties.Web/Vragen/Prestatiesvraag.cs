using System.Globalization;
using Declaraties.Opslag.Inzage;
using Microsoft.AspNetCore.Http;

namespace Declaraties.Web.Vragen;

/// <summary>De prestaties van een declaratie: welke, na welke, en hoeveel.</summary>
/// <param name="Geweigerd">Alleen wat niet is goedgekeurd.</param>
/// <param name="Na">Na de prestatie met dit volgnummer; -1 vanaf de eerste.</param>
/// <param name="Grootte">Hoeveel.</param>
/// <param name="Bezwaren">Wat er aan de vraag niet klopt; daarvoor geldt dan de gewone waarde.</param>
internal sealed record Prestatiesvraag(bool Geweigerd, int Na, int Grootte, IReadOnlyList<string> Bezwaren)
{
    public const string Cursorveld = "cursor";

    public static Prestatiesvraag Lees(IQueryCollection query)
    {
        var vraag = new Vraag(query);
        return new(vraag.Vink("geweigerd"), vraag.Geheel(Cursorveld, 0, 1, int.MaxValue) - 1, vraag.Geheel("paginaGrootte", Verslagkeuze.Gewoon, 1, Verslagkeuze.Grootste), vraag.Bezwaren);
    }

    /// <summary>Het adres van het deel dat na een prestatie begint, met dezelfde keuze.</summary>
    public string Adres(string pad, int na) => Adressen.Met(
        pad,
        ("geweigerd", Geweigerd ? "ja" : null),
        ("paginaGrootte", Grootte == Verslagkeuze.Gewoon ? null : Grootte.ToString(CultureInfo.InvariantCulture)),
        (Cursorveld, na < 0 ? null : (na + 1).ToString(CultureInfo.InvariantCulture)));
}
