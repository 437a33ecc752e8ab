using Declaraties.Opslag;
using Microsoft.Data.Sqlite;

namespace Declaraties.Bench;

/// <summary>Een database met een jaar van 100 aanbieders bij 7 gemeenten, en de kale vraag waar een rapport naast wordt gelegd.</summary>
internal static class Proefjaar
{
    public const int Jaar = 2025;
    private const int Partijen = 700;
    private const int Maanden = 12;
    private const int Contracten = ((Maanden + 1) * Partijen) + 1;

    public static long Toewijzingen(int toewijzingenPerPartijen) => (long)Partijen * toewijzingenPerPartijen;

    public static long Prestaties(int toewijzingenPerPartijen) => Toewijzingen(toewijzingenPerPartijen) * Maanden;

    /// <summary>Wat iemand zonder programma zou vragen; elke rij wordt gelezen en niet gebruikt.</summary>
    public static void Groepeer(string bestand)
    {
        using var verbinding = Verbind(bestand);
        using var opdracht = verbinding.CreateCommand();
        opdracht.CommandText =
            $"""
            select r.gemeente, r.aanbieder, p.nummer, p.begindatum / 100,
                   sum(case when p.uitslag = 1 then p.volume else 0 end), sum(p.bedrag), sum(case when p.uitslag = 1 then p.bedrag else 0 end), count(*)
            from prestatie p join relatie r on r.relatie_id = p.relatie_id
            where p.begindatum between {Jaar}0101 and {Jaar}1231
            group by r.gemeente, r.aanbieder, p.nummer, p.begindatum / 100
            """;
        using var rijen = opdracht.ExecuteReader();
        var (waarden, aantal) = (new object[8], 0L);
        while (rijen.Read())
        {
            rijen.GetValues(waarden);
            aantal++;
        }

        Console.WriteLine(aantal);
    }

    /// <summary>Rijen rechtstreeks: 100 aanbieders bij 7 gemeenten, elk evenveel toewijzingen van 60 minuten per week, elke maand gedeclareerd; een op de twintig afgewezen, waarvan de helft op het plafond.</summary>
    public static void Vul(string bestand, int toewijzingenPerPartijen)
    {
        Database.Open(bestand).Dispose();
        using var verbinding = Verbind(bestand);
        using var opdracht = verbinding.CreateCommand();
        opdracht.CommandText =
            $"""
            pragma synchronous = off;
            begin;
            create temp table r as
            with recursive g(i) as (select 0 union all select i + 1 from g where i < {Partijen - 1})
            select i + 1 as relatie, substr('0482050505230531059006100642', 1 + 4 * (i / 100), 4) as gemeente, cast(99990000 + i % 100 as text) as aanbieder from g;
            insert into relatie (relatie_id, gemeente, aanbieder) select relatie, gemeente, aanbieder from r;

            create temp table t as
            with recursive g(i) as (select 1 union all select i + 1 from g where i < {toewijzingenPerPartijen})
            select i from g;
            insert into vastlegging (versie, soort, vastgelegd_op) select relatie, 'toewijzing', '2024-12-01T08:00:00.000Z' from r;
            insert into toewijzingsbericht (versie, relatie_id, vingerafdruk, identificatie) select relatie, relatie, randomblob(32), 'T' || relatie from r;
            insert into toewijzingversie (relatie_id, nummer, versie, bsn, categorie, code, toewijzingsdatum, toewijzingstijd, ingangsdatum, einddatum, reden_wijziging, volume, eenheid, frequentie, budget)
            select relatie, relatie * 1000 + i, relatie, 999900000 + (relatie * 7 + i * 13) % 9000, '02', '02IB' || (1 + i % 3), 20241201, 0, 20250101, 20251231, null, 60, 1, 2, null
            from r cross join t;

            create temp table d as
            with recursive m(v) as (select 1 union all select v + 1 from m where v < {Maanden})
            select {Partijen} + (v - 1) * {Partijen} + relatie as versie, relatie, aanbieder, {Jaar * 100} + v as periode from m cross join r;
            insert into vastlegging (versie, soort, vastgelegd_op) select versie, 'declaratie', '2026-01-15T08:00:00.000Z' from d order by versie;
            insert into declaratie (versie, relatie_id, aanbieder, vingerafdruk, identificatie, declaratienummer, periode, peildatum, regelset, gelezen_versie, uitslag, is_verwerkt,
                                    ingediend, toegekend, goedgekeurd, afgewezen, niet_beoordeeld, bericht, antwoord)
            select versie, relatie, aanbieder, randomblob(32), 'I' || versie, 'N' || versie, periode, 20260115, '1', versie - 1, 4, 1,
                   {toewijzingenPerPartijen} * 30000, {toewijzingenPerPartijen - (toewijzingenPerPartijen / 20)} * 30000, {toewijzingenPerPartijen - (toewijzingenPerPartijen / 20)}, {toewijzingenPerPartijen / 20}, 0, randomblob(800), randomblob(400)
            from d order by versie;
            insert into prestatie (versie, volgnummer, relatie_id, aanbieder, bsn, referentienummer, vorig, nummer, categorie, code, begindatum, einddatum, volume, eenheid, tarief, bedrag, is_credit,
                                   uitslag, bezet_nummer)
            select versie, i, relatie, aanbieder, 999900000 + (relatie * 7 + i * 13) % 9000, 'R' || versie || '-' || i, null, relatie * 1000 + i, '02', '02IB' || (1 + i % 3), periode * 100 + 1, periode * 100 + 28,
                   150 + (i * 7 + versie) % 150, 1, 125, 30000, 0, case when i % 20 = 0 then 2 else 1 end, 1
            from d cross join t order by versie, i;
            insert into bevinding (versie, volgnummer, regel, niveau, retourcode, klasse, referentie, regelnummer, kolom, toelichting, zou_voldoen)
            select versie, volgnummer, case volgnummer % 40 when 0 then 'TR321' else 'TR418' end, 3, case volgnummer % 40 when 0 then '9321' else '0611' end, 'Prestatie', referentienummer, 1, 1, 'Uitleg.', 'Wat zou voldoen.'
            from prestatie where uitslag = 2;

            insert into vastlegging (versie, soort, vastgelegd_op) values ({Contracten}, 'contracten', '2026-01-15T08:00:00.000Z');
            insert into contractregel (versie, volgnummer, aanbieder, categorie, code, eenheid, tarief, ingangsdatum, einddatum)
            select {Contracten}, 3 * r.relatie + t.i, r.aanbieder, '02', '02IB' || t.i, 4, 7500, 20240101, null from r join t on t.i <= 3 where r.relatie <= 100;
            commit;
            """;
        opdracht.CommandTimeout = 600;
        opdracht.ExecuteNonQuery();
    }

    private static SqliteConnection Verbind(string bestand)
    {
        var verbinding = new SqliteConnection($"Data Source={bestand};Pooling=False");
        verbinding.Open();
        return verbinding;
    }
}
