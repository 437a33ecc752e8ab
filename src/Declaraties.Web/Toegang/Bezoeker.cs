using Microsoft.AspNetCore.Http;

namespace Declaraties.Web.Toegang;

/// <summary>Wie er achter een verzoek zit, zoals het in de geschiedenis en het logboek komt te staan.</summary>
internal static class Bezoeker
{
    /// <summary>Wat iemand deed die een WMO325 zag, langs welke weg ook.</summary>
    public const string AntwoordGelezen = "antwoord gelezen";

    /// <summary>Wat iemand deed die een WMO323 zag.</summary>
    public const string BerichtGelezen = "bericht gelezen";

    public static Opslag.Gebruiker Van(HttpContext http) => new(
        http.User.WieIsDit(),
        http.User.InRollen(),
        http.Connection.RemoteIpAddress?.ToString() ?? "onbekend")
    {
        Onderwerp = http.User.Onderwerp(),
        Uitgever = http.User.Uitgever(),
    };

    /// <summary>Of hij oordelen mag herzien en vrijgeven.</summary>
    public static bool MagBeoordelen(HttpContext http) => Bevoegdheid.Mag(http.User, Bevoegdheid.Beoordeel);
}
