using System.Diagnostics;
using System.Globalization;
using Declaraties.Opslag;
using Declaraties.Opslag.Inzage;
using Microsoft.Data.Sqlite;

namespace Declaraties.Bench;

/// <summary>
/// Hoe lang de dienst doet over een bladzijde van de werklijst, van verzoek tot laatste byte, bij tienduizend, honderdduizend en een miljoen regels; naast een
/// eenvoudige vraag langs een index op hetzelfde bestand en een pagina zonder lijst. Achter elke bladzijde staat wat de lijst alleen kost.
/// </summary>
internal sealed class Werklijstmeting : IDisposable
{
    private const int RegelsPerDeclaratie = 25;
    private const int Keren = 101;
    private const int Inloop = 40;

    /// <summary>Adressen zoals een lezer ze opvraagt.</summary>
    private static readonly (string Naam, string Adres, Werkfilter Filter)[] _lijsten =
    [
        ("held, first deadline first (`/`)", "/", Wachtend()),
        ("held, last page", "/?stand=vastgehouden&bladzijde=9", Wachtend() with { Bladzijde = 9 }),
        ("held, a deadline", "/?stand=vastgehouden&uiterlijk=2099-12-18", Wachtend() with { Uiterlijk = new(2099, 12, 18) }),
        ("held, a provider", "/?stand=vastgehouden&aanbieder=99990007", Wachtend() with { Aanbieder = new("99990007") }),
        ("held, a rule", "/?stand=vastgehouden&regel=TR321", Wachtend() with { Regel = "TR321" }),
        ("held, highest amount first", "/?stand=vastgehouden&volgorde=bedrag", Wachtend() with { Volgorde = Werkvolgorde.Bedrag }),
        ("not granted, newest first", "/?stand=niettoegewezen", new()),
        ("not granted, oldest first", "/?stand=niettoegewezen&volgorde=oudste", new() { Volgorde = Werkvolgorde.Oudste }),
        ("not granted, page 40", "/?stand=niettoegewezen&bladzijde=40", new() { Bladzijde = Bladzijde.Meeste / Bladzijde.Grootte }),
        ("highest amount first", "/?stand=niettoegewezen&volgorde=bedrag", new() { Volgorde = Werkvolgorde.Bedrag }),
        ("all judgements", "/?stand=alles", new() { Stand = Werkstand.Alles }),
        ("provider", "/?stand=niettoegewezen&aanbieder=99990007", new() { Aanbieder = new("99990007") }),
        ("provider, highest amount first", "/?stand=niettoegewezen&aanbieder=99990007&volgorde=bedrag", new() { Aanbieder = new("99990007"), Volgorde = Werkvolgorde.Bedrag }),
        ("municipality", "/?stand=niettoegewezen&gemeente=0505", new() { Gemeente = new("0505") }),
        ("municipality, highest amount first", "/?stand=niettoegewezen&gemeente=0505&volgorde=bedrag", new() { Gemeente = new("0505"), Volgorde = Werkvolgorde.Bedrag }),
        ("provider and municipality", "/?stand=niettoegewezen&gemeente=0505&aanbieder=99990007", new() { Aanbieder = new("99990007"), Gemeente = new("0505") }),
        ("rule", "/?stand=niettoegewezen&regel=TR321", new() { Regel = "TR321" }),
        ("rule, highest amount first", "/?stand=niettoegewezen&regel=TR321&volgorde=bedrag", new() { Regel = "TR321", Volgorde = Werkvolgorde.Bedrag }),
        ("rule and municipality", "/?stand=niettoegewezen&regel=TR321&gemeente=0505", new() { Regel = "TR321", Gemeente = new("0505") }),
        ("from an amount many have", "/?stand=niettoegewezen&vanaf=300", new() { Vanaf = new(30_000) }),
        ("from an amount few have", "/?stand=niettoegewezen&vanaf=309,90", new() { Vanaf = new(30_990) }),
    ];

    private readonly string _programma;
    private readonly DirectoryInfo _map = Directory.CreateTempSubdirectory("declaraties-bank-");

    private Werklijstmeting(string programma) => _programma = programma;

    public static void Meet(string programma)
    {
        using var meting = new Werklijstmeting(programma);
        var kolommen = ((int[])[10_000, 100_000, 1_000_000]).Select(meting.Meet).ToList();
        var tabel = new Tabel(["milliseconds (times the simple query): page over HTTP / list alone", .. kolommen.Select(kolom => string.Create(CultureInfo.InvariantCulture, $"{kolom.Regels:N0} lines"))]);
        tabel.Rij(["a simple query by index: the last 25 judgements", .. kolommen.Select(kolom => Tekst(kolom.Eenvoudig))]);
        tabel.Rij(["a page without a list / the counts and the choices of a filter", .. kolommen.Select(kolom => kolom.Cel(0))]);
        for (var i = 0; i < _lijsten.Length; i++)
        {
            tabel.Rij([_lijsten[i].Naam, .. kolommen.Select(kolom => kolom.Cel(i + 1))]);
        }

        tabel.Druk(Console.Out, markdown: true);
    }

