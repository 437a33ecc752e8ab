namespace Declaraties.Opslag.Sql;

/// <summary>Wat over uitgaande berichten gaat, in de taal van een server.</summary>
internal sealed class Uitgaandsql(Taal taal)
{
    public string NieuwUitgaand { get; } =
        """
        insert into uitgaand (bericht_id, volgordesleutel, kanaal, soort, bestemming, kenmerk, spoor, inhoudstype, inhoud, aangemaakt_op)
        select @BerichtId, @Volgordesleutel, @Kanaal, @Soort, @Bestemming, @Kenmerk, @Spoor, @Inhoudstype, @inhoud, @nu
        where not exists (select 1 from uitgaand where bericht_id = @BerichtId)
        """;

    public string KlaarOmTeBezorgen =>
        $"""
        select nummer as Nummer, bericht_id as BerichtId, volgordesleutel as Volgordesleutel, kanaal as Kanaal, soort as Soort, bestemming as Bestemming,
               kenmerk as Kenmerk, spoor as Spoor, inhoudstype as Inhoudstype, inhoud as Inhoud, aangemaakt_op as AangemaaktOp, pogingen as Pogingen
        from uitgaand
        where verzonden_op is null and opgegeven_op is null and kanaal = @kanaal
          and volgordesleutel not in (
              select volgordesleutel from uitgaand
              where verzonden_op is null and opgegeven_op is null and kanaal = @kanaal
                and volgende_poging is not null and volgende_poging > @nu and volgende_poging <= @verst)
        order by nummer {taal.Hoogstens("@hoogstens")}
        """;

    public string Bezorgd { get; } = "update uitgaand set verzonden_op = @nu, pogingen = pogingen + 1, volgende_poging = null, fout = null where nummer = @Nummer";

    // Since when it is the message itself; a time that is still to come was written by a clock that was ahead.
    public string NietBezorgd { get; } =
        """
        update uitgaand
        set pogingen = pogingen + 1, volgende_poging = @later, fout = @fout,
            mislukt_sinds = case when @ligtAanBericht = 0 then mislukt_sinds when mislukt_sinds <= @nu then mislukt_sinds else @nu end
        where nummer = @Nummer and verzonden_op is null and opgegeven_op is null
        """;

    public string GeefOp { get; } =
        """
        update uitgaand set opgegeven_op = @nu, volgende_poging = null
        where nummer = @Nummer and verzonden_op is null and opgegeven_op is null and mislukt_sinds <= @grens
        """;

    /// <summary>Wat achter een opgegeven bericht op dezelfde bestemming wachtte, was al die tijd ook niet te bezorgen.</summary>
    public string ErfMislukking { get; } =
        """
        update uitgaand set mislukt_sinds = case when aangemaakt_op > @grens then aangemaakt_op else @grens end
        where verzonden_op is null and opgegeven_op is null and mislukt_sinds is null and kanaal = @Kanaal and volgordesleutel = @Volgordesleutel and bestemming = @Bestemming
        """;

    /// <summary>Wat pas waar is als het andere is bezorgd.</summary>
    public string GeefVervolgOp { get; } =
        "update uitgaand set opgegeven_op = @nu, opgegeven_met = @Nummer, volgende_poging = null where bericht_id = @vervolg and verzonden_op is null and opgegeven_op is null";

    private const string Onbestelbaarkolommen =
        """
        nummer as Nummer, bericht_id as BerichtId, kanaal as Kanaal, soort as Soort, bestemming as Bestemming, aangemaakt_op as AangemaaktOp,
        pogingen as Pogingen, mislukt_sinds as MisluktSinds, opgegeven_op as OpgegevenOp, fout as Fout
        """;

    /// <summary>Opgegeven, of op weg daarheen, of al zo lang onderweg.</summary>
    private const string IsOnbestelbaar =
        "verzonden_op is null and pogingen > 0 and fout is not null and opgegeven_met is null and (opgegeven_op is not null or mislukt_sinds is not null or aangemaakt_op <= @grens)";

    public string Onbestelbaar => $"select {Onbestelbaarkolommen} from uitgaand where {IsOnbestelbaar} order by nummer {taal.Deel("@vanaf", "@hoogstens")}";

    public string AantalOnbestelbaar { get; } = $"select count(*) from uitgaand where {IsOnbestelbaar}";

    public string EenOnbestelbaar { get; } = $"select {Onbestelbaarkolommen} from uitgaand where nummer = @nummer and {IsOnbestelbaar}";

    // With a key of its own: it was passed long ago, and holds up nobody and nothing again. What goes with it goes after it.
    private const string Heropen = "opgegeven_op = null, opgegeven_met = null, mislukt_sinds = null, volgende_poging = null, fout = null, volgordesleutel = @sleutel";

    public string ProbeerOpnieuw { get; } = $"update uitgaand set {Heropen} where (nummer = @nummer or opgegeven_met = @nummer) and verzonden_op is null";

    public string LeidOm { get; } = "update uitgaand set bestemming = @bestemming where nummer = @nummer and verzonden_op is null";

    public string LaatVervallen { get; } = "delete from uitgaand where (nummer = @nummer or opgegeven_met = @nummer) and verzonden_op is null";

    // Wat jonger is dan de grens staat achteraan: daar hoeft niet te worden gekeken.
    public string RuimBezorgdOp =>
        $"""
        delete from uitgaand where nummer in (
            select nummer from uitgaand
            where verzonden_op <= @grens
              and nummer < coalesce((select nummer from uitgaand where aangemaakt_op > @grens order by nummer {taal.Hoogstens("1")}), 9223372036854775807)
            order by nummer {taal.Hoogstens("@hoogstens")})
        """;

    public string Uitgaandstand { get; } = "select count(*) as aantal, min(aangemaakt_op) as oudste from uitgaand where verzonden_op is null and opgegeven_op is null";
}
