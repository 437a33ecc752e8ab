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

        :root {
          color-scheme: light dark;
          --tekst: #1f2328; --zacht: #4b5563; --lijn: #7c8794; --streep: #d5dae0; --papier: #fff; --vlak: #f3f5f7; --accent: #154273;
          --onder: #b45309; --structureel: #7c2d12; --normaal: #1d6f42; --boven: #8f1414;
          --sterk: #154273; --licht: #6b8fb8; --deel-a: #d5dfea; --deel-b: #b9c9da; --maat: #8aa4c0; --op-sterk: #fff;
        }
        @media screen and (prefers-color-scheme: dark) {
          :root {
            --tekst: #e6e9ed; --zacht: #b6bec8; --lijn: #8a95a3; --streep: #3a434e; --papier: #14181d; --vlak: #1e242b; --accent: #9cc4ee;
            --onder: #e0904a; --structureel: #ffc494; --normaal: #5fbf86; --boven: #f08080;
            --sterk: #9cc4ee; --licht: #5d80a8; --deel-a: #2c3a4a; --deel-b: #3d5066; --maat: #7f9cbd; --op-sterk: #0d1a28;
          }
        }
        * { box-sizing: border-box; }
        body { margin: 0; color: var(--tekst); background: var(--papier); font: 1rem/1.45 "Fira Sans", "Segoe UI", "DejaVu Sans", Arial, sans-serif; }
        main { max-width: 75rem; margin: 0 auto; padding: 1.5rem; overflow-wrap: break-word; }
        h1 { color: var(--accent); font-size: 1.9rem; line-height: 1.2; margin: 0 0 .75rem; }
        h2 { color: var(--accent); font-size: 1.3rem; margin: 1.75rem 0 .5rem; border-bottom: 2px solid var(--accent); }
        dl, dd { margin: 0; }
        .kenmerken > div { display: flex; gap: .75rem; }
        .kenmerken dt { flex: 0 0 13rem; color: var(--zacht); }
        .kenmerken dd { min-width: 0; }
        .kerncijfers { display: grid; grid-template-columns: repeat(auto-fill, minmax(12rem, 1fr)); gap: .6rem; }
        .kerncijfers > div { border: 1px solid var(--lijn); border-left: 6px solid var(--accent); background: var(--vlak); padding: .45rem .7rem; }
        .kerncijfers dt { color: var(--zacht); font-size: .85rem; }
        .kerncijfers dd { font-size: 1.25rem; font-weight: 700; }
        .conclusies { margin: 0; padding-left: 1.3rem; }
        a { color: var(--accent); }
        a:focus-visible { outline: 3px solid var(--tekst); outline-offset: 2px; }
        .inhoud { margin: 0; padding-left: 1.3rem; columns: 16rem; }
        .inhoud a { display: inline-block; padding: .2rem 0; }
        .conclusies li { margin: .35rem 0; }
        .uitleg { color: var(--zacht); font-size: .9rem; margin: .25rem 0 .75rem; }
        figure { margin: 0 0 1rem; max-width: 60rem; }
        figure svg { width: 100%; height: auto; display: block; }
        figcaption { font-weight: 600; margin-bottom: .25rem; }
        .tabel { overflow-x: auto; }
        .tabel:focus-visible { outline: 3px solid var(--tekst); outline-offset: 2px; }
        table { border-collapse: collapse; width: 100%; font-size: .85rem; margin: 0 0 1rem; }
        caption { text-align: left; font-weight: 600; padding: .25rem 0; font-size: 1rem; }
        th, td { text-align: left; vertical-align: top; padding: .25rem .5rem; border-bottom: 1px solid var(--streep); }
        thead th { background: var(--vlak); border-bottom: 2px solid var(--lijn); vertical-align: bottom; }
        tbody th { font-weight: 400; }
        td:not(.getal, .heel) { overflow-wrap: anywhere; min-width: 4rem; }
        .heel { white-space: nowrap; }
        tfoot th, tfoot td { border-top: 2px solid var(--lijn); font-weight: 600; }
        .getal { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
        thead .getal { white-space: normal; }
        .naam { fill: var(--tekst); font-size: 13px; }
        .as { fill: var(--zacht); font-size: 11px; }
        .rand { stroke: var(--zacht); stroke-width: 1; stroke-dasharray: 4 3; }
        .onder { fill: var(--onder); }
        .normaal { fill: var(--normaal); }
        .boven { fill: var(--boven); }
        .gewoon, .hoog { fill: var(--sterk); }
        .erbij, .laag { fill: var(--licht); }
        .deel-a { fill: var(--deel-a); }
        .deel-b { fill: var(--deel-b); }
        .streep { fill: var(--maat); }
        .op-donker { fill: var(--op-sterk); font-size: 12px; font-weight: 700; }
        .op-licht { fill: var(--tekst); font-size: 12px; font-weight: 700; }
        .zone { fill: var(--vlak); }
        .maandlijn { stroke: var(--streep); stroke-width: 1; }
        .strook { margin: .6rem 0 0; }
        .stip { fill: none; stroke-width: 3; stroke-linecap: round; }
        .stip.onder { stroke: var(--onder); }
        .stip.normaal { stroke: var(--normaal); }
        .stip.boven { stroke: var(--boven); }
        .stip.structureel { stroke: var(--structureel); stroke-linecap: square; }
        .stip.bundel { stroke-linecap: butt; }
        .staaf { display: block; width: 100%; min-width: 4rem; height: .35rem; margin-top: .15rem; }
        @media (max-width: 40rem) { main { padding: 1rem; } .kenmerken > div { display: block; margin-bottom: .35rem; } tbody th { min-width: 7rem; } }
        @page { size: A4 portrait; margin: 15mm 14mm 16mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt "DejaVu Sans", Arial, sans-serif; color: #4b5563; } }
        @media (forced-colors: active) {
          svg { forced-color-adjust: none; }
          .naam, .as, .op-licht { fill: CanvasText; }
          .op-donker { fill: Canvas; }
          .rand, .maandlijn { stroke: CanvasText; }
          .gewoon, .hoog, .normaal { fill: CanvasText; }
          .onder, .boven, .erbij, .laag, .streep { fill: GrayText; }
          .deel-a, .deel-b, .zone { fill: Canvas; stroke: CanvasText; }
          .stip.onder, .stip.boven, .stip.normaal { fill: none; stroke: GrayText; }
          .stip.structureel { fill: none; stroke: CanvasText; }
        }
        @media print {
          body { font-size: 10pt; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
          main, figure { max-width: none; }
          main { padding: 0; }
          h1 { font-size: 20pt; }
          h2 { font-size: 13pt; break-after: avoid; margin-top: 14pt; }
          .eerste { break-after: page; }
          .kerncijfers { grid-template-columns: repeat(3, 1fr); }
          .tabel { overflow: visible; }
          table { font-size: 8pt; }
          th, td { padding: 2pt 3pt; }
          td:not(.getal, .heel) { min-width: 0; }
          thead { display: table-header-group; }
          tfoot { display: table-row-group; }
          tr, figure:not(.reeks), .reeks svg, .kerncijfers > div { break-inside: avoid; }
          caption, .uitleg, figcaption, .strook { break-after: avoid; }
          .uitleg, li { break-inside: avoid; }
        }

        """;
}
