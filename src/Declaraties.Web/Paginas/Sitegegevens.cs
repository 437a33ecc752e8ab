using Declaraties.Dienst.Loketten;
using Declaraties.Domein;
using Declaraties.Opslag;
using Declaraties.Web.Instellingen;
using Declaraties.Web.Toegang;
using Declaraties.Web.Vragen;
using Microsoft.Extensions.DependencyInjection;

namespace Declaraties.Web.Paginas;

/// <summary>Een punt van het hoofdmenu.</summary>
/// <param name="Naam">Zoals het er staat.</param>
/// <param name="Adres">Waarheen.</param>
/// <param name="Beleid">Wat iemand moet mogen om het te zien.</param>
/// <param name="Behalve">Wie dit mag vindt het elders, en ziet het hier niet; null als dat voor niemand geldt.</param>
/// <param name="Wachtend">Hoeveel daar op iemand wacht; null als dat niet wordt geteld.</param>
internal sealed record Menupunt(string Naam, string Adres, string Beleid, string? Behalve = null, Func<IServiceProvider, int>? Wachtend = null)
{
    /// <summary>Zoals het er staat, met hoeveel er wacht. Is dat niet te tellen, dan staat het er zonder: het menu houdt geen pagina tegen, ook niet die van een storing.</summary>
    public string Opschrift(IServiceProvider diensten)
    {
        try
        {
            return Wachtend?.Invoke(diensten) is > 0 and var aantal ? $"{Naam} ({Nederlands.Getal(aantal)})" : Naam;
        }
        catch (OpslagException)
        {
            return Naam;
        }
    }

    public bool IsVoor(System.Security.Claims.ClaimsPrincipal gebruiker) => Bevoegdheid.Mag(gebruiker, Beleid) && (Behalve is null || !Bevoegdheid.Mag(gebruiker, Behalve));
}

/// <summary>Wat op elke pagina hetzelfde is.</summary>
internal sealed class Sitegegevens(Webinstellingen instellingen)
{
    /// <summary>Het adres waarmee een pagina over beleid zegt bij welk punt van het hoofdmenu zij hoort.</summary>
    public const string Beleidspunt = Adressen.Beleid;

    public bool HeeftThema => instellingen.Thema is not null;

    /// <summary>Of er geen aanmeldvoorziening is.</summary>
    public bool IsLokaal => instellingen.Aanmelden is null;

    public string Versie { get; } = typeof(Sitegegevens).Assembly.GetName().Version!.ToString(3);

    /// <summary>De pagina's achter het menupunt Beleid, in de volgorde waarin ze erop staan.</summary>
    public static IReadOnlyList<Menupunt> Beleid { get; } =
    [
        new("Beleid door de tijd", Adressen.Beleid, Bevoegdheid.LeesBeleid),
        new("Tarief", Adressen.Tarief, Bevoegdheid.LeesBeleid),
        new("Zelf rekenen", Adressen.EigenTarief, Bevoegdheid.RekenTarief),
        new("Vergelijk", Adressen.Vergelijk, Bevoegdheid.LeesBeleid),
        new("Contacten", Adressen.Contacten, Bevoegdheid.LeesContacten),
    ];

    public IReadOnlyList<Menupunt> Menu { get; } =
    [
        new("Uw declaraties", Adressen.Portaal, Bevoegdheid.Portaal),
        new("Indienen", Adressen.PortaalIndienen, Bevoegdheid.Portaal),
        new("Uw toewijzingen", Adressen.PortaalToewijzingen, Bevoegdheid.Portaal),
        new("Te crediteren", Adressen.PortaalCrediteren, Bevoegdheid.Portaal),
        new("Uw tarieven", Adressen.PortaalTarieven, Bevoegdheid.Portaal),
        new("Werklijst", Adressen.Werklijst, Bevoegdheid.LeesDeclaraties),
        new("Zoeken", Adressen.Zoeken, Bevoegdheid.LeesDeclaraties),
        new("Afkeur", Adressen.Afkeur, Bevoegdheid.LeesDeclaraties),
        new("Te crediteren", Adressen.TeCrediteren, Bevoegdheid.LeesDeclaraties),
        new("Toestemmingen", Adressen.Toestemmingen, Bevoegdheid.LeesDeclaraties),
        new("Invoer", Adressen.Invoer, Bevoegdheid.BeheerGegevens),
        new("Benutting", Adressen.Benutting, Bevoegdheid.LeesRapporten),
        new("Zonder levering", Adressen.ZonderLevering, Bevoegdheid.LeesDeclaraties),
        new("Nooit gedeclareerd", Adressen.NooitGedeclareerd, Bevoegdheid.LeesDeclaraties),
        new("Rapporten", Adressen.Rapporten, Bevoegdheid.LeesRapporten),
        new("Beleid", Adressen.Beleid, Bevoegdheid.LeesBeleid),
        new("Tarief narekenen", Adressen.EigenTarief, Bevoegdheid.RekenTarief, Bevoegdheid.LeesBeleid),
        new("Niet verwerkt", Adressen.NietVerwerkt, Bevoegdheid.LeesDeclaraties),
        new("Onbestelbaar", Adressen.Onbestelbaar, Bevoegdheid.LeesPost),
        new("Teruggekomen", Adressen.Retouren, Bevoegdheid.LeesPost, Wachtend: diensten => diensten.GetRequiredService<Retourloket>().AantalOpen()),
        new("Logboek", Adressen.Logboek, Bevoegdheid.LeesLogboek),
        new("Regels", Adressen.Regels, Bevoegdheid.Aangemeld),
    ];
}
