using Dapper;
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
        var geleverd = transactie.Connection!.Query<(string Gemeente, string Aanbieder, long Nummer, long Minuten)>(
            """
            select r.gemeente, r.aanbieder, p.nummer,
                   sum(case p.eenheid when 1 then p.volume when 4 then p.volume * 60 else 0 end * case p.is_credit when 1 then -1 else 1 end)
            from relatie r
            cross join prestatie p on p.relatie_id = r.relatie_id and p.begindatum between @begin and @eind and p.uitslag = 1
            group by r.gemeente, r.aanbieder, p.nummer
            """,
            new { begin = maand.EersteDag, eind = maand.LaatsteDag },
            transactie).ToDictionary(rij => (rij.Gemeente, rij.Aanbieder, (int)rij.Nummer), rij => rij.Minuten);
        // Alle versies: welke geldt blijkt pas als ze naast elkaar liggen.
        using var rijen = new Voorbereid(
            transactie,
            $"""
            select {Toewijzinglezer.KolommenMetRelatie}
            from toewijzingversie t cross join relatie r on r.relatie_id = t.relatie_id
            order by t.relatie_id, t.nummer, t.versie
            """);
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
