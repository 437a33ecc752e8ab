using System.Diagnostics;
using System.Text.RegularExpressions;
using Declaraties.Testbasis;
using Declaraties.Testprogramma;

namespace Declaraties.Rapporten.Specs;

public sealed partial class VergaderbladSpecs
{
    [Test]
    public void De_pagina_staat_op_zichzelf_zonder_script_en_zonder_iets_van_buiten()
    {
        var html = Html("--maand", "2026-01");
        Assert.That(html, Does.StartWith("<!DOCTYPE html>\n<html lang=\"nl\">").And.Contain("<h1 id=\"titel\">Maandrapport 2026-01</h1>"));
        Assert.That(html, Does.Not.Contain("<script").And.Not.Contain("http:").And.Not.Contain("https:").And.Not.Contain("url(").And.Not.Contain(" style=").And.Not.Contain(" onclick"));
        Assert.That(Elke("<table>", html), Is.EqualTo(Elke("<caption>", html)), "elke tabel heeft een bijschrift");
        Assert.That(Elke("<svg ", html) - Elke("<svg class=\"staaf\" ", html), Is.EqualTo(Elke("role=\"img\" aria-labelledby=", html)).And.GreaterThan(1), "elke grafiek heeft een naam");
        Assert.That(Elke("<figure", html), Is.LessThanOrEqualTo(Elke("<table>", html)), "naast elke grafiek staat een tabel");
    }

    [Test]
    public void Elke_verwijzing_wijst_naar_iets_op_de_pagina_zelf()
    {
        var html = Html("--jaar", "2026");
        var verwijzingen = Verwijzing().Matches(html).Select(link => link.Groups[1].Value).ToList();
        Assert.That(verwijzingen, Has.Member("#deel-aanbieder").And.Member("#deel-onderlevering").And.All.StartsWith("#"));
        Assert.That(verwijzingen.Where(link => Elke($" id=\"{link[1..]}\"", html) != 1), Is.Empty);
        Assert.That(verwijzingen, Has.Some.StartsWith("#groep-"), "wie te weinig levert wijst naar zijn eigen rij");
    }

    [GeneratedRegex("href=\"([^\"]*)\"")]
    private static partial Regex Verwijzing();

    [Test]
    public void De_conclusies_komen_uit_de_cijfers()
    {
        var html = Html("--maand", "2026-01");
        // 720 van de 205,52 geïndiceerde minuten.
        Assert.That(html, Does.Contain("350,3&#xA0;%").Or.Contain("350,3\u00a0%"));
        Assert.That(html, Does.Contain("Op 2026-01-31 "));
        Assert.That(html, Does.Contain("Over 2026-01 is nog niet eerder een definitief rapport vastgelegd."));
    }

    // Over twee maanden: wat er onder een tabel staat is de som van wat erin staat, en van alle tabellen hetzelfde.
    [Test]
    public void Onder_elke_tabel_staat_een_totaal_dat_klopt()
    {
        var html = Html("--jaar", "2026");
        foreach (var blad in new[] { "aanbieder", "product", "gemeente", "regio", "maand" })
        {
            foreach (var deel in new[] { "tijd", "geld en prestaties" })
            {
                var tabel = html.Split($"<caption>Per {blad}: {deel}</caption>")[1].Split("</table>")[0];
                var rijen = Cellen().Matches(tabel.Split("<tbody>")[1].Split("</tbody>")[0]).Select(cel => cel.Groups[1].Value).ToList();
                var totaal = Cellen().Matches(tabel.Split("<tfoot>")[1]).Select(cel => cel.Groups[1].Value).ToList();
                var eerste = Getal(totaal[0]);
                Assert.That(rijen.Where((_, plaats) => plaats % totaal.Count == 0).Sum(Getal), Is.EqualTo(eerste), $"{blad}: {deel}");
                Assert.That(totaal, Is.EqualTo(Cellen().Matches(html.Split($"<caption>Per gemeente: {deel}</caption>")[1].Split("<tfoot>")[1].Split("</tfoot>")[0]).Select(cel => cel.Groups[1].Value)), $"{blad}: {deel}");
            }
        }
    }

