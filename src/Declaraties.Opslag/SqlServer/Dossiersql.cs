using Declaraties.Opslag.Lezen;
using Declaraties.Opslag.Sql;

namespace Declaraties.Opslag.SqlServer;

/// <summary>
/// De vragen over een bericht, elk over alle prestaties tegelijk. Teksten zijn voor = gelijk als ze alleen in spaties aan het einde verschillen;
/// daarom telt overal ook hun lengte mee.
/// </summary>
internal sealed class Dossiersql
{
    private readonly string _prestaties;
    private readonly string _declaraties;
    private readonly bool _isNu;

    private Dossiersql(bool isNu)
    {
        _isNu = isNu;
        _prestaties = isNu ? "prestatie" : Prestatiesql.PrestatiesVanToen("@totEnMet", "@zonder");
        _declaraties = isNu ? "declaratie" : Oordeelsql.DeclaratiesVanToen("@totEnMet", "@zonder");
    }

    /// <summary>De stand van nu.</summary>
    public static Dossiersql VanNu { get; } = new(isNu: true);

    /// <summary>Wat er was tot en met een versie, ook als het daarna is vervangen.</summary>
    public static Dossiersql VanToen { get; } = new(isNu: false);

    public const string MaakInvoer =
        """
        drop table if exists #invoer;
        drop table if exists #invoer_toewijzing;
        create table #invoer
        (
            volgnummer       int           not null primary key,
            nummer           int           not null,
            begindatum       int           not null,
            referentienummer nvarchar(100) collate Latin1_General_BIN2 not null,
            vorig            nvarchar(100) collate Latin1_General_BIN2 null
        );
        create table #invoer_toewijzing (nummer int not null primary key);
        """;

    public const string VulInvoer =
        """
        insert into #invoer (volgnummer, nummer, begindatum, referentienummer, vorig)
        select volgnummer, nummer, begindatum, referentienummer, vorig from @rijen;
        insert into #invoer_toewijzing (nummer) select distinct nummer from @rijen;
        """;

    /// <summary>Begindatums bij toewijzingen die er al staan; zonder ReferentieNummer, dat heeft niemand.</summary>
    public const string VulInvoerAan =
        """
        insert into #invoer (volgnummer, nummer, begindatum, referentienummer, vorig)
        select volgnummer, nummer, begindatum, referentienummer, vorig from @rijen;
        """;

    public string IdentificatieBekend =>
        $"""
        select 1 from {_declaraties} d
        where aanbieder = @aanbieder and wet = @wet and identificatie = @waarde and {Lengte("identificatie")} = datalength(@waarde) and is_verwerkt = 1 and versie <= @totEnMet
        """;

    public string DeclaratieNummerBekend =>
        $"""
        select 1 from {_declaraties} d
        where aanbieder = @aanbieder and wet = @wet and declaratienummer = @waarde and {Lengte("declaratienummer")} = datalength(@waarde) and is_verwerkt = 1 and versie <= @totEnMet
        """;

    public string LaatsteDeclaratieperiode =>
        $"select max(periode) from {_declaraties} d where relatie_id = @relatie and is_verwerkt = 1 and versie <= @totEnMet{(_isNu ? "" : " and eerste < @ingediendVoor")}";

    /// <summary>De tabel bewaart haar, voor de index.</summary>
    private string Lengte(string kolom) => _isNu ? $"lengte_{kolom}" : $"datalength({kolom})";

    public const string ToewijzingenInBericht =
        $"""
        select {Toewijzinglezer.KolommenMetPartijen}
        from #invoer_toewijzing i
        join toewijzingversie t on t.relatie_id = @relatie and t.nummer = i.nummer and t.versie <= @totEnMet
        join relatie r on r.relatie_id = t.relatie_id
        order by i.nummer, t.versie
        """;

    public string Standen => _isNu ? StandenVanNu : StandenVanToen;

    private const string StandenVanNu =
        """
        select s.nummer, s.minuten, s.overig, s.bedrag, s.laatste_einddatum
        from #invoer_toewijzing i
        join toewijzingstand s on s.relatie_id = @relatie and s.nummer = i.nummer
        """;

    private string StandenVanToen =>
        $"""
        {Prestatiesql.Standberekening}
        from {_prestaties} p
        where p.relatie_id = @relatie and p.uitslag = 1 and p.versie <= @totEnMet
          and p.nummer in (select nummer from #invoer_toewijzing)
        group by p.nummer
        """;

    public string OpenDebets =>
        $"""
        select distinct p.versie, p.volgnummer, p.nummer, p.referentienummer, p.categorie, p.code, p.begindatum, p.einddatum, p.bedrag
        from #invoer i
        join {_prestaties} p on p.relatie_id = @relatie and p.begindatum = i.begindatum and p.nummer = i.nummer and p.uitslag = 1
        where p.is_credit = 0 and p.versie <= @totEnMet
          and not exists (select 1 from {_prestaties} c
                          where c.aanbieder = @aanbieder and c.wet = @wet and c.vorig = p.referentienummer and datalength(c.vorig) = datalength(p.referentienummer) and c.is_credit = 1 and c.uitslag = 1 and c.versie <= @totEnMet)
        """;

    // Met alle versies van die nummers: een nummer kan van een ander zijn geworden.
    public const string ToewijzingenVanClienten =
        $"""
        select {Toewijzinglezer.KolommenMetPartijen}
        from (select distinct v.nummer
              from (select cast(j.value as bigint) as value from openjson(@clienten) j) c
              join toewijzingversie v on v.bsn = c.value and v.relatie_id = @relatie and v.versie <= @totEnMet) i
        join toewijzingversie t on t.relatie_id = @relatie and t.nummer = i.nummer and t.versie <= @totEnMet
        join relatie r on r.relatie_id = t.relatie_id
        order by t.nummer, t.versie
        """;

    public string BekendeReferentieNummers =>
        $"""
        select i.referentienummer
        from #invoer i
        join {_prestaties} p on p.aanbieder = @aanbieder and p.wet = @wet and p.referentienummer = i.referentienummer and datalength(p.referentienummer) = datalength(i.referentienummer) and p.bezet_nummer = 1
        where p.versie <= @totEnMet
        """;

    public string GecrediteerdeReferentieNummers =>
        $"""
        select i.vorig
        from #invoer i
        join {_prestaties} c on c.aanbieder = @aanbieder and c.wet = @wet and c.vorig = i.vorig and datalength(c.vorig) = datalength(i.vorig) and c.is_credit = 1 and c.uitslag = 1
        where i.vorig is not null and c.versie <= @totEnMet
        """;

    public string GoedgekeurdeDebets =>
        $"""
        select p.referentienummer, r.gemeente, p.bsn, p.nummer, p.categorie, p.code, p.begindatum, p.einddatum, p.eenheid, p.volume, p.tarief, p.bedrag
        from #invoer i
        join {_prestaties} p on p.aanbieder = @aanbieder and p.wet = @wet and p.referentienummer = i.vorig and datalength(p.referentienummer) = datalength(i.vorig) and p.bezet_nummer = 1
        join relatie r on r.relatie_id = p.relatie_id
        where i.vorig is not null and p.uitslag = 1 and p.is_credit = 0 and p.versie <= @totEnMet
        """;
}
