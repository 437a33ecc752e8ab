using Declaraties.Domein;

namespace Declaraties.Beleid.Tariferen;

/// <summary>Contractregels met de tarieven van een nieuw jaar erbij.</summary>
/// <param name="Regels">Elke regel van toen, zo nodig met een einde, en meteen erna de nieuwe.</param>
/// <param name="Nieuw">Hoeveel er nieuw zijn.</param>
public sealed record Contractindexering(IReadOnlyList<Contractregel> Regels, int Nieuw)
{
    /// <summary>Sluit wat het jaar in loopt op de dag ervoor, en zet het voort met een hoger tarief. Wat eerder eindigt of later begint blijft zoals het is, en een bedrag (eenheid 83) ook. Een verhoogd tarief is niet meer dat van de tariefset.</summary>
    public static Contractindexering Van(IReadOnlyList<Contractregel> contracten, Tariefindex index)
    {
        ArgumentNullException.ThrowIfNull(contracten);
        ArgumentNullException.ThrowIfNull(index);
        var begin = new DateOnly(index.Jaar, 1, 1);
        var regels = new List<Contractregel>();
        var nieuw = 0;
        foreach (var regel in contracten)
        {
            // Of unit 83 the volume is the amount itself: there is no price in it to raise.
            if (regel.Ingangsdatum >= begin || regel.Geldigheid.Eind < begin || regel.Eenheid == Eenheid.Euro)
            {
                regels.Add(regel);
                continue;
            }

            regels.Add(regel with { Einddatum = begin.AddDays(-1) });
            regels.Add(regel with { Ingangsdatum = begin, Tarief = index.Verhoog(regel.Tarief), Tariefset = null });
            nieuw++;
        }

        return new(regels, nieuw);
    }
}
