using Declaraties.Testprogramma;
using Microsoft.Playwright;

namespace Declaraties.Browser.Specs;

/// <summary>
/// De maandag van een medewerker financiën, in een browser: van de werklijst naar wat is afgewezen, een toestemming verlenen, opnieuw beoordelen en het antwoord
/// laten gaan. Op een scherm, op een telefoon en zonder JavaScript.
/// </summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class MaandagSpecs : IDisposable
{
    private const string Geval = "plafond-maand";
    private readonly Werkplaats _werkplaats = new();
    private Dienstproces? _dienst;

    public static IEnumerable<string> Beelden() => [Beeld.Scherm.Naam, Beeld.Telefoon.Naam, Beeld.ZonderJavaScript.Naam];

    public void Dispose()
    {
        _dienst?.Dispose();
        _werkplaats.Dispose();
    }

    [TestCaseSource(nameof(Beelden))]
    public async Task Een_afgewezen_declaratie_wordt_rechtgezet_opnieuw_beoordeeld_en_vrijgegeven(string naam)
    {
        var browser = await Browser.GedeeldAsync();
        var beeld = ((Beeld[])[Beeld.Scherm, Beeld.Telefoon, Beeld.ZonderJavaScript]).Single(b => b.Naam == naam);
        _werkplaats.LeesIn(Geval);
        _dienst = Dienstproces.Start(_werkplaats, ("Vasthouden:Standaard", "altijd"));
        var bericht = await _dienst.BiedAanAsync(await File.ReadAllBytesAsync(Voorraad.Declaratie(Geval, "1-oktober-te-veel")));
        await using var bezoeker = await browser.BezoekerAsync(_dienst.Http.BaseAddress!, beeld);
        var pagina = await bezoeker.NewPageAsync();

        // What waits is on top of the list; the provider hears nothing yet.
        await _dienst.WachtTotAsync(() => _dienst.Http.GetStringAsync(new Uri("/v1/declaraties?stand=vastgehouden", UriKind.Relative)).Result.Contains("\"aantal\":1", StringComparison.Ordinal), "zij wordt vastgehouden");
        await _dienst.WachtOpAsync(bericht, "ontvangen");
        await pagina.GotoAsync("/");
        await BekijkAsync(pagina, beeld, "1-werklijst");
        await pagina.Locator("tbody th a").First.ClickAsync();
        await BekijkAsync(pagina, beeld, "2-declaratie");
        var declaratie = pagina.Url;
        Assert.That(await pagina.Locator("main").InnerTextAsync(), Does.Contain("TR321").And.Contain("Goed was geweest").And.Contain("nog niet verstuurd"));

        // Grant what was well substantiated.
        await pagina.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Toestemming voor 60 minuten meer" }).ClickAsync();
        Assert.That(await pagina.Locator("main form[action='/toestemmingen'] input:not([type=hidden])").EvaluateAllAsync<string[]>("velden => velden.map(veld => veld.value)"), Is.EqualTo(new[] { "0505", "99990001", "101", "60", "2025-10-14", "2025-10-31" }));
        await pagina.GetByLabel("Onderbouwing").FillAsync("Terugval; bezoeken verdubbeld in overleg.");
        await pagina.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Verleen" }).ClickAsync();
        await BekijkAsync(pagina, beeld, "3-toestemming");
        Assert.That(await pagina.Locator("main").InnerTextAsync(), Does.Match("Toestemming [0-9]+ is verleend"));
        await pagina.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Terug naar de declaratie" }).ClickAsync();
        Assert.That(pagina.Url, Is.EqualTo(declaratie));

        // Without a reason nothing goes.
        await pagina.GotoAsync(declaratie);
        await Webproef.ZonderInvullenAsync(pagina, "form[action$='/vrijgave']");
        await BekijkAsync(pagina, beeld, "3-zonder-reden");
        Assert.That(await pagina.Locator("main").InnerTextAsync(), Does.Contain("reden"));

        // See the difference first, then judge again.
        await pagina.GotoAsync(declaratie);
        await pagina.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "kijk wat opnieuw beoordelen verandert" }).ClickAsync();
        await BekijkAsync(pagina, beeld, "4-beproeving");
        await pagina.GetByLabel("Reden").SelectOptionAsync("toestemming voor meer verleend of ingetrokken");
        await pagina.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Beoordeel opnieuw" }).ClickAsync();
        await BekijkAsync(pagina, beeld, "5-herbeoordeeld");
        Assert.That(await pagina.Locator("main").InnerTextAsync(), Does.Contain("Gelukt"));

        // Let it go; then the provider has his answer.
        await pagina.GotoAsync(declaratie);
        Assert.That(await pagina.Locator("main").InnerTextAsync(), Does.Contain("volledig toegewezen").And.Contain("herbeoordeeld"));
        await pagina.GetByLabel("Reden").SelectOptionAsync("toestemming voor meer verleend of ingetrokken");
        await pagina.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Geef het antwoord vrij" }).ClickAsync();
        await BekijkAsync(pagina, beeld, "6-vrijgegeven");
        await _dienst.WachtOpAsync(bericht, "beoordeeld");
        await pagina.GotoAsync("/logboek");
        await BekijkAsync(pagina, beeld, "7-logboek");
        Assert.That(await pagina.Locator("main").InnerTextAsync(), Does.Contain("De keten is heel").And.Contain("toestemming verleend"));
    }

    /// <summary>Bewaart hoe de pagina eruitziet; geen pagina is breder dan het scherm of strijdig met WCAG (axe zelf vraagt JavaScript).</summary>
    private static async Task BekijkAsync(IPage pagina, Beeld beeld, string stap)
    {
        await Webproef.BewaarAsync(pagina, beeld, $"maandag-{stap}");
        if (beeld.JavaScript)
        {
            Assert.That(await Axe.BezwarenAsync(pagina), Is.Empty, stap);
            Assert.That(await pagina.EvaluateAsync<int>("document.documentElement.scrollWidth"), Is.LessThanOrEqualTo(beeld.Breedte), stap);
        }
    }
}
