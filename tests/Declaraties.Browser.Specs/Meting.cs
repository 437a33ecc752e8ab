using Microsoft.Playwright;

namespace Declaraties.Browser.Specs;

/// <summary>
/// Meet een pagina, hoe er ook naar wordt gekeken: van de smalste telefoon tot het breedste scherm en op A4, in licht, donker, met meer contrast en met de kleuren van de lezer. Zij wordt een keer opgehaald.
/// Hoe zij eruitzag blijft in <c>artifacts/screenshots</c>.
/// </summary>
internal static class Meting
{
    /// <summary>A4 zonder de marges van opmaak.css: 182 mm.</summary>
    public const int Papier = 688;

    private const int Telefoonbreedte = 390;
    private const int Bureaubreedte = 1280;
    private const int Hoogte = 900;
    private const double HoogsteKop = 120;

    /// <summary>640 is een bureau op 200 %.</summary>
    private static readonly int[] _breedtes = [320, Telefoonbreedte, 640, 768, Bureaubreedte, 1920];

    // What of the text on a page cannot be read: cut off by what it is in, off the page, or on top of other text. What slides in a box of its own may be read there.
    private const string Onleesbaar = """
        () => {
          const breedte = document.documentElement.clientWidth;
          const klachten = [];
          const regels = [];
          const schuift = vak => /auto|scroll/.test(getComputedStyle(vak).overflowX) && vak.matches('.decl-tekenvak, .tabel[tabindex], textarea, pre');
          const lopen = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          for (let tekst = lopen.nextNode(); tekst; tekst = lopen.nextNode()) {
            const ouder = tekst.parentElement;
            if (!tekst.data.trim() || ouder.closest('script, style, option, textarea, title, desc, .decl-onzichtbaar, .decl-skip-link') || !ouder.checkVisibility({ visibilityProperty: true })) continue;
            const bereik = document.createRange();
            bereik.selectNodeContents(tekst);
            const vakken = ouder.closest('svg') ? [ouder.getBoundingClientRect()] : [...bereik.getClientRects()];
            let glijdt = false;
            for (let vak = ouder; vak; vak = vak.parentElement) glijdt ||= schuift(vak);
            const zweeft = (() => { for (let vak = ouder; vak; vak = vak.parentElement) if (/sticky|fixed/.test(getComputedStyle(vak).position)) return true; return false; })();
            for (const stuk of vakken) {
              if (stuk.width < 1 || stuk.height < 1) continue;
              const zin = tekst.data.trim().replace(/\s+/g, ' ').slice(0, 40);
              if (!glijdt && (stuk.right > breedte + 1 || stuk.left < -1)) klachten.push(`buiten beeld: ${zin}`);
              for (let vak = ouder; vak && vak !== document.body; vak = vak.parentElement) {
                const stijl = getComputedStyle(vak);
                if (stijl.overflowX === 'visible' && stijl.overflowY === 'visible') continue;
                if (vak.closest('svg') && vak.tagName !== 'svg') continue;
                if (schuift(vak)) break;
                const rand = vak.getBoundingClientRect();
                if (stuk.right > rand.right + 1 || stuk.left < rand.left - 1 || stuk.bottom > rand.bottom + 2 || stuk.top < rand.top - 2) klachten.push(`afgekapt door ${vak.tagName}.${vak.className.baseVal ?? vak.className}: ${zin}`);
              }
              if (!zweeft) regels.push({ stuk, ouder, zin });
            }
          }
          for (const veld of document.querySelectorAll('input:not([type=hidden], [type=checkbox], [type=radio], [type=file], [type=date]), select')) {
            if (veld.checkVisibility() && veld.value && veld.scrollWidth > veld.clientWidth + 1) klachten.push(`past niet in het veld ${veld.name}: ${veld.value}`);
          }
          regels.sort((een, ander) => een.stuk.top - ander.stuk.top);
          regels.forEach((een, plaats) => {
            for (let verder = plaats + 1; verder < regels.length && regels[verder].stuk.top < een.stuk.bottom - 2; verder++) {
              const ander = regels[verder];
              const hoog = Math.min(een.stuk.bottom, ander.stuk.bottom) - Math.max(een.stuk.top, ander.stuk.top);
              const breed = Math.min(een.stuk.right, ander.stuk.right) - Math.max(een.stuk.left, ander.stuk.left);
              // Lines of one text touch: what a letter does not fill is not on top of anything.
              if (breed > 2 && hoog > 6 && een.ouder !== ander.ouder) klachten.push(`over elkaar: ${een.zin} en ${ander.zin}`);
            }
          });
          if (document.documentElement.scrollWidth > breedte) klachten.push(`${document.documentElement.scrollWidth - breedte} pixels te breed`);
          return [...new Set(klachten)].slice(0, 8);
        }
        """;

