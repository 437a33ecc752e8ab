using Declaraties.Domein;
using Declaraties.Opslag.Oordelen;

namespace Declaraties.Opslag.Rapporten;

/// <summary>
/// De benutting van een maand, telkens opnieuw uit toewijzingen en goedgekeurde prestaties bepaald: een latere credit of nagekomen
/// prestatie verandert vanzelf de maand waarin is geleverd.
/// </summary>
public sealed class Benuttingopslag(Database database)
{
    /// <summary>
    /// Een regel voor elke toewijzing met een dag in <paramref name="maand"/>, ook als er niets is geleverd, behalve verwijderde; op gemeente,
    /// aanbieder, wet en ToewijzingNummer. De geldende versie van een toewijzing telt, ook voor maanden die voorbij zijn.
    /// </summary>
    public IReadOnlyList<Benuttingsregel> Maand(Maand maand, Wet? wet = null) => database.Leest(transactie =>
        new Rapportbron(transactie, new Rapportstand(Vastlegging.Laatste(transactie), DateTimeOffset.MinValue), wet).Regels(maand, maand)
            .Where(regel => regel.Toewijzing is not null)
            .Select(regel => new Benuttingsregel(maand, regel.Toewijzing!, regel.Benutting!))
            .ToList());
}
