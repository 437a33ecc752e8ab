using Declaraties.Opslag.Lezen;
using Declaraties.Opslag.Oordelen;

namespace Declaraties.Opslag.Sql;

/// <summary>Wat over signalen gaat, in de taal van een server.</summary>
internal sealed class Signaalsql(Taal taal)
{
    /// <summary>De kolommen van <see cref="BewaardSignaal"/>, met de laatste woorden en of er om een credit is gevraagd.</summary>
    private const string Kolommen =
        """
        s.nummer, s.soort, s.aanbieder, r.gemeente, s.toewijzing, s.referentie, s.andere, s.categorie, s.code, s.begindatum, s.einddatum,
               coalesce(h.bedrag, s.bedrag), coalesce(h.toelichting, s.toelichting), s.ontstaan_bij, s.ontstaan_versie, s.ontstaan_op, s.afgesloten,
               g.moment, g.wie, g.toelichting, a.moment, r.wet
        """;

    /// <summary>Bij een signaal zijn laatste stap van elke soort die ertoe doet.</summary>
    private const string MetStappen =
        """
        left join relatie r on r.relatie_id = s.relatie_id
        left join signaalstap h on h.nummer = (select max(x.nummer) from signaalstap x where x.signaal = s.nummer and x.soort = 'herzien')
        left join signaalstap g on g.nummer = (select max(x.nummer) from signaalstap x where x.signaal = s.nummer and x.soort = 'gevraagd')
        left join signaalstap a on a.nummer = (select max(x.nummer) from signaalstap x where x.signaal = s.nummer and x.soort in ('gecrediteerd', 'vervallen'))
        """;

    public string Nieuw => taal.VoegToe(
        "signaal",
        "soort, aanbieder, relatie_id, toewijzing, referentie, andere, categorie, code, begindatum, einddatum, kenmerk, bedrag, toelichting, ontstaan_bij, ontstaan_versie, ontstaan_op",
        "@soort, @aanbieder, @relatie, @toewijzing, @referentie, @andere, @categorie, @code, @begindatum, @einddatum, @kenmerk, @bedrag, @toelichting, @bij, @versie, @nu",
        "nummer");

    public string NieuweStap { get; } =
        "insert into signaalstap (signaal, soort, versie, moment, wie, rol, bedrag, toelichting) values (@signaal, @soort, @versie, @nu, @wie, @rol, @bedrag, @toelichting)";

    public string SluitAf { get; } = "update signaal set afgesloten = @soort where nummer = @signaal and afgesloten is null";

    /// <summary>Wat openstaat bij een gemeente en een aanbieder.</summary>
    public string OpenBijPartijen { get; } = $"select {Kolommen} from signaal s {MetStappen} where s.aanbieder = @aanbieder and s.relatie_id = @relatie and s.afgesloten is null order by s.nummer";

    /// <summary>Wat openstaat over toewijzingen.</summary>
    public string OpenBijToewijzingen =>
        $"""
        select {Kolommen} from signaal s {MetStappen}
        where s.aanbieder = @aanbieder and s.relatie_id = @relatie and s.afgesloten is null and s.toewijzing in (select n.value from {taal.Getallen("@nummers")} n)
        order by s.nummer
        """;

    /// <summary>Of er op toewijzingen iets is goedgekeurd, of een signaal over openstaat: bijna nooit als een WMO301 binnenkomt.</summary>
    public string IsErIetsBijToewijzingen =>
        $"""
        select 1
        where exists (select 1 from {taal.Getallen("@nummers")} n {taal.Volgend} toewijzingstand s on s.relatie_id = @relatie and s.nummer = n.value)
           or exists (select 1 from signaal s where s.aanbieder = @aanbieder and s.relatie_id = @relatie and s.afgesloten is null and s.toewijzing in (select n.value from {taal.Getallen("@nummers")} n))
        """;

    /// <summary>Wat openstaat bij een aanbieder en van geen gemeente is.</summary>
    public string OpenZonderPartijen { get; } = $"select {Kolommen} from signaal s {MetStappen} where s.aanbieder = @aanbieder and s.relatie_id is null and s.afgesloten is null order by s.nummer";

    public string IsErIetsOpen => $"select nummer from signaal where aanbieder = @aanbieder and relatie_id = @relatie and afgesloten is null order by nummer {taal.Hoogstens("1")}";

    public string VanOordeel =>
        $"select soort, toewijzing, referentie, andere, categorie, code, begindatum, einddatum, bedrag, toelichting from signaal where ontstaan_versie = @versie and ontstaan_bij = 'oordeel' order by nummer {taal.Hoogstens("@hoogstens")}";

    public string Alle => $"select {Kolommen} from signaal s {MetStappen} where {Filter} order by s.aanbieder, s.nummer {taal.Deel("@vanaf", "@hoogstens")}";

    public string Aantal { get; } = $"select count(*) from signaal s {MetStappen} where {Filter}";

    private const string Filter =
        """
        (@aanbieder is null or s.aanbieder = @aanbieder) and (@gemeente is null or r.gemeente = @gemeente) and (@wet is null or r.wet = @wet or (r.wet is null and s.categorie >= @eerste and s.categorie < @laatste)) and (@soort is null or s.soort = @soort)
          and (@alles = 1 or s.afgesloten is null) and (@gevraagd is null or @gevraagd = case when g.nummer is null then 0 else 1 end)
        """;

