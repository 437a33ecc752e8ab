using System.Globalization;
using System.Text;
using Declaraties.Opslag.Lezen;

namespace Declaraties.Opslag.Inzage;

/// <summary>Elke vraag van pagina's en overzichten, in de taal van een server.</summary>
internal sealed class Inzagesql(Taal taal)
{
    private const string Prestatiekolommen =
        """
        p.versie, p.volgnummer, p.bsn, p.referentienummer, p.vorig, p.nummer, p.categorie, p.code, p.begindatum, p.einddatum, p.volume, p.eenheid, p.tarief, p.bedrag, p.is_credit, p.uitslag
        """;

    private const string Oordeelkolommen =
        """
        d.versie, o.sleutel, r.gemeente, d.aanbieder, d.declaratienummer, d.periode, d.uitslag, d.ingediend, d.toegekend, d.goedgekeurd, d.afgewezen, d.niet_beoordeeld,
               v.vastgelegd_op, o.ontvangen_op, o.status, o.uiterlijk, d.wet
        """;

    private const string Toegewezen = " and w.uitslag = 5";

    /// <summary>Wat bij een oordeel hoort; is hetzelfde bericht vaker ontvangen, dan hoort de eerste ontvangst erbij.</summary>
    private string Bij =>
        $"""
        {taal.Volgend} relatie r on r.relatie_id = d.relatie_id
        {taal.Volgend} vastlegging v on v.versie = d.versie
        left join ontvangst o on o.nummer = (select min(m.nummer) from ontvangst m where m.versie = d.versie)
        """;

    // Werklijst

    public string Telregels =>
        $"""
        select x.versie, x.regel, x.bevindingen
        from {taal.Getallen("@versies")} g
        {taal.Volgend} regeltelling x on x.versie = g.value
        order by x.versie, x.bevindingen desc, x.regel
        """;

    public string ZonderOordeel =>
        $"""
        select sleutel, gemeente, aanbieder, ontvangen_op, wacht_tot, reden, case when soort is null then null else wet end
        from ontvangst where status = @status and ((soort is null and overig is null) or (soort = 'WMO323' and (@wet is null or wet = @wet)))
        order by nummer desc {taal.Hoogstens("@hoogstens")}
        """;

    public string Tellingen =>
        $"""
        select {Getelde("status = 'vastgehouden'", "uiterlijk, nummer")}, {Getelde("status = 'wacht'", "aanbieder, gemeente, nummer")},
               {Getelde("status = 'onleesbaar' and overig is null and (soort is null or soort = 'WMO323')", "nummer")}, {Getelde("status = 'fout'", "nummer")}
        """;

    public string Aanbieders { get; } = "select distinct aanbieder from relatie order by aanbieder";

    public string Wetten { get; } = "select distinct wet from relatie order by wet";

    public string Gemeenten { get; } = "select distinct gemeente from relatie order by gemeente";

    // Berichten

    public string BerichtVoor { get; } = "select nummer from ontvangst where sleutel = @sleutel and (@aanbieder is null or aanbieder = @aanbieder)";

    public string Berichten => Berichtenlijst("");

    public string BerichtenVanAanbieder => Berichtenlijst("o.aanbieder = @aanbieder and o.soort in ('WMO323', 'JW323') and ");

    // Wat niet is verwerkt

    /// <summary>Ander dan een declaratie of toewijzing, en niet een melding van start of stop die is opgenomen of dat nog wordt.</summary>
    private const string IsAnder = "o.overig is not null and (o.overig not in ('WMO305', 'WMO307') or o.status in ('geweigerd', 'onleesbaar', 'fout'))";

    public string AantalNietVerwerkt { get; } = $"select count(*) from ontvangst o where {IsAnder}";

    public string NietVerwerkt =>
        $"""
        select o.sleutel, o.overig, o.wet, o.kanaal, o.ontvangen_op, o.status, o.reden, v.inhoud
        from ontvangst o
        left join verslagdeel v on v.nummer = o.nummer and v.volgnummer = 0
        where {IsAnder}
        order by o.nummer desc {taal.Deel("@vanaf", "@hoogstens")}
        """;

