using Declaraties.Opslag.Lezen;

namespace Declaraties.Opslag.Sql;

/// <summary>Wat over declaraties en hun oordelen gaat, in de taal van een server.</summary>
internal sealed class Oordeelsql(Taal taal)
{
    internal const string Bevindingkolommen = "regel, niveau, retourcode, klasse, referentie, regelnummer, kolom, toelichting, zou_voldoen, advies";

    internal const string Oordeelkolommen =
        """
        relatie_id, aanbieder, wet, vingerafdruk, identificatie, declaratienummer, periode, peildatum, regelset, gelezen_versie,
        uitslag, is_verwerkt, ingediend, toegekend, goedgekeurd, afgewezen, niet_beoordeeld, antwoord
        """;

    /// <summary>Elk oordeel, ook een dat is vervangen.</summary>
    private const string ElkOordeel =
        $"""
        (select versie, vervangt, eerste_versie, {Oordeelkolommen} from declaratie where versie = @versie
         union all
         select versie, vervangt, eerste_versie, {Oordeelkolommen} from vervangen_declaratie where versie = @versie)
        """;

    public string Oordeelversie { get; } = "select versie from declaratie where vingerafdruk = @afdruk";

    /// <summary>
    /// Of er iets is vastgelegd dat voor deze aanbieder kan tellen: een andere declaratie van hem onder dezelfde wet (opnieuw beoordeeld of niet), of iets anders dan een declaratie.
    /// </summary>
    public string VeranderdSinds { get; } =
        """
        select 1 where exists (select 1 from vastlegging where versie > @gelezen and soort <> 'declaratie')
                    or exists (select 1 from declaratie where versie > @gelezen and aanbieder = @aanbieder and wet = @wet)
        """;

    public string Oordeelversies { get; } = "select versie from declaratie union all select versie from vervangen_declaratie order by versie";

    public string Gelezen { get; } =
        $"""
        select b.bericht as Bericht, d.peildatum as Peildatum, d.gelezen_versie as GelezenVersie, d.vervangt as Vervangt, d.eerste_versie as EersteVersie
        from {ElkOordeel} d
        join declaratie b on b.vingerafdruk = d.vingerafdruk
        """;

    public string NieuweDeclaratie { get; } =
        """
        insert into declaratie (versie, relatie_id, aanbieder, wet, vingerafdruk, identificatie, declaratienummer, periode, peildatum, regelset, gelezen_versie,
                                uitslag, is_verwerkt, ingediend, toegekend, goedgekeurd, afgewezen, niet_beoordeeld, bericht, antwoord)
        values (@versie, @relatie, @aanbieder, @wet, @afdruk, @identificatie, @declaratieNummer, @periode, @peildatum, @regelset, @gelezenVersie,
                @uitslag, @isVerwerkt, @ingediend, @toegekend, @goedgekeurd, @afgewezen, @nietBeoordeeld, @bericht, @antwoord)
        """;

    private const string Kopkolommen =
        """
        d.aanbieder, r.gemeente, d.identificatie, d.declaratienummer, d.periode, d.peildatum, d.regelset, d.uitslag,
               d.ingediend, d.toegekend, d.goedgekeurd, d.afgewezen, d.niet_beoordeeld, d.wet
        """;

    public string Oordeel { get; } =
        $"""
        select {Kopkolommen}, d.antwoord
        from {ElkOordeel} d
        join relatie r on r.relatie_id = d.relatie_id
        """;

    /// <summary>Het oordeel dat geldt, zonder antwoord.</summary>
    public string Oordeelkop { get; } =
        $"""
        select {Kopkolommen}
        from declaratie d
        join relatie r on r.relatie_id = d.relatie_id
        where d.versie = @versie
        """;

    public string Bevindingen { get; } =
        $"""
        select {Bevindingkolommen}, volgnummer from bevinding where versie = @versie
        union all
        select {Bevindingkolommen}, volgnummer from vervangen_bevinding where versie = @versie
        order by volgnummer
        """;

    // Of a judgement that holds, part by part: each by an index, and never counted one by one.

    public string AantalBevindingen { get; } = "select max(volgnummer) + 1 from bevinding where versie = @versie";

    public string Bevindingpagina { get; } =
        $"select {Bevindingkolommen} from bevinding where versie = @versie and volgnummer >= @vanaf and volgnummer < @tot order by volgnummer";

    /// <summary>Wat niet over een prestatie gaat.</summary>
    public string BevindingenOverGeheel =>
        $"select {Bevindingkolommen} from bevinding where versie = @versie and klasse <> 'Prestatie' order by volgnummer {taal.Hoogstens("@hoogstens")}";

