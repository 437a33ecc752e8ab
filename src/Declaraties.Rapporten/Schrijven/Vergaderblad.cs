using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Declaraties.Berekenen;
using Declaraties.Rapporten.Concluderen;
using Declaraties.Rapporten.Indelen;

namespace Declaraties.Rapporten.Schrijven;

/// <summary>
/// Het rapport als één pagina voor aan tafel: eerst één vel met wat eruit blijkt, daarna per onderwerp een grafiek met de tabel erbij. Het bestand staat op
/// zichzelf, zonder script, en wordt op A4 een nette PDF met elke browser.
/// </summary>
public static class Vergaderblad
{
    /// <summary>Meer hoort in het rekenblad.</summary>
    public const int MeesteRijen = 250;

    private static readonly HtmlEncoder _html = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Wat een antwoord met deze pagina aan stijl moet toestaan (CSP): deze ene, en verder niets.</summary>
    public static string Stijlkenmerk { get; } = $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Stijl)))}'";

    public static void Schrijf(TextWriter uit, Rapportage rapport, Banden banden)
    {
        uit.Write($"""
            <!DOCTYPE html>
            <html lang="nl">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{Veilig(rapport.Titel)}</title>
            <style>
            """);
        uit.Write(Stijl);
        uit.WriteLine("</style>\n</head>\n<body>\n<main>");
        Eerste(uit, rapport);
        foreach (var blad in rapport.Bladen.Where(blad => !blad.IsDetail))
        {
            Onderwerp(uit, blad, banden);
        }

        uit.WriteLine("</main>\n</body>\n</html>");
    }

    private static void Eerste(TextWriter uit, Rapportage rapport)
    {
        uit.WriteLine("<section class=\"eerste\" aria-labelledby=\"titel\">");
        uit.WriteLine($"<h1 id=\"titel\">{Veilig(rapport.Titel)}</h1>");
        uit.WriteLine("<dl class=\"kenmerken\">");
        foreach (var (_, kop, waarde) in rapport.Kenmerken)
        {
            uit.WriteLine($"<div><dt>{Veilig(kop)}</dt><dd>{Veilig(waarde)}</dd></div>");
        }

        uit.WriteLine("</dl>");
        var cijfers = rapport.Kerncijfers();
        if (cijfers.Count > 0)
        {
            uit.WriteLine("<h2>In één oogopslag</h2>\n<dl class=\"kerncijfers\">");
            foreach (var (kop, waarde) in cijfers)
            {
                uit.WriteLine($"<div><dt>{Veilig(kop)}</dt><dd>{Veilig(waarde)}</dd></div>");
            }

            uit.WriteLine("</dl>");
        }

        uit.WriteLine("<h2>Wat blijkt eruit</h2>\n<ul class=\"conclusies\">");
        foreach (var conclusie in rapport.Conclusies())
        {
            uit.WriteLine($"<li>{Veilig(conclusie)}</li>");
        }

        uit.WriteLine("</ul>\n</section>");
    }

    private static void Onderwerp(TextWriter uit, Blad blad, Banden banden)
    {
        var rijen = new List<Cel[]>();
        var meer = 0;
        foreach (var rij in blad.Rijen)
        {
            if (rijen.Count < MeesteRijen)
            {
                rijen.Add(rij);
            }
            else
            {
                meer++;
            }
        }

        var id = "deel-" + blad.Naam;
        uit.WriteLine($"<section aria-labelledby=\"{id}\">\n<h2 id=\"{id}\">{Veilig(blad.Titel)}</h2>");
        if (blad.Uitleg is { } uitleg)
        {
            uit.WriteLine($"<p class=\"uitleg\">{Veilig(uitleg)}</p>");
        }

        if (rijen.Count == 0)
        {
            uit.WriteLine("<p>Er is niets te tonen.</p>\n</section>");
            return;
        }

        if (blad.Grafiek is { } grafiek)
        {
            Staafgrafiek.Schrijf(uit, blad, grafiek, rijen, banden, id + "-grafiek");
        }

        foreach (var deel in blad.Delen ?? [new Tabeldeel(blad.Titel, [.. Enumerable.Range(0, blad.Kolommen.Count)])])
        {
            Tabel(uit, blad, deel, rijen);
        }

        if (meer > 0)
        {
            uit.WriteLine(string.Create(CultureInfo.InvariantCulture, $"<p class=\"uitleg\">Nog {meer} regels staan niet op deze pagina; het rekenblad heeft ze allemaal.</p>"));
        }

        uit.WriteLine("</section>");
    }

    private static void Tabel(TextWriter uit, Blad blad, Tabeldeel deel, List<Cel[]> rijen)
    {
        uit.WriteLine($"<div class=\"tabel\" tabindex=\"0\" role=\"region\" aria-label=\"{Veilig(deel.Titel)}\">\n<table>\n<caption>{Veilig(deel.Titel)}</caption>\n<thead>\n<tr>");
        foreach (var i in deel.Kolommen)
        {
            uit.WriteLine($"<th scope=\"col\"{Soort(blad.Kolommen[i])}>{Veilig(blad.Kolommen[i].Kop)}</th>");
        }

        uit.WriteLine("</tr>\n</thead>\n<tbody>");
        foreach (var rij in rijen)
        {
            uit.Write("<tr>");
            for (var plaats = 0; plaats < deel.Kolommen.Count; plaats++)
            {
                var kolom = blad.Kolommen[deel.Kolommen[plaats]];
                var waarde = Veilig(kolom.InWoorden(rij[deel.Kolommen[plaats]]));
                uit.Write(plaats == 0 ? $"<th scope=\"row\"{Soort(kolom)}>{waarde}</th>" : $"<td{Soort(kolom)}>{waarde}</td>");
            }

            uit.WriteLine("</tr>");
        }

        uit.WriteLine("</tbody>\n</table>\n</div>");
    }

    private static string Soort(Kolom kolom) => kolom.IsGetal ? " class=\"getal\"" : "";

    /// <summary>Als HTML; een getal en zijn eenheid blijven op een regel.</summary>
    public static string Veilig(string tekst) => _html.Encode(tekst.Replace(" %", "\u00a0%", StringComparison.Ordinal));

    private const string Stijl =
        """

        :root { --tekst: #1f2328; --zacht: #4b5563; --lijn: #7c8794; --vlak: #f3f5f7; --accent: #154273; }
        * { box-sizing: border-box; }
        body { margin: 0; color: var(--tekst); background: #fff; font: 1rem/1.45 "Fira Sans", "Segoe UI", "DejaVu Sans", Arial, sans-serif; }
        main { max-width: 60rem; margin: 0 auto; padding: 1.5rem; }
        h1 { color: var(--accent); font-size: 1.9rem; line-height: 1.2; margin: 0 0 .75rem; }
        h2 { color: var(--accent); font-size: 1.3rem; margin: 1.75rem 0 .5rem; border-bottom: 2px solid var(--accent); }
        dl, dd { margin: 0; }
        .kenmerken > div { display: flex; gap: .75rem; }
        .kenmerken dt { flex: 0 0 13rem; color: var(--zacht); }
        .kerncijfers { display: grid; grid-template-columns: repeat(auto-fill, minmax(10.5rem, 1fr)); gap: .6rem; }
        .kerncijfers > div { border: 1px solid var(--lijn); border-left: 6px solid var(--accent); background: var(--vlak); padding: .45rem .7rem; }
        .kerncijfers dt { color: var(--zacht); font-size: .85rem; }
        .kerncijfers dd { font-size: 1.25rem; font-weight: 700; }
        .conclusies { margin: 0; padding-left: 1.3rem; }
        .conclusies li { margin: .35rem 0; }
        .uitleg { color: var(--zacht); font-size: .9rem; margin: .25rem 0 .75rem; }
        figure { margin: 0 0 1rem; }
        figure svg { width: 100%; height: auto; display: block; }
        figcaption { font-weight: 600; margin-bottom: .25rem; }
        .tabel { overflow-x: auto; }
        .tabel:focus-visible { outline: 3px solid var(--tekst); outline-offset: 2px; }
        table { border-collapse: collapse; width: 100%; font-size: .85rem; margin: 0 0 1rem; }
        caption { text-align: left; font-weight: 600; padding: .25rem 0; font-size: 1rem; }
        th, td { text-align: left; vertical-align: top; padding: .25rem .5rem; border-bottom: 1px solid #d5dae0; }
        thead th { background: var(--vlak); border-bottom: 2px solid var(--lijn); vertical-align: bottom; }
        tbody th { font-weight: 400; white-space: nowrap; }
        .getal { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
        thead .getal { white-space: normal; }
        .naam { fill: #1f2328; font-size: 13px; }
        .as { fill: #4b5563; font-size: 11px; }
        .rand { stroke: #4b5563; stroke-width: 1; stroke-dasharray: 4 3; }
        .onder { fill: #b45309; }
        .normaal { fill: #1d6f42; }
        .boven { fill: #8f1414; }
        .gewoon { fill: #154273; }
        @page { size: A4 portrait; margin: 15mm 14mm 16mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt "DejaVu Sans", Arial, sans-serif; color: #4b5563; } }
        @media print {
          body { font-size: 10pt; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
          main { max-width: none; padding: 0; }
          h1 { font-size: 20pt; }
          h2 { font-size: 13pt; break-after: avoid; margin-top: 14pt; }
          .eerste { break-after: page; }
          .kerncijfers { grid-template-columns: repeat(3, 1fr); }
          .tabel { overflow: visible; }
          table { font-size: 8pt; }
          th, td { padding: 2pt 4pt; }
          thead { display: table-header-group; }
          tr, figure, .kerncijfers > div { break-inside: avoid; }
          caption, .uitleg, figcaption { break-after: avoid; }
          .uitleg, li { break-inside: avoid; }
        }

        """;
}