    public string IsNietVerwerkt { get; } = $"select 1 from ontvangst o where o.sleutel = @sleutel and {IsAnder}";

    // Wat een wijziging raakt

    public string Vastgehoudene =>
        $"""
        select h.versie, r.gemeente, d.aanbieder, r.wet
        from ontvangst h
        {taal.Volgend} declaratie d on d.versie = h.versie
        {taal.Volgend} relatie r on r.relatie_id = d.relatie_id
        where h.status = 'vastgehouden' and not exists (select 1 from ontvangst e where e.versie = h.versie and e.nummer < h.nummer)
        order by h.uiterlijk, h.nummer
        """;

    public string WaaropIsGedeclareerd { get; } = "select distinct nummer, bsn, categorie, begindatum from prestatie where versie = @versie";

    // Woord aan een aanbieder

    public string NietToegewezenVanMaand =>
        $"""
        select {Oordeelkolommen}
        from werkregel w
        {taal.Volgend} declaratie d on d.versie = w.versie
        {Bij}
        where w.lijst = @lijst and w.aanbieder = @aanbieder and d.periode = @periode
        order by d.versie
        """;

    public string LaterVerwerkt { get; } = "select min(versie) from declaratie where relatie_id = @relatie and periode = @periode and is_verwerkt = 1 and versie > @versie";

    // Declaratie

    public string VersieVanSleutel { get; } = "select versie from ontvangst where sleutel = @sleutel";

    public string Oordeel =>
        $"""
        select {Oordeelkolommen}, d.identificatie, d.peildatum, d.regelset, d.vingerafdruk, d.gelezen_versie
        from declaratie d
        {Bij}
        where d.versie = @versie
        """;

    public string Prestaties =>
        $"""
        select {Prestatiekolommen}
        from prestatie p
        where p.versie = @versie
        order by p.volgnummer {taal.Deel("@vanaf", "@hoogstens")}
        """;

    public string NietGoedgekeurdePrestaties =>
        $"""
        select {Prestatiekolommen}
        from prestatie p
        where p.versie = @versie and p.uitslag <> 1
        order by p.volgnummer {taal.Deel("@vanaf", "@hoogstens")}
        """;

    public string Antwoorddeel => $"select {taal.Stuk("antwoord", "@vanaf", "@hoogstens")} from declaratie where versie = @versie";

    public string Berichtdeel => $"select {taal.Stuk("bericht", "@vanaf", "@hoogstens")} from declaratie where versie = @versie";

    public string VastgelegdOp { get; } = "select vastgelegd_op from vastlegging where versie = @versie";

    public string Bezorging { get; } = "select bestemming, verzonden_op, opgegeven_op from uitgaand where bericht_id = @id";

    /// <summary>Van elk nummer elke versie, in de volgorde waarin zij gelden (besluit 20).</summary>
    public string Versierangen =>
        $"""
        select t.nummer, t.versie, t.toewijzingsdatum
        from {taal.Getallen("@nummers")} g
        {taal.Volgend} toewijzingversie t on t.relatie_id = @relatie and t.nummer = g.value
        order by t.nummer, t.toewijzingsdatum, t.toewijzingstijd, t.versie
        """;

    // Toewijzing

    public string Versies =>
        $"""
        select {Toewijzinglezer.KolommenMetPartijen}, v.vastgelegd_op, b.identificatie
        from relatie r
        {taal.Volgend} toewijzingversie t on t.relatie_id = r.relatie_id and t.nummer = @nummer
        {taal.Volgend} vastlegging v on v.versie = t.versie
        {taal.Volgend} toewijzingsbericht b on b.versie = t.versie
        where r.gemeente = @gemeente and r.aanbieder = @aanbieder and r.wet = @wet
        order by t.versie
        """;

    // Day by day: an index on the number alone would cost a third of every line that is ever stored.
    public string GoedgekeurdOpDagen =>
        $"""
        select {Prestatiekolommen}
        from {taal.Getallen("@dagen")} g
        {taal.Volgend} prestatie p on p.relatie_id = @relatie and p.begindatum = g.value and p.nummer = @nummer and p.uitslag = 1
        order by p.begindatum, p.versie, p.volgnummer
        """;

