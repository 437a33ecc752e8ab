using System.Diagnostics;
using System.Globalization;

namespace Declaraties.Bench;

/// <summary>
/// De meetbank: één tabel met verhoudingen uit één run. f is <c>xmllint --noout --stream --schema</c> op hetzelfde bestand; verhoudingen zijn
/// medianen van metingen die om en om liepen.
/// </summary>
/// <param name="programma">Het gepubliceerde programma <c>declaraties</c>.</param>
/// <param name="wortel">De hoofdmap van het project.</param>
/// <param name="werkmap">Waar de verzonnen werelden en databases komen; wat er al is wordt opnieuw gebruikt.</param>
/// <param name="keren">Aantal metingen per opdracht.</param>
internal sealed class Bank(string programma, string wortel, string werkmap, int keren)
{
    private const string Peildatum = "2026-07-31";

    private readonly string _eigen = Environment.ProcessPath!;
    private readonly string _xsd = Path.Combine(wortel, "schemas", "iwmo-3.2", "wmo323.xsd");
    private readonly string _xsl = Path.Combine(wortel, "tests", "Declaraties.Bench", "niveau2.xsl");
    private readonly string _schemas = Path.Combine(wortel, "schemas", "iwmo-3.2");

    public void Meet(string[] onderdelen)
    {
        Directory.CreateDirectory(werkmap);
        Console.WriteLine($"{Environment.ProcessorCount} processors, .NET {Environment.Version}, mediaan van {keren} metingen om en om; x f = maal de processortijd van xmllint --noout --stream --schema.");
        foreach (var onderdeel in onderdelen.Length > 0 ? onderdelen : ["20KB", "2.5MB", "25MB", "toewijzingen", "lineair"])
        {
            switch (onderdeel)
            {
                case "20KB":
                    Bericht(onderdeel, Wereld("20KB", clienten: 22, regels: 1));
                    break;
                case "2.5MB":
                    Bericht(onderdeel, Wereld("2.5MB", clienten: 2_700, regels: 1));
                    break;
                case "25MB":
                    Bericht(onderdeel, Wereld("25MB", clienten: 9_000, regels: 3));
                    break;
                case "toewijzingen":
                    Toewijzingen();
                    break;
                case "lineair":
                    Lineair();
                    break;
                default:
                    throw new ArgumentException($"Onbekend onderdeel {onderdeel}.");
            }
        }
    }

    /// <summary>Eén bericht: niveau 1 en 2, het hele werk, en waar het naast ligt.</summary>
    private void Bericht(string naam, string wereld)
    {
        var bestand = Directory.GetFiles(Path.Combine(wereld, "declaraties")).Single();
        var regels = File.ReadLines(bestand).Count(regel => regel.Contains("Prestatie>", StringComparison.Ordinal) && regel.Contains("</", StringComparison.Ordinal));
        var basis = Database(wereld);
        var proef = Path.Combine(werkmap, "proef.db");
        var antwoorden = Path.Combine(werkmap, "antwoorden");
        string[] f = ["xmllint", "--noout", "--stream", "--schema", _xsd, bestand];
        string[] dom = ["xmllint", "--noout", "--schema", _xsd, bestand];
        Tabel(
            string.Create(CultureInfo.InvariantCulture, $"{naam}: {new FileInfo(bestand).Length / 1e6:0.00} MB, {regels} prestaties"),
            Meting.OmEnOm(
                [
                    new Opdracht("f: xmllint --stream --schema", f),
                    new Opdracht("niveau 1 en 2 (controleer)", [programma, "controleer", bestand, "--maximale-grootte", "2000"]) ,
                    new Opdracht("hele werk (declareer, SQLite)", [programma, "declareer", bestand, "--antwoorden", antwoorden, "--database", proef, "--peildatum", Peildatum, "--maximale-grootte", "2000"])
                    {
                        Vooraf = () => Kopieer(basis, proef),
                    },
                    new Opdracht("xmllint --schema + xsltproc", dom, ["xsltproc", "--noout", _xsl, bestand]),
                    new Opdracht("xmllint --schema", dom),
                    new Opdracht("XmlReader + XSD", [_eigen, "lezer-xsd", bestand, _schemas]),
                    new Opdracht("XmlReader", [_eigen, "lezer", bestand]),
                    new Opdracht("bytes lezen en < tellen", [_eigen, "bytes", bestand]),
                    new Opdracht("SQLite, zoveel rijen zonder index", [_eigen, "invoegen", Path.Combine(werkmap, "kaal.db"), regels.ToString(CultureInfo.InvariantCulture)]),
                    new Opdracht("leeg .NET-proces", [_eigen, "hallo"]),
                ],
                keren));
    }