    // What a card on a narrow screen does not say the name of. One that says nothing, or goes over everything, needs none.
    private const string Naamloos = """
        () => [...document.querySelectorAll('.decl-tabel:has(thead th:nth-child(3)) tbody :is(th, td):not([data-kop], [colspan], .decl-kies)')]
          .filter(cel => cel.checkVisibility() && cel.textContent.trim()).map(cel => `zonder naam: ${cel.textContent.trim().slice(0, 40)}`).slice(0, 3)
        """;

    // What in a table reads as one: a date, a month, an amount, a number with hyphens; and which of those is on two lines.
    internal const string Gebroken = """
        () => [...document.querySelectorAll('td, th')].flatMap(cel => {
          const gebroken = [];
          const lopen = document.createTreeWalker(cel, NodeFilter.SHOW_TEXT);
          for (let tekst = lopen.nextNode(); tekst; tekst = lopen.nextNode()) {
            for (const treffer of tekst.data.matchAll(/\d{2}-\d{2}-\d{4}|(?<![\w-])\d{4}-\d{2}(-\d{2})?(?![\w-])|€\s[+\u2212]?[\d.,]+/g)) {
              const bereik = document.createRange();
              bereik.setStart(tekst, treffer.index);
              bereik.setEnd(tekst, treffer.index + treffer[0].length);
              const regels = new Set([...bereik.getClientRects()].map(vak => Math.round(vak.top)));
              if (regels.size > 1) gebroken.push(`op twee regels: ${treffer[0]}`);
            }
          }
          return gebroken;
        })
        """;

    // What must slide where there is room enough.
    private const string Schuivend = """
        () => [...document.querySelectorAll('.decl-tekenvak, .decl-tabelvak, .tabel')].filter(vak => vak.checkVisibility() && vak.scrollWidth > vak.clientWidth + 1)
          .map(vak => `${vak.scrollWidth - vak.clientWidth} pixels te schuiven: ${vak.textContent.trim().replace(/\s+/g, ' ').slice(0, 40)}`).slice(0, 3)
        """;

    // What had its edge from a colour that is not there any more.
    private const string Randloos = """
        () => [...document.querySelectorAll('main .decl-knop, main .decl-melding, main .decl-etiket, main input:not([type=hidden], [type=radio], [type=checkbox]), main select, main textarea')]
          .filter(element => element.checkVisibility() && getComputedStyle(element).borderTopWidth === '0px' && getComputedStyle(element).borderLeftWidth === '0px')
          .map(element => `zonder rand: ${element.outerHTML.slice(0, 80)}`).slice(0, 3)
        """;