    public string NietGoedgekeurd { get; } =
        $"""
        select {Prestatiekolommen}
        from prestatie p
        where p.relatie_id = @relatie and p.nummer = @nummer and p.uitslag <> 1
        order by p.begindatum, p.versie, p.volgnummer
        """;

    /// <summary>Wat er in een maand over toewijzingen is gedeclareerd, goedgekeurd of niet, met de declaratie waar het in staat.</summary>
    public string OverToewijzingenInMaand =>
        $"""
        select x.nummer, x.versie, x.referentienummer, x.uitslag, o.sleutel, o.status
        from (select p.nummer, coalesce(d.eerste_versie, d.versie) as eerste, p.versie, p.volgnummer, p.referentienummer, p.uitslag
              from {taal.Getallen("@nummers")} n
              {taal.Volgend} prestatie p on p.relatie_id = @relatie and p.nummer = n.value and p.begindatum between @van and @totEnMet and p.uitslag <> 1
              {taal.Volgend} declaratie d on d.versie = p.versie
              where p.is_credit = @credit
              union all
              select p.nummer, coalesce(d.eerste_versie, d.versie), p.versie, p.volgnummer, p.referentienummer, p.uitslag
              from {taal.Getallen("@nummers")} n
              {taal.Volgend} {taal.Getallen("@dagen")} g on 1 = 1
              {taal.Volgend} prestatie p on p.relatie_id = @relatie and p.begindatum = g.value and p.nummer = n.value and p.uitslag = 1
              {taal.Volgend} declaratie d on d.versie = p.versie
              where p.is_credit = @credit) x
        left join ontvangst o on o.nummer = (select min(m.nummer) from ontvangst m where m.versie = x.versie)
        order by x.nummer, x.eerste, x.volgnummer
        """;

    public string PrestatiesNa => Na("");

    public string NietGoedgekeurdePrestatiesNa => Na(" and p.uitslag <> 1");

    // Overzichten

    public string Standen { get; } =
        """
        select r.gemeente, r.aanbieder, r.wet, s.nummer, s.laatste_einddatum
        from toewijzingstand s
        join relatie r on r.relatie_id = s.relatie_id
        """;

    // Per month, as the reports add up: a credit takes away the delivery of its month.
    public string GeleverdInVenster =>
        $"""
        select m.gemeente, m.aanbieder, m.wet, m.nummer, max(m.laatste) as laatste
        from (select r.gemeente, r.aanbieder, r.wet, p.nummer, max(case p.is_credit when 1 then 0 else p.einddatum end) as laatste
              from relatie r
              {taal.Volgend} prestatie p on p.relatie_id = r.relatie_id and p.begindatum between @van and @totEnMet and p.uitslag = 1
              group by r.gemeente, r.aanbieder, r.wet, p.nummer, p.begindatum / 100
              having sum(p.volume * case p.is_credit when 1 then -1 else 1 end) > 0) m
        group by m.gemeente, m.aanbieder, m.wet, m.nummer
        having max(m.laatste) > 0
        """;

    public string OoitGecrediteerd { get; } =
        """
        select distinct r.gemeente, r.aanbieder, r.wet, p.nummer
        from prestatie p
        join relatie r on r.relatie_id = p.relatie_id
        where p.is_credit = 1 and p.uitslag = 1
        """;

    public string LaatstGedeclareerd { get; } =
        """
        select r.gemeente, r.aanbieder, r.wet, max(d.periode)
        from relatie r
        join declaratie d on d.relatie_id = r.relatie_id and d.is_verwerkt = 1
        group by r.gemeente, r.aanbieder, r.wet
        """;

    public string OoitAfgewezen { get; } =
        """
        select distinct r.gemeente, r.aanbieder, r.wet, p.nummer
        from prestatie p
        join relatie r on r.relatie_id = p.relatie_id
        where p.uitslag <> 1
        """;

    // Zoeken

