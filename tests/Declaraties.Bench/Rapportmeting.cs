using System.Globalization;

namespace Declaraties.Bench;

/// <summary>
/// Wat een rapport over een jaar met een miljoen prestaties kost, naast een kale GROUP BY over dezelfde rijen met dezelfde korrel (toewijzing en maand): hele
/// processen, om en om.
/// </summary>
internal static class Rapportmeting
{
    private const int ToewijzingenPerPartijen = 120;

    public static void Meet(string programma, int keren)
    {
        var map = Directory.CreateTempSubdirectory("declaraties-bank-");
        try
        {
            var bestand = Path.Combine(map.FullName, "jaar.db");
            Console.Error.WriteLine("vullen");
            Proefjaar.Vul(bestand, ToewijzingenPerPartijen);
            string[] Rapport(string soort, string formaat) =>
                [programma, "rapport", soort, "--jaar", Proefjaar.Jaar.ToString(CultureInfo.InvariantCulture), "--formaat", formaat, "--uit", Path.Combine(map.FullName, $"{soort}.{formaat}"), "--database", bestand];
            Opdracht[] opdrachten =
            [
                new("kale GROUP BY", [Environment.ProcessPath!, "groepeer", bestand]),
                new("rapport benutting, csv", Rapport("benutting", "csv")),
                new("rapport benutting, json", Rapport("benutting", "json")),
                new("rapport benutting, xlsx", Rapport("benutting", "xlsx")),
                new("rapport afkeur, xlsx", Rapport("afkeur", "xlsx")),
                new("rapport regels, csv", Rapport("regels", "csv")),
                new("rapport regels, xlsx", Rapport("regels", "xlsx")),
                new("rapport maand, html", Rapport("maand", "html")),
            ];
            var metingen = Meting.OmEnOm(opdrachten, keren, opwarmen: true, Console.Error.WriteLine);
            var kaal = metingen[opdrachten[0].Naam];
            var tabel = new Tabel(string.Create(CultureInfo.InvariantCulture, $"{Proefjaar.Prestaties(ToewijzingenPerPartijen)} prestaties"), "seconden", "CPU-seconden", "CPU keer GROUP BY", "piek MiB", "bestand MiB");
            foreach (var opdracht in opdrachten)
            {
                var kosten = metingen[opdracht.Naam];
                var uit = opdracht.Regels[0] is [_, "rapport", var soort, _, _, _, var formaat, ..] ? new FileInfo(Path.Combine(map.FullName, $"{soort}.{formaat}")).Length / 1048576.0 : 0;
                tabel.Rij(
                    opdracht.Naam,
                    Tekst(Meting.Mediaan(kosten.Select(k => k.Wand))),
                    Tekst(Meting.Mediaan(kosten.Select(k => k.Cpu))),
                    Tekst(Meting.Mediaan(kosten.Zip(kaal, (dit, groep) => dit.Cpu / groep.Cpu))),
                    kosten.Max(k => k.PiekMiB).ToString("F0", CultureInfo.InvariantCulture),
                    uit.ToString("F1", CultureInfo.InvariantCulture));
            }

            tabel.Druk(Console.Out, markdown: true);
        }
        finally
        {
            map.Delete(recursive: true);
        }
    }

    private static string Tekst(double getal) => getal.ToString("F2", CultureInfo.InvariantCulture);
}
