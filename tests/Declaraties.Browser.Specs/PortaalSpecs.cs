using System.Text;
using Declaraties.Testprogramma;
using Microsoft.Playwright;

namespace Declaraties.Browser.Specs;

/// <summary>De pagina's van een aanbieder in een browser, met een echte aanmelding: elke pagina deugt, hoe er ook naar wordt gekeken (<see cref="Meting"/>), ook wat na een formulier komt.</summary>
public sealed class PortaalSpecs : IAsyncDisposable
{
    private readonly Werkplaats _werkplaats = new();
    private Browser _browser = null!;
    private Aanmeldvoorziening _voorziening = null!;
    private Dienstproces _dienst = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _browser = await Browser.GedeeldAsync();
        _werkplaats.LeesIn("client-onbekend");
        _voorziening = await Aanmeldvoorziening.StartAsync();
        (_voorziening.Gebruiker, _voorziening.Ook) = (("A. van de Zorg", []), [("agb", "99990001")]);
        _dienst = Dienstproces.Start(_werkplaats, _voorziening.Instellingen);
        _dienst.Http.DefaultRequestHeaders.Authorization = await _voorziening.TokenAsync("aanbieder-99990001");
        var tekst = await File.ReadAllTextAsync(Declaratie);
        await _dienst.VerwerkAsync(Encoding.UTF8.GetBytes(tekst), "beoordeeld");
        // The same once more under new numbers: of these the lines point at each other.
        await _dienst.VerwerkAsync(Encoding.UTF8.GetBytes(Nieuw(tekst, "B")), "beoordeeld");
        await _dienst.VerwerkAsync(Encoding.UTF8.GetBytes(tekst.Replace("DeclaratieNummer>", "Nummer>", StringComparison.Ordinal)), "onleesbaar");
    }

    public async ValueTask DisposeAsync()
    {
        _dienst?.Dispose();
        await _voorziening.DisposeAsync();
        _werkplaats.Dispose();
    }

    [Test]
    public async Task Elke_pagina_van_een_aanbieder_deugt_op_elk_scherm_en_op_papier()
    {
        var bezwaren = new List<string>();
        await using var bezoeker = await _browser.BezoekerAsync(_dienst.Http.BaseAddress!, Beeld.Scherm);
        var pagina = await bezoeker.NewPageAsync();
        await pagina.GotoAsync("/");
        Assert.That(new Uri(pagina.Url).AbsolutePath, Is.EqualTo("/aanbieder"));
        var menu = await pagina.Locator("nav[aria-label='Hoofdmenu'] a").EvaluateAllAsync<string[]>("koppelingen => koppelingen.map(k => k.getAttribute('href'))");
        var berichten = await pagina.Locator("tbody th a").EvaluateAllAsync<string[]>("koppelingen => koppelingen.map(k => k.getAttribute('href'))");
        Assert.That((berichten.Length, menu.Count(adres => adres.StartsWith("/aanbieder", StringComparison.Ordinal))), Is.EqualTo((berichten.Length, 5)));
        Assert.That(berichten, Has.Length.GreaterThanOrEqualTo(3));
        foreach (var adres in menu.Concat(berichten).Append($"{berichten[^2]}?alles=ja").Append("/aanbieder?periode=onzin").Append("/v1").Append("/aanbieder/berichten/bestaat-niet"))
        {
            // A key is another in every run: the picture is named after its place in the list.
            var plek = Array.IndexOf(berichten, adres.Split('?')[0]);
            await KeurAsync(await Meting.MeetAsync(pagina, $"portaal-{(plek >= 0 ? $"bericht-{plek + 1}" : adres.Split('?')[0].Trim('/').Replace('/', '-'))}{(adres.Contains('?', StringComparison.Ordinal) ? "-vraag" : "")}", adres));
        }

        await pagina.GotoAsync("/aanbieder/indienen");
        foreach (var (naam, inhoud, verwacht) in new[] { ("fout", "<x/>", "Niet bekeken"), ("proef", Nieuw(await File.ReadAllTextAsync(Declaratie), "C"), "Zou worden: deels afgewezen") })
        {
            await pagina.Locator("#bestand").SetInputFilesAsync(_werkplaats.Schrijf($"{naam}.xml", inhoud));
            await pagina.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Toon wat ermee zou gebeuren" }).ClickAsync();
            Assert.That(await pagina.Locator("main").InnerTextAsync(), Does.Contain(verwacht));
            await KeurAsync(await Meting.MeetAsync(pagina, $"portaal-indienen-{naam}"));
        }

        await pagina.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Dien deze declaratie toch in" }).ClickAsync();
        Assert.That(await pagina.Locator("main").InnerTextAsync(), Does.Contain("Uw declaratie is ontvangen en vastgelegd"));
        await KeurAsync(await Meting.MeetAsync(pagina, "portaal-ingediend"));
        Assert.That(bezwaren, Is.Empty, string.Join('\n', bezwaren));

        async Task KeurAsync(IReadOnlyList<string> gemeten)
        {
            bezwaren.AddRange(gemeten);
            if (Werkplaats.BevatBsn(await pagina.Locator("main").InnerTextAsync()))
            {
                bezwaren.Add($"{pagina.Url}: er staat een Bsn");
            }
        }
    }

    private static string Declaratie => Voorraad.Declaratie("client-onbekend", "1-januari");

    private static string Nieuw(string tekst, string teken) => tekst
        .Replace("<iwmo:Identificatie>", $"<iwmo:Identificatie>{teken}", StringComparison.Ordinal)
        .Replace("<wmo323:DeclaratieNummer>", $"<wmo323:DeclaratieNummer>{teken}", StringComparison.Ordinal)
        .Replace("<iwmo:ReferentieNummer>", $"<iwmo:ReferentieNummer>{teken}", StringComparison.Ordinal);
}
