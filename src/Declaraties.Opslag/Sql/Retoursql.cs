namespace Declaraties.Opslag.Sql;

/// <summary>Wat over verzonden enveloppen en wat ervan terugkwam gaat, in de taal van een server.</summary>
internal sealed class Retoursql(Taal taal)
{
    private const string Vraag =
        """
        select r.nummer as Nummer, r.ontvangen_op as OntvangenOp, r.soort as Soort, r.verzonden as Verzonden, r.zender as Zender, r.code as Code, r.omschrijving as Omschrijving, r.details as Details,
               r.stand as Stand, r.vervolg as Vervolg, r.afgehandeld_op as AfgehandeldOp, o.sleutel as Sleutel, o.versie as Versie
        from retour r left join ontvangst o on o.nummer = r.waarop
        """;

    public string NieuweVerzending { get; } =
        """
        insert into verzending (referentienummer, ontvangst, soort, keer, gemaakt_op, kanaal, bericht_id)
        select @referentienummer, @nummer, @soort, (select count(*) from verzending where ontvangst = @nummer), @nu, @kanaal, @berichtId
        where not exists (select 1 from verzending where referentienummer = @referentienummer)
        """;

    public string ZoekVerzending { get; } = "select ontvangst as een, soort as twee from verzending where referentienummer = @referentienummer";

    public string AantalVerzendingen { get; } = "select count(*) from verzending where ontvangst = @nummer";

    /// <summary>De enveloppen die op een ontvangst antwoorden. Wat is opgegeven ligt nog in de uitgaande post.</summary>
    public string Verzendingen { get; } =
        """
        select v.referentienummer as Referentienummer, v.soort as Soort, v.keer as Keer, v.kanaal as Kanaal, v.gemaakt_op as GemaaktOp, v.bezorgd_op as BezorgdOp, u.opgegeven_op as OpgegevenOp
        from verzending v left join uitgaand u on u.bericht_id = v.bericht_id
        where v.ontvangst = @nummer
        order by v.keer
        """;

    public string TeHalen { get; } = "select 1 from verzending where ontvangst = @nummer and kanaal = @halen and bezorgd_op is null";

    public string Gehaald { get; } = "update verzending set bezorgd_op = @nu where ontvangst = @nummer and kanaal = @halen and bezorgd_op is null";

    public string Bezorgd { get; } = "update verzending set bezorgd_op = @nu where bericht_id = @BerichtId";

    public string IsBekend { get; } = "select 1 from retour where referentienummer = @referentienummer and zender = @zender";

    public string Nieuw { get; } =
        """
        insert into retour (ontvangst, waarop, soort, verzonden, zender, referentienummer, code, plek, omschrijving, details, ontvangen_op, stand)
        values (@nummer, @waarop, @soort, @verzonden, @zender, @referentienummer, @code, @plek, @omschrijving, @details, @nu, 'open')
        """;

    public string Open => $"{Vraag} where r.stand = 'open' order by r.nummer {taal.Hoogstens("@hoogstens")}";

    public string Lijst => $"{Vraag} order by r.nummer desc {taal.Deel("@vanaf", "@hoogstens")}";

    public string Aantal { get; } = "select count(*) from retour";

    public string AantalOpen { get; } = "select count(*) from retour where stand = 'open'";

    public string VanOordeel { get; } = $"{Vraag} where o.versie = @versie order by r.nummer";

    public string Een { get; } = $"{Vraag} where r.nummer = @nummer";

    public string VanBericht { get; } = $"{Vraag} where r.ontvangst = @nummer";

    public string HandelAf { get; } = "update retour set stand = @stand, vervolg = @vervolg, afgehandeld_op = @nu where nummer = @nummer and stand = 'open'";
}
