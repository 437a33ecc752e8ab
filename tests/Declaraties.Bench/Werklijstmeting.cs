using System.Diagnostics;
using System.Globalization;
using Declaraties.Opslag;
using Declaraties.Opslag.Inzage;
using Microsoft.Data.Sqlite;

namespace Declaraties.Bench;

/// <summary>
/// Hoe lang de werklijst doet over een bladzijde bij tienduizend, honderdduizend en een miljoen regels, naast een eenvoudige vraag langs een index op hetzelfde bestand.
/// </summary>
internal static class Werklijstmeting
{
    private const int RegelsPerDeclaratie = 25;
    private const int Keren = 101;

    private static readonly (string Naam, Werkfilter Filter)[] _lijsten =
    [
        ("eerste bladzijde", new()),
        ("laatste bladzijde", new() { Bladzijde = Bladzijde.Meeste / Bladzijde.Grootte }),
        ("alles", new() { Stand = Werkstand.Alles }),
        ("hoogste bedrag", new() { Volgorde = Werkvolgorde.Bedrag }),
        ("aanbieder", new() { Aanbieder = "99990007" }),
        ("gemeente", new() { Gemeente = "0505" }),
        ("aanbieder en gemeente", new() { Aanbieder = "99990007", Gemeente = "0505" }),
        ("regel", new() { Regel = "TR321" }),
        ("regel op bedrag", new() { Regel = "TR321", Volgorde = Werkvolgorde.Bedrag }),
        ("vanaf een bedrag", new() { Vanaf = new(30_000) }),
    ];

    public static void Meet()
    {
        var map = Directory.CreateTempSubdirectory("declaraties-bank-");
        try
        {
            var kolommen = ((int[])[10_000, 100_000, 1_000_000]).Select(regels => Meet(Path.Combine(map.FullName, $"{regels}.db"), regels)).ToList();
            var tabel = new Tabel(["milliseconden (keer de eenvoudige vraag)", .. kolommen.Select(kolom => string.Create(CultureInfo.InvariantCulture, $"{kolom.Regels} regels"))]);
            tabel.Rij(["eenvoudige vraag langs een index", .. kolommen.Select(kolom => Tekst(kolom.Eenvoudig))]);
            for (var i = 0; i < _lijsten.Length; i++)
            {
                tabel.Rij([_lijsten[i].Naam, .. kolommen.Select(kolom => string.Create(CultureInfo.InvariantCulture, $"{Tekst(kolom.Tijden[i])} ({kolom.Tijden[i] / kolom.Eenvoudig:F1})"))]);
            }

            tabel.Druk(Console.Out, markdown: true);
        }
        finally
        {
            map.Delete(recursive: true);
        }
    }

    private static (int Regels, double Eenvoudig, double[] Tijden) Meet(string bestand, int regels)
    {
        Vul(bestand, regels);
        using var database = Database.Open(bestand);
        using var verbinding = Verbind(bestand);
        var werklijst = new Werklijst(database);
        return (regels, Mediaan(() => Eenvoudig(verbinding)), [.. _lijsten.Select(lijst => Mediaan(() => werklijst.Toon(lijst.Filter)))]);
    }

    private static double Mediaan(Action werk)
    {
        var tijden = new double[Keren];
        for (var i = -10; i < Keren; i++)
        {
            var begin = Stopwatch.GetTimestamp();
            werk();
            if (i >= 0)
            {
                tijden[i] = Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
            }
        }

        Array.Sort(tijden);
        return tijden[Keren / 2];
    }

    /// <summary>Wat iemand zou schrijven om de laatste oordelen te zien: een index, een bladzijde, een tabel erbij.</summary>
    private static void Eenvoudig(SqliteConnection verbinding)
    {
        using var opdracht = verbinding.CreateCommand();
        opdracht.CommandText =
            $"""
            select d.versie, r.gemeente, d.aanbieder, d.declaratienummer, d.periode, d.uitslag, d.ingediend, d.toegekend, d.goedgekeurd, d.afgewezen
            from declaratie d join relatie r on r.relatie_id = d.relatie_id
            where d.uitslag <> 5 order by d.versie desc limit {Bladzijde.Grootte}
            """;
        using var rijen = opdracht.ExecuteReader();
        var waarden = new object[10];
        while (rijen.Read())
        {
            rijen.GetValues(waarden);
        }
    }

