using System.Globalization;
using System.IO.Compression;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Declaraties.Testprogramma;

/// <summary>De inhoud van een database als tekst, buiten het programma om gelezen, zonder wanneer iets is vastgelegd.</summary>
public static class Databasedump
{
    private static readonly HashSet<string> _tijdstippen = new(StringComparer.OrdinalIgnoreCase) { "vastgelegd_op", "ontstaan_op", "moment", "Applied" };

    // The keys of sessions are chance on purpose.
    private const string Toeval = "sleutel";

    // That the service lived, and when.
    private const string Hartslag = "klok";

    /// <summary>Alle tabellen met alle rijen, op een vaste volgorde; zonder de sleutels van sessies, die elke keer andere horen te zijn.</summary>
    public static string Van(string bestand)
    {
        using var verbinding = Open(bestand);
        var dump = new StringBuilder();
        foreach (var tabel in Lijst(verbinding, $"select name from sqlite_master where type = 'table' and name not in ('{Toeval}', '{Hartslag}') order by name"))
        {
            var kolommen = Lijst(verbinding, $"select name from pragma_table_info('{tabel}') order by cid").Where(kolom => !_tijdstippen.Contains(kolom)).ToList();
            dump.Append(CultureInfo.InvariantCulture, $"{tabel}: {string.Join('|', kolommen)}\n");
            using var opdracht = verbinding.CreateCommand();
            opdracht.CommandText = $"select {string.Join(", ", kolommen.Select(kolom => $"quote(\"{kolom}\")"))} from \"{tabel}\" order by {string.Join(", ", Enumerable.Range(1, kolommen.Count))}";
            using var lezer = opdracht.ExecuteReader();
            while (lezer.Read())
            {
                dump.AppendJoin('|', Enumerable.Range(0, kolommen.Count).Select(kolom => Uitgepakt(lezer.GetString(kolom)))).Append('\n');
            }
        }

        return dump.ToString();
    }

    /// <summary>Wat er in een gecomprimeerde waarde zit: hoe zij is ingepakt hangt af van de stukken waarin een bericht binnenkwam.</summary>
    private static string Uitgepakt(string waarde)
    {
        if (!waarde.StartsWith("X'78", StringComparison.Ordinal))
        {
            return waarde;
        }

        try
        {
            using var zlib = new ZLibStream(new MemoryStream(Convert.FromHexString(waarde.AsSpan()[2..^1])), CompressionMode.Decompress);
            using var doel = new MemoryStream();
            zlib.CopyTo(doel);
            return $"zlib {Convert.ToHexString(doel.ToArray())}";
        }
        catch (InvalidDataException)
        {
            return waarde;
        }
    }

    /// <summary>De rijen van een paar vragen onder elkaar, zoals ze komen.</summary>
    public static string Vraag(string bestand, params ReadOnlySpan<string> vragen)
    {
        using var verbinding = Open(bestand);
        var dump = new StringBuilder();
        foreach (var vraag in vragen)
        {
            using var opdracht = verbinding.CreateCommand();
            opdracht.CommandText = vraag;
            using var lezer = opdracht.ExecuteReader();
            while (lezer.Read())
            {
                dump.AppendJoin('|', Enumerable.Range(0, lezer.FieldCount).Select(lezer.GetValue)).Append('\n');
            }
        }

        return dump.ToString();
    }

    public static long Aantal(string bestand, string tabel)
    {
        using var verbinding = Open(bestand);
        using var opdracht = verbinding.CreateCommand();
        opdracht.CommandText = $"select count(*) from {tabel}";
        return (long)opdracht.ExecuteScalar()!;
    }

    /// <summary>Wat SQLite zelf van de database vindt; "ok" als zij heel is.</summary>
    public static string Heel(string bestand)
    {
        using var verbinding = Open(bestand);
        return string.Join('\n', Lijst(verbinding, "pragma integrity_check"));
    }

    /// <summary>Een opgegeven antwoord, zoals de bezorging het achterlaat.</summary>
    public const string EenOnbestelbaar =
        """
        insert into uitgaand (bericht_id, kanaal, volgordesleutel, soort, bestemming, inhoudstype, inhoud, aangemaakt_op, pogingen, mislukt_sinds, opgegeven_op, fout)
        values ('proef-antwoord', 'amqp', 'proef', 'antwoord', '/weg', 'application/xml', x'00', '2026-03-02T08:15:00.000Z', 3, '2026-03-02T08:15:00.000Z', '2026-03-03T08:15:00.000Z', 'Er is geen wachtrij weg.')
        """;

    /// <summary>Verandert iets buiten het programma om.</summary>
    public static int Wijzig(string bestand, string sql, params ReadOnlySpan<(string Naam, object Waarde)> parameters)
    {
        using var verbinding = Open(bestand);
        using var opdracht = verbinding.CreateCommand();
        opdracht.CommandText = sql;
        foreach (var (naam, waarde) in parameters)
        {
            opdracht.Parameters.AddWithValue(naam, waarde);
        }

        return opdracht.ExecuteNonQuery();
    }

    public static T Waarde<T>(string bestand, string sql)
    {
        using var verbinding = Open(bestand);
        using var opdracht = verbinding.CreateCommand();
        opdracht.CommandText = sql;
        return (T)opdracht.ExecuteScalar()!;
    }

    /// <summary>De eerste kolom van elke rij, als tekst.</summary>
    public static IReadOnlyList<string> Waarden(string bestand, string sql)
    {
        using var verbinding = Open(bestand);
        using var opdracht = verbinding.CreateCommand();
        opdracht.CommandText = sql;
        using var lezer = opdracht.ExecuteReader();
        var waarden = new List<string>();
        while (lezer.Read())
        {
            waarden.Add(Convert.ToString(lezer.GetValue(0), System.Globalization.CultureInfo.InvariantCulture)!);
        }

        return waarden;
    }

    private static SqliteConnection Open(string bestand)
    {
        var verbinding = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = bestand, Pooling = false, Mode = SqliteOpenMode.ReadWrite }.ToString());
        verbinding.Open();
        return verbinding;
    }

    private static List<string> Lijst(SqliteConnection verbinding, string sql)
    {
        using var opdracht = verbinding.CreateCommand();
        opdracht.CommandText = sql;
        using var lezer = opdracht.ExecuteReader();
        var lijst = new List<string>();
        while (lezer.Read())
        {
            lijst.Add(lezer.GetString(0));
        }

        return lijst;
    }
}