    private void Toewijzingen()
    {
        var wereld = Wereld("20000-toewijzingen", clienten: 9_000, regels: 2);
        var map = Path.Combine(wereld, "toewijzingen");
        var proef = Path.Combine(werkmap, "proef.db");
        Tabel(
            $"WMO301: {Directory.GetFiles(map).Length} bestanden",
            Meting.OmEnOm(
                [
                    new Opdracht("importeer toewijzingen", [programma, "importeer", "toewijzingen", map, "--database", proef]) { Vooraf = () => Verwijder(proef) },
                ],
                Math.Min(keren, 3)));
    }

    /// <summary>Tien maanden van 25 MB na elkaar: de laatste mag niet meer kosten dan de eerste.</summary>
    private void Lineair()
    {
        var wereld = Wereld("10x25MB", clienten: 9_000, regels: 3, maanden: 10);
        var bestanden = Directory.GetFiles(Path.Combine(wereld, "declaraties")).Order(StringComparer.Ordinal).ToArray();
        var proef = Path.Combine(werkmap, "proef.db");
        Kopieer(Database(wereld), proef);
        Console.WriteLine();
        Console.WriteLine("| 10 maanden na elkaar | MB | wand (s) | cpu (s) | cpu per MB / eerste | piek (MiB) |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: |");
        var eerste = 0.0;
        foreach (var bestand in bestanden)
        {
            var opdracht = new Opdracht(Path.GetFileName(bestand), [programma, "declareer", bestand, "--antwoorden", Path.Combine(werkmap, "antwoorden"), "--database", proef, "--peildatum", Peildatum, "--maximale-grootte", "2000"]);
            var kosten = Meting.Eens(opdracht);
            var mb = new FileInfo(bestand).Length / 1e6;
            eerste = eerste == 0 ? kosten.Cpu / mb : eerste;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {opdracht.Naam} | {mb:0.0} | {kosten.Wand:0.00} | {kosten.Cpu:0.00} | {kosten.Cpu / mb / eerste:0.00} | {kosten.PiekMiB:0} |"));
        }
    }

    private static void Tabel(string kop, Dictionary<string, List<Kosten>> metingen)
    {
        var ijk = metingen.Values.First();
        Console.WriteLine();
        Console.WriteLine($"| {kop} | cpu x f | wand x f | cpu (s) | wand (s) | piek (MiB) |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: |");
        foreach (var (naam, kosten) in metingen)
        {
            var cpu = Meting.Mediaan(kosten.Zip(ijk, (k, f) => k.Cpu / f.Cpu));
            var wand = Meting.Mediaan(kosten.Zip(ijk, (k, f) => k.Wand / f.Wand));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {naam} | {cpu:0.00} | {wand:0.00} | {Meting.Mediaan(kosten.Select(k => k.Cpu)):0.000} | {Meting.Mediaan(kosten.Select(k => k.Wand)):0.000} | {Meting.Mediaan(kosten.Select(k => k.PiekMiB)):0} |"));
        }
    }

    private string Wereld(string naam, int clienten, int regels, int maanden = 1)
    {
        var map = Path.Combine(werkmap, "wereld-" + naam);
        if (!Directory.Exists(Path.Combine(map, "declaraties")))
        {
            Voer("genereer", "--uit", map, "--clienten", Tekst(clienten), "--aanbieders", "1", "--maanden", Tekst(maanden), "--seed", "1", "--regels-per-client", Tekst(regels));
        }

        return map;
    }

    /// <summary>Een database met de wereld ingelezen en nog niets gedeclareerd.</summary>
    private string Database(string wereld)
    {
        var database = wereld + ".db";
        if (!File.Exists(database))
        {
            var tijdelijk = database + ".nieuw";
            Verwijder(tijdelijk);
            Voer("importeer", "producten", Path.Combine(wereld, "producten.csv"), "--database", tijdelijk);
            Voer("importeer", "contracten", Path.Combine(wereld, "contracten.csv"), "--database", tijdelijk);
            Voer("importeer", "toewijzingen", Path.Combine(wereld, "toewijzingen"), "--database", tijdelijk);
            File.Move(tijdelijk, database);
        }

        return database;
    }

    private void Voer(params string[] argumenten)
    {
        using var proces = Process.Start(programma, argumenten);
        proces.WaitForExit();
        if (proces.ExitCode != 0)
        {
            throw new InvalidOperationException($"declaraties {string.Join(' ', argumenten)} eindigde met {proces.ExitCode}.");
        }
    }

    private static void Kopieer(string van, string naar)
    {
        Verwijder(naar);
        File.Copy(van, naar);
    }

    private static void Verwijder(string database)
    {
        foreach (var staart in (string[])["", "-wal", "-shm"])
        {
            File.Delete(database + staart);
        }
    }

    private static string Tekst(int getal) => getal.ToString(CultureInfo.InvariantCulture);
}
