using Declaraties.Opslag.Lezen;

namespace Declaraties.Opslag.Sql;

/// <summary>Wat over prestaties en lopende sommen gaat, in de taal van een server.</summary>
internal sealed class Prestatiesql(Taal taal)
{
    /// <summary>De stand van een toewijzing zoals die uit de prestaties volgt; de tabel toewijzingstand moet daaraan gelijk zijn.</summary>
    public const string Standberekening =
        """
        select p.nummer,
               sum(case when p.eenheid = 1 then p.volume when p.eenheid = 4 then p.volume * 60 else 0 end * case p.is_credit when 1 then -1 else 1 end) as minuten,
               sum(case when p.eenheid in (1, 4) then 0 else p.volume end * case p.is_credit when 1 then -1 else 1 end) as overig,
               sum(p.bedrag * case p.is_credit when 1 then -1 else 1 end) as bedrag,
               max(p.einddatum) as laatste_einddatum
        """;

    private const string OverigVolume = "p.nummer, p.eenheid, sum(p.volume * case p.is_credit when 1 then -1 else 1 end)";

    internal const string Prestatiekolommen =
        "relatie_id, aanbieder, wet, bsn, referentienummer, vorig, nummer, categorie, code, begindatum, einddatum, volume, eenheid, tarief, bedrag, is_credit, uitslag, bezet_nummer";

    public string Uitslagen { get; } = "select volgnummer, uitslag from prestatie where versie = @versie";

    /// <summary>Wat er op toewijzingen is goedgekeurd dat geen tijd is, per eenheid.</summary>
    public string OverigPerEenheid =>
        $"""
        select {OverigVolume}
        from {taal.Getallen("@nummers")} n
        {taal.Volgend} {taal.Getallen("@dagen")} d on 1 = 1
        {taal.Volgend} prestatie p on p.relatie_id = @relatie and p.begindatum = d.value and p.nummer = n.value and p.uitslag = 1
        where p.eenheid not in (1, 4)
        group by p.nummer, p.eenheid
        """;

    /// <inheritdoc cref="OverigPerEenheid"/>
    public string OverigPerEenheidVanToen =>
        $"""
        select {OverigVolume}
        from {PrestatiesVanToen("@totEnMet", "@zonder")} p
        where p.relatie_id = @relatie and p.uitslag = 1 and p.eenheid not in (1, 4) and p.nummer in (select n.value from {taal.Getallen("@nummers")} n)
        group by p.nummer, p.eenheid
        """;

    /// <summary>Van toewijzingen waarop iets is goedgekeurd: de Ingangsdatum van elke versie, met de laatste Einddatum.</summary>
    public string IngangsdatumsMetStand =>
        $"""
        select distinct t.ingangsdatum, s.laatste_einddatum
        from {taal.Getallen("@nummers")} n
        {taal.Volgend} toewijzingstand s on s.relatie_id = @relatie and s.nummer = n.value
        {taal.Volgend} toewijzingversie t on t.relatie_id = s.relatie_id and t.nummer = s.nummer
        """;

    /// <summary>De goedgekeurde debetprestaties op toewijzingen die niet zijn gecrediteerd, op de dagen waarop zij kunnen beginnen.</summary>
    public string OpenPrestaties =>
        $"""
        select {OpenPrestatieLezer.Kolommen}
        from {taal.Getallen("@nummers")} n
        {taal.Volgend} {taal.Getallen("@dagen")} d on 1 = 1
        {taal.Volgend} prestatie p on p.relatie_id = @relatie and p.begindatum = d.value and p.nummer = n.value and p.uitslag = 1
        where p.is_credit = 0 and not exists ({CreditOp("p")})
        order by p.nummer, p.versie, p.volgnummer
        """;

    /// <inheritdoc cref="OpenPrestaties"/>
    public string OpenPrestatiesVanToen =>
        $"""
        select {OpenPrestatieLezer.Kolommen}
        from {PrestatiesVanToen("@totEnMet", "@zonder")} p
        where p.relatie_id = @relatie and p.uitslag = 1 and p.is_credit = 0
          and p.begindatum in (select d.value from {taal.Getallen("@dagen")} d)
          and p.nummer in (select n.value from {taal.Getallen("@nummers")} n)
          and not exists (select 1 from {PrestatiesVanToen("@totEnMet", "@zonder")} c
                          where c.aanbieder = p.aanbieder and c.wet = p.wet and {taal.Gelijk("c.vorig", "p.referentienummer")} and c.is_credit = 1 and c.uitslag = 1)
        order by p.nummer, p.versie, p.volgnummer
        """;

    private string CreditOp(string debet) =>
        $"select 1 from prestatie c where c.aanbieder = {debet}.aanbieder and c.wet = {debet}.wet and {taal.Gelijk("c.vorig", $"{debet}.referentienummer")} and c.is_credit = 1 and c.uitslag = 1";

    public string BewaardePrestaties { get; } =
        $"""
        select p.volgnummer, r.gemeente, p.aanbieder, p.bsn, p.referentienummer, p.vorig, p.nummer, p.categorie, p.code, p.begindatum, p.einddatum,
               p.volume, p.eenheid, p.tarief, p.bedrag, p.is_credit, p.uitslag, p.bezet_nummer, p.wet
        from (select volgnummer, {Prestatiekolommen} from prestatie where versie = @versie
              union all
              select volgnummer, {Prestatiekolommen} from vervangen_prestatie where versie = @versie) p
        join relatie r on r.relatie_id = p.relatie_id
        order by p.volgnummer
        """;

    public string AfwijkendeStanden { get; } =
        $"""
        with berekend as
        (
            {Standberekening}, p.relatie_id
            from prestatie p
            where p.uitslag = 1
            group by p.relatie_id, p.nummer
        ),
        anders as
        (
            select * from (select relatie_id, nummer, minuten, overig, bedrag, laatste_einddatum from toewijzingstand
                           except select relatie_id, nummer, minuten, overig, bedrag, laatste_einddatum from berekend) teveel
            union
            select * from (select relatie_id, nummer, minuten, overig, bedrag, laatste_einddatum from berekend
                           except select relatie_id, nummer, minuten, overig, bedrag, laatste_einddatum from toewijzingstand) tekort
        )
        select distinct r.gemeente, r.aanbieder, r.wet, a.nummer
        from anders a
        join relatie r on r.relatie_id = a.relatie_id
        order by r.gemeente, r.aanbieder, r.wet, a.nummer
        """;

    /// <summary>De prestaties die tot en met een versie telden, als tabel. Wie sindsdien is vervangen, telde toen nog.</summary>
    /// <param name="totEnMet">De parameter met de laatste versie die meetelt.</param>
    /// <param name="zonder">De parameter met het oordeel dat niet meetelt.</param>
    public static string PrestatiesVanToen(string totEnMet, string zonder) =>
        $"""
        (select versie, volgnummer, {Prestatiekolommen} from prestatie where versie <= {totEnMet} and versie <> {zonder}
         union all
         select versie, volgnummer, {Prestatiekolommen} from vervangen_prestatie where versie <= {totEnMet} and tot_versie > {totEnMet} and versie <> {zonder})
        """;
}
