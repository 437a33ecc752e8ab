namespace Declaraties.Opslag;

/// <summary>Elke opdracht over ontvangsten, uitgaande berichten en sloten, in de taal van een server.</summary>
internal sealed class Dienstopdrachten(Taal taal)
{
    private const string Ontvangstkolommen =
        """
        nummer as Nummer, sleutel as Sleutel, soort as Soort, kanaal as Kanaal, afzender as Afzender, kenmerk as Kenmerk, antwoord_aan as AntwoordAan,
        spoor as Spoor, vingerafdruk as Vingerafdruk, ontvangen_op as OntvangenOp, lengte as Lengte, gemeente as Gemeente, aanbieder as Aanbieder, status as Status,
        wacht_tot as WachtTot, uiterlijk as Uiterlijk, reden as Reden, verslag as Verslag, versie as Versie, afgehandeld_op as AfgehandeldOp
        """;

    private const string OpFout = "status = 'fout' and (@sleutel is null or sleutel = @sleutel)";
    private const string WachtenVoorbij = "status = 'wacht' and wacht_tot <= @vandaag";

    // Ontvangsten

    public string NieuweOntvangst { get; } =
        """
        insert into ontvangst (sleutel, ontdubbel, soort, kanaal, afzender, kenmerk, antwoord_aan, spoor, vingerafdruk, bericht, lengte, ontvangen_op, gemeente, aanbieder, status)
        select @sleutel, @ontdubbel, @soort, @kanaal, @Afzender, @Kenmerk, @AntwoordAan, @spoor, @afdruk, @bericht, @lengte, @nu, @gemeente, @aanbieder, 'ontvangen'
        where not exists (select 1 from ontvangst where ontdubbel = @ontdubbel)
        """;

    public string DezelfdeOntvangst { get; } = $"select {Ontvangstkolommen} from ontvangst where ontdubbel = @ontdubbel";

    /// <summary>Wat een aanbieder heeft openstaan, en hoeveel bytes hij sinds een tijdstip aanbood.</summary>
    public string VanAanbieder { get; } =
        """
        select (select count(*) from ontvangst where aanbieder = @aanbieder and status = 'ontvangen' and soort = 'WMO323') as een,
               (select coalesce(sum(lengte), 0) from ontvangst where aanbieder = @aanbieder and ontvangen_op >= @vanaf and soort = 'WMO323') as twee
        """;

    public string Ontvangst { get; } = $"select {Ontvangstkolommen} from ontvangst where sleutel = @sleutel";

    public string OudsteOpen =>
        $"select {Ontvangstkolommen} from ontvangst where aanbieder = @aanbieder and status = 'ontvangen' order by nummer {taal.Hoogstens("1")}";

    public string Bericht { get; } = "select bericht from ontvangst where nummer = @nummer";

    public string Open =>
        $"""
        select o.sleutel from ontvangst o
        where o.status = 'ontvangen' and (o.ontvangen_op <= @grens or o.ontvangen_op > @nu)
          and not exists (select 1 from ontvangst l where l.aanbieder = o.aanbieder and l.status = 'ontvangen' and l.nummer > o.nummer)
        order by o.nummer {taal.Hoogstens("@hoogstens")}
        """;

    public string LaatWachten { get; } = "update ontvangst set status = 'wacht', wacht_tot = @wachtTot where nummer = @Nummer";

    public string Wek => taal.WerkBij(
        "ontvangst", "status = 'ontvangen'", "status = 'wacht' and aanbieder = @Aanbieder and gemeente = @Gemeente", "sleutel");

    public string RondAf { get; } =
        "update ontvangst set status = @status, reden = @reden, verslag = @verslag, versie = @versie, afgehandeld_op = @nu where nummer = @Nummer";

    // What a report of a message that was turned away consists of

    public string NieuwVerslagdeel { get; } = "insert into verslagdeel (nummer, lijst, volgnummer, inhoud) values (@nummer, @lijst, @volgnummer, @inhoud)";

