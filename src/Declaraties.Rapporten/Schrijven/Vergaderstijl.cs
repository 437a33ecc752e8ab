using System.Security.Cryptography;
using System.Text;

namespace Declaraties.Rapporten.Schrijven;

/// <summary>Hoe een <see cref="Vergaderblad"/> eruitziet, op het scherm en op A4.</summary>
public static class Vergaderstijl
{
    /// <summary>Wat een antwoord met zo'n pagina aan stijl moet toestaan (CSP): deze ene, en verder niets.</summary>
    public static string Kenmerk { get; } = $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Blad)))}'";

    internal const string Blad =
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
        tbody th { font-weight: 400; }
        tfoot th, tfoot td { border-top: 2px solid var(--lijn); font-weight: 600; }
        .getal { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
        thead .getal { white-space: normal; }
        .naam { fill: #1f2328; font-size: 13px; }
        .as { fill: #4b5563; font-size: 11px; }
        .rand { stroke: #4b5563; stroke-width: 1; stroke-dasharray: 4 3; }
        .onder { fill: #b45309; }
        .normaal { fill: #1d6f42; }
        .boven { fill: #8f1414; }
        .gewoon { fill: #154273; }
        .erbij, .laag { fill: #6b8fb8; }
        .hoog { fill: #154273; }
        .deel-a { fill: #d5dfea; }
        .deel-b { fill: #b9c9da; }
        .streep { fill: #8aa4c0; }
        .op-donker { fill: #fff; font-size: 12px; font-weight: 700; }
        .op-licht { fill: #1f2328; font-size: 12px; font-weight: 700; }
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
          tfoot { display: table-row-group; }
          tr, figure, .kerncijfers > div { break-inside: avoid; }
          caption, .uitleg, figcaption { break-after: avoid; }
          .uitleg, li { break-inside: avoid; }
        }

        """;
}
