using System.Globalization;

namespace Declaraties.Bench;

/// <summary>
/// Wat een miljoen contacten kosten: inlezen in een lege database, op volgorde en door elkaar, hetzelfde bestand nog eens, en een maand ervan naast de toewijzingen en prestaties
/// van een jaar leggen. Hele processen, om en om, naast evenveel rijen kaal invoegen.
/// </summary>
internal static class Contactmeting
{
    private const int ToewijzingenPerPartijen = 143;
    private const int Contacten = 1_000_000;
    private const string Kop = "Aanbieder;Gemeente;ToewijzingNummer;Datum;Soort;Minuten;Locatie";
    private static readonly string[] _gemeenten = ["0482", "0505", "0523", "0531", "0590", "0610", "0642"];

    public static void Meet(string programma, int keren)
    {
        var map = Directory.CreateTempSubdirectory("declaraties-bank-");
        try
        {
            string Pad(string naam) => Path.Combine(map.FullName, naam);
            Console.Error.WriteLine("vullen");
            var rijen = Rijen();
            File.WriteAllLines(Pad("geordend.csv"), rijen.Prepend(Kop));
            new Random(1).Shuffle(rijen);
            File.WriteAllLines(Pad("door-elkaar.csv"), rijen.Prepend(Kop));
            File.WriteAllText(Pad("declarabel.csv"), "Soort;Product;Declarabel;MaximumPercentage;MaximumPerMaand;Ingangsdatum;Einddatum\ndirect;;ja;;;2025-01-01;\nonline;;begrensd;25;;2025-01-01;\nno-show;;begrensd;;2;2025-01-01;\nreistijd;;nee;;;2025-01-01;\n");
            Proefjaar.Vul(Pad("jaar.db"), ToewijzingenPerPartijen);
            string[] Importeer(string bestand, string database) => [programma, "contacten", "importeer", Pad(bestand), "--database", Pad(database)];
            Opdracht InLeeg(string naam, string bestand, string database) => new(naam, Importeer(bestand, database)) { Vooraf = () => File.Delete(Pad(database)) };
            Meting.Draai(new("in het jaar", Importeer("door-elkaar.csv", "jaar.db")));
            Opdracht[] opdrachten =
            [
                new("evenveel rijen kaal invoegen, zonder index", [Environment.ProcessPath!, "invoegen", Pad("kaal.db"), Contacten.ToString(CultureInfo.InvariantCulture)]),
                InLeeg("contacten importeer, op volgorde", "geordend.csv", "geordend.db"),
                InLeeg("contacten importeer, door elkaar", "door-elkaar.csv", "door-elkaar.db"),
                new("hetzelfde bestand nog eens", Importeer("door-elkaar.csv", "door-elkaar.db")),
                new("contacten controleer, een maand, json", [programma, "contacten", "controleer", "--maand", $"{Proefjaar.Jaar}-03", "--declarabel", Pad("declarabel.csv"), "--formaat", "json", "--uit", Pad("uit.json"), "--database", Pad("jaar.db")]),
            ];
            var metingen = Meting.OmEnOm(opdrachten, keren, opwarmen: true, Console.Error.WriteLine);
            var tabel = new Tabel(string.Create(CultureInfo.InvariantCulture, $"{Contacten} contacten, {Proefjaar.Toewijzingen(ToewijzingenPerPartijen)} toewijzingen"), "seconden", "CPU-seconden", "piek MiB");
            foreach (var opdracht in opdrachten)
            {
                var kosten = metingen[opdracht.Naam];
                tabel.Rij(
                    opdracht.Naam,
                    Tekst(Meting.Mediaan(kosten.Select(k => k.Wand))),
                    Tekst(Meting.Mediaan(kosten.Select(k => k.Cpu))),
                    kosten.Max(k => k.PiekMiB).ToString("F0", CultureInfo.InvariantCulture));
            }

            tabel.Druk(Console.Out, markdown: true);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\nBestand {new FileInfo(Pad("door-elkaar.csv")).Length / 1048576.0:F1} MiB, database {new FileInfo(Pad("door-elkaar.db")).Length / 1048576.0:F1} MiB."));
        }
        finally
        {
            map.Delete(recursive: true);
        }
    }

    /// <summary>Van de aanbieders, gemeenten en toewijzingen van het proefjaar, op die volgorde; een op de honderd op een nummer dat er niet is.</summary>
    private static string[] Rijen()
    {
        string[] soorten = ["direct", "direct", "direct", "online", "reistijd", "no-show", "direct"];
        var rijen = new string[Contacten];
        for (var i = 0; i < Contacten; i++)
        {
            var (partijen, plaats) = ((int)((long)i * 700 / Contacten), i % 1429);
            var nummer = ((partijen + 1) * 1000) + (i % 100 == 0 ? 999 : 1 + (plaats % ToewijzingenPerPartijen));
            var soort = soorten[i % soorten.Length];
            rijen[i] = string.Create(
                CultureInfo.InvariantCulture,
                $"{99990000 + (partijen % 100)};{_gemeenten[partijen / 100]};{nummer};{Proefjaar.Jaar}-{1 + (i % 12):D2}-{1 + (i % 28):D2};{soort};{30 + (i % 4 * 15)};{(soort == "online" ? "online" : "thuis")}");
        }

        return rijen;
    }

    private static string Tekst(double getal) => getal.ToString("F2", CultureInfo.InvariantCulture);
}
