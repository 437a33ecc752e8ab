using System.Globalization;
using System.Net;
using System.Text.Json;
using Declaraties.Testbasis;
using Declaraties.Testprogramma;
using Microsoft.Playwright;

namespace Declaraties.Browser.Specs;

/// <summary>
/// Een maandag met vierhonderd afgewezen declaraties: een verkeerd contract wordt rechtgezet, alles wordt opnieuw beoordeeld, en wat dan goed is en wat terecht is afgewezen gaat de deur uit. In hoogstens
/// vijftien pagina's, met de muis en met alleen het toetsenbord; nooit meer dan tien stappen van het begin van een pagina naar wat er te doen is.
/// </summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class DrukkeMaandagSpecs : IDisposable
{
    private const int Declaraties = 400;

    /// <summary>Elke zoveelste declareert ook te veel: die blijft afgewezen.</summary>
    private const int ElkeHoeveelste = 4;
    private const int MeesteInZip = 25;
    private const int MeestePaginas = 15;
    private const int MeesteStappen = 10;
    private const string Maand = "2026-08";

    private readonly Werkplaats _werkplaats = new();
    private Dienstproces _dienst = null!;
    private IPage _pagina = null!;
    private int _paginas;
    private int _stappen;
    private int _meeste;
    private bool _alleenToetsen;

    public void Dispose()
    {
        _dienst?.Dispose();
        _werkplaats.Dispose();
    }

    [TestCase(false, TestName = "Vierhonderd_afgewezen_declaraties_zijn_in_vijftien_paginas_gedaan(muis)")]
    [TestCase(true, TestName = "Vierhonderd_afgewezen_declaraties_zijn_in_vijftien_paginas_gedaan(toetsenbord)")]
    public async Task Vierhonderd_afgewezen_declaraties_zijn_in_vijftien_paginas_gedaan(bool alleenToetsen)
    {
        _alleenToetsen = alleenToetsen;
        await BeginAsync();

        // What must be done today, and why it waits.
        await GaAsync(() => _pagina.GotoAsync("/"));
        await BewaarAsync("1-werklijst");
        var begin = await TekstAsync();
        Assert.That(begin, Does.Contain("Vandaag moeten 200 antwoorden weg").And.Contain("(TR418)").And.Contain("400 declaraties"));
        Assert.That(await _pagina.Locator(".decl-tegel__getal").AllInnerTextsAsync(), Is.EqualTo(new[] { "200", "100", "0", "100" }));

        // One of them: what is wrong with it, and back to where he was.
        await DoeAsync(_pagina.Locator(".decl-redenen a", new PageLocatorOptions { HasTextString = "TR418" }));
        var gefilterd = _pagina.Url.Split('#')[0];
        await DoeAsync(_pagina.Locator("tbody th a").First);
        await BewaarAsync("2-declaratie");
        Assert.That(await TekstAsync(), Does.Contain("TR418").And.Contain("Goed was geweest"));
        Assert.That(new Uri(new Uri(gefilterd), await _pagina.GetByRole(AriaRole.Link, new() { Name = "Terug naar de werklijst" }).GetAttributeAsync("href")).ToString(), Is.EqualTo(gefilterd));

        // The contract was wrong: mend it, with a look at what changes first.
        await MenuAsync("Invoer");
        await _pagina.Locator("#soort").SelectOptionAsync("contracten");
        await _pagina.Locator("#bestand").SetInputFilesAsync(_werkplaats.Schrijf("contracten.csv", Contracten(9600)));
        await DoeAsync(Knop("Toon wat er verandert"));
        await DoeAsync(Knop("Lees dit in"));
        Assert.That(await TekstAsync(), Does.Contain("400 declaraties die worden vastgehouden kunnen hierdoor anders worden"));

        // What would become of them, and then all of them at once; each is named.
        await DoeAsync(Knop("Bekijk wat er van wordt"));
        await BewaarAsync("3-proef");
        await SpringAsync(_pagina.GetByRole(AriaRole.Link, new() { Name = "Deze 400 opnieuw beoordelen" }));
        await KiesRedenAsync("contract of product rechtgezet");
        await DoeAsync(Knop("Beoordeel opnieuw"));
        await BewaarAsync("4-beoordeeld");
        Assert.That(await TekstAsync(), Does.Contain("400 van 400 anders"));
        Assert.That(await _pagina.Locator("tbody th").AllInnerTextsAsync(), Is.EquivalentTo(Enumerable.Range(1, Declaraties).Select(nummer => $"N{Naam(nummer)}")), "elke declaratie wordt genoemd");

        // What is right now may go.
        await DoeAsync(_pagina.GetByRole(AriaRole.Link, new() { Name = "Kies wat nu volledig is toegewezen" }));
        Assert.That(await _pagina.Locator("input[name=keuze]:checked").CountAsync(), Is.EqualTo(Declaraties - (Declaraties / ElkeHoeveelste)));
        await KiesRedenAsync("contract of product rechtgezet");
        await BewaarAsync("5-gekozen");
        await DoeAsync(Knop("Geef de antwoorden vrij"));
        Assert.That(await TekstAsync(), Does.Contain("Gelukt: 300 declaraties"));
        Assert.That(await _pagina.Locator("tbody th").CountAsync(), Is.EqualTo(300), "elke declaratie wordt genoemd");

        // And what was refused with reason as well.
        await MenuAsync("Werklijst");
        Assert.That(await TekstAsync(), Does.Contain("(TR321)").And.Contain("100 declaraties"));
        await DoeAsync(_pagina.GetByRole(AriaRole.Link, new() { Name = "Kies alle 100", Exact = true }));
        await KiesRedenAsync("de afwijzing is terecht");
        await DoeAsync(Knop("Geef de antwoorden vrij"));
        await BewaarAsync("6-vrijgegeven");
        Assert.That(await TekstAsync(), Does.Contain("Gelukt: 100 declaraties"));
        await MenuAsync("Werklijst");
        Assert.That(await TekstAsync(), Does.Contain("Er wacht geen antwoord op u"));
        Assert.That(_paginas, Is.LessThanOrEqualTo(MeestePaginas), "pagina's");
        TestContext.Out.WriteLine($"{_paginas} pagina's, hoogstens {_meeste} stappen");
        Assert.That(JsonSerializer.Deserialize<JsonElement>(await _dienst.Http.GetStringAsync(new Uri("/v1/declaraties?stand=vastgehouden", UriKind.Relative))).GetProperty("aantal").GetInt32(), Is.Zero);
    }

    /// <summary>Vierhonderd declaraties tegen een tarief dat niet in het contract staat, en elke vierde over te veel: de helft moet vandaag weg, een kwart morgen, de rest later.</summary>
    private async Task BeginAsync()
    {
        var browser = await Browser.GedeeldAsync();
        for (var nummer = 1; nummer <= Declaraties; nummer++)
        {
            _werkplaats.Schrijf($"toewijzingen/{Naam(nummer)}.xml", Berichtmaker.Toewijzing($"T{Naam(nummer)}", "2026-01-02", "2026-12-31", Toewijzing(nummer)));
        }

        foreach (var (soort, pad) in (ReadOnlySpan<(string, string)>)
            [("producten", _werkplaats.Schrijf("producten.csv", Berichtmaker.Producten)), ("contracten", _werkplaats.Schrijf("contracten.csv", Contracten(9000))), ("toewijzingen", _werkplaats.Pad("toewijzingen"))])
        {
            var uitvoering = _werkplaats.MetDatabase("importeer", soort, pad);
            Assert.That(uitvoering.Code, Is.Zero, uitvoering.ToString());
        }

        _dienst = Dienstproces.Start(_werkplaats, ("Vasthouden:Standaard", "altijd"));
        foreach (var stuk in Enumerable.Range(1, Declaraties).Chunk(MeesteInZip))
        {
            using var antwoord = await _dienst.PostAsync(Proefzip.Maak([.. stuk.Select(nummer => ($"{Naam(nummer)}.xml", Declaratie(nummer)))]), inhoudstype: "application/zip");
            Assert.That(antwoord.StatusCode, Is.EqualTo(HttpStatusCode.Accepted), await antwoord.Content.ReadAsStringAsync());
        }

        await Geduld.TotAsync(
            async () => JsonSerializer.Deserialize<JsonElement>(await _dienst.Http.GetStringAsync(new Uri("/v1/declaraties?stand=vastgehouden", UriKind.Relative))).GetProperty("aantal").GetInt32() == Declaraties,
            () => $"Er worden er geen {Declaraties} vastgehouden.\n{_dienst.Logboek}");
        var vandaag = Domein.NederlandseTijd.Vandaag(TimeProvider.System);
        ZetUiterlijk(vandaag, 1, 200);
        ZetUiterlijk(vandaag.AddDays(1), 201, 300);
        ZetUiterlijk(vandaag.AddDays(8), 301, 400);

        var bezoeker = await browser.BezoekerAsync(_dienst.Http.BaseAddress!, Beeld.Scherm);
        _pagina = await bezoeker.NewPageAsync();
        _pagina.Load += (_, _) => _paginas++;
    }

    private void ZetUiterlijk(DateOnly dag, int van, int totEnMet) => Databasedump.Wijzig(
        _werkplaats.Database,
        "update ontvangst set uiterlijk = @dag where versie in (select versie from declaratie where declaratienummer between @van and @tot)",
        ("@dag", (dag.Year * 10000) + (dag.Month * 100) + dag.Day),
        ("@van", $"N{Naam(van)}"),
        ("@tot", $"N{Naam(totEnMet)}"));

    private static string Naam(int nummer) => nummer.ToString("D3", CultureInfo.InvariantCulture);

    private static int Toewijzing(int nummer) => 1000 + nummer;

    private static string Contracten(int uurtarief) =>
        string.Create(CultureInfo.InvariantCulture, $"Aanbieder;ProductCategorie;ProductCode;Eenheid;TariefInCenten;Ingangsdatum;Einddatum\n99990001;02;02B01;04;{uurtarief};2026-01-01;\n");

    private static string Declaratie(int nummer) => Berichtmaker.Declaratie(
        Naam(nummer), Maand, new Regel($"R{Naam(nummer)}", $"{Maand}-01", $"{Maand}-31", nummer % ElkeHoeveelste == 0 ? 5000 : 500, Toewijzing: Toewijzing(nummer)) { Tarief = 160 });

    private ILocator Knop(string naam) => _pagina.GetByRole(AriaRole.Button, new() { Name = naam, Exact = true });

    private Task<string> TekstAsync() => _pagina.Locator("main").InnerTextAsync();

    private Task BewaarAsync(string stap) => _alleenToetsen ? Task.CompletedTask : Webproef.BewaarAsync(_pagina, Beeld.Scherm, $"drukke-maandag-{stap}");

    /// <summary>Naar een punt van het menu. Dat is niet wat er op deze pagina te doen is, en telt daarom geen stappen.</summary>
    private async Task MenuAsync(string naam)
    {
        var punt = _pagina.Locator("header").GetByRole(AriaRole.Link, new() { Name = naam, Exact = true });
        if (_alleenToetsen)
        {
            await punt.FocusAsync();
            await GaAsync(() => _pagina.Keyboard.PressAsync("Enter"));
        }
        else
        {
            await GaAsync(() => punt.ClickAsync());
        }
    }

    private async Task DoeAsync(ILocator wat)
    {
        if (_alleenToetsen)
        {
            await TabNaarAsync(wat);
            await GaAsync(() => _pagina.Keyboard.PressAsync("Enter"));
        }
        else
        {
            await GaAsync(() => wat.ClickAsync());
        }
    }

    /// <summary>Naar een plek verderop op dezelfde pagina.</summary>
    private async Task SpringAsync(ILocator wat)
    {
        if (_alleenToetsen)
        {
            await TabNaarAsync(wat);
            await _pagina.Keyboard.PressAsync("Enter");
        }
    }

    private async Task KiesRedenAsync(string reden)
    {
        if (!_alleenToetsen)
        {
            await _pagina.GetByLabel("Reden", new() { Exact = true }).SelectOptionAsync(reden);
            return;
        }

        var lijst = _pagina.Locator("#reden");
        await TabNaarAsync(lijst);
        await _pagina.Keyboard.TypeAsync(reden);
        Assert.That(await lijst.InputValueAsync(), Is.EqualTo(reden));
    }

    /// <summary>Naar een andere pagina, die vooraan begint: de eerste stap slaat het menu over, tenzij het adres al een plek noemt.</summary>
    private async Task GaAsync(Func<Task> werk)
    {
        var nu = _paginas;
        await werk();
        await Geduld.TotAsync(() => _paginas > nu, () => "er komt geen andere pagina");
        _meeste = Math.Max(_meeste, _stappen);
        _stappen = 0;
        if (_alleenToetsen && !_pagina.Url.Contains('#', StringComparison.Ordinal))
        {
            await _pagina.Keyboard.PressAsync("Tab");
            await _pagina.Keyboard.PressAsync("Enter");
            _stappen = 1;
        }
    }

    private async Task TabNaarAsync(ILocator wat)
    {
        while (!await wat.EvaluateAsync<bool>("element => element === document.activeElement"))
        {
            Assert.That(_stappen, Is.LessThan(MeesteStappen), $"stappen naar {wat} op {_pagina.Url}");
            await _pagina.Keyboard.PressAsync("Tab");
            _stappen++;
        }
    }
}
