using Declaraties.Opslag.Lezen;

namespace Declaraties.Opslag.Sql;

/// <summary>Wat over toewijzingen en toestemmingen gaat, in de taal van een server.</summary>
internal sealed class Toewijzingsql(Taal taal)
{
    public string Toewijzingsbericht { get; } = "select versie from toewijzingsbericht where vingerafdruk = @afdruk";

    /// <summary>Of een gemeente deze Identificatie onder een wet al gebruikte, voor welke aanbieder ook.</summary>
    public string ToewijzingsberichtMetIdentificatie =>
        $"""
        select 1
        from toewijzingsbericht b
        {taal.Volgend} relatie r on r.relatie_id = b.relatie_id
        where {taal.Gelijk("b.identificatie", "@identificatie")} and r.gemeente = @gemeente and r.wet = @wet
        """;

    public string NieuwToewijzingsbericht { get; } =
        "insert into toewijzingsbericht (versie, relatie_id, vingerafdruk, identificatie) values (@versie, @relatie, @afdruk, @identificatie)";

    public string NieuweToewijzingversie { get; } =
        """
        insert into toewijzingversie (relatie_id, nummer, versie, bsn, categorie, code, toewijzingsdatum, toewijzingstijd,
                                      ingangsdatum, einddatum, reden_wijziging, volume, eenheid, frequentie, budget)
        values (@relatie, @ToewijzingNummer, @versie, @bsn, @categorie, @code, @Toewijzingsdatum, @tijd,
                @Ingangsdatum, @Einddatum, @RedenWijziging, @volume, @eenheid, @frequentie, @Budget)
        """;

    public string BekendeToewijzingen =>
        $"""
        select {Toewijzinglezer.KolommenMetPartijen}
        from (select v.relatie_id, v.nummer from toewijzingversie v where v.bsn = @bsn
              union
              select g.relatie_id, n.value from relatie g {taal.Volgend} {taal.Getallen("@nummers")} n on 1 = 1 where g.gemeente = @gemeente and g.wet = @wet) van
        {taal.Volgend} toewijzingversie t on t.relatie_id = van.relatie_id and t.nummer = van.nummer
        {taal.Volgend} relatie r on r.relatie_id = t.relatie_id and r.wet = @wet
        order by t.relatie_id, t.nummer, t.versie
        """;

    // Alle versies: welke geldt blijkt pas als ze naast elkaar liggen.
    public string AlleToewijzingen =>
        $"""
        select {Toewijzinglezer.KolommenMetPartijen}
        from toewijzingversie t {taal.Volgend} relatie r on r.relatie_id = t.relatie_id
        order by t.relatie_id, t.nummer, t.versie
        """;

    public string VersiesVanToewijzing { get; } =
        $"""
        select {Toewijzinglezer.KolommenMetPartijen}
        from toewijzingversie t
        join relatie r on r.relatie_id = t.relatie_id
        where t.relatie_id = @relatie and t.nummer = @nummer
        order by t.versie
        """;

    /// <summary>Alle versies van een deel van de nummers van partijen.</summary>
    public string ToewijzingenNa =>
        $"""
        select {Toewijzinglezer.Kolommen}
        from (select distinct v.nummer from toewijzingversie v where v.relatie_id = @relatie and v.nummer > @na order by v.nummer {taal.Hoogstens("@hoogstens")}) n
        {taal.Volgend} toewijzingversie t on t.relatie_id = @relatie and t.nummer = n.nummer
        order by t.nummer, t.versie
        """;

    private const string Toestemmingkolommen = "t.versie, t.nummer, t.minuten, t.begindatum, t.einddatum, t.reden, t.verleend_door, t.verleend_op";

    public string NieuweToestemming { get; } =
        """
        insert into toestemming (versie, relatie_id, nummer, minuten, begindatum, einddatum, reden, verleend_door, verleend_op)
        values (@versie, @relatie, @nummer, @minuten, @begindatum, @einddatum, @reden, @door, @dag)
        """;

    public string TrekToestemmingIn { get; } =
        "insert into toestemming_ingetrokken (versie, toestemming, reden, ingetrokken_door, ingetrokken_op) values (@versie, @toestemming, @reden, @door, @dag)";

    public string Toestemmingen { get; } =
        $"""
        select {Toestemmingkolommen}
        from toestemming t
        where t.relatie_id = @relatie and t.versie <= @totEnMet
          and not exists (select 1 from toestemming_ingetrokken i where i.toestemming = t.versie and i.versie <= @totEnMet)
        order by t.nummer, t.versie
        """;

    public string AlleToestemmingen { get; } =
        $"""
        select {Toestemmingkolommen}, r.gemeente, r.aanbieder, i.reden, i.ingetrokken_door, i.ingetrokken_op, r.wet
        from toestemming t
        join relatie r on r.relatie_id = t.relatie_id
        left join toestemming_ingetrokken i on i.toestemming = t.versie
        order by t.versie
        """;
}
