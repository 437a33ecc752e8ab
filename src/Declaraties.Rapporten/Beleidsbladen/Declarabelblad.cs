using System.Globalization;
using Declaraties.Beleid;
using Declaraties.Beleid.Registreren;
using Declaraties.Domein;
using Declaraties.Rapporten.Indelen;

namespace Declaraties.Rapporten.Beleidsbladen;

/// <summary>Welke soorten tijd wanneer declarabel waren.</summary>
internal static class Declarabelblad
{
    private static readonly Kolom<Declarabelregel>[] _kolommen =
    [
        new("soort", "Soort tijd", Kolomsoort.Tekst, regel => regel.Soort.Naam()),
        new("product", "Product", Kolomsoort.Tekst, regel => regel.Product) { Leeg = "alle" },
        new("declarabel", "Declarabel", Kolomsoort.Tekst, regel => regel.Declarabel.Woord()),
        new("grens", "Grens", Kolomsoort.Tekst, regel => Grens(regel)) { Breedte = 40, Leeg = "" },
        new("vanaf", "Vanaf", Kolomsoort.Datum, regel => regel.Ingangsdatum),
        new("totEnMet", "Tot en met", Kolomsoort.Datum, regel => regel.Einddatum) { Leeg = "geldt nog" },
        new("status", "Status", Kolomsoort.Tekst, regel => regel.IsVoorlopig ? "voorlopig" : null) { Leeg = "" },
    ];

    public static Blad Maak(IReadOnlyList<Declarabelregel> regels, Periode venster)
    {
        IReadOnlyList<Declarabelregel> opSoort = [.. regels.OrderBy(regel => regel.Soort).ThenBy(regel => regel.Product, StringComparer.Ordinal).ThenBy(regel => regel.Ingangsdatum)];
        return Blad.Van("declarabel", "Wat declarabel is", _kolommen, () => opSoort) with
        {
            Uitleg = "Welke tijd een aanbieder mag declareren. Een regel van een product gaat voor die van alle producten; waar niets over is afgesproken telt niet. "
                + "Het zegt niet wat er is gedeclareerd, en het verandert geen oordeel over een declaratie: het register van contacten wordt ermee vergeleken.",
            Tekeningen = [Tijdbanen.Maak("Wat wanneer declarabel is: donker is ja, licht is begrensd of nee", venster, [.. opSoort.Select(regel => new Geldend<Declarabelregel>(regel.Geldigheid, regel))], Baan, Kort, regel => regel.Declarabel == Declarabelheid.Ja)],
        };
    }

    /// <summary>Zoals het in een zin staat: <c>online (hoogstens 25 %)</c>.</summary>
    public static string InWoorden(Declarabelregel regel) => Grens(regel) is { } grens ? $"{Baan(regel)} ({grens})" : Baan(regel);

    private static string Baan(Declarabelregel regel) => regel.Product is { } product ? $"{regel.Soort.Naam()}, {product}" : regel.Soort.Naam();

    private static string Kort(Declarabelregel regel) => Grens(regel) ?? regel.Declarabel.Woord();

    private static string? Grens(Declarabelregel regel)
    {
        var deel = regel.MaximumPercentage is { } procent ? string.Create(CultureInfo.InvariantCulture, $"hoogstens {procent:0.######} %").Replace('.', ',') : null;
        var aantal = regel.MaximumPerMaand is { } meeste ? string.Create(CultureInfo.InvariantCulture, $"{meeste} per maand") : null;
        return deel is not null && aantal is not null ? $"{deel}, {aantal}" : deel ?? aantal;
    }
}
