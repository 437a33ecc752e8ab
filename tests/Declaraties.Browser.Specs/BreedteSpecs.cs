using Microsoft.Playwright;

namespace Declaraties.Browser.Specs;

/// <summary>De werklijst past op elk scherm zonder te schuiven, en wat wordt afgedrukt staat heel op A4, zonder wat er niet is in te vullen.</summary>
public sealed class BreedteSpecs : Webproef
{
    // What reaches past what it is in, or past the page.
    private const string Buiten = """
        () => {
          const breedte = document.documentElement.clientWidth;
          return [...document.querySelectorAll('main *')].filter(element => element.checkVisibility() && !element.closest('.decl-onzichtbaar')).filter(element => {
            const vak = element.getBoundingClientRect();
            return vak.right > breedte + 1 || (element.matches('.decl-tabelvak') && element.scrollWidth > element.clientWidth + 1);
          }).map(element => `${element.tagName} ${Math.round(element.getBoundingClientRect().right)} in ${breedte}: ${element.textContent.trim().slice(0, 60)}`).slice(0, 5);
        }
        """;

    private const string Invullen = "() => [...document.querySelectorAll('input:not([type=hidden]), select, textarea, button')].filter(element => element.checkVisibility()).map(element => element.outerHTML.slice(0, 100))";

    [TestCase(320)]
    [TestCase(390)]
    [TestCase(768)]
    [TestCase(1280)]
    [TestCase(1920)]
    public async Task De_werklijst_past_zonder_te_schuiven(int breedte)
    {
        var pagina = await TabbladAsync(new Beeld($"breed-{breedte}", breedte, 900));
        foreach (var adres in (string[])["/", "/?stand=alles"])
        {
            await pagina.GotoAsync(adres);
            Assert.That(await pagina.Locator("#werklijst").CountAsync(), Is.EqualTo(1), "er staat een lijst");
            Assert.That(await pagina.EvaluateAsync<string[]>(Buiten), Is.Empty, adres);
            Assert.That(await pagina.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"), adres);
        }
    }

    [Test]
    public async Task Op_A4_staat_alles_heel_en_zonder_formulieren()
    {
        var pagina = await TabbladAsync(new Beeld("papier", Meting.Papier, 900));
        await pagina.GotoAsync("/");
        var declaratie = await pagina.Locator("#werklijst").Locator("xpath=ancestor::table").Locator("tbody th a").First.GetAttributeAsync("href");
        await pagina.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        foreach (var adres in (string[])["/", declaratie!, $"{declaratie}?alles=ja"])
        {
            await pagina.GotoAsync(adres);
            Assert.That(await pagina.EvaluateAsync<string[]>(Buiten), Is.Empty, adres);
            Assert.That(await pagina.EvaluateAsync<string[]>(Invullen), Is.Empty, adres);
            Assert.That(await pagina.Locator(".decl-tabelvak").First.IsVisibleAsync(), adres);
        }
    }
}
