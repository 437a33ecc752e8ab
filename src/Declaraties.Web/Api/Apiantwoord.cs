using Declaraties.Web.Verkeer;
using Declaraties.Web.Vragen;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Declaraties.Web.Api;

/// <summary>Hoe een route van de API antwoordt.</summary>
public static class Apiantwoord
{
    /// <summary>Het antwoord als er geen bezwaar is; anders alle bezwaren tegelijk.</summary>
    public static Vormantwoord<T> Goed<T>(IReadOnlyList<string> bezwaren, Func<T> antwoord)
        where T : class => bezwaren.Count > 0 ? Klaag(bezwaren) : antwoord();

    public static ProblemHttpResult Klaag(IReadOnlyList<string> bezwaren) => Probleem.Van(StatusCodes.Status400BadRequest, string.Join(' ', bezwaren));

    /// <summary>Wat er in JSON is gestuurd, aan <paramref name="doe"/>; of de klacht dat het geen JSON is.</summary>
    public static async Task<Vormantwoord<T>> MetJsonAsync<T>(HttpContext http, Func<Vraag, Vormantwoord<T>> doe)
        where T : class => await Vraag.VanJsonAsync(http.Request) is { } vraag ? doe(vraag) : Klaag(["De inhoud klopt niet: verwacht een object in JSON, zoals het voorbeeld in het document van de API."]);

    /// <summary>Wat daarin wordt gevraagd; of alle bezwaren tegelijk.</summary>
    /// <param name="http">Het verzoek.</param>
    /// <param name="lees">Leest wat er wordt gevraagd; null als er een bezwaar is.</param>
    /// <param name="doe">Doet wat er wordt gevraagd.</param>
    public static Task<Vormantwoord<T>> MetJsonAsync<TVraag, T>(HttpContext http, Func<Vraag, TVraag?> lees, Func<TVraag, Vormantwoord<T>> doe)
        where TVraag : class
        where T : class => MetJsonAsync<T>(http, vraag => lees(vraag) is { } gevraagd ? doe(gevraagd) : Klaag(vraag.Bezwaren));
}