    /// <param name="pagina">Het tabblad waarin wordt gekeken.</param>
    /// <param name="naam">Waaronder de afbeeldingen worden bewaard.</param>
    /// <param name="adres">Waar de pagina staat.</param>
    /// <returns>Wat er niet deugt.</returns>
    public static async Task<IReadOnlyList<string>> MeetAsync(IPage pagina, string naam, string adres)
    {
        await pagina.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Screen, ColorScheme = ColorScheme.Light });
        await pagina.GotoAsync(adres);
        return await MeetAsync(pagina, naam);
    }

    /// <summary>Als hierboven, van wat er al in het tabblad staat: wat een formulier gaf.</summary>
    public static async Task<IReadOnlyList<string>> MeetAsync(IPage pagina, string naam)
    {
        var bezwaren = new List<string>();
        // A report as a file has no header and no cards, and is measured as it is printed.
        var isBlad = await pagina.Locator("body.decl-blad").CountAsync() > 0;
        foreach (var kleuren in isBlad ? [ColorScheme.Light, ColorScheme.Dark] : (ColorScheme[])[ColorScheme.Light])
        {
            var licht = kleuren == ColorScheme.Dark ? "donker" : "licht";
            await pagina.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Screen, ColorScheme = kleuren });
            foreach (var breedte in _breedtes)
            {
                await pagina.SetViewportSizeAsync(breedte, Hoogte);
                await ZieAsync($"{breedte}, {licht}", Onleesbaar, Gebroken);
                if (breedte <= Telefoonbreedte && isBlad)
                {
                    await ZieAsync($"{breedte}", Naamloos);
                    if (await pagina.Locator("header").EvaluateAsync<double>("kop => kop.getBoundingClientRect().height") is var kop and > HoogsteKop)
                    {
                        bezwaren.Add($"{naam} op {breedte}: de kop is {kop} hoog");
                    }
                }

                if (breedte >= Bureaubreedte)
                {
                    await ZieAsync($"{breedte}, {licht}", Schuivend);
                }

                if (breedte is Telefoonbreedte or Bureaubreedte)
                {
                    await KeurAsync($"{breedte}, {licht}");
                    await Webproef.BewaarAsync(pagina, new Beeld($"{breedte}-{licht}", breedte, Hoogte), naam);
                }
            }

            await pagina.SetViewportSizeAsync(Papier, Hoogte);
            await pagina.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print, ColorScheme = kleuren });
            await ZieAsync($"A4, {licht}", Onleesbaar, Schuivend);
        }

        // What is folded is read by who unfolds it.
        await pagina.EvaluateAsync("() => document.querySelectorAll('details').forEach(vouw => { vouw.open = true; })");
        await pagina.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Screen, ColorScheme = ColorScheme.Light });
        foreach (var breedte in (int[])[_breedtes[0], Bureaubreedte])
        {
            await pagina.SetViewportSizeAsync(breedte, Hoogte);
            await ZieAsync($"{breedte}, uitgevouwen", Onleesbaar, Gebroken);
        }

        foreach (var (wens, vraag) in ((string, PageEmulateMediaOptions)[])[
            ("meer contrast", new() { Media = Media.Screen, ColorScheme = ColorScheme.Light, Contrast = Contrast.More }),
            ("eigen kleuren", new() { Media = Media.Screen, ColorScheme = ColorScheme.Light, Contrast = Contrast.NoPreference, ForcedColors = ForcedColors.Active })])
        {
            await pagina.EmulateMediaAsync(vraag);
            await ZieAsync(wens, Onleesbaar, Randloos);
            await KeurAsync(wens);
        }

        await pagina.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Screen, ColorScheme = ColorScheme.Light, ForcedColors = ForcedColors.None });
        return bezwaren;

        async Task ZieAsync(string waarop, params IReadOnlyList<string> vragen)
        {
            foreach (var vraag in vragen)
            {
                bezwaren.AddRange((await pagina.EvaluateAsync<string[]>(vraag)).Select(bezwaar => $"{naam} op {waarop}: {bezwaar}"));
            }
        }

        async Task KeurAsync(string waarop) => bezwaren.AddRange((await Axe.BezwarenAsync(pagina)).Select(bezwaar => $"{naam} op {waarop}: {bezwaar}"));
    }
}