    public string AantalVerslagdelen { get; } = "select lijst, max(volgnummer) + 1 from verslagdeel where nummer = @nummer group by lijst";

    public string Verslagdelen { get; } =
        "select inhoud from verslagdeel where nummer = @nummer and lijst = @lijst and volgnummer >= @vanaf and volgnummer < @tot order by volgnummer";

    public string TelPoging { get; } = "update ontvangst set pogingen = pogingen + @aantal where nummer = @Nummer";

    public string Pogingen { get; } = "select pogingen from ontvangst where nummer = @Nummer";

    // Vasthouden, opnieuw beoordelen en vrijgeven

    public string IsVastgehouden { get; } = "select 1 from ontvangst where versie = @versie and status = 'vastgehouden'";

    public string UiterlijkVanOordeel { get; } = "select min(uiterlijk) from ontvangst where versie = @versie and status = 'vastgehouden'";

    public string HoudVast { get; } = "update ontvangst set status = 'vastgehouden', versie = @versie, uiterlijk = @uiterlijk where nummer = @Nummer";

    public string VolgNieuwOordeel { get; } = "update ontvangst set versie = @versie where versie = @vervangt and status = 'vastgehouden'";

    /// <summary>Elke aflevering van hetzelfde bericht die wordt vastgehouden.</summary>
    public string Afleveringen { get; } = $"select {Ontvangstkolommen} from ontvangst where versie = @versie and status = 'vastgehouden' order by nummer";

    public string TermijnVerstreken =>
        $"select sleutel as Sleutel, versie as Versie from ontvangst where status = 'vastgehouden' and uiterlijk <= @vandaag order by uiterlijk, nummer {taal.Hoogstens("@hoogstens")}";

    public string EersteVersie { get; } = "select coalesce(eerste_versie, versie) from declaratie where versie = @versie";

    public string NieuweStap { get; } =
        """
        insert into beoordelingsstap (eerste_versie, versie, vorige_versie, soort, moment, wie, rol, reden, toelichting)
        values (@eersteVersie, @versie, @vorigeVersie, @soort, @moment, @wie, @rol, @reden, @toelichting)
        """;

    public string Stappen { get; } =
        """
        select nummer as Nummer, versie as Versie, vorige_versie as VorigeVersie, soort as Soort, moment as Moment, wie as Wie, rol as Rol, reden as Reden, toelichting as Toelichting
        from beoordelingsstap where eerste_versie = @eersteVersie order by nummer
        """;

    public string Vastgehouden =>
        $"""
        select o.sleutel as Sleutel, o.versie as Versie, o.gemeente as Gemeente, o.aanbieder as Aanbieder, o.ontvangen_op as OntvangenOp, o.uiterlijk as Uiterlijk,
               d.declaratienummer as DeclaratieNummer, d.periode as Periode, d.ingediend as Ingediend, d.toegekend as Toegekend,
               d.goedgekeurd as Goedgekeurd, d.afgewezen as Afgewezen, d.niet_beoordeeld as NietBeoordeeld
        {WatIsVastgehouden}
        order by o.uiterlijk, o.nummer {taal.Deel("@vanaf", "@hoogstens")}
        """;

    public string AantalVastgehouden { get; } = $"select count(*) {WatIsVastgehouden}";

    /// <summary>Van elk bericht de eerste aflevering: wie haar vrijgeeft, geeft alle afleveringen vrij.</summary>
    private const string WatIsVastgehouden =
        """
        from ontvangst o
        join declaratie d on d.versie = o.versie
        where o.status = 'vastgehouden'
          and not exists (select 1 from ontvangst e where e.versie = o.versie and e.status = 'vastgehouden' and e.nummer < o.nummer)
          and (@aanbieder is null or o.aanbieder = @aanbieder)
          and (@gemeente is null or o.gemeente = @gemeente)
          and (@regel is null or exists (select 1 from bevinding b where b.versie = o.versie and b.regel = @regel))
          and (@uiterlijkVoor is null or o.uiterlijk <= @uiterlijkVoor)
          and d.ingediend - d.toegekend >= @minstensAfgewezen
        """;

