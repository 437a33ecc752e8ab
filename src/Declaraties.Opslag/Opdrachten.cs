using Declaraties.Opslag.Inzage;

namespace Declaraties.Opslag;

/// <summary>Elke opdracht die de opslag geeft, in de taal van een server.</summary>
internal sealed class Opdrachten(Taal taal)
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

    private const string Prestatiekolommen =
        "relatie_id, aanbieder, bsn, referentienummer, vorig, nummer, categorie, code, begindatum, einddatum, volume, eenheid, tarief, bedrag, is_credit, uitslag, bezet_nummer";

    private const string Bevindingkolommen = "regel, niveau, retourcode, klasse, referentie, regelnummer, kolom, toelichting, zou_voldoen, advies";

    private const string Oordeelkolommen =
        """
        relatie_id, aanbieder, vingerafdruk, identificatie, declaratienummer, periode, peildatum, regelset, gelezen_versie,
        uitslag, is_verwerkt, ingediend, toegekend, goedgekeurd, afgewezen, niet_beoordeeld, antwoord
        """;

    /// <summary>Elk oordeel, ook een dat is vervangen.</summary>
    private const string ElkOordeel =
        $"""
        (select versie, vervangt, eerste_versie, {Oordeelkolommen} from declaratie where versie = @versie
         union all
         select versie, vervangt, eerste_versie, {Oordeelkolommen} from vervangen_declaratie where versie = @versie)
        """;

    /// <summary>Wat de dienst vraagt.</summary>
    public Dienstopdrachten Dienst { get; } = new(taal);

    /// <summary>Wat pagina's en overzichten vragen.</summary>
    public Inzageopdrachten Inzage { get; } = new(taal);

    /// <summary>Wat over signalen gaat.</summary>
    public Signaalopdrachten Signalen { get; } = new(taal);

    /// <summary>Wat een rapport vraagt.</summary>
    public Rapportopdrachten Rapport { get; } = new(taal);

    // Vastlegging

    public string NieuweVersie => taal.VoegToe("vastlegging", "soort, vastgelegd_op", "@soort, @op", "versie");

    public string LaatsteVersie { get; } = "select max(versie) from vastlegging";

    public string Relatie { get; } = "select relatie_id from relatie where aanbieder = @aanbieder and gemeente = @gemeente";

    public string NieuweRelatie => taal.VoegToe("relatie", "gemeente, aanbieder", "@gemeente, @aanbieder", "relatie_id");

    // Declaraties

    public string Oordeelversie { get; } = "select versie from declaratie where vingerafdruk = @afdruk";

    /// <summary>
    /// Of er iets is vastgelegd dat voor deze aanbieder kan tellen: een andere declaratie van hem (opnieuw beoordeeld of niet), of iets anders dan een declaratie.
    /// </summary>
    public string VeranderdSinds { get; } =
        """
        select 1 where exists (select 1 from vastlegging where versie > @gelezen and soort <> 'declaratie')
                    or exists (select 1 from declaratie where versie > @gelezen and aanbieder = @aanbieder)
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
        insert into declaratie (versie, relatie_id, aanbieder, vingerafdruk, identificatie, declaratienummer, periode, peildatum, regelset, gelezen_versie,
                                uitslag, is_verwerkt, ingediend, toegekend, goedgekeurd, afgewezen, niet_beoordeeld, bericht, antwoord)
        values (@versie, @relatie, @aanbieder, @afdruk, @identificatie, @declaratieNummer, @periode, @peildatum, @regelset, @gelezenVersie,
                @uitslag, @isVerwerkt, @ingediend, @toegekend, @goedgekeurd, @afgewezen, @nietBeoordeeld, @bericht, @antwoord)
        """;

    private const string Kopkolommen =
        """
        d.aanbieder, r.gemeente, d.identificatie, d.declaratienummer, d.periode, d.peildatum, d.regelset, d.uitslag,
               d.ingediend, d.toegekend, d.goedgekeurd, d.afgewezen, d.niet_beoordeeld
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

    public string Regeltellingen { get; } = "select regel, retourcode, bevindingen from regeltelling where versie = @versie order by regel";

    public string NieuweRegeltelling { get; } =
        "insert into regeltelling (versie, regel, retourcode, bevindingen, bedrag) values (@versie, @regel, @retourcode, @bevindingen, @bedrag)";

    public string NieuweWerkregel { get; } =
        """
        insert into werkregel (lijst, versie, relatie_id, gemeente, aanbieder, niet_toegekend, uitslag)
        values (@lijst, @versie, @relatie, @gemeente, @aanbieder, @nietToegekend, @uitslag)
        """;

    // Opnieuw beoordelen: het oude oordeel gaat opzij, en de rij met het bericht krijgt het nieuwe.

    public string BewaarVervangenDeclaratie { get; } =
        $"""
        insert into vervangen_declaratie (versie, tot_versie, vervangt, eerste_versie, {Oordeelkolommen})
        select versie, @versie, vervangt, coalesce(eerste_versie, versie), {Oordeelkolommen} from declaratie where versie = @vervangt
        """;

    public string BewaarVervangenBevindingen { get; } =
        $"""
        insert into vervangen_bevinding (versie, volgnummer, {Bevindingkolommen})
        select versie, volgnummer, {Bevindingkolommen} from bevinding where versie = @vervangt
        """;

    public string BewaarVervangenPrestaties { get; } =
        $"""
        insert into vervangen_prestatie (versie, volgnummer, tot_versie, {Prestatiekolommen})
        select versie, volgnummer, @versie, {Prestatiekolommen} from prestatie where versie = @vervangt
        """;

    public string RuimBevindingenOp { get; } = "delete from bevinding where versie = @vervangt";

    public string RuimRegeltellingOp { get; } = "delete from regeltelling where versie = @vervangt";

    /// <summary>Van de lijsten waar het oordeel op stond: die van zijn regels, en die zonder regel.</summary>
    public string RuimWerkregelsOp { get; } =
        $"delete from werkregel where versie = @vervangt and lijst in (select regel from regeltelling where versie = @vervangt union all select '{Werkregels.Alles}' union all select '{Werkregels.NietToegewezen}' union all select '{Werkregels.Signalen}')";

    public string RuimPrestatiesOp { get; } = "delete from prestatie where versie = @vervangt";

    public string VervangDeclaratie { get; } =
        """
        update declaratie
        set versie = @versie, vervangt = @vervangt, eerste_versie = coalesce(eerste_versie, @vervangt), peildatum = @peildatum, regelset = @regelset,
            gelezen_versie = @gelezenVersie, uitslag = @uitslag, is_verwerkt = @isVerwerkt, ingediend = @ingediend, toegekend = @toegekend,
            goedgekeurd = @goedgekeurd, afgewezen = @afgewezen, niet_beoordeeld = @nietBeoordeeld, antwoord = @antwoord
        where versie = @vervangt
        """;

    public string WisStanden { get; } = $"delete from toewijzingstand where relatie_id = @relatie and nummer in ({GeraaktDoorVervangen})";

    public string HertelStanden { get; } =
        $"""
        insert into toewijzingstand (nummer, minuten, overig, bedrag, laatste_einddatum, relatie_id)
        {Standberekening}, p.relatie_id
        from prestatie p
        where p.relatie_id = @relatie and p.uitslag = 1 and p.nummer in ({GeraaktDoorVervangen})
        group by p.relatie_id, p.nummer
        """;

    /// <summary>Goedgekeurde credits uit andere declaraties op debets die bij een oordeel waren goedgekeurd.</summary>
    public string CreditsOpOordeel =>
        $"""
        select p.volgnummer, c.versie
        from prestatie p
        {taal.Volgend} prestatie c on c.aanbieder = p.aanbieder and {taal.Gelijk("c.vorig", "p.referentienummer")} and c.is_credit = 1 and c.uitslag = 1 and c.versie <> p.versie
        where p.versie = @versie and p.uitslag = 1 and p.is_credit = 0 and p.bezet_nummer = 1
        order by p.volgnummer
        """;

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

    private const string GeraaktDoorVervangen =
        "select nummer from vervangen_prestatie where versie = @vervangt and uitslag = 1 union select nummer from prestatie where versie = @versie and uitslag = 1";

    // Wat een oordeel heeft veranderd, en elk oordeel over hetzelfde bericht dat ervoor wijken moest

    private const string EerdereOordelen =
        "select e.versie from vervangen_declaratie e where e.eerste_versie = (select n.eerste_versie from declaratie n where n.versie = @versie)";

    public string VastgelegdOp { get; } = "select vastgelegd_op from vastlegging where versie = @versie";

    public string Uitslagen { get; } = "select volgnummer, uitslag from prestatie where versie = @versie";

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
        select {Toewijzinglezer.KolommenMetRelatie}
        from (select relatie_id, nummer from prestatie where versie = @versie and uitslag = 1
              union
              select v.relatie_id, v.nummer from vervangen_prestatie v where v.versie in ({EerdereOordelen}) and v.uitslag = 1) g
        {taal.Volgend} toewijzingversie t on t.relatie_id = g.relatie_id and t.nummer = g.nummer
        {taal.Volgend} relatie r on r.relatie_id = t.relatie_id
        order by t.relatie_id, t.nummer, t.versie
        """;

    // Toewijzingen

    public string Toewijzingsbericht { get; } = "select versie from toewijzingsbericht where vingerafdruk = @afdruk";

    /// <summary>Of een gemeente deze Identificatie al gebruikte, voor welke aanbieder ook.</summary>
    public string ToewijzingsberichtMetIdentificatie =>
        $"""
        select 1
        from toewijzingsbericht b
        {taal.Volgend} relatie r on r.relatie_id = b.relatie_id
        where {taal.Gelijk("b.identificatie", "@identificatie")} and r.gemeente = @gemeente
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
        select {Toewijzinglezer.KolommenMetRelatie}
        from (select v.relatie_id, v.nummer from toewijzingversie v where v.bsn = @bsn
              union
              select g.relatie_id, n.value from relatie g {taal.Volgend} {taal.Getallen("@nummers")} n on 1 = 1 where g.gemeente = @gemeente) van
        {taal.Volgend} toewijzingversie t on t.relatie_id = van.relatie_id and t.nummer = van.nummer
        {taal.Volgend} relatie r on r.relatie_id = t.relatie_id
        order by t.relatie_id, t.nummer, t.versie
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
                          where c.aanbieder = p.aanbieder and {taal.Gelijk("c.vorig", "p.referentienummer")} and c.is_credit = 1 and c.uitslag = 1)
        order by p.nummer, p.versie, p.volgnummer
        """;

    private string CreditOp(string debet) =>
        $"select 1 from prestatie c where c.aanbieder = {debet}.aanbieder and {taal.Gelijk("c.vorig", $"{debet}.referentienummer")} and c.is_credit = 1 and c.uitslag = 1";

    // Alle versies: welke geldt blijkt pas als ze naast elkaar liggen.
    public string AlleToewijzingen =>
        $"""
        select {Toewijzinglezer.KolommenMetRelatie}
        from toewijzingversie t {taal.Volgend} relatie r on r.relatie_id = t.relatie_id
        order by t.relatie_id, t.nummer, t.versie
        """;

    // Producten en contracten

    public string NieuweProductregel { get; } =
        """
        insert into productregel (versie, volgnummer, categorie, code, omschrijving, ingangsdatum, einddatum)
        values (@versie, @volgnummer, @Categorie, @Code, @Omschrijving, @Ingangsdatum, @Einddatum)
        """;

    public string NieuweContractregel { get; } =
        """
        insert into contractregel (versie, volgnummer, aanbieder, categorie, code, eenheid, tarief, ingangsdatum, einddatum)
        values (@versie, @volgnummer, @Aanbieder, @Categorie, @Code, @Eenheid, @TariefInCenten, @Ingangsdatum, @Einddatum)
        """;

    public string AlleProducten => Productregels(taal);

    public string AlleContracten => Contractregels(taal);

    // Toestemmingen

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
        select {Toestemmingkolommen}, r.gemeente, r.aanbieder, i.reden, i.ingetrokken_door, i.ingetrokken_op
        from toestemming t
        join relatie r on r.relatie_id = t.relatie_id
        left join toestemming_ingetrokken i on i.toestemming = t.versie
        order by t.versie
        """;

    public string VersiesVanToewijzing { get; } =
        $"""
        select {Toewijzinglezer.KolommenMetRelatie}
        from toewijzingversie t
        join relatie r on r.relatie_id = t.relatie_id
        where t.relatie_id = @relatie and t.nummer = @nummer
        order by t.versie
        """;

    // Logboek

    private const string Logkolommen =
        "nummer as Nummer, moment as Moment, wie as Wie, rol as Rol, handeling as Handeling, object as Object, uitkomst as Uitkomst, reden as Reden, herkomst as Herkomst, onderwerp as Onderwerp, uitgever as Uitgever, vorige as Vorige, keten as Keten";

    public string NieuweLogregel { get; } =
        """
        insert into logregel (nummer, moment, wie, rol, handeling, object, uitkomst, reden, herkomst, onderwerp, uitgever, vorige, keten)
        values (@nummer, @moment, @wie, @rol, @handeling, @object, @uitkomst, @reden, @herkomst, @onderwerp, @uitgever, @vorige, @keten)
        """;

    public string LaatsteLogregel => $"select nummer as Nummer, keten as Keten from logregel order by nummer desc {taal.Hoogstens("1")}";

    public string LaatsteLogregels => $"select {Logkolommen} from logregel order by nummer desc {taal.Hoogstens("@hoogstens")}";

    public string AlleLogregels { get; } = $"select {Logkolommen} from logregel order by nummer";

    // Rapport en nacontrole

    public string BewaardePrestaties { get; } =
        $"""
        select p.volgnummer, r.gemeente, p.aanbieder, p.bsn, p.referentienummer, p.vorig, p.nummer, p.categorie, p.code, p.begindatum, p.einddatum,
               p.volume, p.eenheid, p.tarief, p.bedrag, p.is_credit, p.uitslag, p.bezet_nummer
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
        select distinct r.gemeente, r.aanbieder, a.nummer
        from anders a
        join relatie r on r.relatie_id = a.relatie_id
        order by r.gemeente, r.aanbieder, a.nummer
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

    /// <inheritdoc cref="PrestatiesVanToen"/>
    public static string DeclaratiesVanToen(string totEnMet, string zonder) =>
        $"""
        (select versie, coalesce(eerste_versie, versie) as eerste, relatie_id, aanbieder, identificatie, declaratienummer, periode, is_verwerkt
         from declaratie where versie <= {totEnMet} and versie <> {zonder}
         union all
         select versie, eerste_versie as eerste, relatie_id, aanbieder, identificatie, declaratienummer, periode, is_verwerkt
         from vervangen_declaratie where versie <= {totEnMet} and tot_versie > {totEnMet} and versie <> {zonder})
        """;

    /// <param name="taal">De taal.</param>
    /// <param name="bij">Waarmee de tabel wordt verbonden, om er een deel van te lezen.</param>
    public static string Productregels(Taal taal, string bij = "") =>
        $"""
        select p.categorie, p.code, p.omschrijving, p.ingangsdatum, p.einddatum
        from productregel p {bij}
        where p.versie = (select max(q.versie) from productregel q
                          where {taal.Gelijk("q.categorie", "p.categorie")} and {taal.Gelijk("q.code", "p.code")} and q.ingangsdatum = p.ingangsdatum and q.versie <= @totEnMet)
        """;

    /// <inheritdoc cref="Productregels"/>
    public static string Contractregels(Taal taal, string bij = "") =>
        $"""
        select c.categorie, c.code, c.eenheid, c.tarief, c.ingangsdatum, c.einddatum
        from contractregel c {bij}
        where c.aanbieder = @aanbieder
          and c.versie = (select max(d.versie) from contractregel d
                          where d.aanbieder = c.aanbieder and {taal.Gelijk("d.categorie", "c.categorie")} and {taal.Gelijk("d.code", "c.code")}
                            and d.eenheid = c.eenheid and d.ingangsdatum = c.ingangsdatum and d.versie <= @totEnMet)
        """;
}
