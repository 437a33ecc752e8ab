using System.Globalization;

namespace Declaraties.Bench;

/// <summary>Wat een vergelijking over een jaar met honderdduizend toewijzingen kost, naast een kale GROUP BY over dezelfde rijen: hele processen, om en om.</summary>
internal static class Vergelijkmeting
{
    private const int ToewijzingenPerPartijen = 143;

    public static void Meet(string programma, int keren)
    {
        var map = Directory.CreateTempSubdirectory("declaraties-bank-");
        try
        {
            var (bestand, bandbreedte) = (Path.Combine(map.FullName, "jaar.db"), Path.Combine(map.FullName, "bandbreedte.csv"));
            Console.Error.WriteLine("vullen");
            Proefjaar.Vul(bestand, ToewijzingenPerPartijen);
            File.WriteAllText(bandbreedte, "ProductCode;MinutenPerWeekVan;MinutenPerWeekTot\n02IB1;30;90\n02IB2;30;90\n02IB3;30;90\n");
            string[] Vergelijk(params string[] wat) =>
                [programma, "vergelijk", .. wat, "--van", $"{Proefjaar.Jaar}-01", "--tot", $"{Proefjaar.Jaar}-12", "--uit", Path.Combine(map.FullName, "uit"), "--database", bestand];
            Opdracht[] opdrachten =
            [
                new("kale GROUP BY", [Environment.ProcessPath!, "groepeer", bestand]),
                new("vergelijk periode, json", Vergelijk("periode", "--formaat", "json")),
                new("vergelijk periode --per aanbieder, html", Vergelijk("periode", "--per", "aanbieder", "--formaat", "html")),
                new("vergelijk periode --per toewijzing, json", Vergelijk("periode", "--per", "toewijzing", "--formaat", "json")),
                new("vergelijk bekostiging, json", Vergelijk("bekostiging", "--bandbreedte", bandbreedte, "--formaat", "json")),
            ];
            var metingen = Meting.OmEnOm(opdrachten, keren, opwarmen: true, Console.Error.WriteLine);
            var kaal = metingen[opdrachten[0].Naam];
            var tabel = new Tabel(
                string.Create(CultureInfo.InvariantCulture, $"{Proefjaar.Toewijzingen(ToewijzingenPerPartijen)} toewijzingen, {Proefjaar.Prestaties(ToewijzingenPerPartijen)} prestaties"),
                "seconden",
                "CPU-seconden",
                "CPU keer GROUP BY",
                "piek MiB");
            foreach (var opdracht in opdrachten)
            {
                var kosten = metingen[opdracht.Naam];
                tabel.Rij(
                    opdracht.Naam,
                    Tekst(Meting.Mediaan(kosten.Select(k => k.Wand))),
                    Tekst(Meting.Mediaan(kosten.Select(k => k.Cpu))),
                    Tekst(Meting.Mediaan(kosten.Zip(kaal, (dit, groep) => dit.Cpu / groep.Cpu))),
                    kosten.Max(k => k.PiekMiB).ToString("F0", CultureInfo.InvariantCulture));
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
