using System.Globalization;
using Declaraties.Beleid.Registreren;
using Declaraties.Beleid.Tariferen;

namespace Declaraties.Dienst.Loketten;

/// <summary>Of de inhoud van een tariefset rijp is om te worden vastgesteld.</summary>
internal static class Vaststeltoets
{
    private const int MeesteRegels = 20;

    /// <summary>Wat ertegen is en wat wel kan, elk een zin; leeg als er niets tegen is.</summary>
    /// <param name="set">Wat erin staat.</param>
    /// <param name="uitkomst">Wat eruit komt.</param>
    /// <param name="declarabel">Wat declarabel is; null als dat niet is vastgelegd.</param>
    /// <param name="vanaf">De eerste dag waarop zij zou gelden.</param>
    public static IEnumerable<string> Bezwaren(Tariefset set, Tariefuitkomst uitkomst, Declarabelbeleid? declarabel, DateOnly vanaf) =>
    [
        .. Tarieftoets.Toets(set, uitkomst, declarabel, vanaf).Where(bevinding => bevinding.Ernst == Bevindingsernst.Fout).Select(bevinding => $"Fout in {bevinding}"),
        .. set.Bronnen.Where(bron => bron.IsVoorlopig).GroupBy(bron => bron.Bestand, StringComparer.Ordinal).Select(Voorlopig),
    ];

    private static string Voorlopig(IGrouping<string, Waardebron> bestand)
    {
        var regels = bestand.Select(bron => bron.Regel).Distinct().Order().ToList();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"In {bestand.Key} {(regels.Count == 1 ? "heeft 1 waarde" : $"hebben {regels.Count} waarden")} de status voorbeeld of concept ({(regels.Count == 1 ? "regel" : "regels")} {string.Join(", ", regels.Take(MeesteRegels))}{(regels.Count > MeesteRegels ? ", ..." : "")}); geef wat besloten is de status vastgesteld, en bewaar de set opnieuw.");
    }
}
