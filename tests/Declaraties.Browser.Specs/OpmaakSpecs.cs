using Microsoft.Playwright;

namespace Declaraties.Browser.Specs;

/// <summary>
/// Op elke pagina, in licht en in donker, van de smalste telefoon tot het breedste scherm en op A4: geen tekst die wordt afgekapt, over andere tekst staat of buiten beeld valt. Hoe het eruitzag
/// blijft in <c>artifacts/screenshots</c>.
/// </summary>
public sealed class OpmaakSpecs : Webproef
{
    private static readonly int[] _breedtes = [320, 390, 768, 1280, 1920];

    private const int Telefoonbreedte = 390;
    private const double HoogsteKop = 120;

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

    // What a card on a narrow screen does not say the name of. One that says nothing, or goes over everything, needs none.
    private const string Naamloos = """
        () => [...document.querySelectorAll('.decl-tabel:has(thead th:nth-child(3)) tbody :is(th, td):not([data-kop], [colspan], .decl-kies)')]
          .filter(cel => cel.checkVisibility() && cel.textContent.trim()).map(cel => `zonder naam: ${cel.textContent.trim().slice(0, 40)}`).slice(0, 3)
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
                if (breedte <= Telefoonbreedte)
                {
                    bezwaren.AddRange((await pagina.EvaluateAsync<string[]>(Naamloos)).Select(bezwaar => $"{naam} op {breedte}: {bezwaar}"));
                    var kop = await pagina.Locator("header").EvaluateAsync<double>("kop => kop.getBoundingClientRect().height");
                    if (kop > HoogsteKop)
                    {
                        bezwaren.Add($"{naam} op {breedte}: de kop is {kop} hoog");
                    }
                }

                if (_afbeeldingen.Contains(breedte))
                {
                    await BewaarAsync(pagina, new Beeld($"{breedte}-{(kleuren == ColorScheme.Dark ? "donker" : "licht")}", breedte, 900), naam);
                }
            }

            if (kleuren == ColorScheme.Dark)
            {
                await pagina.SetViewportSizeAsync(1280, 900);
                bezwaren.AddRange((await Axe.BezwarenAsync(pagina)).Select(bezwaar => $"{naam} in het donker: {bezwaar}"));
            }

            await pagina.SetViewportSizeAsync(BreedteSpecs.Papier, 900);
            await pagina.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print, ColorScheme = kleuren });
            await ZieAsync(naam, "A4");
        }

        Assert.That(bezwaren, Is.Empty, string.Join('\n', bezwaren));

        async Task ZieAsync(string naam, string waarop) => bezwaren.AddRange((await pagina.EvaluateAsync<string[]>(Onleesbaar)).Select(bezwaar => $"{naam} op {waarop}: {bezwaar}"));
    }

    /// <summary>Wie meer contrast vraagt of zijn eigen kleuren heeft, ziet hetzelfde, met randen waar een kleur iets zei.</summary>
    [Test]
    public async Task Met_meer_contrast_en_met_eigen_kleuren_is_alles_te_zien()
    {
        var pagina = await TabbladAsync(Beeld.Scherm);
        foreach (var (naam, vragen) in ((string, PageEmulateMediaOptions)[])[("contrast", new() { Contrast = Contrast.More }), ("eigen-kleuren", new() { ForcedColors = ForcedColors.Active })])
        {
            await pagina.EmulateMediaAsync(vragen);
            foreach (var adres in (string[])["/", "/toestemmingen", "/rapporten"])
            {
                await pagina.GotoAsync(adres);
                Assert.That(await pagina.EvaluateAsync<string[]>(Onleesbaar), Is.Empty, $"{adres} {naam}");
                Assert.That(await Axe.BezwarenAsync(pagina), Is.Empty, $"{adres} {naam}");
                Assert.That(
                    await pagina.EvaluateAsync<string[]>("() => [...document.querySelectorAll('main .decl-knop, main .decl-melding, main input:not([type=hidden], [type=radio]), main select')].filter(element => element.checkVisibility() && getComputedStyle(element).borderTopWidth === '0px' && getComputedStyle(element).borderLeftWidth === '0px').map(element => element.outerHTML.slice(0, 80))"),
                    Is.Empty,
                    $"{adres} {naam}");
                await BewaarAsync(pagina, new Beeld(naam, 1280, 900), adres.Trim('/') is { Length: > 0 } pad ? pad : "werklijst");
            }
        }
    }
}
