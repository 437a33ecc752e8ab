namespace Declaraties.Worker.Paginas;

/// <summary>Een punt van het hoofdmenu.</summary>
/// <param name="Naam">Zoals het er staat.</param>
/// <param name="Adres">Waarheen.</param>
internal sealed record Menupunt(string Naam, string Adres);

/// <summary>Wat op elke pagina hetzelfde is.</summary>
internal sealed class Sitegegevens(bool heeftThema)
{
    public bool HeeftThema => heeftThema;

    public string Versie { get; } = typeof(Sitegegevens).Assembly.GetName().Version!.ToString(3);

    public IReadOnlyList<Menupunt> Menu { get; } =
    [
        new("Werklijst", Adressen.Werklijst),
        new("Afkeur", Adressen.Afkeur),
        new("Zonder levering", Adressen.ZonderLevering),
        new("Nooit gedeclareerd", Adressen.NooitGedeclareerd),
        new("Zoeken", Adressen.Zoeken),
    ];
}
