using Declaraties.Berekenen;
using Declaraties.Domein;

namespace Declaraties.Opslag;

/// <summary>
/// De benutting van een maand, telkens opnieuw uit toewijzingen en goedgekeurde prestaties bepaald: een latere credit of nagekomen
/// prestatie verandert vanzelf de maand waarin is geleverd.
/// </summary>
public sealed class Benuttingopslag(Database database)
{
    /// <summary>
    /// Een regel voor elke toewijzing met een dag in <paramref name="maand"/>, ook als er niets is geleverd, behalve verwijderde; op gemeente,
    /// aanbieder en ToewijzingNummer. De geldende versie van een toewijzing telt, ook voor maanden die voorbij zijn.
    /// </summary>
    public IReadOnlyList<Benuttingsregel> Maand(Maand maand) => database.Leest(transactie =>
    {
        var geleverd = transactie.Query<(string Gemeente, string Aanbieder, long Nummer, long Minuten)>(
            transactie.Sql.Geleverd, new { begin = maand.EersteDag, eind = maand.LaatsteDag })
            .ToDictionary(rij => (rij.Gemeente, rij.Aanbieder, (int)rij.Nummer), rij => rij.Minuten);
        using var rijen = transactie.Lees(transactie.Sql.AlleToewijzingen);
        return Toewijzinglezer.Geldend(rijen)
            .Where(toewijzing => !toewijzing.IsVerwijderd && toewijzing.Looptijd.Overlapt(maand.Periode))
            .OrderBy(t => t.Gemeente, StringComparer.Ordinal).ThenBy(t => t.Aanbieder, StringComparer.Ordinal).ThenBy(t => t.ToewijzingNummer)
            .Select(t => new Benuttingsregel(
                maand, t, Benutting.Bepaal(t, maand, geleverd.GetValueOrDefault((t.Gemeente, t.Aanbieder, t.ToewijzingNummer)))))
            .ToList();
    });
}

/// <param name="Maand">De kalendermaand.</param>
/// <param name="Toewijzing">De geldende versie.</param>
/// <param name="Benutting">Geleverd, geïndiceerd, plafond en percentage.</param>
public sealed record Benuttingsregel(Maand Maand, Toewijzing Toewijzing, Benutting Benutting);
