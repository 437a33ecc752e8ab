using Declaraties.Dienst.Invoer;
using Declaraties.Dienst.Ontvangen;
using Declaraties.Domein;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Declaraties.Web.Verkeer;

/// <summary>Een fout zoals een aanroeper haar krijgt: application/problem+json met status, titel en uitleg.</summary>
internal static class Probleem
{
    public static ProblemHttpResult Van(int status, string uitleg) => TypedResults.Problem(Afscherming.ZonderBsn(uitleg), statusCode: status, title: Titel(status));

    /// <summary>Dit bericht mag niet van deze inzender, met de fouten waardoor niet vaststaat van wie het is.</summary>
    public static ProblemHttpResult Van(Bezwaar bezwaar) => TypedResults.Problem(
        bezwaar.Uitleg,
        statusCode: StatusCodes.Status403Forbidden,
        title: Titel(StatusCodes.Status403Forbidden),
        extensions: bezwaar.Fouten.Count == 0 ? null : [new("fouten", bezwaar.Fouten.Select(Schemafoutvorm.Van).ToList())]);

    /// <summary>Er mankeert iets aan een ZIP-bestand.</summary>
    public static ProblemHttpResult Van(ZipGeweigerdException fout) => Van(fout.IsTeGroot ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status400BadRequest, fout.InEenZin);

    /// <summary>De titel hoort bij de status en verandert niet met het geval.</summary>
    public static string Titel(int status) => status switch
    {
        StatusCodes.Status400BadRequest => "Het verzoek klopt niet",
        StatusCodes.Status401Unauthorized => "Eerst aanmelden",
        StatusCodes.Status403Forbidden => "Dit mag u niet",
        StatusCodes.Status404NotFound => "Niet gevonden",
        StatusCodes.Status405MethodNotAllowed => "Deze methode kan hier niet",
        StatusCodes.Status409Conflict => "Dit botst met wat er al is",
        StatusCodes.Status413PayloadTooLarge => "Het bericht is te groot",
        StatusCodes.Status408RequestTimeout => "Het verzoek kwam te langzaam",
        StatusCodes.Status415UnsupportedMediaType => "Dit soort inhoud kan niet",
        StatusCodes.Status421MisdirectedRequest => "Niet onder deze naam",
        StatusCodes.Status422UnprocessableEntity => "Dit nummer hoort bij een ander verzoek",
        StatusCodes.Status429TooManyRequests => "Te veel verzoeken",
        StatusCodes.Status503ServiceUnavailable => "Nu even niet beschikbaar",
        _ when status >= 500 => "Er ging bij ons iets mis",
        _ => "Het verzoek kan niet",
    };

    /// <summary>De uitleg als niemand een betere heeft.</summary>
    public static string Uitleg(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => "Er is geen geldig token. Vraag er een aan bij de aanmeldvoorziening (client credentials) en stuur het mee: Authorization: Bearer.",
        StatusCodes.Status403Forbidden => "Dit hoort niet bij de rollen waarmee u bent aangemeld.",
        StatusCodes.Status404NotFound => "Dit adres bestaat hier niet. Een bericht aanbieden gaat met POST op /v1/berichten.",
        StatusCodes.Status405MethodNotAllowed => "Zie de header Allow voor wat hier wel kan.",
        StatusCodes.Status408RequestTimeout => "De inhoud van het verzoek bleef te lang uit. Er is niets van vastgelegd; bied het opnieuw aan.",
        StatusCodes.Status413PayloadTooLarge => "De inhoud is groter dan hier kan.",
        StatusCodes.Status429TooManyRequests => "Er komen meer verzoeken van u dan de afspraak is. De header Retry-After zegt na hoeveel seconden het weer kan; wat is geweigerd is niet vastgelegd.",
        _ when status >= 500 => "Het ligt aan ons en niet aan het verzoek. Probeer het later opnieuw.",
        _ => "Het verzoek is niet te begrijpen.",
    };
}
