using Declaraties.Testprogramma;
using Microsoft.Playwright;

namespace Declaraties.Browser.Specs;

/// <summary>Een maand definitief maken in een browser, en zien wat er daarna is herzien. Op een scherm, op een telefoon en zonder JavaScript.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class VaststellingSpecs : IDisposable
{
    private readonly Werkplaats _werkplaats = new();
    private Dienstproces? _dienst;

    public void Dispose()
    {
        _dienst?.Dispose();
        _werkplaats.Dispose();
    }

    [TestCaseSource(typeof(MaandagSpecs), nameof(MaandagSpecs.Beelden))]
    public async Task Een_maand_wordt_bekeken_definitief_gemaakt_en_later_herzien(string naam)
    {
        var browser = await Browser.GedeeldAsync();
        var beeld = ((Beeld[])[Beeld.Scherm, Beeld.Telefoon, Beeld.ZonderJavaScript]).Single(b => b.Naam == naam);
        _werkplaats.LeesIn("credit");
        _werkplaats.Declareer(Voorraad.Declaratie("credit", "1-januari"));
        _dienst = Dienstproces.Start(_werkplaats);
        await using var bezoeker = await browser.BezoekerAsync(_dienst.Http.BaseAddress!, beeld);
        var pagina = await bezoeker.NewPageAsync();
        await pagina.GotoAsync("/rapporten");
        await pagina.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Wat definitief is" }).ClickAsync();
        await pagina.GetByLabel("Maand").FillAsync("2026-01");
        await pagina.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Toon" }).ClickAsync();
        await BekijkAsync(pagina, beeld, "1-nog-niet");

        // Look at the report first: it opens in this browser as it is.
        var hier = pagina.Url;
        await pagina.Locator("main").GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "rapport", Exact = true }).ClickAsync();
        Assert.That(await pagina.Locator("h1").InnerTextAsync(), Does.Contain("2026-01"));
        await pagina.GotoAsync(hier);
        await pagina.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Maak 2026-01 definitief" }).ClickAsync();
        await BekijkAsync(pagina, beeld, "2-definitief");
        var tekst = await pagina.Locator("main").InnerTextAsync();
        Assert.That(tekst, Does.Contain("Definitief: 2026-01").And.Contain("lokale gebruiker"));
        Assert.That(await pagina.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Maak 2026-01 definitief" }).CountAsync(), Is.Zero);

        // A credit comes in afterwards.
        await _dienst.VerwerkAsync(await File.ReadAllBytesAsync(Voorraad.Declaratie("credit", "2-februari")), "beoordeeld");
        await pagina.GotoAsync(hier);
        await BekijkAsync(pagina, beeld, "3-herzien");
        Assert.That(await pagina.Locator("main").InnerTextAsync(), Does.Contain("Herzien sinds het definitief is").And.Contain("160").And.Contain("60"));
    }

    private static async Task BekijkAsync(IPage pagina, Beeld beeld, string stap)
    {
        await Webproef.BewaarAsync(pagina, beeld, $"vaststelling-{stap}");
        if (beeld.JavaScript)
        {
            Assert.That(await Axe.BezwarenAsync(pagina), Is.Empty, stap);
            Assert.That(await pagina.EvaluateAsync<int>("document.documentElement.scrollWidth"), Is.LessThanOrEqualTo(beeld.Breedte), stap);
        }
    }
}
