using System.Globalization;
using Declaraties.Domein;
using Declaraties.Opslag.Tarieven;

namespace Declaraties.Opslag.Toewijzingen;

/// <summary>Of een contractregel terecht zegt welke tariefset haar tarief gaf.</summary>
internal static class Herkomsttoets
{
    /// <summary>Wat er niet klopt en wat er wel zou kloppen, elk als deel van een zin; leeg als het klopt.</summary>
    /// <param name="regel">De regel.</param>
    /// <param name="herkomst">Wat zij zegt.</param>
    /// <param name="versies">De bewaarde versies met de naam die zij noemt.</param>
    public static IReadOnlyList<string> Bezwaren(Contractregel regel, Tariefherkomst herkomst, IReadOnlyList<BewaardeTariefset> versies)
    {
        if (versies.FirstOrDefault(versie => versie.Herkomst == herkomst) is not { } set)
        {
            return
            [
                $"Tariefset '{herkomst}' is niet bewaard; {(versies.Count == 0 ? $"er is geen tariefset met de naam {herkomst.Set}" : $"bewaard {(versies.Count == 1 ? "is" : "zijn")} {Opgesomd(versies.Select(versie => versie.Herkomst.ToString()))}")}",
            ];
        }

        var bezwaren = new List<string>();
        if (set.Vaststellingen.Count == 0)
        {
            bezwaren.Add($"Tariefset '{herkomst}' is niet vastgesteld; stel haar eerst vast, of laat Tariefset leeg");
        }
        else if (set.VastgesteldOp(regel.Ingangsdatum) is null)
        {
            bezwaren.Add(Zin($"Tariefset '{herkomst}' geldt vanaf {set.Vaststellingen[0].Vanaf:yyyy-MM-dd}; een regel die haar noemt gaat niet eerder in, en deze op {regel.Ingangsdatum:yyyy-MM-dd}"));
        }

        if (regel.Eenheid != Eenheid.Uur)
        {
            bezwaren.Add($"Tariefset '{herkomst}' geeft een tarief per uur (Eenheid {Eenheid.Uur.Code()}), en deze regel is in Eenheid {regel.Eenheid.Code()}");
        }

        if (set.Tarieven.FirstOrDefault(tarief => tarief.Product == regel.Product.Code) is not { } tarief)
        {
            bezwaren.Add($"Tariefset '{herkomst}' heeft geen product {regel.Product.Code}; wel {Opgesomd(set.Tarieven.Select(een => een.Product))}");
        }
        else if (tarief.Tarief != regel.Tarief)
        {
            bezwaren.Add(Zin($"Tariefset '{herkomst}' geeft voor product {tarief.Product} {tarief.Tarief.Cent} eurocent per uur, en deze regel {regel.Tarief.Cent}"));
        }

        return bezwaren;
    }

    private static string Opgesomd(IEnumerable<string> namen) => string.Join(", ", namen);

    private static string Zin(FormattableString zin) => zin.ToString(CultureInfo.InvariantCulture);
}
