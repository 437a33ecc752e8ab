using System.Text;
using System.Text.RegularExpressions;
using Declaraties.Testbasis;
using Declaraties.Testprogramma;
using Microsoft.Playwright;

namespace Declaraties.Browser.Specs;

/// <summary>Wat voor elke pagina geldt: alles ook met het toetsenbord en zonder JavaScript; en wat pas na een formulier is te zien deugt zoals elke pagina (<see cref="OpmaakSpecs"/>).</summary>
public sealed partial class ToegankelijkheidSpecs : Webproef
{
    // What a keyboard must be able to reach; of a group of radio buttons one.
    private const string Bedienbaar = """
        () => {
          const groepen = new Set();
          window.proef = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')].filter(element => {
            if (element.disabled || !element.checkVisibility()) return false;
            if (element.type !== 'radio') return true;
            const nieuw = !groepen.has(element.name);
            groepen.add(element.name);
            return nieuw;
          });
          return window.proef.map(element => element.outerHTML.slice(0, 120));
        }
        """;

    // Where the focus is, and what of it cannot be seen; null when it has left the page.
    private const string Plek = """
        () => {
          const element = document.activeElement;
          if (!element || element === document.body) return null;
          const stijl = getComputedStyle(element);
          const vak = element.getBoundingClientRect();
          const omlijnd = stijl.outlineStyle !== 'none' && parseFloat(stijl.outlineWidth) >= 2;
          const inBeeld = vak.bottom > 0 && vak.top < innerHeight && vak.right > 0 && vak.left < innerWidth;
          const groep = element.type === 'radio' ? window.proef.findIndex(ander => ander.name === element.name) : window.proef.indexOf(element);
          return { nummer: groep, bezwaar: omlijnd ? (inBeeld ? '' : 'buiten beeld') : 'geen zichtbare focus', html: element.outerHTML.slice(0, 120) };
        }
        """;

    /// <summary>Hoeveel stappen het hoogstens zijn van het begin van een pagina naar wat er te doen is; het menu overslaan is er een.</summary>
    private const int MeesteStappen = 10;

    // Whether the focus is on what the page is for: its form or its button, the way to that further down, or the first thing in its list. A page that only tells something has none.
    private const string IsHoofdzaak = "() => document.activeElement.matches('main form[method=post] *, main .decl-knop, main .decl-tegel, main .decl-vouw > summary, main a[href^=\"#\"], main tbody a')";

    private Dictionary<string, string> _paginas = null!;

    [OneTimeSetUp]
    public async Task LoopRondAsync()
    {
        _paginas = new Dictionary<string, string>(await Rondgang.LoopAsync(await TabbladAsync(Beeld.Scherm))) { ["bestaat-niet"] = "/bestaat-niet" };
        await SluitBezoekersAsync();
    }

