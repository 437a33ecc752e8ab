using System.Globalization;
using Declaraties.Domein;
using Declaraties.Opslag.Inzage;
using Microsoft.AspNetCore.Http;

namespace Declaraties.Web.Vragen;

/// <summary>De lijst van toewijzingen: welke, na welke, en hoeveel.</summary>
/// <param name="Gemeente">Alleen van deze gemeente.</param>
/// <param name="Aanbieder">Alleen aan deze aanbieder.</param>
/// <param name="Wet">Alleen onder deze wet.</param>
/// <param name="Cursor">De toewijzing waarna dit deel begint; null vanaf de eerste.</param>
/// <param name="Grootte">Hoeveel.</param>
/// <param name="Bezwaren">Wat er aan de vraag niet klopt; daarvoor geldt dan de gewone waarde.</param>
internal sealed record Toewijzingenvraag(Gemeente? Gemeente, Aanbieder? Aanbieder, Wet? Wet, ToewijzingSleutel? Cursor, int Grootte, IReadOnlyList<string> Bezwaren)
{
    /// <param name="query">Wat er in het adres staat.</param>
    /// <param name="eigen">De aanbieder die het vraagt; null voor wie van iedereen mag zien.</param>
    public static Toewijzingenvraag Lees(IQueryCollection query, Aanbieder? eigen)
    {
        var vraag = new Vraag(query);
        return new(vraag.Gemeente(), vraag.Aanbieder(eigen), vraag.Wet(), Plaats(vraag), vraag.Geheel("paginaGrootte", Verslagkeuze.Gewoon, 1, Verslagkeuze.Grootste), vraag.Bezwaren);
    }

    /// <summary>Het adres van het deel dat na een toewijzing begint, met dezelfde keuze.</summary>
    public string Adres(string pad, ToewijzingSleutel? cursor) => Adressen.Met(
        pad,
        ("gemeente", Gemeente?.Code),
        ("aanbieder", Aanbieder?.Code),
        ("wet", Wet?.Woord()),
        ("paginaGrootte", Grootte == Verslagkeuze.Gewoon ? null : Grootte.ToString(CultureInfo.InvariantCulture)),
        (Berichtenvraag.Cursorveld, cursor is { } na ? string.Create(CultureInfo.InvariantCulture, $"{na.Gemeente}-{na.Aanbieder}-{na.Wet.Woord()}-{na.ToewijzingNummer}") : null));

    private static ToewijzingSleutel? Plaats(Vraag vraag)
    {
        if (vraag.Getypt(Berichtenvraag.Cursorveld) is not { } tekst)
        {
            return null;
        }

        if (tekst.Split('-') is [{ Length: 4 } gemeente, { Length: 8 } aanbieder, var wet, var nummer]
            && Woorden.Zoek<Wet>(wet) is { } bekend && int.TryParse(nummer, NumberStyles.None, CultureInfo.InvariantCulture, out var getal))
        {
            return new(new(gemeente), new(aanbieder), bekend, getal);
        }

        vraag.Weiger(Berichtenvraag.Cursorveld, Berichtenvraag.GoedeCursor);
        return null;
    }
}