    public string BevindingenOverPrestatie =>
        $"""
        select {Bevindingkolommen} from bevinding
        where versie = @versie and klasse = 'Prestatie' and {taal.Gelijk("referentie_begin", "@referentie")}
        order by volgnummer {taal.Hoogstens("@hoogstens")}
        """;

    /// <summary>Waar in het bericht er iets is gevonden over prestaties met dit ReferentieNummer.</summary>
    public string PlaatsenVanReferentie =>
        $"""
        select distinct regelnummer, kolom from bevinding
        where versie = @versie and klasse = 'Prestatie' and {taal.Gelijk("referentie_begin", "@referentie")}
        order by regelnummer, kolom
        """;

    public string AfgewezenMetReferentie =>
        $"select volgnummer from prestatie where versie = @versie and {taal.Gelijk("referentienummer", "@referentie")} and uitslag = 2 order by volgnummer";

    public string BevindingenOpPlaats =>
        $"""
        select {Bevindingkolommen} from bevinding
        where versie = @versie and klasse = 'Prestatie' and {taal.Gelijk("referentie_begin", "@referentie")} and regelnummer = @regelnummer and kolom = @kolom
        order by volgnummer {taal.Hoogstens("@hoogstens")}
        """;

    public string Regeltellingen { get; } = "select regel, retourcode, bevindingen from regeltelling where versie = @versie order by regel";

    public string NieuweRegeltelling { get; } =
        "insert into regeltelling (versie, regel, retourcode, bevindingen, bedrag) values (@versie, @regel, @retourcode, @bevindingen, @bedrag)";

    public string NieuweWerkregel { get; } =
        """
        insert into werkregel (lijst, versie, relatie_id, gemeente, aanbieder, wet, niet_toegekend, uitslag)
        values (@lijst, @versie, @relatie, @gemeente, @aanbieder, @wet, @nietToegekend, @uitslag)
        """;

    private const string EerdereOordelen =
        "select e.versie from vervangen_declaratie e where e.eerste_versie = (select n.eerste_versie from declaratie n where n.versie = @versie)";

    public string VastgelegdOp { get; } = "select vastgelegd_op from vastlegging where versie = @versie";

    public string GeleverdInGeraakteMaanden { get; } =
        $"""
        select g.nummer, g.maand,
               coalesce(sum(case p.eenheid when 1 then p.volume when 4 then p.volume * 60 else 0 end * case p.is_credit when 1 then -1 else 1 end), 0) as minuten
        from (select relatie_id, nummer, begindatum / 100 as maand from prestatie where versie = @versie and uitslag = 1
              union
              select v.relatie_id, v.nummer, v.begindatum / 100 from vervangen_prestatie v where v.versie in ({EerdereOordelen}) and v.uitslag = 1) g
        {taal.Volgend} {taal.Getallen("@dagen")} d on 1 = 1
        left join prestatie p on p.relatie_id = g.relatie_id and p.begindatum = g.maand * 100 + d.value and p.nummer = g.nummer and p.uitslag = 1
        group by g.nummer, g.maand
        order by g.maand, g.nummer
        """;

    public string GeraakteToewijzingen { get; } =
        $"""
        select {Toewijzinglezer.KolommenMetPartijen}
        from (select relatie_id, nummer from prestatie where versie = @versie and uitslag = 1
              union
              select v.relatie_id, v.nummer from vervangen_prestatie v where v.versie in ({EerdereOordelen}) and v.uitslag = 1) g
        {taal.Volgend} toewijzingversie t on t.relatie_id = g.relatie_id and t.nummer = g.nummer
        {taal.Volgend} relatie r on r.relatie_id = t.relatie_id
        order by t.relatie_id, t.nummer, t.versie
        """;

    /// <inheritdoc cref="PrestatiesVanToen"/>
    public static string DeclaratiesVanToen(string totEnMet, string zonder) =>
        $"""
        (select versie, coalesce(eerste_versie, versie) as eerste, relatie_id, aanbieder, wet, identificatie, declaratienummer, periode, is_verwerkt
         from declaratie where versie <= {totEnMet} and versie <> {zonder}
         union all
         select versie, eerste_versie as eerste, relatie_id, aanbieder, wet, identificatie, declaratienummer, periode, is_verwerkt
         from vervangen_declaratie where versie <= {totEnMet} and tot_versie > {totEnMet} and versie <> {zonder})
        """;
}