    public string ZoekToewijzing =>
        $"""
        select {Toewijzinglezer.KolommenMetPartijen}, v.vastgelegd_op, b.identificatie
        from relatie r
        {taal.Volgend} toewijzingversie t on t.relatie_id = r.relatie_id and t.nummer = @nummer
        {taal.Volgend} vastlegging v on v.versie = t.versie
        {taal.Volgend} toewijzingsbericht b on b.versie = t.versie
        order by t.relatie_id, t.nummer, t.versie
        """;

    public string ZoekBsn =>
        $"""
        select {Toewijzinglezer.KolommenMetPartijen}
        from (select distinct v.relatie_id, v.nummer from toewijzingversie v where v.bsn = @bsn) van
        {taal.Volgend} toewijzingversie t on t.relatie_id = van.relatie_id and t.nummer = van.nummer
        {taal.Volgend} relatie r on r.relatie_id = t.relatie_id
        order by t.relatie_id, t.nummer, t.versie
        """;

    public string ZoekAfgewezenBsn =>
        $"""
        select distinct d.versie
        from prestatie p
        {taal.Volgend} declaratie d on d.versie = p.versie
        where p.bsn = @bsn and p.uitslag <> 1
        order by d.versie desc {taal.Hoogstens("@hoogstens")}
        """;

    // As with an allocation, day by day: there is no index of approved lines on the client.
    public string ZoekGoedgekeurdBsn =>
        $"""
        select distinct p.versie
        from {taal.Getallen("@dagen")} g
        {taal.Volgend} prestatie p on p.relatie_id = @relatie and p.begindatum = g.value and p.nummer = @nummer and p.uitslag = 1
        where p.bsn = @bsn
        order by p.versie desc {taal.Hoogstens("@hoogstens")}
        """;

    public string ZoekDeclaratieNummer =>
        $"select versie from declaratie where {taal.Gelijk("declaratienummer", "@tekst")} order by versie desc {taal.Hoogstens("@hoogstens")}";

    public string ZoekIdentificatie =>
        $"select versie from declaratie where {taal.Gelijk("identificatie", "@tekst")} order by versie desc {taal.Hoogstens("@hoogstens")}";

    // The index on the reference begins with the provider: there are few of those.
    public string ZoekReferentieNummer =>
        $"""
        select p.versie
        from (select distinct aanbieder, wet from relatie) a
        {taal.Volgend} prestatie p on p.aanbieder = a.aanbieder and p.wet = a.wet and {taal.Gelijk("p.referentienummer", "@tekst")} and p.bezet_nummer = 1
        order by p.versie desc {taal.Hoogstens("@hoogstens")}
        """;

    public string Gevonden =>
        $"""
        select {Oordeelkolommen}
        from {taal.Getallen("@versies")} g
        {taal.Volgend} declaratie d on d.versie = g.value
        {Bij}
        order by d.versie desc
        """;

    /// <summary>Een bladzijde van de werklijst: eerst de nummers, uit een index alleen; daarna van die paar de rest.</summary>
    /// <param name="filter">Wat is gevraagd.</param>
    /// <param name="isWeinig">Of er niet meer zijn dan er worden getoond. Wat vanaf een bedrag geldt wordt dan in de index op bedrag gezocht en daarna gesorteerd.</param>
    public string Werklijst(Werkfilter filter, bool isWeinig)
    {
        var volgorde = Volgorde(filter);
        var bladzijde = $"order by {volgorde} {taal.Deel("@vanaf", "@hoogstens")}";
        var nummers = filter switch
        {
            { Stand: Werkstand.Vastgehouden } => $"select w.versie, w.niet_toegekend, h.uiterlijk, h.nummer {Vastgehouden(filter)} {bladzijde}",
            { Vanaf: null } or { Volgorde: Werkvolgorde.Bedrag } => $"select w.versie, w.niet_toegekend {Beoordeeld(filter, "w.niet_toegekend")} {bladzijde}",
            _ when isWeinig => $"select w.versie, w.niet_toegekend from (select w.versie, w.niet_toegekend {Beoordeeld(filter, "w.niet_toegekend")} order by w.niet_toegekend desc {taal.Hoogstens(Bladzijde.Meeste.ToString(CultureInfo.InvariantCulture))}) w {bladzijde}",
            // Added to nothing, the amount leads to no index: with so many, the order finds a page of them soonest.
            _ => $"select w.versie, w.niet_toegekend {Beoordeeld(filter, "0 + w.niet_toegekend")} {bladzijde}",
        };
        return $"""
            select {Oordeelkolommen}
            from ({nummers}) k
            {taal.Volgend} declaratie d on d.versie = k.versie
            {Bij}
            order by {volgorde.Replace("w.", "k.", StringComparison.Ordinal).Replace("h.", "k.", StringComparison.Ordinal)}
            """;
    }

