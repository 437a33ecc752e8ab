using Declaraties.Opslag.Sql;

namespace Declaraties.Opslag.SqlServer;

/// <summary>Wat alleen een SQL Server krijgt. Rijen komen mee als <c>@rijen</c>.</summary>
internal static class Serversql
{
    private static readonly TSql _taal = new();

    public const string NieuweBevindingen =
        """
        insert into bevinding (versie, volgnummer, regel, niveau, retourcode, klasse, referentie, regelnummer, kolom, toelichting, zou_voldoen, advies)
        select versie, volgnummer, regel, niveau, retourcode, klasse, referentie, regelnummer, kolom, toelichting, zou_voldoen, advies from @rijen
        """;

    public const string NieuwePrestaties =
        """
        insert into prestatie (versie, relatie_id, aanbieder, volgnummer, bsn, referentienummer, vorig, nummer, categorie, code,
                               begindatum, einddatum, volume, eenheid, tarief, bedrag, is_credit, uitslag, bezet_nummer, wet)
        select versie, relatie_id, aanbieder, volgnummer, bsn, referentienummer, vorig, nummer, categorie, code,
               begindatum, einddatum, volume, eenheid, tarief, bedrag, is_credit, uitslag, bezet_nummer, wet
        from @rijen
        """;

    public const string NieuweContacten =
        """
        insert into contact (maand, gemeente, aanbieder, invoer, toewijzing, volgnummer, dag, soort, minuten, locatie, wet)
        select maand, gemeente, aanbieder, invoer, toewijzing, volgnummer, dag, soort, minuten, locatie, wet from @rijen
        """;

    public const string TelOp =
        """
        update s
        set minuten = s.minuten + r.minuten, overig = s.overig + r.overig, bedrag = s.bedrag + r.bedrag,
            laatste_einddatum = case when r.laatste_einddatum > s.laatste_einddatum then r.laatste_einddatum else s.laatste_einddatum end
        from toewijzingstand s
        join @rijen r on r.nummer = s.nummer
        where s.relatie_id = @relatie;
        insert into toewijzingstand (relatie_id, nummer, minuten, overig, bedrag, laatste_einddatum)
        select @relatie, r.nummer, r.minuten, r.overig, r.bedrag, r.laatste_einddatum
        from @rijen r
        where not exists (select 1 from toewijzingstand s where s.relatie_id = @relatie and s.nummer = r.nummer);
        """;

    public static string GevraagdeProducten => Referentiesql.Productregels(
        _taal, $"join @producten g on {_taal.Gelijk("p.categorie", "g.categorie")} and {_taal.Gelijk("p.code", "g.code")}");

    public static string GevraagdeContracten => Referentiesql.Contractregels(
        _taal, $"join @producten g on {_taal.Gelijk("c.categorie", "g.categorie")} and {_taal.Gelijk("c.code", "g.code")}");
}
