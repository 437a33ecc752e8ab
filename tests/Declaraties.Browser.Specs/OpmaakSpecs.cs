using System.Diagnostics;
using Declaraties.Testprogramma;

namespace Declaraties.Browser.Specs;

/// <summary>Elke pagina deugt, hoe er ook naar wordt gekeken: WCAG 2.2 AA, geen tekst die wordt afgekapt, over andere tekst staat of buiten beeld valt, ook in het donker, met meer contrast en met eigen kleuren; geen heel Bsn, en niets in het log dat om aandacht vraagt.</summary>
public sealed class OpmaakSpecs : Webproef
{
    [Test]
    public async Task Elke_pagina_deugt_op_elk_scherm_en_op_papier()
    {
        var bezwaren = new List<string>();
        var pagina = await TabbladAsync(Beeld.Scherm);
        pagina.Console += (_, melding) =>
        {
            // A status of 400 or 404 is what some of these are asked for.
            if (melding.Type == "error" && !melding.Text.Contains("status of 40", StringComparison.Ordinal))
            {
                bezwaren.Add($"{pagina.Url}: {melding.Text}");
            }
        };
        var paginas = await Rondgang.AllesAsync(pagina);
        var (klok, voor) = (Stopwatch.StartNew(), Dienst.Logboek.Length);
        foreach (var (naam, adres) in paginas)
        {
            bezwaren.AddRange(await Meting.MeetAsync(pagina, naam, adres));
            if (Werkplaats.BevatBsn(await pagina.ContentAsync()))
            {
                bezwaren.Add($"{naam}: er staat een heel Bsn");
            }
        }

        bezwaren.AddRange(Dienst.Logboek[voor..].Split('\n').Where(regel => regel.Contains("\"LogLevel\":\"Warning\"", StringComparison.Ordinal) || regel.Contains("\"LogLevel\":\"Error\"", StringComparison.Ordinal)));
        await TestContext.Out.WriteLineAsync($"{paginas.Count} pagina's in {klok.Elapsed.TotalSeconds:F0} s");
        Assert.That(bezwaren, Is.Empty, string.Join('\n', bezwaren));
    }

    /// <summary>Een controle die niets ziet zou altijd slagen.</summary>
    [Test]
    public async Task De_meting_ziet_een_fout()
    {
        var pagina = await TabbladAsync(Beeld.Scherm);
        await pagina.SetContentAsync("""
            <!DOCTYPE html><html><head><title>Fout</title></head><body class="decl-blad"><header style="height:121px"></header><main>
            <p style="color:#aaa">Grijs</p><p style="white-space:nowrap;width:10px;overflow:hidden">Afgekapt woord</p><p style="margin-left:-80px">Buiten</p>
            <p style="margin:0">Onder</p><p style="margin:-1.2em 0 0">Boven</p><button class="decl-knop" style="border:0">Kaal</button>
            <div class="tabel" style="overflow-x:auto"><table style="width:2000px"><tr><td>Breed</td></tr></table></div>
            <table class="decl-tabel"><thead><tr><th>A</th><th>B</th><th>C</th></tr></thead><tbody><tr><td style="width:1px">28-02-2026</td></tr></tbody></table></main></body></html>
            """);
        var bezwaren = string.Join('\n', await Meting.MeetAsync(pagina, "fout"));
        foreach (var bezwaar in (string[])["color-contrast", "html-has-lang", "afgekapt door P", "buiten beeld: Buiten", "over elkaar: Boven en Onder", "zonder rand", "te schuiven", "zonder naam: 28-02-2026", "de kop is 121 hoog", "fout op A4"])
        {
            Assert.That(bezwaren, Does.Contain(bezwaar));
        }
    }
}
