namespace Declaraties.Opslag.Sql;

/// <summary>Wat een vergelijking over de historie vraagt: zoals het nu is beoordeeld.</summary>
internal sealed class Historiesql(Taal taal)
{
    /// <summary>
    /// Wat op de toewijzingen van een gemeente en een aanbieder is goedgekeurd, en de debets in tijd die op niets anders dan TR321 of TR322 zijn afgewezen; op nummer, en daarbinnen
    /// zoals zij zijn ingediend.
    /// </summary>
    // Along the declarations, because refused lines are in no index by month. A line that may count is never of a later month than its declaration (TR319).
    public string Regels { get; } =
        $"""
        select p.nummer, p.begindatum, p.einddatum, p.volume, p.eenheid, p.bedrag, p.is_credit, p.uitslag
        from declaratie d
        {taal.Volgend} prestatie p on p.versie = d.versie and p.begindatum between @begin and @eind
        where d.relatie_id = @relatie and d.is_verwerkt = 1 and d.periode >= @vanaf
          and (p.uitslag = 1
               or (p.uitslag = 2 and p.is_credit = 0 and p.eenheid in (1, 4)
                   and exists ({Bevinding(taal)} in ('TR321', 'TR322'))
                   and not exists ({Bevinding(taal)} not in ('TR321', 'TR322'))))
        order by p.nummer, coalesce(d.eerste_versie, d.versie), p.volgnummer
        """;

    private static string Bevinding(Taal taal) =>
        $"select 1 from bevinding b {taal.Langs("bevinding_prestatie")} where b.versie = p.versie and b.klasse = 'Prestatie' and {taal.Gelijk("b.referentie_begin", "p.referentienummer")} and b.regel";
}
