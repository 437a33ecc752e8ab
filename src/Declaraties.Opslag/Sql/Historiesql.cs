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
               or (p.uitslag = 2 and p.is_credit = 0 and p.eenheid in (1, 4) and p.bezet_nummer = 1
                   and exists ({Bevinding(taal)} in ('TR321', 'TR322'))
                   and not exists ({Bevinding(taal)} not in ('TR321', 'TR322'))))
        order by p.nummer, coalesce(d.eerste_versie, d.versie), p.volgnummer
        """;

    /// <summary>
    /// Een bevinding over deze prestatie, en niet over een andere met haar ReferentieNummer. Alleen wie een nummer als eerste gebruikt kan hier meetellen (wie het herhaalt krijgt TR314), en van haar
    /// zijn de bevindingen op de eerste plaats in het bericht waar dat nummer bevindingen heeft.
    /// </summary>
    private static string Bevinding(Taal taal) =>
        $"select 1 from bevinding b {Op(taal, "b")} and not exists (select 1 from bevinding e {Op(taal, "e")} and (e.regelnummer < b.regelnummer or (e.regelnummer = b.regelnummer and e.kolom < b.kolom))) and b.regel";

    private static string Op(Taal taal, string bevinding) =>
        $"{taal.Langs("bevinding_prestatie")} where {bevinding}.versie = p.versie and {bevinding}.klasse = 'Prestatie' and {taal.Gelijk($"{bevinding}.referentie_begin", "p.referentienummer")}";
}
