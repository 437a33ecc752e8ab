using System.Globalization;
using Declaraties.Domein;

namespace Declaraties.Beleid.Tariferen;

/// <summary>Hoeveel de tarieven van een jaar hoger zijn dan die van het jaar ervoor.</summary>
/// <param name="Jaar">Het jaar.</param>
/// <param name="Prognose">Wat voor dat jaar wordt verwacht, in procenten.</param>
/// <param name="Nacalculatie">Wat het jaar ervoor meer werd dan verwacht, in procenten.</param>
public sealed record Tariefindex(int Jaar, Exact Prognose, Exact Nacalculatie)
{
    private const long Geheel = 10_000;

    /// <summary>In honderdsten van procenten, half naar boven.</summary>
    public long Honderdsten => (Prognose + Nacalculatie).Afgerond(2);

    /// <summary>De index van een jaar; null met een reden als hij uit deze regels niet volgt.</summary>
    /// <param name="regels">Van elk jaar met gewichten die samen 100 zijn.</param>
    /// <param name="jaar">Van welk jaar.</param>
    public static Tariefindex? Van(IReadOnlyList<Indexregel> regels, int jaar, out string reden)
    {
        ArgumentNullException.ThrowIfNull(regels);
        var dit = regels.Where(regel => regel.Jaar == jaar).ToList();
        var vorig = regels.Where(regel => regel.Jaar == jaar - 1).ToList();
        if (dit.Count == 0)
        {
            reden = string.Create(CultureInfo.InvariantCulture, $"van {jaar} staat er geen reeks in; voeg de prognose van {jaar} toe");
            return null;
        }

        if (vorig.Find(regel => regel.Definitief is null) is { } open)
        {
            reden = string.Create(
                CultureInfo.InvariantCulture,
                $"{open.Reeks} van {open.Jaar} (regel {open.Regelnummer}) heeft geen Definitief, en zonder is niet bekend wat er is na te rekenen; vul het in, of laat alle rijen van {open.Jaar} weg");
            return null;
        }

        var index = new Tariefindex(jaar, Gewogen(dit, regel => regel.Prognose), Gewogen(vorig, regel => regel.Definitief!.Value - regel.Prognose));
        reden = index.Honderdsten > -Geheel ? "" : "de tarieven zouden er nul of minder van worden; kijk de percentages na";
        return reden.Length == 0 ? index : null;
    }

    /// <summary>Het nieuwe tarief, op hele centen, half naar boven.</summary>
    public Bedrag Verhoog(Bedrag tarief) => new((new Exact(Geheel + Honderdsten, Geheel) * tarief.Cent).Afgerond(0));

    private static Exact Gewogen(IEnumerable<Indexregel> regels, Func<Indexregel, Exact> waarde) =>
        regels.Aggregate(Exact.Nul, (som, regel) => som + (regel.Gewicht / 100 * waarde(regel)));
}