    /// <summary>Wat pas na een formulier is te zien: een voorbeeld van inlezen, wat is gevonden, een heel Bsn, en wat er aan een formulier mankeert.</summary>
    [Test]
    public async Task Ook_wat_na_een_formulier_komt_voldoet_en_past()
    {
        var bezwaren = new List<string>();
        var pagina = await TabbladAsync(Beeld.Scherm);
        await LeesInAsync("toewijzingen", Directory.EnumerateFiles(Path.Combine(Werkplaats.Pad("wereld"), "toewijzingen"), "*.xml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).First());
        await ZieAsync("invoer-voorbeeld-bekend", "Er verandert niets");
        var contract = File.ReadLines(Path.Combine(Werkplaats.Pad("wereld"), "contracten.csv")).Take(2).ToList();
        await LeesInAsync("contracten", Werkplaats.Schrijf("contracten.csv", $"{contract[0]}\n{string.Join(';', contract[1].Split(';').Select((veld, plaats) => plaats == 4 ? "1" : veld))}\n"));
        await ZieAsync("invoer-voorbeeld-contracten", "1 nieuw of gewijzigd");
        await LeesInAsync("contracten", Werkplaats.Schrijf("fout.csv", "aanbieder;tarief\n1;x\n"));
        await ZieAsync("invoer-voorbeeld-fout", "1 geweigerd");
        await LeesInAsync("producten", Werkplaats.Schrijf("leeg.csv", ""));
        await ZieAsync("invoer-leeg", "Kies wat u inleest");

        await ZoekAsync("999900006");
        await ZieAsync("zoeken-bsn", "evonden");
        await ZoekAsync("bestaat niet");
        await ZieAsync("zoeken-niets", "Niets gevonden");
        await ZoekAsync(" ");
        await ZieAsync("zoeken-fout", "Vul een nummer in");

        await pagina.GotoAsync(_paginas["toewijzingen-4"]);
        await pagina.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Toon het hele Bsn" }).ClickAsync();
        await ZieAsync("bsn-getoond", "Toewijzing");
        Assert.That(Werkplaats.BevatBsn(await pagina.ContentAsync()), "hier is erom gevraagd");

        Databasedump.Wijzig(Werkplaats.Database, "delete from uitgaand where bericht_id = 'proef-antwoord'");
        Databasedump.Wijzig(Werkplaats.Database, Databasedump.EenOnbestelbaar);
        await pagina.GotoAsync("/onbestelbaar");
        await ZieAsync("onbestelbaar-vol", "Probeer alles opnieuw");
        await pagina.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Probeer alles opnieuw" }).ClickAsync();
        await ZieAsync("onbestelbaar-gedaan", "weer bezorgd");

        await LaatTerugkomenAsync();
        await pagina.GotoAsync("/retouren");
        Assert.That(await pagina.Locator(".decl-menu__link[aria-current=page]").TextContentAsync(), Is.EqualTo("Teruggekomen (1)"));
        await ZieAsync("retouren-open", "Niet bezorgd: IB016");
        await pagina.GetByRole(AriaRole.Button, new PageGetByRoleOptions { NameRegex = StuurOpnieuw() }).ClickAsync();
        await ZieAsync("retouren-gedaan", "Het antwoord gaat opnieuw weg, als");
        Assert.That(await pagina.Locator(".decl-menu__link[aria-current=page]").TextContentAsync(), Is.EqualTo("Teruggekomen"));
        await pagina.Locator("main tbody a").First.ClickAsync();
        await ZieAsync("declaratie-envelop", "Enveloppen van het GGk");

        await pagina.GotoAsync("/toestemmingen");
        await ZonderInvullenAsync(pagina, "form[action='/toestemmingen']");
        await ZieAsync("toestemming-fout", "ontbreekt");
        Assert.That(bezwaren, Is.Empty, string.Join('\n', bezwaren));

        async Task ZieAsync(string naam, string tekst)
        {
            bezwaren.AddRange(await Meting.MeetAsync(pagina, naam));
            Assert.That(await pagina.Locator("main").InnerTextAsync(), Does.Contain(tekst), naam);
        }

        async Task LeesInAsync(string soort, string bestand)
        {
            await pagina.GotoAsync("/invoer");
            await pagina.Locator("#soort").SelectOptionAsync(soort);
            await pagina.Locator("#bestand").SetInputFilesAsync(bestand);
            await pagina.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Toon wat er verandert" }).ClickAsync();
        }

        // What was sent last comes back, or if that is nothing the answer to a declaration in an envelope.
        async Task LaatTerugkomenAsync()
        {
            var enveloppen = new DirectoryInfo(Werkplaats.Pad("uitgang"));
            if (enveloppen.GetFiles("*.xml").Length == 0)
            {
                var declaratie = await File.ReadAllTextAsync(Directory.EnumerateFiles(Path.Combine(Werkplaats.Pad("wereld"), "declaraties"), "*.xml").Order(StringComparer.Ordinal).First());
                await Dienst.VerwerkAsync(Encoding.UTF8.GetBytes(Proefenvelop.Om(declaratie)), "beoordeeld");
            }

            await Geduld.TotAsync(() => Databasedump.Waarde<long>(Werkplaats.Database, "select count(*) from verzending where bezorgd_op is null") == 0 && enveloppen.GetFiles("*.xml").Length > 0, () => "Er gaat geen envelop uit.");
            var laatste = Databasedump.Waarde<string>(Werkplaats.Database, "select referentienummer from verzending order by keer desc limit 1");
            await Dienst.VerwerkAsync(Encoding.UTF8.GetBytes(Proefenvelop.Fout(laatste, $"{Guid.NewGuid()}")), "opgenomen");
        }

        async Task ZoekAsync(string term)
        {
            await pagina.GotoAsync("/zoeken");
            await pagina.Locator("#term").FillAsync(term);
            await pagina.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Zoek", Exact = true }).ClickAsync();
        }
    }

    [GeneratedRegex("^Stuur [0-9]+ opnieuw$")]
    private static partial Regex StuurOpnieuw();

    /// <summary>Wat er uit een vergelijking en uit het register blijkt, met tekeningen en brede tabellen, en wat er aan een bestand mankeert.</summary>
    [Test]
    public async Task Ook_wat_er_wordt_vergeleken_en_gecontroleerd_voldoet_en_past()
    {
        var bezwaren = new List<string>();
        var pagina = await TabbladAsync(Beeld.Scherm);
        await GaAsync("vergelijk-aanbieder", "/vergelijk/periode?van=2026-04&tot=2026-06&per=aanbieder", "Benutting van een maand");
        await GaAsync("vergelijk-toewijzing", "/vergelijk/periode?van=2026-04&tot=2026-06&per=toewijzing", "Per toewijzing");
        await StuurAsync("vergelijk-bekostiging", "/vergelijk", "#bandbreedte", "ProductCode;MinutenPerWeekVan;MinutenPerWeekTot\n02B02;60;120\n02IB1;60;120\n02IB2;120;240\n", "Vergelijk bekostiging", "Arrangement tegenover PxQ");
        await StuurAsync("vergelijk-fout", "/vergelijk", "#bandbreedte", "ProductCode;MinutenPerWeekVan;MinutenPerWeekTot\n02B02;120;60\n", "Vergelijk bekostiging", "is lager dan MinutenPerWeekVan");
        await StuurAsync("vergelijk-overgang", "/vergelijk", "#plan", Plan(), "Reken het plan door", "Fte erbij (rechts) of eraf (links)");
        await GaAsync("contacten-mei", "/contacten?maand=2026-05", "No-show, thuis en online");
        await GaAsync("contacten-fout", "/contacten?maand=mei", "Deze controle kan niet");
        await StuurAsync("contacten-beleid", "/contacten?maand=2026-05", "#declarabel", Contactwereld.Declarabel, "Controleer met dit bestand", "het meegegeven bestand");
        await StuurAsync("contacten-ingelezen", "/contacten/invoer", "#register", await File.ReadAllTextAsync(Path.Combine(Werkplaats.Pad("wereld"), "contacten.csv")), "Lees in", "Ingelezen");
        await StuurAsync("contacten-geweigerd", "/contacten/invoer", "#register", $"{Contactwereld.Kop}99990001;0505;101;2026-03-02;praten;1;thuis\n", "Lees in", "Er is niets ingelezen");
        Assert.That(bezwaren, Is.Empty, string.Join('\n', bezwaren));

        string Plan()
        {
            var benutting = Werkplaats.MetDatabase("rapport", "benutting", "--maand", "2026-05", "--formaat", "csv").Uit.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            return Vergelijkwereld.Plankop + string.Concat(benutting.Skip(1).Select(rij => rij.Split(';')).Select(rij => $"{rij[1]};{rij[2]};{rij[3]};02IB3;120;2026-07-01\n"));
        }

        async Task GaAsync(string naam, string adres, string tekst)
        {
            await pagina.GotoAsync(adres);
            bezwaren.AddRange(await Meting.MeetAsync(pagina, naam));
            Assert.That(await pagina.Locator("main").InnerTextAsync(), Does.Contain(tekst), naam);
        }

        async Task StuurAsync(string naam, string adres, string veld, string inhoud, string knop, string tekst)
        {
            await pagina.GotoAsync(adres);
            await pagina.Locator(veld).SetInputFilesAsync(Werkplaats.Schrijf($"{naam}.csv", inhoud));
            if (veld == "#plan")
            {
                await pagina.Locator("#direct").FillAsync("1164,36");
                await pagina.Locator("#tempo").FillAsync("5");
            }

            await pagina.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = knop }).ClickAsync();
            bezwaren.AddRange(await Meting.MeetAsync(pagina, naam));
            Assert.That(await pagina.Locator("main").InnerTextAsync(), Does.Contain(tekst), naam);
        }
    }

