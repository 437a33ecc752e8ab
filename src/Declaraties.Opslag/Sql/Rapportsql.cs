using Declaraties.Opslag.Lezen;

namespace Declaraties.Opslag.Sql;

/// <summary>Wat een rapport vraagt. Elke vraag ziet alleen wat er tot en met een versie was.</summary>
internal sealed class Rapportsql(Taal taal)
{
    private const string Somkolommen = "p.nummer, p.begindatum, p.einddatum, p.volume, p.eenheid, p.bedrag, p.is_credit, p.uitslag, p.categorie, p.code";
    private const string Declaratiekolommen = "d.versie, d.relatie_id, d.aanbieder, d.wet, d.periode, d.is_verwerkt, d.ingediend, d.toegekend, d.goedgekeurd, d.afgewezen, d.niet_beoordeeld";
    private const string Kopkolommen = "d.versie, d.relatie_id, d.aanbieder, d.wet, d.periode, d.is_verwerkt, d.ingediend, d.declaratienummer, d.regelset, d.peildatum, d.gelezen_versie, d.goedgekeurd, d.afgewezen, d.niet_beoordeeld";
    private const string Regelkolommen = "p.volgnummer, p.referentienummer, p.vorig, p.nummer, p.categorie, p.code, p.begindatum, p.einddatum, p.volume, p.eenheid, p.tarief, p.bedrag, p.is_credit, p.uitslag";
    private const string Teken = "case p.is_credit when 1 then -1 else 1 end";

    public string Partijen { get; } = "select relatie_id, gemeente, aanbieder, wet from relatie order by gemeente, aanbieder, wet";

    public string AantalToewijzingversies { get; } = $"select {taal.Tel}(*) from toewijzingversie where versie <= @stand";

    public string Toewijzingen { get; } =
        $"""
        select {Toewijzinglezer.Kolommen}
        from toewijzingversie t
        where t.relatie_id = @relatie and t.versie <= @stand
        order by t.nummer, t.versie
        """;

    // Along the declarations, because refused lines are in no index by month. A line is never of a later month than its declaration (TR319).
    public string Sommen { get; } =
        $"""
        select p.nummer, p.begindatum / 100 as maand,
               sum(case when p.uitslag <> 1 then 0 when p.eenheid = 1 then p.volume when p.eenheid = 4 then p.volume * 60 else 0 end * {Teken}) as minuten,
               sum(case when p.uitslag = 1 then p.volume else 0 end * {Teken}) as volume,
               sum(p.bedrag * {Teken}) as ingediend,
               sum(case when p.uitslag = 1 then p.bedrag else 0 end * {Teken}) as goedgekeurd,
               {taal.Tel}(*) as prestaties,
               sum(case when p.uitslag = 1 then 0 else 1 end) as afgewezen,
               max(case when p.uitslag = 1 and p.is_credit = 0 then p.einddatum else 0 end) as laatste,
               max(p.categorie) as categorie, max(p.code) as code
        from (select {Somkolommen}
              from declaratie d
              {taal.Volgend} prestatie p on p.versie = d.versie and p.begindatum between @begin and @eind
              where d.relatie_id = @relatie and d.is_verwerkt = 1 and d.periode >= @vanaf and d.versie <= @stand
              union all
              select {Somkolommen}
              from vervangen_declaratie d
              {taal.Volgend} vervangen_prestatie p on p.versie = d.versie and p.begindatum between @begin and @eind
              where d.relatie_id = @relatie and d.is_verwerkt = 1 and d.periode >= @vanaf and d.versie <= @stand and d.tot_versie > @stand) p
        group by p.nummer, p.begindatum / 100
        order by p.nummer, maand
        """;

    public string Declaraties { get; } =
        $"""
        select d.versie, r.gemeente, d.aanbieder, d.periode, d.is_verwerkt, d.ingediend, d.toegekend, d.goedgekeurd, d.afgewezen + d.niet_beoordeeld as afgewezen, d.wet
        from (select {Declaratiekolommen} from declaratie d where d.periode between @begin and @eind and d.versie <= @stand
              union all
              select {Declaratiekolommen} from vervangen_declaratie d where d.periode between @begin and @eind and d.versie <= @stand and d.tot_versie > @stand) d
        join relatie r on r.relatie_id = d.relatie_id
        order by d.versie
        """;

    /// <summary>Elke declaratie met waarmee zij is beoordeeld, om haar prestaties bij te zoeken.</summary>
    public string Declaratiekoppen { get; } =
        $"""
        select d.versie, r.gemeente, d.aanbieder, d.periode, d.is_verwerkt, d.ingediend, d.declaratienummer, d.regelset, d.peildatum, d.gelezen_versie, d.eerste_versie, v.vastgelegd_op, d.wet,
               d.goedgekeurd + d.afgewezen + d.niet_beoordeeld as prestaties
        from (select {Kopkolommen}, coalesce(d.eerste_versie, d.versie) as eerste_versie from declaratie d where d.periode between @begin and @eind and d.versie <= @stand
              union all
              select {Kopkolommen}, d.eerste_versie from vervangen_declaratie d where d.periode between @begin and @eind and d.versie <= @stand and d.tot_versie > @stand) d
        join relatie r on r.relatie_id = d.relatie_id
        join vastlegging v on v.versie = d.versie
        order by d.versie
        """;

