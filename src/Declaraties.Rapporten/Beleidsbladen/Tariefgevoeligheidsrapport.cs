using Declaraties.Beleid.Tariferen;
using Declaraties.Domein;
using Declaraties.Rapporten.Indelen;
using Declaraties.Rapporten.Vormen;

namespace Declaraties.Rapporten.Beleidsbladen;

/// <summary>Welke parameter een tarief het meest verandert.</summary>
public static class Tariefgevoeligheidsrapport
{
    private static readonly Kolom<Tariefgevoeligheid>[] _kolommen =
    [
        new("product", "Product", Kolomsoort.Tekst, gevoeligheid => gevoeligheid.Product),
        new("parameter", "Parameter", Kolomsoort.Tekst, gevoeligheid => gevoeligheid.Parameter.ToString()) { Breedte = 28 },
        new("laag", "Bij 10 % minder", Kolomsoort.Euro, gevoeligheid => gevoeligheid.Laag?.Cent) { Leeg = "geen tarief" },
        new("tarief", "Tarief", Kolomsoort.Euro, gevoeligheid => gevoeligheid.Tarief),
        new("hoog", "Bij 10 % meer", Kolomsoort.Euro, gevoeligheid => gevoeligheid.Hoog?.Cent) { Leeg = "geen tarief" },
    ];

    /// <param name="gevoeligheden">Per product, wat het meest verandert vooraan.</param>
    /// <param name="naam">Hoe de set heet.</param>
    public static Rapportage Maak(IReadOnlyList<Tariefgevoeligheid> gevoeligheden, string naam)
    {
        ArgumentNullException.ThrowIfNull(gevoeligheden);
        var producten = gevoeligheden.GroupBy(gevoeligheid => gevoeligheid.Product).ToList();
        var blad = Blad.Van("gevoeligheid", "Tarief bij een tiende minder en een tiende meer", _kolommen, () => gevoeligheden) with
        {
            Uitleg = "Van elke parameter verandert alleen die ene. Een percentage van 20 wordt 18 en 22. Is er een ProductiviteitPercentage, dan beslist dat, en verandert de opbouw van de uren het tarief niet. Waar geen uren overblijven is er geen tarief.",
            Tekeningen = [.. producten.Select(product => new Uitslagen(
                $"{product.Key}: wat het tarief het meest verandert",
                Kolomsoort.Euro,
                product.First().Tarief.Cent,
                // Without a tariff there is no place for a bar; the table says so.
                [.. product.Where(gevoeligheid => gevoeligheid.Uitslag.Cent is > 0 and < long.MaxValue).Select(gevoeligheid => new Uitslagregel(gevoeligheid.Parameter.ToString(), gevoeligheid.Laag!.Value.Cent, gevoeligheid.Hoog!.Value.Cent))],
                "10 % minder",
                "10 % meer")).Where(tekening => tekening.Regels.Count > 0)],
        };
        return new()
        {
            Titel = $"Gevoeligheid van {naam}",
            Conclusies = () => [.. producten.Select(product => Conclusie(product.Key, [.. product]))],
            Bladen = [blad],
            Gevraagd = blad,
            Vorm = gevoeligheden.Select(Tariefgevoeligheidsvorm.Van).ToList(),
        };
    }

    private static string Conclusie(string product, IReadOnlyList<Tariefgevoeligheid> gevoeligheden) =>
        gevoeligheden[0] is { Laag: { } laag, Hoog: { } hoog } eerste
            ? $"{product}: {eerste.Parameter} doet het meest; een tiende minder geeft {Nederlands.Euro(laag)}, een tiende meer {Nederlands.Euro(hoog)}."
            : $"{product}: met een tiende verschil in {gevoeligheden[0].Parameter} is er geen tarief meer.";
}
