namespace Declaraties.Opslag.Sql;

/// <summary>Wat over ontvangsten en hun verwerking gaat, in de taal van een server.</summary>
internal sealed class Ontvangstsql(Taal taal)
{
    private const string Ontvangstkolommen =
        """
        nummer as Nummer, sleutel as Sleutel, coalesce(overig, soort) as Soort, kanaal as Kanaal, afzender as Afzender, kenmerk as Kenmerk, antwoord_aan as AntwoordAan,
        spoor as Spoor, vingerafdruk as Vingerafdruk, ontvangen_op as OntvangenOp, lengte as Lengte, gemeente as Gemeente, aanbieder as Aanbieder, wet as Wet, status as Status,
        wacht_tot as WachtTot, uiterlijk as Uiterlijk, reden as Reden, verslag as Verslag, versie as Versie, afgehandeld_op as AfgehandeldOp,
        (select e.gegevens from envelop e where e.ontvangst = ontvangst.nummer) as Envelop
        """;

    private const string OpFout = "status = 'fout' and (@sleutel is null or sleutel = @sleutel)";
    private const string WachtenVoorbij = "status = 'wacht' and wacht_tot < @vandaag";

    public string NieuweOntvangst { get; } =
        """
        insert into ontvangst (sleutel, ontdubbel, soort, overig, wet, kanaal, afzender, kenmerk, antwoord_aan, spoor, vingerafdruk, bericht, lengte, ontvangen_op, gemeente, aanbieder, status)
        select @sleutel, @ontdubbel, @soort, @overig, @wet, @kanaal, @Afzender, @Kenmerk, @AntwoordAan, @spoor, @afdruk, @bericht, @lengte, @nu, @gemeente, @aanbieder, 'ontvangen'
        where not exists (select 1 from ontvangst where ontdubbel = @ontdubbel)
        """;

    public string NieuweEnvelop { get; } =
        "insert into envelop (ontvangst, zender, referentienummer, dubbel, gegevens) values (@nummer, @zender, @referentienummer, @dubbel, @gegevens)";

    public string IsReferentienummerBekend { get; } = "select 1 from envelop where referentienummer = @referentienummer and zender = @zender and dubbel = 0";

    public string BewaarFoutbericht { get; } = "update envelop set foutbericht = @foutbericht where ontvangst = @nummer";

    public string Foutbericht { get; } = "select foutbericht from envelop where ontvangst = @nummer";

    public string DezelfdeOntvangst { get; } = $"select {Ontvangstkolommen} from ontvangst where ontdubbel = @ontdubbel";

    /// <summary>Wat een aanbieder heeft openstaan, en hoeveel bytes hij sinds een tijdstip aanbood.</summary>
    public string VanAanbieder { get; } =
        """
        select (select count(*) from ontvangst where aanbieder = @aanbieder and status = 'ontvangen' and (soort = 'WMO323' or overig in ('WMO305', 'WMO307'))) as een,
               (select coalesce(sum(lengte), 0) from ontvangst where aanbieder = @aanbieder and ontvangen_op >= @vanaf and soort = 'WMO323')
               + (select coalesce(sum(lengte), 0) from ontvangst where aanbieder = @aanbieder and ontvangen_op >= @vanaf and overig in ('WMO305', 'WMO307')) as twee
        """;

    public string Ontvangst { get; } = $"select {Ontvangstkolommen} from ontvangst where sleutel = @sleutel";

    /// <summary>Elke aflevering van het bericht waarover dit oordeel gaat.</summary>
    public string VanOordeel => $"select {Ontvangstkolommen} from ontvangst where versie = @versie order by nummer {taal.Hoogstens("@hoogstens")}";

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
        "ontvangst", "status = 'ontvangen'", "status = 'wacht' and aanbieder = @Aanbieder and gemeente = @Gemeente and wet = @Wet", "sleutel");

    public string RondAf { get; } =
        "update ontvangst set status = @status, reden = @reden, verslag = @verslag, versie = @versie, afgehandeld_op = @nu where nummer = @Nummer";

    public string NieuwVerslagdeel { get; } = "insert into verslagdeel (nummer, lijst, volgnummer, inhoud) values (@nummer, @lijst, @volgnummer, @inhoud)";

    public string AantalVerslagdelen { get; } = "select lijst, max(volgnummer) + 1 from verslagdeel where nummer = @nummer group by lijst";

    public string Verslagdelen { get; } =
        "select inhoud from verslagdeel where nummer = @nummer and lijst = @lijst and volgnummer >= @vanaf and volgnummer < @tot order by volgnummer";

    public string TelPoging { get; } = "update ontvangst set pogingen = pogingen + @aantal where nummer = @Nummer";

    public string Pogingen { get; } = "select pogingen from ontvangst where nummer = @Nummer";

    public string IsVastgehouden { get; } = "select 1 from ontvangst where versie = @versie and status = 'vastgehouden'";

    public string UiterlijkVanOordeel { get; } = "select min(uiterlijk) from ontvangst where versie = @versie and status = 'vastgehouden'";

    public string HoudVast { get; } = "update ontvangst set status = 'vastgehouden', versie = @versie, uiterlijk = @uiterlijk where nummer = @Nummer";

    public string VolgNieuwOordeel { get; } = "update ontvangst set versie = @versie where versie = @vervangt and status = 'vastgehouden'";

    /// <summary>Elke aflevering van hetzelfde bericht die wordt vastgehouden.</summary>
    public string Afleveringen { get; } = $"select {Ontvangstkolommen} from ontvangst where versie = @versie and status = 'vastgehouden' order by nummer";

    public string TermijnVerstreken =>
        $"select sleutel as Sleutel, versie as Versie from ontvangst where status = 'vastgehouden' and uiterlijk < @vandaag order by uiterlijk, nummer {taal.Hoogstens("@hoogstens")}";

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
}