    public void Dispose() => _map.Delete(recursive: true);

    private static Werkfilter Wachtend() => new() { Stand = Werkstand.Vastgehouden, Volgorde = Werkvolgorde.Uiterlijk };

    private Kolom Meet(int regels)
    {
        var bestand = Path.Combine(_map.FullName, $"{regels}.db");
        Vul(bestand, regels);
        using var database = Database.Open(bestand);
        using var verbinding = Verbind(bestand);
        var werklijst = new Werklijst(database);
        var tijden = new List<(double, double)>();
        using var dienst = Start(bestand);
        try
        {
            dienst.ErrorDataReceived += (_, _) => { };
            dienst.BeginErrorReadLine();
            using var http = new HttpClient { BaseAddress = new Uri(dienst.StandardOutput.ReadLine()?.Split(' ')[^1] ?? throw new MislukteMeting("De dienst start niet.")) };
            // The first requests pay for compiling, wherever they go: not the first row of the table alone.
            for (var i = 0; i < Inloop; i++)
            {
                Array.ForEach(_lijsten, lijst => Haal(http, lijst.Adres));
            }

            var eenvoudig = Mediaan(() => Eenvoudig(verbinding));
            tijden.Add((Mediaan(() => Haal(http, "/zoeken")), Mediaan(() => (werklijst.Tellingen(), werklijst.Keuzes()))));
            tijden.AddRange(_lijsten.Select(lijst => (Mediaan(() => Haal(http, lijst.Adres)), Mediaan(() => werklijst.Toon(lijst.Filter)))));
            return new Kolom(regels, eenvoudig, tijden);
        }
        finally
        {
            Process.Start("kill", ["-TERM", dienst.Id.ToString(CultureInfo.InvariantCulture)]).Dispose();
            dienst.WaitForExit();
        }
    }

    private Process Start(string bestand)
    {
        var start = new ProcessStartInfo(_programma, ["serve"]) { WorkingDirectory = _map.FullName, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DECLARATIES__DATABASE"] = bestand;
        start.Environment["DECLARATIES__HTTP__POORT"] = "0";
        // Nothing is due: what is held stays held while it is measured.
        start.Environment["DECLARATIES__VEEGRONDE"] = "3600";
        // What it lists has a date of its own.
        start.Environment["DECLARATIES__KLOK__VOOR"] = "36500";
        return Process.Start(start)!;
    }

    private static void Haal(HttpClient http, string adres)
    {
        using var antwoord = http.GetAsync(new Uri(adres, UriKind.Relative)).GetAwaiter().GetResult();
        if (!antwoord.IsSuccessStatusCode)
        {
            throw new MislukteMeting($"{adres} gaf {(int)antwoord.StatusCode}.");
        }
    }

    private static double Mediaan<T>(Func<T> werk) => Mediaan(() => { _ = werk(); });

    private static double Mediaan(Action werk)
    {
        var tijden = new double[Keren];
        for (var i = -Inloop; i < Keren; i++)
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

    /// <summary>Rijen rechtstreeks: 100 aanbieders bij 7 gemeenten, een op de drie declaraties met drie afgewezen regels, en daarvan wachten die van een halve maand nog op vrijgave.</summary>
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
            insert into werkregel (lijst, versie, relatie_id, gemeente, aanbieder, niet_toegekend, uitslag)
            select l.lijst, d.versie, d.relatie_id, r.gemeente, d.aanbieder, d.ingediend - d.toegekend, d.uitslag
            from (select 'alles' as lijst, versie from declaratie union all select 'niettoegewezen', versie from declaratie where uitslag <> 5 union all select regel, versie from regeltelling) l
            join declaratie d on d.versie = l.versie join relatie r on r.relatie_id = d.relatie_id;
            insert into ontvangst (sleutel, ontdubbel, soort, kanaal, vingerafdruk, bericht, ontvangen_op, gemeente, aanbieder, status, uiterlijk, versie)
            select lower(hex(randomblob(16))), 'o' || i, 'WMO323', 'http', randomblob(32), x'00', '2026-01-01T08:00:00.000Z', null, null,
                   case when fout and i > {regels / RegelsPerDeclaratie} * 23 / 24 then 'vastgehouden' else 'beoordeeld' end,
                   case when fout and i > {regels / RegelsPerDeclaratie} * 23 / 24 then 20991215 + i % 10 end, i from d;
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

    private sealed record Kolom(int Regels, double Eenvoudig, IReadOnlyList<(double Pagina, double Lijst)> Tijden)
    {
        public string Cel(int i) => $"{Keer(Tijden[i].Pagina)} / {Keer(Tijden[i].Lijst)}";

        private string Keer(double tijd) => string.Create(CultureInfo.InvariantCulture, $"{Tekst(tijd)} ({tijd / Eenvoudig:F1})");
    }

    private static string Tekst(double milliseconden) => milliseconden.ToString("F2", CultureInfo.InvariantCulture);
}
