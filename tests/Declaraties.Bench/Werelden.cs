using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Declaraties.Opslag;
using Microsoft.Data.Sqlite;

namespace Declaraties.Bench;

/// <summary>De maten van een verzonnen wereld; dezelfde maten geven dezelfde bestanden.</summary>
internal sealed record Wereldmaat(int Clienten, int RegelsPerClient = 1)
{
    public int Aanbieders { get; init; } = 1;

    public int Maanden { get; init; } = 1;

    /// <summary>Het deel van de prestaties met een fout, in promille.</summary>
    public int Fouten { get; init; }

    public string Verdeling { get; init; } = "gewogen";

    public string Tot { get; init; } = "2026-06";

    public string Naam =>
        string.Create(CultureInfo.InvariantCulture, $"wereld-c{Clienten}-a{Aanbieders}-m{Maanden}-r{RegelsPerClient}-f{Fouten}-{Verdeling}-{Tot}-s1");

    /// <summary>De laatste dag van de maand waarin over de laatste maand wordt gedeclareerd.</summary>
    public string Peildatum =>
        DateOnly.ParseExact(Tot + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture).AddMonths(2).AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>Een wereld op schijf.</summary>
/// <param name="Maat">Haar maten.</param>
/// <param name="Map">Waar zij staat.</param>
/// <param name="Declaraties">De map met declaraties.</param>
/// <param name="Bestanden">De declaraties, in de volgorde van verwerken.</param>
internal sealed record Wereld(Wereldmaat Maat, string Map, string Declaraties, IReadOnlyList<string> Bestanden);

/// <summary>
/// Maakt werelden en databases met het programma zelf, en bewaart ze voor een volgende keer. Wat een naam heeft is af; een database heet ook
/// naar het schema, zodat een ander schema een nieuwe maakt.
/// </summary>
internal sealed class Werelden(string programma, string werkmap, Action<string> voortgang)
{
    private static readonly string _schema = Schema();

    public Wereld Maak(Wereldmaat maat)
    {
        var map = Path.Combine(werkmap, maat.Naam);
        if (!Directory.Exists(map))
        {
            var nieuw = map + ".nieuw";
            if (Directory.Exists(nieuw))
            {
                Directory.Delete(nieuw, recursive: true);
            }

            voortgang($"maakt {maat.Naam}");
            Voer(
                0,
                "genereer", "--uit", nieuw, "--clienten", Tekst(maat.Clienten), "--aanbieders", Tekst(maat.Aanbieders), "--maanden", Tekst(maat.Maanden), "--tot", maat.Tot,
                "--seed", "1", "--regels-per-client", Tekst(maat.RegelsPerClient), "--fouten", Tekst(maat.Fouten), "--verdeling", maat.Verdeling);
            Directory.Move(nieuw, map);
        }

        var declaraties = Path.Combine(map, "declaraties");
        return new Wereld(maat, map, declaraties, [.. Directory.GetFiles(declaraties).Order(StringComparer.Ordinal)]);
    }

    /// <summary>Een database met producten, contracten en toewijzingen van de wereld, en nog niets gedeclareerd.</summary>
    public string Begin(Wereld wereld) => Bewaar(wereld, "begin", database =>
    {
        Voer(0, "importeer", "producten", Path.Combine(wereld.Map, "producten.csv"), "--database", database);
        Voer(0, "importeer", "contracten", Path.Combine(wereld.Map, "contracten.csv"), "--database", database);
        Voer(0, "importeer", "toewijzingen", Path.Combine(wereld.Map, "toewijzingen"), "--database", database);
    });

    /// <summary>Een database waarin alle maanden op de laatste na zijn gedeclareerd, een voor een, door het programma zelf.</summary>
    public string Historie(Wereld wereld)
    {
        var begin = Begin(wereld);
        return Bewaar(wereld, "historie", database =>
        {
            File.Copy(begin, database);
            var antwoorden = Path.Combine(werkmap, "antwoorden-historie");
            foreach (var bestand in wereld.Bestanden.SkipLast(1))
            {
                voortgang($"declareert {Path.GetFileName(bestand)}");
                Voer(1, "declareer", bestand, "--antwoorden", antwoorden, "--database", database, "--peildatum", wereld.Maat.Peildatum, "--maximale-grootte", "2000");
                Directory.Delete(antwoorden, recursive: true);
            }
        });
    }

    /// <summary>Hoeveel prestaties er in een database zijn beoordeeld.</summary>
    public static long Bewaard(string database)
    {
        using var verbinding = new SqliteConnection($"Data Source={database};Pooling=False");
        verbinding.Open();
        using var opdracht = verbinding.CreateCommand();
        opdracht.CommandText = "select coalesce(sum(goedgekeurd + afgewezen + niet_beoordeeld), 0) from declaratie";
        return Convert.ToInt64(opdracht.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    /// <summary>Een verse kopie, al op schijf: het terugschrijven ervan valt niet in de meting.</summary>
    public static void Kopieer(string van, string naar)
    {
        Verwijder(naar);
        File.Copy(van, naar);
        using var kopie = new FileStream(naar, FileMode.Open, FileAccess.ReadWrite);
        kopie.Flush(flushToDisk: true);
    }

    public static void Verwijder(string database)
    {
        foreach (var staart in (string[])["", "-wal", "-shm"])
        {
            File.Delete(database + staart);
        }
    }

    private string Bewaar(Wereld wereld, string soort, Action<string> maak)
    {
        var database = $"{wereld.Map}-{soort}-{_schema}.db";
        if (!File.Exists(database))
        {
            voortgang($"maakt {Path.GetFileName(database)}");
            var nieuw = database + ".nieuw";
            Verwijder(nieuw);
            maak(nieuw);
            File.Move(nieuw, database);
        }

        return database;
    }

    /// <param name="hoogsteCode">De hoogste afsluitcode die goed is: 1 als er iets geweigerd mag worden.</param>
    /// <param name="argumenten">De opdracht.</param>
    private void Voer(int hoogsteCode, params string[] argumenten)
    {
        using var proces = Process.Start(new ProcessStartInfo(programma, argumenten) { RedirectStandardOutput = true })!;
        var uitvoer = proces.StandardOutput.ReadToEnd();
        proces.WaitForExit();
        if (proces.ExitCode > hoogsteCode)
        {
            throw new MislukteMeting($"declaraties {string.Join(' ', argumenten)} eindigde met {proces.ExitCode}.\n{uitvoer}");
        }
    }

    private static string Schema()
    {
        var opslag = typeof(Database).Assembly;
        using var som = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var naam in opslag.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            using var script = opslag.GetManifestResourceStream(naam)!;
            using var bytes = new MemoryStream();
            script.CopyTo(bytes);
            som.AppendData(bytes.ToArray());
        }

        return Convert.ToHexStringLower(som.GetHashAndReset())[..8];
    }

    private static string Tekst(int getal) => getal.ToString(CultureInfo.InvariantCulture);
}
