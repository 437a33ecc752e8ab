using Declaraties.Domein;
using Declaraties.Rapporten.Indelen;
using Declaraties.Rapporten.Tellen;
using Declaraties.Uitleggen;

namespace Declaraties.Rapporten.Bladen;

/// <summary>Kolommen met de naam bij een code. Zij staan achter elke andere kolom: wie er al las leest hetzelfde.</summary>
internal static class Naamkolommen
{
    private const int Breedte = 32;

    public static Kolom<TRij> Aanbieder<TRij>(Gegevens gegevens, string code, string naam, Func<TRij, string?> van)
        where TRij : class => new(naam, "Naam aanbieder", Kolomsoort.Tekst, rij => van(rij)) { NaamVan = code, IsOnbekend = gegevens.Namen.Aanbieders.Count == 0, Breedte = Breedte };

    public static Kolom<TRij> Product<TRij>(Gegevens gegevens, string code, string naam, Func<TRij, string?> van)
        where TRij : class => new(naam, "Naam product", Kolomsoort.Tekst, rij => van(rij)) { NaamVan = code, IsOnbekend = gegevens.Namen.Producten.Count == 0, Breedte = Breedte };

    /// <summary>Wat er mis is, met de code; leeg van een code die er niet meer is.</summary>
    public static Kolom<TRij> Kop<TRij>(string code, Func<TRij, IEnumerable<string>> regels)
        where TRij : class => new("kop", "Wat er mis is", Kolomsoort.Tekst, rij => Koppen(regels(rij))) { NaamVan = code, Breedte = 50 };

    private static string? Koppen(IEnumerable<string> regels) =>
        string.Join("; ", regels.Select(regel => Regelboek.Zoek(regel, Regelboek.Declaratie)?.KopMetCode).OfType<string>()) is { Length: > 0 } koppen ? koppen : null;
}
