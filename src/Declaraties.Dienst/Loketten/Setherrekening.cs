using Declaraties.Beleid.Tariferen;
using Declaraties.Dienst.Basis;
using Declaraties.Dienst.Beleidsbestanden;
using Declaraties.Opslag.Tarieven;

namespace Declaraties.Dienst.Loketten;

/// <summary>Een bewaarde tariefset opnieuw berekend volgens de rekenregels van toen, en naast de bewaarde bedragen gelegd.</summary>
/// <param name="Set">De versie.</param>
/// <param name="Inhoud">Wat er in haar bestanden staat; null als er iets niet klopt.</param>
/// <param name="Uitkomst">Wat eruit komt: wat er bewaard is, met elke stap erheen; null als er iets niet klopt.</param>
/// <param name="Fouten">Wat er niet klopt, elk een zin. Dat is een fout van ons: een ander bedrag dan toen komt hier nooit uit.</param>
public sealed record Setherrekening(BewaardeTariefset Set, Tariefset? Inhoud, Tariefuitkomst? Uitkomst, IReadOnlyList<string> Fouten)
{
    internal static Setherrekening Van(BewaardeTariefset set, Tariefbestanden bestanden)
    {
        if (Tariefregels.Zoek(set.Rekenregels) is not { } regels)
        {
            return Fout(set, $"Zij is berekend met de rekenregels {set.Rekenregels}, en die kent dit programma niet; het kent {string.Join(", ", Tariefregels.Alle)}.");
        }

        try
        {
            var gelezen = Tarieflezer.Lees(Tariefinhoud.Van(bestanden, set.Herkomst.InWoorden()));
            if (gelezen.Waarde is not { } inhoud)
            {
                return Fout(set, [.. gelezen.Fouten]);
            }

            var uitkomst = regels.Bereken(inhoud);
            return Vergelijk(set, uitkomst) is { Count: > 0 } fouten ? Fout(set, [.. fouten]) : new Setherrekening(set, inhoud, uitkomst, []);
        }
        catch (BeletselException onvolledig)
        {
            return Fout(set, onvolledig.Message);
        }
    }

    private static List<string> Vergelijk(BewaardeTariefset set, Tariefuitkomst uitkomst)
    {
        var nu = uitkomst.Tarieven.ToDictionary(tarief => tarief.Product, tarief => tarief.Tarief);
        var toen = set.Tarieven.ToDictionary(tarief => tarief.Product, tarief => tarief.Tarief);
        return
        [
            .. uitkomst.Bezwaren.Select(bezwaar => bezwaar.ToString()),
            .. toen.Keys.Union(nu.Keys).Order(StringComparer.Ordinal)
                .Where(product => !toen.ContainsKey(product) || !nu.ContainsKey(product) || toen[product] != nu[product])
                .Select(product => $"Product {product} {(toen.TryGetValue(product, out var was) ? $"was toen {was} per uur" : "was er toen niet")}, en {(nu.TryGetValue(product, out var wordt) ? $"is nu {wordt}" : "is er nu niet")}."),
        ];
    }

    private static Setherrekening Fout(BewaardeTariefset set, params string[] fouten) => new(set, null, null, fouten);
}