    /// <summary>De prestaties van deze oordelen, op oordeel en plaats in het bericht.</summary>
    public string Prestaties { get; } =
        $"""
        select {Regelkolommen}, p.versie from {taal.Getallen("@versies")} g {taal.Volgend} prestatie p on p.versie = g.value
        union all
        select {Regelkolommen}, p.versie from {taal.Getallen("@versies")} g {taal.Volgend} vervangen_prestatie p on p.versie = g.value
        order by versie, volgnummer
        """;

    /// <summary>Wie de antwoorden op deze declaraties liet gaan, of dat het vanzelf ging; het laatste achteraan.</summary>
    public string Vrijgaven { get; } =
        $"""
        select s.eerste_versie, s.soort, s.wie, s.moment
        from {taal.Getallen("@versies")} g {taal.Volgend} beoordelingsstap s on s.eerste_versie = g.value
        where s.soort in ('vrijgegeven', 'termijn') and s.moment <= @moment
        order by s.nummer
        """;

    /// <summary>Wat er bij deze oordelen is gevonden, op oordeel en volgorde.</summary>
    public string Redenen { get; } =
        $"""
        select b.regel, b.retourcode, b.klasse, b.referentie, b.regelnummer, b.kolom, b.volgnummer, b.versie from {taal.Getallen("@versies")} g {taal.Volgend} bevinding b on b.versie = g.value
        union all
        select b.regel, b.retourcode, b.klasse, b.referentie, b.regelnummer, b.kolom, b.volgnummer, b.versie from {taal.Getallen("@versies")} g {taal.Volgend} vervangen_bevinding b on b.versie = g.value
        order by versie, volgnummer
        """;

    /// <summary>Wat bij deze oordelen niet is goedgekeurd, op oordeel en plaats in het bericht.</summary>
    public string NietGoedgekeurd { get; } =
        $"""
        select p.referentienummer, p.bedrag * {Teken} as bedrag, p.uitslag, p.categorie, p.code, p.volgnummer, p.versie
        from {taal.Getallen("@versies")} g {taal.Volgend} prestatie p on p.versie = g.value
        where p.uitslag <> 1
        union all
        select p.referentienummer, p.bedrag * {Teken} as bedrag, p.uitslag, p.categorie, p.code, p.volgnummer, p.versie
        from {taal.Getallen("@versies")} g {taal.Volgend} vervangen_prestatie p on p.versie = g.value
        where p.uitslag <> 1
        order by versie, volgnummer
        """;

    public string VersieOp { get; } = "select max(versie) from vastlegging where vastgelegd_op < @moment";

    public string MomentVan { get; } = "select vastgelegd_op from vastlegging where versie = @versie";

    /// <summary>Declaraties die op een moment waren ontvangen en nog niet beantwoord.</summary>
    public string OpenDeclaraties { get; } =
        """
        select nummer, sleutel, versie
        from ontvangst
        where ((soort = 'WMO323' and (@wet is null or wet = @wet)) or (soort is null and overig is null)) and ontvangen_op < @moment
          and (status in ('ontvangen', 'wacht', 'vastgehouden', 'fout') or (afgehandeld_op >= @moment and status <> 'onleesbaar'))
        order by nummer
        """;

    public string Ontvangstbericht { get; } = "select vingerafdruk, bericht from ontvangst where nummer = @nummer";

    /// <summary>Of een declaratie over een maand van een periode is; hoeveel prestaties er van zijn, en hoeveel daarvan een dag met de periode gemeen hebben.</summary>
    public string PrestatiesInPeriode { get; } =
        """
        select (select count(*) from declaratie where versie = @versie and periode between @begin / 100 and @eind / 100),
               count(*), coalesce(sum(case when begindatum <= @eind and einddatum >= @begin then 1 else 0 end), 0)
        from prestatie where versie = @versie
        """;

    public string NieuweStand => taal.VoegToe("rapportstand", "maand, versie, vastgelegd_op, door", "@maand, @versie, @op, @door", "nummer");

    /// <summary>De laatste vastlegging van een maand.</summary>
    public string LaatsteStand { get; } = "select max(nummer) from rapportstand where maand = @maand";

    public string NieuwCijfer { get; } =
        """
        insert into rapportcijfer (nummer, volgnummer, gemeente, aanbieder, wet, categorie, code, geleverd, geindiceerd, ingediend, goedgekeurd, afgewezen)
        values (@nummer, @volgnummer, @gemeente, @aanbieder, @wet, @categorie, @code, @geleverd, @geindiceerd, @ingediend, @goedgekeurd, @afgewezen)
        """;

    public string Standen { get; } =
        """
        select s.nummer, s.maand, s.versie, s.vastgelegd_op, s.door
        from rapportstand s
        where s.maand between @begin and @eind
          and s.nummer = (select max(t.nummer) from rapportstand t where t.maand = s.maand and t.versie <= @stand and t.vastgelegd_op <= @moment)
        order by s.maand
        """;

    public string Cijfers { get; } =
        """
        select gemeente, aanbieder, categorie, code, geleverd, geindiceerd, ingediend, goedgekeurd, afgewezen, wet
        from rapportcijfer where nummer = @nummer order by volgnummer
        """;
}
