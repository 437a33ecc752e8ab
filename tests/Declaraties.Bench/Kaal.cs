using System.Xml;
using System.Xml.Schema;
using Microsoft.Data.Sqlite;

namespace Declaraties.Bench;

/// <summary>Kale stukken werk om ons eigen werk naast te leggen, elk als eigen proces.</summary>
internal static class Kaal
{
    /// <summary>Alle bytes lezen en de tekens &lt; tellen.</summary>
    public static void Bytes(string bestand)
    {
        var bytes = File.ReadAllBytes(bestand);
        Console.WriteLine(bytes.AsSpan().Count((byte)'<'));
    }

    /// <summary>Alle knooppunten lezen met XmlReader, met <paramref name="schemamap"/> ook toetsen aan de XSD.</summary>
    public static void Lezer(string bestand, string? schemamap)
    {
        var instellingen = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
        if (schemamap is not null)
        {
            instellingen.ValidationType = ValidationType.Schema;
            instellingen.Schemas.XmlResolver = null;
            foreach (var naam in (string[])["basisschema", "wmo323"])
            {
                using var schema = XmlReader.Create(Path.Combine(schemamap, naam + ".xsd"));
                instellingen.Schemas.Add(XmlSchema.Read(schema, null)!);
            }
        }

        using var lezer = XmlReader.Create(bestand, instellingen);
        var knooppunten = 0L;
        while (lezer.Read())
        {
            knooppunten++;
        }

        Console.WriteLine(knooppunten);
    }

    /// <summary>Hoeveel prestaties er in een declaratie staan.</summary>
    public static int Prestaties(string bestand)
    {
        using var lezer = XmlReader.Create(bestand);
        var prestaties = 0;
        while (lezer.Read())
        {
            prestaties += lezer is { NodeType: XmlNodeType.Element, LocalName: "Prestatie" } ? 1 : 0;
        }

        return prestaties;
    }

    /// <summary>Zoveel rijen van de vorm van een prestatie invoegen, zonder indexen, in één transactie.</summary>
    public static void Invoegen(string database, int rijen)
    {
        File.Delete(database);
        using var verbinding = new SqliteConnection($"Data Source={database};Pooling=False");
        verbinding.Open();
        using var opdracht = verbinding.CreateCommand();
        opdracht.CommandText =
            "pragma journal_mode = wal; pragma synchronous = full; create table prestatie (id integer primary key, referentienummer text, nummer integer, code text, begindatum integer, einddatum integer, volume integer, tarief integer, bedrag integer)";
        opdracht.ExecuteNonQuery();
        using var transactie = verbinding.BeginTransaction();
        opdracht.Transaction = transactie;
        opdracht.CommandText = "insert into prestatie values ($id, $referentienummer, $nummer, $code, $begindatum, $einddatum, $volume, $tarief, $bedrag)";
        var waarden = new SqliteParameter[] { new("$id", 0), new("$referentienummer", ""), new("$nummer", 0), new("$code", "02IB1"), new("$begindatum", 20260601), new("$einddatum", 20260630), new("$volume", 600), new("$tarief", 100), new("$bedrag", 60000) };
        opdracht.Parameters.AddRange(waarden);
        for (var i = 0; i < rijen; i++)
        {
            waarden[0].Value = i;
            waarden[1].Value = $"REF{i:D12}";
            waarden[2].Value = 100_000 + i;
            opdracht.ExecuteNonQuery();
        }

        transactie.Commit();
    }
}
