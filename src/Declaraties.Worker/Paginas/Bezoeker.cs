using Declaraties.Opslag;
using Microsoft.AspNetCore.Http;

namespace Declaraties.Worker.Paginas;

/// <summary>Wie er achter een verzoek zit, zoals het in de geschiedenis en het logboek komt te staan.</summary>
internal static class Bezoeker
{
    public static Gebruiker Van(HttpContext http) => new(
        http.User.Identity?.Name ?? "lokale gebruiker",
        "financien",
        http.Connection.RemoteIpAddress?.ToString() ?? "onbekend");
}