    /// <summary>Hoeveel er op de werklijst staan, en niet verder dan @hoogstens geteld.</summary>
    public string Werktelling(Werkfilter filter) =>
        filter.Stand == Werkstand.Vastgehouden
            ? $"select count(*) from (select w.versie {Vastgehouden(filter)} order by h.uiterlijk, h.nummer {taal.Hoogstens("@hoogstens")}) k"
            : $"select count(*) from (select w.versie {Beoordeeld(filter, "w.niet_toegekend")} order by {(filter.Vanaf is null ? "w.versie" : "w.niet_toegekend")} {taal.Hoogstens("@hoogstens")}) k";

    /// <summary>Wat is vastgehouden, per laatste dag.</summary>
    public string Termijnen(Werkfilter filter) => $"select h.uiterlijk, count(*), sum(w.niet_toegekend) {Vastgehouden(filter)} group by h.uiterlijk order by h.uiterlijk";

    /// <summary>De regels waaraan het vastgehoudene niet voldoet.</summary>
    public string Redenen(Werkfilter filter) =>
        $"""
        select x.regel, count(*) as declaraties, sum(x.bedrag)
        from (select w.versie {Vastgehouden(filter)}) k
        {taal.Volgend} regeltelling x on x.versie = k.versie
        group by x.regel
        order by declaraties desc, x.regel
        """;

    private string Na(string welke) =>
        $"""
        select {Prestatiekolommen}
        from prestatie p
        where p.versie = @versie and p.volgnummer > @na{welke}
        order by p.volgnummer {taal.Hoogstens("@hoogstens")}
        """;

    private string Berichtenlijst(string van) =>
        $"""
        select o.sleutel, coalesce(o.overig, o.soort), o.status, o.ontvangen_op, o.afgehandeld_op, o.wacht_tot, o.gemeente, o.aanbieder,
               d.identificatie, d.declaratienummer, d.periode, d.uitslag, d.ingediend, d.toegekend, d.goedgekeurd, d.afgewezen, d.niet_beoordeeld, o.wet
        from ontvangst o
        left join declaratie d on d.versie = o.versie and o.status = 'beoordeeld'
        where {van}o.nummer < @voor
          and (@status is null or o.status = @status or (@status = 'ontvangen' and o.status = 'vastgehouden'))
          and (@gemeente is null or o.gemeente = @gemeente) and (@wet is null or ((o.soort is not null or o.overig is not null) and o.wet = @wet))
          and (@ontvangenVan is null or o.ontvangen_op >= @ontvangenVan) and (@ontvangenVoor is null or o.ontvangen_op < @ontvangenVoor)
          and (@periode is null or d.periode = @periode)
          and (@declaratieNummer is null or {taal.Gelijk("d.declaratienummer", "@declaratieNummer")})
          and (@product is null or exists (select 1 from prestatie p where p.versie = d.versie and p.code = @product))
        order by o.nummer desc {taal.Hoogstens("@hoogstens")}
        """;

