using System.Net;
using Declaraties.Dienst.Instellingen;
using Declaraties.Domein;

namespace Declaraties.Web.Instellingen;

/// <summary>
/// Waar gebruikers en systemen zich aanmelden (OpenID Connect). Zonder aanmeldvoorziening is de dienst alleen vanaf de eigen machine te bereiken, en is
/// wie daar is de lokale gebruiker.
/// </summary>
public sealed record Aanmeldinstellingen
{
    private const string Onderdeel = "Aanmelden";

    /// <summary>De aanmeldvoorziening; haar configuratie staat op /.well-known/openid-configuration.</summary>
    public required Uri Autoriteit { get; init; }

    public required string Client { get; init; }

    public required string Geheim { get; init; }

    /// <summary>Voor wie een token van een systeem bedoeld moet zijn (aud).</summary>
    public required string Publiek { get; init; }

    public required string Rolclaim { get; init; }

    public required string Agbclaim { get; init; }

    /// <summary>Welke waarde van de rolclaim welke rol is.</summary>
    public required IReadOnlyDictionary<Rol, string> Rollen { get; init; }

    /// <summary>Of het alleen om een proef op de eigen machine gaat, zonder TLS.</summary>
    public bool ZonderTls => Autoriteit.Scheme == Uri.UriSchemeHttp;

    public static Aanmeldinstellingen? Lees(Instellingenlezer lezer, IPAddress adres)
    {
        var autoriteit = LeesAutoriteit(lezer);
        var (client, geheim) = (Tekst("Client"), Tekst("Geheim"));
        var instellingen = new Aanmeldinstellingen
        {
            Autoriteit = autoriteit ?? new Uri("https://ontbreekt.invalid"),
            Client = client ?? "",
            Geheim = geheim ?? "",
            Publiek = Tekst("Publiek") ?? "declaraties",
            Rolclaim = Tekst("Rolclaim") ?? "roles",
            Agbclaim = Tekst("Agbclaim") ?? "agb",
            Rollen = Enum.GetValues<Rol>().Where(rol => rol != Rol.Aanbieder).ToDictionary(rol => rol, rol => Tekst($"Rollen:{rol}") ?? rol.Woord()),
        };
        if (lezer.MogelijkeTekst($"{Onderdeel}:Autoriteit") is null)
        {
            if (!IPAddress.IsLoopback(adres))
            {
                lezer.Weiger($"{Onderdeel}:Autoriteit", $"ontbreekt, en Http:Adres is {adres}; verwacht het adres van een OpenID-aanmeldvoorziening, want zonder aanmelden luistert de dienst alleen op de eigen machine (127.0.0.1)");
            }

            return null;
        }

        Eis("Client", client, "de naam waaronder de pagina's bij de aanmeldvoorziening bekend zijn");
        Eis("Geheim", geheim, "het geheim van die client");
        if (string.Equals(instellingen.Publiek, instellingen.Client, StringComparison.OrdinalIgnoreCase))
        {
            // An id_token has the client as its audience: it would pass for an access token.
            lezer.Weiger($"{Onderdeel}:Publiek", $"is '{instellingen.Publiek}', net als {Onderdeel}:Client; verwacht een andere naam, waarvoor systemen hun token vragen, want anders geldt het bewijs van een aanmelding op de pagina's als toegangstoken");
        }

        return instellingen;

        string? Tekst(string naam) => lezer.MogelijkeTekst($"{Onderdeel}:{naam}");

        void Eis(string naam, string? waarde, string verwacht)
        {
            if (string.IsNullOrEmpty(waarde))
            {
                lezer.Weiger($"{Onderdeel}:{naam}", $"ontbreekt; verwacht {verwacht}");
            }
        }
    }

    private static Uri? LeesAutoriteit(Instellingenlezer lezer)
    {
        const string Naam = $"{Onderdeel}:Autoriteit";
        if (lezer.MogelijkeTekst(Naam) is not { } tekst)
        {
            return null;
        }

        if (Uri.TryCreate(tekst, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback)))
        {
            return uri;
        }

        lezer.Weiger(Naam, $"is '{tekst}'; verwacht een adres dat met https:// begint");
        return null;
    }
}
