using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Declaraties.Dienst.Basis;
using Declaraties.Opslag.Beheer;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;

namespace Declaraties.Web.Toegang;

/// <summary>
/// Welke sessies er zijn. Een koekje zegt wie iemand is, de database of dat nog geldt: wie zich afmeldt beëindigt zijn sessie in elk proces, ook voor wie zijn koekje heeft overgenomen.
/// </summary>
internal sealed class Sessies(Databasevoorraad databases, TimeProvider klok)
{
    /// <summary>Een half uur stil.</summary>
    public static readonly TimeSpan Stil = TimeSpan.FromMinutes(30);

    /// <summary>Acht uur in totaal.</summary>
    public static readonly TimeSpan Langst = TimeSpan.FromHours(8);

    /// <summary>Begint een nieuwe sessie; een vorige van dezelfde browser is voorbij.</summary>
    public async Task BeginAsync(HttpContext http, ClaimsPrincipal gebruiker)
    {
        await EindigAsync(http);
        var kenmerk = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        gebruiker.ZetSessie(kenmerk);
        databases.Met(database => new Sessieopslag(database).Begin(Merk(kenmerk), klok.GetUtcNow() + Langst));
    }

    /// <summary>Of de sessie van deze gebruiker er nog is.</summary>
    public bool IsOpen(ClaimsPrincipal gebruiker) =>
        gebruiker.Sessie() is { } kenmerk
        && klok.GetUtcNow() - gebruiker.AangemeldOp() <= Langst
        && databases.Met(database => new Sessieopslag(database).IsOpen(Merk(kenmerk), klok.GetUtcNow()));

    /// <summary>Beëindigt de sessie van dit verzoek, als het er een heeft.</summary>
    public async Task EindigAsync(HttpContext http)
    {
        if ((await http.AuthenticateAsync(CookieAuthenticationDefaults.AuthenticationScheme)).Principal?.Sessie() is { } kenmerk)
        {
            databases.Met(database => new Sessieopslag(database).Eindig(Merk(kenmerk)));
        }
    }

    // Whoever reads the table has no cookie with that.
    private static byte[] Merk(string kenmerk) => SHA256.HashData(Encoding.ASCII.GetBytes(kenmerk));
}