    public string StaatOpFout { get; } = $"select sleutel from ontvangst where {OpFout} order by nummer";

    public string RedenenVanFout { get; } = "select sleutel as Sleutel, reden as Reden from ontvangst where status = 'fout' order by nummer";

    public string Herstel { get; } = $"update ontvangst set status = 'ontvangen', pogingen = 0, reden = null, afgehandeld_op = null where {OpFout}";

    public string WachtTeLang { get; } = $"select sleutel from ontvangst where {WachtenVoorbij} order by nummer";

    public string BeeindigWachten { get; } = $"update ontvangst set status = 'ontvangen' where {WachtenVoorbij}";

    public string Ontvangststand { get; } =
        """
        select (select count(*) from ontvangst where status = 'ontvangen') as een, (select count(*) from ontvangst where status = 'wacht') as twee,
               (select count(*) from ontvangst where status = 'fout') as drie, (select count(*) from ontvangst where status = 'vastgehouden') as vier, (select min(ontvangen_op) from ontvangst where status = 'ontvangen') as oudste
        """;

    // Uitgaande berichten

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

    // Verzoeken met een eigen nummer

    public string Verzoek { get; } = "select afdruk, status, inhoudstype, adres, inhoud from verzoek where kenmerk = @verzoek";

    public string NieuwVerzoek { get; } =
        "insert into verzoek (kenmerk, afdruk, status, inhoudstype, adres, inhoud, gedaan_op) values (@verzoek, @afdruk, @status, @inhoudstype, @adres, @inhoud, @nu)";

    public string RuimVerzoekenOp =>
        $"delete from verzoek where kenmerk in (select kenmerk from verzoek where gedaan_op <= @grens order by gedaan_op {taal.Hoogstens("@hoogstens")})";

    // Sloten

    public string Slot { get; } = "select houder, tot from slot where naam = @naam";

    public string NieuwSlot { get; } = "insert into slot (naam, houder, tot) values (@naam, @houder, @tot)";

    public string NeemSlot { get; } = "update slot set houder = @houder, tot = @tot where naam = @naam";

    public string GeefSlotTerug { get; } = "delete from slot where naam = @naam and houder = @houder";

    // De klok

    public string NieuwsteTijd { get; } =
        """
        select max(t.tijd) from (
            select laatst as tijd from klok
            union all
            select v.vastgelegd_op from vastlegging v where v.versie = (select max(versie) from vastlegging) and v.versie > coalesce((select max(versie) from klok), 0)
            union all
            select o.ontvangen_op from ontvangst o where o.nummer = (select max(nummer) from ontvangst) and o.nummer > coalesce((select max(ontvangst) from klok), 0)
            union all
            select l.moment from logregel l where l.nummer = (select max(nummer) from logregel) and l.nummer > coalesce((select max(logregel) from klok), 0)) t
        """;

    public string Leeft { get; } = "update klok set laatst = @nu where nummer = 1";

    public string EersteLeven { get; } = "insert into klok (nummer, laatst, versie, ontvangst, logregel) values (1, @nu, 0, 0, 0)";

    public string BevestigKlok { get; } =
        """
        update klok
        set versie = coalesce((select max(v.versie) from vastlegging v), 0), ontvangst = coalesce((select max(o.nummer) from ontvangst o), 0),
            logregel = coalesce((select max(l.nummer) from logregel l), 0)
        where nummer = 1
        """;

    // Sleutels van sessies

    public string Sleutels { get; } = "select inhoud from sleutel";

    public string NieuweSleutel { get; } = "insert into sleutel (naam, inhoud) values (@naam, @inhoud)";

    // Sessies

    public string NieuweSessie { get; } = "insert into sessie (merk, tot) values (@merk, @tot)";

    public string Sessie { get; } = "select 1 from sessie where merk = @merk and tot > @nu";

    public string EindigSessie { get; } = "delete from sessie where merk = @merk";

    public string RuimSessiesOp { get; } = "delete from sessie where tot <= @nu";
}