    /// <summary>Rijen rechtstreeks: 100 aanbieders bij 7 gemeenten, een op de drie declaraties met drie afgewezen regels.</summary>
    private static void Vul(string bestand, int regels)
    {
        Database.Open(bestand).Dispose();
        using var verbinding = Verbind(bestand);
        using var opdracht = verbinding.CreateCommand();
        opdracht.CommandText =
            $"""
            pragma synchronous = off;
            begin;
            insert into relatie (relatie_id, gemeente, aanbieder)
            with recursive g(i) as (select 0 union all select i + 1 from g where i < 699)
            select i + 1, substr('0482050505230531059006100642', 1 + 4 * (i / 100), 4), 99990000 + i % 100 from g;

            create temp table d as
            with recursive g(i) as (select 1 union all select i + 1 from g where i < {regels / RegelsPerDeclaratie})
            select i, 1 + (i * 37) % 700 as relatie, 1 + (i * 37) % 700 - 1 as r, i % 3 = 0 as fout, 202401 + (i % 12) as periode from g;

            insert into vastlegging (versie, soort, vastgelegd_op) select i, 'declaratie', '2026-01-01T08:00:00.000Z' from d;
            insert into declaratie (versie, relatie_id, aanbieder, vingerafdruk, identificatie, declaratienummer, periode, peildatum, regelset, gelezen_versie, uitslag, is_verwerkt,
                                    ingediend, toegekend, goedgekeurd, afgewezen, niet_beoordeeld, bericht, antwoord)
            select i, relatie, cast(99990000 + r % 100 as text), randomblob(32), 'I' || i, 'N' || i, periode, 20260101, '1', i - 1, case fout when 1 then 4 else 5 end, 1,
                   250000, case fout when 1 then 250000 - 30000 - i % 1000 else 250000 end, 22, 3, 0, randomblob(800), randomblob(400)
            from d;
            insert into prestatie (versie, volgnummer, relatie_id, aanbieder, bsn, referentienummer, vorig, nummer, categorie, code, begindatum, einddatum, volume, eenheid, tarief, bedrag, is_credit,
                                   uitslag, bezet_nummer)
            with recursive p(v) as (select 0 union all select v + 1 from p where v < {RegelsPerDeclaratie - 1})
            select i, v, relatie, cast(99990000 + r % 100 as text), 999900006, 'R' || i || '-' || v, null, 1000 + (i * 25 + v) % 100000, '02', '02IB1', periode * 100 + 1, periode * 100 + 28, 80, 1, 125,
                   10000, 0, case when fout = 1 and v < 3 then 2 else 1 end, 1
            from d cross join p;
            insert into bevinding (versie, volgnummer, regel, niveau, retourcode, klasse, referentie, regelnummer, kolom, toelichting, zou_voldoen)
            select versie, volgnummer, case versie % 4 when 0 then 'TR321' when 1 then 'TR418' when 2 then 'TR338' else 'TR304' end, 3, '9321', 'Prestatie', referentienummer, 1, 1, 'Uitleg.', 'Wat zou voldoen.'
            from prestatie where uitslag = 2;
            insert into regeltelling (versie, regel, retourcode, bevindingen, bedrag) select versie, regel, retourcode, count(*), 30000 from bevinding group by versie, regel;
            insert into ontvangst (sleutel, ontdubbel, soort, kanaal, vingerafdruk, bericht, ontvangen_op, gemeente, aanbieder, status, versie)
            select lower(hex(randomblob(16))), 'o' || i, 'WMO323', 'http', randomblob(32), x'00', '2026-01-01T08:00:00.000Z', null, null, 'beoordeeld', i from d;
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

    private static string Tekst(double milliseconden) => milliseconden.ToString("F2", CultureInfo.InvariantCulture);
}