    [Test]
    public async Task Zonder_JavaScript_staat_er_hetzelfde()
    {
        var met = await TabbladAsync(Beeld.Scherm);
        var zonder = await TabbladAsync(Beeld.ZonderJavaScript);
        foreach (var (naam, adres) in _paginas)
        {
            await met.GotoAsync(adres);
            await zonder.GotoAsync(adres);
            Assert.That(ZonderBewijs(await zonder.ContentAsync()), Is.EqualTo(ZonderBewijs(await met.ContentAsync())), naam);
            // Last: to make a picture the caret is hidden, which leaves a trace in the page.
            await BewaarAsync(zonder, Beeld.ZonderJavaScript, naam);
        }
    }

    [Test]
    public async Task Alles_is_met_het_toetsenbord_te_bereiken_en_de_focus_is_te_zien()
    {
        var bezwaren = new List<string>();
        var pagina = await TabbladAsync(Beeld.Scherm);
        foreach (var (naam, adres) in _paginas)
        {
            await pagina.GotoAsync(adres);
            var stappen = 1;
            await pagina.Keyboard.PressAsync("Tab");
            await pagina.Keyboard.PressAsync("Enter");
            do
            {
                await pagina.Keyboard.PressAsync("Tab");
                stappen++;
            }
            while (stappen < MeesteStappen && !await pagina.EvaluateAsync<bool>(IsHoofdzaak));
            if (!await pagina.EvaluateAsync<bool>(IsHoofdzaak) && await pagina.Locator("main :is(form, .decl-knop, .decl-tegel, tbody a)").CountAsync() > 0)
            {
                bezwaren.Add($"{naam}: meer dan {MeesteStappen} stappen naar wat er te doen is");
            }

            await pagina.GotoAsync(adres);
            var bedienbaar = await pagina.EvaluateAsync<string[]>(Bedienbaar);
            var bereikt = new HashSet<int>();
            // A date has several places to stop at, so a page takes more steps than it has elements; but it ends.
            for (var stap = 0; stap < (bedienbaar.Length * 5) + 10; stap++)
            {
                await pagina.Keyboard.PressAsync("Tab");
                if (await pagina.EvaluateAsync<Focus?>(Plek) is not { } focus)
                {
                    break;
                }

                bereikt.Add(focus.Nummer);
                if (focus.Bezwaar.Length > 0)
                {
                    bezwaren.Add($"{naam}: {focus.Bezwaar}: {focus.Html}");
                }
            }

            bezwaren.AddRange(bedienbaar.Where((_, nummer) => !bereikt.Contains(nummer)).Select(html => $"{naam}: niet te bereiken: {html}"));
        }

        Assert.That(bezwaren, Is.Empty, string.Join('\n', bezwaren));
    }

