using Declaraties.Worker.Dienst;
using Declaraties.Worker.Dienst.Http;
using Declaraties.Worker.Dienst.Toegang;

namespace Declaraties.Worker.Paginas;

/// <summary>Een punt van het hoofdmenu.</summary>
/// <param name="Naam">Zoals het er staat.</param>
/// <param name="Adres">Waarheen.</param>
/// <param name="Beleid">Wat iemand moet mogen om het te zien.</param>
internal sealed record Menupunt(string Naam, string Adres, string Beleid);

/// <summary>Wat op elke pagina hetzelfde is.</summary>
internal sealed class Sitegegevens(Webinstellingen instellingen)
{
    public bool HeeftThema => instellingen.Thema is not null;

    /// <summary>Of er geen aanmeldvoorziening is.</summary>
    public bool IsLokaal => instellingen.Aanmelden is null;

    public string Versie { get; } = typeof(Sitegegevens).Assembly.GetName().Version!.ToString(3);

    public IReadOnlyList<Menupunt> Menu { get; } =
    [
        new("Werklijst", Adressen.Werklijst, Toegang.LeesDeclaraties),
        new("Afkeur", Adressen.Afkeur, Toegang.LeesDeclaraties),
        new("Benutting", Adressen.Benutting, Toegang.LeesRapporten),
        new("Zonder levering", Adressen.ZonderLevering, Toegang.LeesDeclaraties),
        new("Nooit gedeclareerd", Adressen.NooitGedeclareerd, Toegang.LeesDeclaraties),
        new("Te crediteren", Adressen.TeCrediteren, Toegang.LeesDeclaraties),
        new("Rapporten", Adressen.Rapporten, Toegang.LeesRapporten),
        new("Toestemmingen", Adressen.Toestemmingen, Toegang.LeesDeclaraties),
        new("Onbestelbaar", Adressen.Onbestelbaar, Toegang.LeesPost),
        new("Logboek", Adressen.Logboek, Toegang.LeesLogboek),
        new("Invoer", Adressen.Invoer, Toegang.BeheerGegevens),
        new("Zoeken", Adressen.Zoeken, Toegang.LeesDeclaraties),
    ];
}
