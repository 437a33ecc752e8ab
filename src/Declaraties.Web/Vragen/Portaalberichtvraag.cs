using Microsoft.AspNetCore.Http;

namespace Declaraties.Web.Vragen;

/// <summary>Een bericht zoals zijn aanbieder het ziet: welke prestaties, en vanaf welke.</summary>
/// <param name="Alles">Alle prestaties; anders alleen wat niet is goedgekeurd.</param>
/// <param name="Na">Na de prestatie met dit volgnummer; -1 vanaf de eerste.</param>
/// <param name="Bezwaren">Wat er aan de vraag niet klopt; daarvoor geldt dan de gewone waarde.</param>
public sealed record Portaalberichtvraag(bool Alles, int Na, IReadOnlyList<string> Bezwaren)
{
    /// <summary>Hoeveel prestaties er op een bladzijde staan.</summary>
    public const int Grootte = Opslag.Bladzijde.Grootte;

    internal static Portaalberichtvraag Lees(IQueryCollection query)
    {
        var vraag = new Vraag(query);
        return new(vraag.Vink("alles"), vraag.Geheel("vanaf", 1, 1, int.MaxValue) - 2, vraag.Bezwaren);
    }

    /// <summary>Het adres van een bericht vanaf een prestatie.</summary>
    public static string Adres(string sleutel, bool alles, int na) => Adressen.Met(
        Adressen.PortaalBericht(sleutel), ("alles", alles ? "ja" : null), ("vanaf", na < 0 ? null : (na + 2).ToString(System.Globalization.CultureInfo.InvariantCulture)));
}