    public string Een { get; } = $"select {Kolommen} from signaal s {MetStappen} where s.nummer = @nummer";

    public string OpenOverProducten { get; } =
        $"select {Kolommen} from signaal s {MetStappen} where s.soort in ('contract-onbekend-product', 'toewijzing-onbekend-product') and s.afgesloten is null order by s.nummer";

    /// <summary>De prestaties die een credit zou oplossen, met wat eraan mankeert; een keer per prestatie.</summary>
    public string TeCrediteren =>
        $"""
        select {Kolommen}, p.versie, p.begindatum, p.einddatum, p.volume, p.eenheid, p.tarief, p.bedrag, p.categorie, p.code, d.declaratienummer, d.periode
        from signaal s
        {MetStappen}
        join prestatie p on p.aanbieder = s.aanbieder and p.wet = r.wet and {taal.Gelijk("p.referentienummer", "coalesce(s.andere, s.referentie)")} and p.bezet_nummer = 1
        join declaratie d on d.versie = p.versie
        where s.referentie is not null and s.ontstaan_versie <= @totEnMet
          and (s.afgesloten is null or exists (select 1 from signaalstap l where l.signaal = s.nummer and l.soort = s.afgesloten and l.versie > @totEnMet))
          and (@aanbieder is null or s.aanbieder = @aanbieder) and (@gemeente is null or r.gemeente = @gemeente) and (@wet is null or r.wet = @wet)
        order by s.aanbieder, r.gemeente, r.wet, s.toewijzing, p.begindatum, p.referentienummer, s.nummer
        """;

    /// <summary>De gemeenten waarbij een aanbieder declareert.</summary>
    public string PartijenVanAanbieder { get; } = "select relatie_id, gemeente from relatie where aanbieder = @aanbieder order by relatie_id";

    public string AllePartijen { get; } = "select relatie_id, gemeente, aanbieder, wet from relatie order by relatie_id";

    public string NummersMetStand { get; } = "select nummer from toewijzingstand where relatie_id = @relatie order by nummer";

    /// <summary>De goedgekeurde, niet gecrediteerde debets voor een product waarvan de ProductPeriode in een periode begint.</summary>
    public string OpenInPeriode =>
        $"""
        select {OpenPrestatieLezer.Kolommen}
        from prestatie p
        where p.relatie_id = @relatie and p.begindatum between @van and @totEnMet and p.uitslag = 1
          and p.is_credit = 0 and {taal.Gelijk("p.categorie", "@categorie")} and {taal.Gelijk("p.code", "@code")}
          and not exists (select 1 from prestatie c where c.aanbieder = p.aanbieder and c.wet = p.wet and {taal.Gelijk("c.vorig", "p.referentienummer")} and c.is_credit = 1 and c.uitslag = 1)
        order by p.begindatum, p.nummer
        """;

    public string IsGecrediteerd =>
        $"select 1 from relatie r {taal.Volgend} prestatie c on c.aanbieder = r.aanbieder and c.wet = r.wet and {taal.Gelijk("c.vorig", "@referentie")} and c.is_credit = 1 and c.uitslag = 1 where r.relatie_id = @relatie";

    public string VersiesVanNummers =>
        $"""
        select {Toewijzinglezer.KolommenMetPartijen}
        from {taal.Getallen("@nummers")} n
        {taal.Volgend} toewijzingversie t on t.relatie_id = @relatie and t.nummer = n.value
        {taal.Volgend} relatie r on r.relatie_id = t.relatie_id
        order by t.relatie_id, t.nummer, t.versie
        """;

    // De werklijst: elke declaratie met een prestatie waarover een signaal openstaat.

    private string OordeelVan(string referentie) =>
        $"select p.versie from signaal x {taal.Volgend} relatie r on r.relatie_id = x.relatie_id {taal.Volgend} prestatie p on p.aanbieder = r.aanbieder and p.wet = r.wet and {taal.Gelijk("p.referentienummer", referentie)} and p.bezet_nummer = 1 where x.nummer = @signaal";

    public string ZetOpWerklijst =>
        $"""
        insert into werkregel (lijst, versie, relatie_id, gemeente, aanbieder, wet, niet_toegekend, uitslag)
        select '{Werkregels.Signalen}', w.versie, w.relatie_id, w.gemeente, w.aanbieder, w.wet, w.niet_toegekend, w.uitslag
        from werkregel w
        where w.lijst = '{Werkregels.Alles}' and w.versie in ({OordeelVan("@referentie")})
          and not exists (select 1 from werkregel v where v.lijst = '{Werkregels.Signalen}' and v.versie = w.versie)
        """;

    public string HaalVanWerklijst =>
        $"""
        delete from werkregel
        where lijst = '{Werkregels.Signalen}' and versie in ({OordeelVan("@referentie")})
          and versie not in (select q.versie
                             from signaal s
                             {taal.Volgend} relatie r on r.relatie_id = s.relatie_id
                             {taal.Volgend} prestatie q on q.aanbieder = r.aanbieder and q.wet = r.wet and ({taal.Gelijk("q.referentienummer", "s.referentie")} or {taal.Gelijk("q.referentienummer", "s.andere")}) and q.bezet_nummer = 1
                             where s.aanbieder = @aanbieder and s.afgesloten is null and s.referentie is not null)
        """;
}