    [Test]
    public void De_tegels_delen_op_elkaar_en_zeggen_van_welke_maand_zij_zijn()
    {
        var html = Html("--maand", "2026-01");
        Assert.That(html, Does.Contain("<dt>Geleverd, op de maand van levering</dt>").And.Contain("<dt>Geïndiceerd, op de maand van levering</dt>").And.Contain("<dt>Gedeclareerd, op de maand van de declaratie</dt>"));
    }

    private static decimal Getal(string cel) => decimal.Parse(new string([.. System.Net.WebUtility.HtmlDecode(cel).Where(teken => char.IsAsciiDigit(teken) || teken is '-' or ',')]).Replace(',', '.'), System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex("<td class=\"getal\">([^<]*)</td>")]
    private static partial Regex Cellen();

    [Test]
    public void Wat_van_een_ander_komt_wordt_nooit_opmaak()
    {
        using var werkplaats = new Werkplaats();
        var bericht = File.ReadAllText(Voorraad.Bestand(Voorraad.Goed, "toewijzingen", "1-client-a.xml"));
        Assert.That(werkplaats.MetDatabase("importeer", "toewijzingen", werkplaats.Schrijf("t.xml", bericht.Replace(">02A05<", ">&lt;b&gt;x<", StringComparison.Ordinal))).Code, Is.Zero);
        var html = werkplaats.MetDatabase("rapport", "maand", "--maand", "2026-01", "--formaat", "html").Uit;
        Assert.That(html, Does.Contain("&lt;b&gt;x").And.Not.Contain("<b>x"));
    }

    [Test]
    public void Op_A4_is_het_een_nette_pdf_van_enkele_vellen()
    {
        var chromium = Standaard.Programma("chromium");
        using var werkplaats = Rapportwereld.Maak();
        var (bron, pdf) = (werkplaats.Pad("rapport.html"), werkplaats.Pad("rapport.pdf"));
        Assert.That(werkplaats.MetDatabase("rapport", "maand", "--maand", "2026-01", "--formaat", "html", "--uit", bron).Code, Is.Zero);
        var start = new ProcessStartInfo(
            chromium,
            ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--no-pdf-header-footer", $"--user-data-dir={werkplaats.Pad("chromium")}", $"--print-to-pdf={pdf}", $"file://{bron}"])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        using var proces = Process.Start(start)!;
        proces.ErrorDataReceived += static (_, _) => { };
        proces.OutputDataReceived += static (_, _) => { };
        proces.BeginErrorReadLine();
        proces.BeginOutputReadLine();
        if (!proces.WaitForExit(Geduld.Ruim))
        {
            proces.Kill(entireProcessTree: true);
            Assert.Fail("chromium komt niet klaar");
        }

        var inhoud = System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(pdf));
        var maten = Maat().Matches(inhoud).Select(maat => (double.Parse(maat.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture), double.Parse(maat.Groups[2].Value, System.Globalization.CultureInfo.InvariantCulture))).ToList();
        Assert.That(maten, Has.Count.InRange(2, 8), "eerst het vel met conclusies, dan de rest");
        Assert.That(maten, Has.All.Matches<(double Breed, double Hoog)>(maat => Math.Abs(maat.Breed - 595) < 2 && Math.Abs(maat.Hoog - 842) < 2), "A4 staand");
    }

    private static string Html(params string[] periode)
    {
        using var werkplaats = Rapportwereld.Maak();
        var uitvoering = werkplaats.MetDatabase(["rapport", "maand", .. periode, "--formaat", "html"]);
        Assert.That(uitvoering.Code, Is.Zero, uitvoering.ToString());
        return uitvoering.Uit;
    }

    private static int Elke(string stuk, string html) => html.Split(stuk).Length - 1;

    [GeneratedRegex(@"/MediaBox \[0 0 ([0-9.]+) ([0-9.]+)\]")]
    private static partial Regex Maat();
}
