using Declaraties.Berekenen;
using Declaraties.Opslag.Oordelen;

namespace Declaraties.Web.Vragen;

/// <summary>Waarover de benutting wordt opgeteld.</summary>
public enum Benuttinggroepering
{
    Gemeente,
    Aanbieder,
    Product,
    Toewijzing,
}

/// <summary>De benutting van een groep toewijzingen in een maand.</summary>
/// <param name="Sleutel">De code van de gemeente, de aanbieder of het product; leeg bij een toewijzing zonder product.</param>
/// <param name="Som">De minuten en het percentage.</param>
/// <param name="Banden">Hoeveel toewijzingen in elke band.</param>
public sealed record Benuttinggroep(string Sleutel, Benuttingsom Som, IReadOnlyDictionary<Band, int> Banden)
{
    public int Toewijzingen => Banden.Values.Sum();
}

/// <summary>De benutting van een maand, gefilterd en opgeteld. Pagina en API tonen hetzelfde beeld.</summary>
internal sealed class Benuttingbeeld(IReadOnlyList<Benuttingsregel> maand, Banden banden)
{
    public Banden Banden => banden;

    /// <summary>Wat er van de maand overblijft, de laagste benutting vooraan en wat niet te bepalen is achteraan.</summary>
    public IReadOnlyList<Benuttingsregel> Regels(Benuttingvraag vraag) =>
    [
        .. maand
            .Where(regel => vraag.Gemeente is null || regel.Toewijzing.Gemeente == vraag.Gemeente)
            .Where(regel => vraag.Aanbieder is null || regel.Toewijzing.Aanbieder == vraag.Aanbieder)
            .Where(regel => vraag.Wet is null || regel.Toewijzing.Wet == vraag.Wet)
            .Where(regel => vraag.Product is null || Product(regel) == vraag.Product)
            .Where(regel => vraag.Band is null || banden.Van(regel.Benutting) == vraag.Band)
            .OrderBy(regel => regel.Benutting.PercentageMaal10 ?? long.MaxValue)
            .ThenBy(regel => regel.Toewijzing.Gemeente.Code, StringComparer.Ordinal)
            .ThenBy(regel => regel.Toewijzing.Aanbieder.Code, StringComparer.Ordinal)
            .ThenBy(regel => regel.Toewijzing.Wet)
            .ThenBy(regel => regel.Toewijzing.ToewijzingNummer),
    ];

    public IReadOnlyList<Benuttinggroep> Groepen(IReadOnlyList<Benuttingsregel> regels, Benuttinggroepering per) =>
        [.. regels.GroupBy(regel => Sleutel(regel, per), StringComparer.Ordinal).OrderBy(groep => groep.Key, StringComparer.Ordinal).Select(groep => Tel(groep.Key, groep))];

    public Benuttinggroep Tel(string sleutel, IEnumerable<Benuttingsregel> regels)
    {
        var som = new Benuttingsom();
        var aantallen = Enum.GetValues<Band>().ToDictionary(band => band, _ => 0);
        foreach (var regel in regels)
        {
            som.Tel(regel.Benutting);
            aantallen[banden.Van(regel.Benutting)]++;
        }

        return new Benuttinggroep(sleutel, som, aantallen);
    }

    private static string Sleutel(Benuttingsregel regel, Benuttinggroepering per) => per switch
    {
        Benuttinggroepering.Aanbieder => regel.Toewijzing.Aanbieder.Code,
        Benuttinggroepering.Product => Product(regel),
        _ => regel.Toewijzing.Gemeente.Code,
    };

    private static string Product(Benuttingsregel regel) => regel.Toewijzing.Product?.Code ?? "";
}