    /// <summary>Bevindingen per maand, aanbieder, wet en regel.</summary>
    public static string Afkeur(bool vanGemeente, bool vanAanbieder, bool vanWet) =>
        $"""
        select d.periode, d.aanbieder, x.regel, x.retourcode, count(*) as declaraties, sum(cast(x.bevindingen as bigint)) as bevindingen, sum(x.bedrag) as bedrag, d.wet
        from declaratie d
        join regeltelling x on x.versie = d.versie
        join relatie r on r.relatie_id = d.relatie_id
        where d.periode between @van and @totEnMet{(vanGemeente ? " and r.gemeente = @gemeente" : "")}{(vanAanbieder ? " and d.aanbieder = @aanbieder" : "")}{(vanWet ? " and d.wet = @wet" : "")}
        group by d.periode, d.aanbieder, d.wet, x.regel, x.retourcode
        order by d.periode, d.aanbieder, d.wet, x.regel
        """;

    private string Getelde(string welke, string volgorde) => $"(select count(*) from (select nummer from ontvangst where {welke} order by {volgorde} {taal.Hoogstens("@hoogstens")}) k)";

    private static string Volgorde(Werkfilter filter) => filter.Volgorde switch
    {
        Werkvolgorde.Bedrag => "w.niet_toegekend desc, w.versie desc",
        Werkvolgorde.Oudste => "w.versie",
        Werkvolgorde.Uiterlijk when filter.Stand == Werkstand.Vastgehouden => "h.uiterlijk, h.nummer",
        _ => "w.versie desc",
    };

    /// <summary>Wat is vastgehouden, van hetzelfde bericht alleen de eerste aflevering. Dat zijn er hoogstens zoveel als er in tien werkdagen komen.</summary>
    private string Vastgehouden(Werkfilter filter)
    {
        var sql = new StringBuilder($"from ontvangst h {taal.Volgend} werkregel w on w.lijst = @lijst and w.versie = h.versie where h.status = 'vastgehouden' and not exists (select 1 from ontvangst e where e.versie = h.versie and e.nummer < h.nummer)");
        sql.Append(filter.Gemeente is null ? "" : " and w.gemeente = @gemeente");
        sql.Append(filter.Aanbieder is null ? "" : " and w.aanbieder = @aanbieder");
        sql.Append(filter.Wet is null ? "" : " and w.wet = @wet");
        sql.Append(filter.Vanaf is null ? "" : " and w.niet_toegekend >= @bedrag");
        sql.Append(filter.Uiterlijk is null ? "" : " and h.uiterlijk <= @uiterlijk");
        sql.Append(filter.Na is null ? "" : " and h.uiterlijk > @na");
        sql.Append(filter.Maand is null ? "" : " and exists (select 1 from declaratie m where m.versie = w.versie and m.periode = @maand)");
        sql.Append(filter.Toegewezen ? Toegewezen : "");
        sql.Append(EnRegel(filter));
        return sql.ToString();
    }

    /// <summary>Alleen wat is gevraagd staat erin: een voorwaarde die altijd waar is kost de index.</summary>
    private string Beoordeeld(Werkfilter filter, string bedrag)
    {
        // A month has few declarations beside all there are: they are found in its index, and each on the list by its key.
        var sql = new StringBuilder(filter.Maand is null
            ? "from werkregel w where w.lijst = @lijst"
            : $"from declaratie m {taal.Volgend} werkregel w on w.lijst = @lijst and w.versie = m.versie where m.periode = @maand");
        sql.Append(filter.Gemeente is null ? "" : " and w.gemeente = @gemeente");
        sql.Append(filter.Aanbieder is null ? "" : " and w.aanbieder = @aanbieder");
        sql.Append(filter.Wet is null ? "" : " and w.wet = @wet");
        sql.Append((filter.Regel is not null || filter.Signalen) && filter.Stand == Werkstand.NietToegewezen ? " and w.uitslag <> 5" : "");
        sql.Append(filter.Toegewezen ? Toegewezen : "");
        sql.Append(EnRegel(filter));
        sql.Append(filter.Vanaf is null ? "" : $" and {bedrag} >= @bedrag");
        return sql.ToString();
    }

    /// <summary>Wie op twee lijsten hoort te staan: gelezen wordt die met signalen.</summary>
    private static string EnRegel(Werkfilter filter) =>
        filter is { Signalen: true, Regel: not null } ? " and exists (select 1 from werkregel z where z.lijst = @regel and z.versie = w.versie)" : "";
}
