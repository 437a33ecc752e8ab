using Declaraties.Domein;

namespace Declaraties.Opslag.Inzage;

/// <summary>Afkeur over maanden, per aanbieder, wet en regel. Leest tellingen per declaratie, geen bevindingen.</summary>
public sealed class Afkeuroverzicht(Database database)
{
    /// <param name="van">De eerste maand.</param>
    /// <param name="totEnMet">De laatste maand.</param>
    /// <param name="gemeente">Alleen van deze gemeente.</param>
    /// <param name="aanbieder">Alleen van deze aanbieder.</param>
    /// <param name="wet">Alleen onder deze wet.</param>
    /// <returns>Op maand, aanbieder, wet en regel.</returns>
    public IReadOnlyList<Afkeurregel> Toon(Maand van, Maand totEnMet, Gemeente? gemeente = null, Aanbieder? aanbieder = null, Wet? wet = null) =>
        database.Leest<IReadOnlyList<Afkeurregel>>(transactie =>
        {
            var parameters = new List<Parameter> { ("@van", van.AlsGetal()), ("@totEnMet", totEnMet.AlsGetal()) };
            if (gemeente is not null)
            {
                parameters.Add(("@gemeente", gemeente));
            }

            if (aanbieder is not null)
            {
                parameters.Add(("@aanbieder", aanbieder));
            }

            if (wet is not null)
            {
                parameters.Add(("@wet", wet));
            }

            var regels = new List<Afkeurregel>();
            using var rijen = transactie.Lees(Inzagesql.Afkeur(gemeente is not null, aanbieder is not null, wet is not null), [.. parameters]);
            while (rijen.Lees())
            {
                regels.Add(new Afkeurregel(
                    Maanden.VanGetal(rijen.Getal(0)),
                    new(rijen.Tekst(1)),
                    rijen.Wet(7),
                    rijen.Tekst(2),
                    rijen.Tekst(3),
                    (int)rijen.Getal(4),
                    rijen.Getal(5),
                    rijen.Bedrag(6)));
            }

            return regels;
        });
}
