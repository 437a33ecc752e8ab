using Declaraties.Testprogramma;
using Microsoft.Playwright;

namespace Declaraties.Browser.Specs;

/// <summary>Aan- en afmelden in een browser, die zich houdt aan wat onze pagina's mogen: ook bij de aanmeldvoorziening eindigt de sessie, met en zonder JavaScript.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class AfmeldenSpecs
{
    [TestCase(true)]
    [TestCase(false)]
    public async Task Wie_zich_afmeldt_is_dat_ook_bij_de_aanmeldvoorziening(bool javaScript)
    {
        var browser = await Browser.GedeeldAsync();
        using var werkplaats = new Werkplaats();
        await using var voorziening = await Aanmeldvoorziening.StartAsync();
        voorziening.Gebruiker = ("M. de Proef", ["sdd-finance"]);
        using var dienst = Dienstproces.Start(werkplaats, voorziening.Instellingen);
        await using var bezoeker = await browser.BezoekerAsync(dienst.Http.BaseAddress!, javaScript ? Beeld.Scherm : Beeld.ZonderJavaScript);
        var pagina = await bezoeker.NewPageAsync();
        await pagina.GotoAsync("/");
        Assert.That(await pagina.Locator("header").First.InnerTextAsync(), Does.Contain("M. de Proef"));
        await pagina.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Afmelden" }).ClickAsync();
        await pagina.WaitForURLAsync("**/afgemeld");
        Assert.That((await pagina.Locator("h1").InnerTextAsync(), voorziening.Afgemeld), Is.EqualTo(("Afgemeld", 1)));
        await Webproef.BewaarAsync(pagina, javaScript ? Beeld.Scherm : Beeld.ZonderJavaScript, "afgemeld");
        await pagina.GotoAsync("/");
        Assert.That(new Uri(pagina.Url).AbsolutePath, Is.EqualTo("/niet-aangemeld"));
    }
}
