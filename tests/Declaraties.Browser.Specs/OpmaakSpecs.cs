using Microsoft.Playwright;

namespace Declaraties.Browser.Specs;

/// <summary>
/// Op elke pagina, in licht en in donker, van de smalste telefoon tot het breedste scherm en op A4: geen tekst die wordt afgekapt, over andere tekst staat of buiten beeld valt. Hoe het eruitzag
/// blijft in <c>artifacts/screenshots</c>.
/// </summary>
public sealed class OpmaakSpecs : Webproef
{
    private static readonly int[] _breedtes = [320, 390, 768, 1280, 1920];

    /// <summary>Waarvan een afbeelding wordt bewaard.</summary>
    private static readonly int[] _afbeeldingen = [390, 1280];

    // What of the text on a page cannot be read: cut off by what it is in, off the page, or on top of other text. What slides in a box of its own may be read there.
    private const string Onleesbaar = """
        () => {
          const breedte = document.documentElement.clientWidth;
          const klachten = [];
          const regels = [];
          const schuift = vak => /auto|scroll/.test(getComputedStyle(vak).overflowX) && vak.matches('.decl-tekenvak, textarea, pre');
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

    [TestCase(ColorScheme.Light)]
    [TestCase(ColorScheme.Dark)]
    public async Task Geen_tekst_is_afgekapt_of_staat_over_andere_tekst(ColorScheme kleuren)
    {
        var bezwaren = new List<string>();
        var pagina = await TabbladAsync(Beeld.Scherm);
        var paginas = await Rondgang.LoopAsync(pagina);
        foreach (var (naam, adres) in paginas)
        {
            await pagina.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Screen, ColorScheme = kleuren });
            await pagina.GotoAsync(adres);
            if (await pagina.Locator("body.decl-blad").CountAsync() == 0)
            {
                // A report as a file has a style of its own.
                continue;
            }

            foreach (var breedte in _breedtes)
            {
                await pagina.SetViewportSizeAsync(breedte, 900);
                await ZieAsync(naam, $"{breedte}");
                if (_afbeeldingen.Contains(breedte))
                {
                    await BewaarAsync(pagina, new Beeld($"{breedte}-{(kleuren == ColorScheme.Dark ? "donker" : "licht")}", breedte, 900), naam);
                }
            }

            await pagina.SetViewportSizeAsync(BreedteSpecs.Papier, 900);
            await pagina.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print, ColorScheme = kleuren });
            await ZieAsync(naam, "A4");
        }

        Assert.That(bezwaren, Is.Empty, string.Join('\n', bezwaren));

        async Task ZieAsync(string naam, string waarop) => bezwaren.AddRange((await pagina.EvaluateAsync<string[]>(Onleesbaar)).Select(bezwaar => $"{naam} op {waarop}: {bezwaar}"));
    }
}