    [Test]
    public async Task De_eerste_tab_slaat_het_menu_over()
    {
        var pagina = await TabbladAsync(Beeld.Scherm);
        await pagina.GotoAsync("/");
        await pagina.Keyboard.PressAsync("Tab");
        await pagina.Keyboard.PressAsync("Enter");
        Assert.That(await pagina.EvaluateAsync<string>("() => document.activeElement.id"), Is.EqualTo("inhoud"));
    }

    /// <summary>Een controle die niets ziet zou altijd slagen.</summary>
    [Test]
    public async Task De_controle_ziet_een_fout()
    {
        var pagina = await TabbladAsync(Beeld.Scherm);
        await pagina.SetContentAsync("<!DOCTYPE html><html><head><title>Fout</title></head><body><p style=\"color:#aaa\">Grijs</p><input></body></html>");
        var regels = (await Axe.BezwarenAsync(pagina)).Select(bezwaar => bezwaar.Split(':')[0]);
        Assert.That(regels, Is.SupersetOf(new[] { "color-contrast", "html-has-lang", "label" }));
        await pagina.SetContentAsync("<table><tr><td style=\"width:1px\">2026-06</td><td style=\"width:1px\">€ 5,00</td><td style=\"white-space:nowrap\">28-02-2026</td></tr></table>");
        Assert.That(await pagina.EvaluateAsync<string[]>(Meting.Gebroken), Is.EqualTo(new[] { "op twee regels: 2026-06", "op twee regels: € 5,00" }));
    }

    private static string ZonderBewijs(string html) => Bewijs().Replace(html, "");

    // The proof that a form is ours is another one for every visitor, and its number for every drawing.
    [GeneratedRegex("<input[^>]*name=\"(?:__RequestVerificationToken|formulier)\"[^>]*>")]
    private static partial Regex Bewijs();

    private sealed class Focus
    {
        public int Nummer { get; set; }

        public string Bezwaar { get; set; } = "";

        public string Html { get; set; } = "";
    }
}
