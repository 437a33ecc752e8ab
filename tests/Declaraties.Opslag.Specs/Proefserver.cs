using Dapper;
using Declaraties.Opslag.Sqlite;
using Microsoft.Data.SqlClient;

namespace Declaraties.Opslag.Specs;

/// <summary>Waar een voorbeeld zijn database vandaan haalt. Wat voor de ene server geldt, geldt voor de andere.</summary>
internal abstract class Proefserver
{
    public static Proefserver Sqlite { get; } = new Bestanden();

    /// <summary>Elke server; een die er niet is wordt overgeslagen, met de reden.</summary>
    public static IEnumerable<TestFixtureData> Elke()
    {
        yield return new TestFixtureData(Sqlite);
        yield return SqlServer();
    }

    /// <summary>Alleen SQL Server.</summary>
    public static IEnumerable<TestFixtureData> AlleenSqlServer()
    {
        yield return SqlServer();
    }

    /// <summary>Een lege database, voor zolang als zij nodig is.</summary>
    public abstract Proefdatabase Leen();

    private static TestFixtureData SqlServer() => Servers.Reeks is { Length: > 0 } reeks
        ? new TestFixtureData(new Servers(reeks))
        : new TestFixtureData(Sqlite).SetArgDisplayNames("SQL Server").Ignore($"{Servers.Variabele} is niet gezet: er is geen SQL Server om op te proberen. Goed is bijvoorbeeld Server=...;User Id=...;Password=...;TrustServerCertificate=true.");

    private sealed class Bestanden : Proefserver
    {
        private static readonly Lazy<byte[]> _leeg = new(MaakLeeg);

        public override Proefdatabase Leen()
        {
            var map = new Proefmap();
            // Een kopie van een lege database: het schema aanmaken kost meer dan de meeste voorbeelden zelf.
            File.WriteAllBytes(map.Pad("proef.db"), _leeg.Value);
            var database = (SqliteDatabase)Database.Open(map.Pad("proef.db"));
            // Tegen stroomuitval hoeft een voorbeeld niet te kunnen.
            database.Verbinding.Execute("pragma synchronous = off");
            return new Proefdatabase(database, map.Pad("proef.db"), map.Dispose);
        }

        public override string ToString() => "SQLite";

        private static byte[] MaakLeeg()
        {
            using var map = new Proefmap();
            var bestand = map.Pad("leeg.db");
            Database.Open(bestand).Dispose();
            return File.ReadAllBytes(bestand);
        }
    }

    /// <summary>Databases op de genoemde server. Een die terugkomt wordt leeggemaakt en weer uitgeleend; na afloop gaan ze allemaal weg.</summary>
    internal sealed class Servers(string reeks) : Proefserver
    {
        public const string Variabele = "DECLARATIES_TEST_SQLSERVER";
        private static readonly Stack<string> _vrij = new();
        private static readonly List<string> _gemaakt = [];

        public static string? Reeks { get; } = Environment.GetEnvironmentVariable(Variabele);

        public override Proefdatabase Leen()
        {
            var adres = _vrij.TryPop(out var oud) ? oud : Nieuw();
            var database = Database.Open(adres);
            return new Proefdatabase(database, adres, () =>
            {
                MaakLeeg(adres);
                _vrij.Push(adres);
            });
        }

        /// <summary>Een naam waar nog geen database van is; zij gaat na afloop weg.</summary>
        public string Nieuw()
        {
            var naam = $"declaraties_proef_{Environment.ProcessId}_{_gemaakt.Count + 1}";
            _gemaakt.Add(naam);
            return new SqlConnectionStringBuilder(reeks) { InitialCatalog = naam }.ConnectionString;
        }

        public static void RuimOp()
        {
            if (_gemaakt.Count == 0)
            {
                return;
            }

            SqlConnection.ClearAllPools();
            using var beheer = new SqlConnection(new SqlConnectionStringBuilder(Reeks) { InitialCatalog = "master", Pooling = false }.ConnectionString);
            beheer.Open();
            foreach (var naam in _gemaakt)
            {
                beheer.Execute($"drop database if exists [{naam}]");
            }
        }

        public override string ToString() => "SQL Server";

        private static void MaakLeeg(string adres)
        {
            using var verbinding = new SqlConnection(adres);
            verbinding.Open();
            var vol = verbinding.Query<string>("select name from sys.tables where name <> 'SchemaVersions'").ToHashSet(StringComparer.Ordinal);
            var verwijzingen = verbinding.Query<(string Van, string Naar)>("select object_name(parent_object_id), object_name(referenced_object_id) from sys.foreign_keys")
                .ToLookup(verwijzing => verwijzing.Naar, verwijzing => verwijzing.Van, StringComparer.Ordinal);
            while (vol.Count > 0)
            {
                // Wie verwijst gaat voor; en waar iets naar verwijst laat een server zich niet in één keer leegmaken.
                foreach (var tabel in vol.Where(tabel => !verwijzingen[tabel].Any(vol.Contains)).ToList())
                {
                    verbinding.Execute(verwijzingen.Contains(tabel) ? $"delete from [{tabel}]" : $"truncate table [{tabel}]");
                    vol.Remove(tabel);
                }
            }
        }
    }
}

/// <param name="Database">De geopende database.</param>
/// <param name="Adres">Hoe een ander haar ook kan openen.</param>
/// <param name="Terug">Geeft haar terug.</param>
internal sealed record Proefdatabase(Database Database, string Adres, Action Terug) : IDisposable
{
    public void Dispose()
    {
        Database.Dispose();
        Terug();
    }
}

[SetUpFixture]
internal sealed class Opruiming
{
    [OneTimeTearDown]
    public void Ruim_de_databases_op() => Proefserver.Servers.RuimOp();
}
