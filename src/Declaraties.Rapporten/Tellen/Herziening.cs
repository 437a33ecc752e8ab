using Declaraties.Domein;
using Declaraties.Opslag.Rapporten;

namespace Declaraties.Rapporten.Tellen;

/// <summary>Een groep waarvan de cijfers van een maand zijn veranderd sinds zij definitief zijn gemeld.</summary>
public sealed record Herziening(Maand Maand, DateTimeOffset GemeldOp, Maandcijfer Toen, Maandcijfer Nu)
{
    internal static IReadOnlyList<Herziening> Vergelijk(Gegevens gegevens)
    {
        var herzien = new List<Herziening>();
        foreach (var gemeld in gegevens.Gelezen.Gemeld)
        {
            var toen = gemeld.Cijfers.ToDictionary(cijfer => cijfer.Groep);
            var nu = gegevens.Cijfers(gemeld.Maand).ToDictionary(cijfer => cijfer.Groep);
            foreach (var groep in nu.Keys.Union(toen.Keys))
            {
                var (voorheen, thans) = (toen.GetValueOrDefault(groep, Niets(groep)), nu.GetValueOrDefault(groep, Niets(groep)));
                if (voorheen != thans)
                {
                    herzien.Add(new Herziening(gemeld.Maand, gemeld.Stand.Moment, voorheen, thans));
                }
            }
        }

        return herzien;
    }

    private static Maandcijfer Niets(Cijfergroep groep) => new(groep, 0, 0, Bedrag.Nul, Bedrag.Nul, 0);
}
