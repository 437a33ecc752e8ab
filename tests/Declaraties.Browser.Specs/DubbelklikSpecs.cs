using Declaraties.Testprogramma;
using Microsoft.Playwright;

namespace Declaraties.Browser.Specs;

/// <summary>Wie in een browser twee keer klikt, herlaadt of teruggaat, doet iets één keer en ziet wat ervan kwam.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class DubbelklikSpecs : IDisposable
{
    private readonly Werkplaats _werkplaats = new();
    private Dienstproces? _dienst;

    public void Dispose()
    {
        _dienst?.Dispose();
        _werkplaats.Dispose();
    }

    [TestCaseSource(typeof(MaandagSpecs), nameof(MaandagSpecs.Beelden))]
    public async Task Twee_keer_klikken_en_herladen_verleent_een_keer_en_toont_dat(string naam)
    {
        var browser = await Browser.GedeeldAsync();
        var beeld = ((Beeld[])[Beeld.Scherm, Beeld.Telefoon, Beeld.ZonderJavaScript]).Single(b => b.Naam == naam);
        _werkplaats.LeesIn(Voorraad.Goed);
        _dienst = Dienstproces.Start(_werkplaats);
        await using var bezoeker = await browser.BezoekerAsync(_dienst.Http.BaseAddress!, beeld);
        var pagina = await bezoeker.NewPageAsync();
        await pagina.GotoAsync("/toestemmingen?gemeente=0505&aanbieder=99990001&toewijzingNummer=101");
        await pagina.GetByLabel("Minuten meer").FillAsync("120");
        await pagina.GetByLabel("Begindatum").FillAsync("2026-02-01");
        await pagina.GetByLabel("Einddatum").FillAsync("2026-02-28");
        await pagina.GetByLabel("Onderbouwing").FillAsync("Terugval; bezoeken verdubbeld in overleg.");
        await pagina.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Verleen" }).DblClickAsync();
        await Assertions.Expect(pagina.Locator("main")).ToContainTextAsync("is verleend", new LocatorAssertionsToContainTextOptions { Timeout = 120_000 });
        Assert.That(Databasedump.Aantal(_werkplaats.Database, "toestemming"), Is.EqualTo(1));
        await pagina.ReloadAsync();
        await Assertions.Expect(pagina.Locator("main")).ToContainTextAsync("is verleend", new LocatorAssertionsToContainTextOptions { Timeout = 120_000 });
        Assert.That(Databasedump.Aantal(_werkplaats.Database, "toestemming"), Is.EqualTo(1));

        // Back, and the same once more: the page is drawn anew, and says that this one is there already.
        await pagina.GoBackAsync();
        Assert.That(Databasedump.Aantal(_werkplaats.Database, "toestemming"), Is.EqualTo(1));
    }
}
