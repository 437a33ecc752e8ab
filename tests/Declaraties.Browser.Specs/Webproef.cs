using Declaraties.Testbasis;
using Declaraties.Testprogramma;
using Microsoft.Playwright;

namespace Declaraties.Browser.Specs;

/// <summary>
/// Een proef in een echte browser: de dienst als los proces, met een kleine verzonnen wereld waarvan de declaraties zijn beoordeeld, en een bezoeker op
/// dezelfde machine, die daarmee de lokale gebruiker is.
/// </summary>
public abstract class Webproef
{
    private const int Clienten = 30;
    private const int Aanbieders = 3;
    private const int Maanden = 3;

    /// <summary>Een bewaarde tariefset.</summary>
    internal const string Tariefset = "begeleiding-2027";

    /// <summary>Zoveel promille van de prestaties krijgt een fout, zodat er iets is om naar te kijken.</summary>
    private const int Fouten = 150;

    // One world and one service for all of them: to make these costs more than to look at a page.
    private static readonly Lazy<Task<Dienstproces>> _gedeeld = new(StartAsync);
    private static readonly Werkplaats _werkplaats = new();

    private readonly List<IBrowserContext> _bezoekers = [];

    /// <summary>De map en de database van deze dienst.</summary>
    private protected static Werkplaats Werkplaats => _werkplaats;

    private protected Dienstproces Dienst { get; private set; } = null!;

    private protected Browser Browser { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task PakDienstAsync() => (Browser, Dienst) = (await Browser.GedeeldAsync(), await _gedeeld.Value);

    /// <summary>Stopt de dienst van deze testgang, als die ooit is gestart.</summary>
    internal static async Task StopGedeeldAsync()
    {
        if (_gedeeld.IsValueCreated)
        {
            try
            {
                (await _gedeeld.Value).Dispose();
            }
            finally
            {
                _werkplaats.Dispose();
            }
        }
    }

    [TearDown]
    public async Task SluitBezoekersAsync()
    {
        foreach (var bezoeker in _bezoekers)
        {
            await bezoeker.DisposeAsync();
        }

        _bezoekers.Clear();
    }

    /// <summary>Een leeg tabblad van iemand die hier nog niet is geweest.</summary>
    private protected async Task<IPage> TabbladAsync(Beeld beeld)
    {
        var bezoeker = await Browser.BezoekerAsync(Dienst.Http.BaseAddress!, beeld);
        _bezoekers.Add(bezoeker);
        return await bezoeker.NewPageAsync();
    }

    /// <summary>Bewaart hoe een pagina er in haar geheel uitziet, om naar te kijken.</summary>
    internal static Task BewaarAsync(IPage pagina, Beeld beeld, string naam) => pagina.ScreenshotAsync(new PageScreenshotOptions
    {
        Path = Path.Combine(Standaard.Project, "artifacts", "screenshots", $"{naam}-{beeld.Naam}.png"),
        FullPage = true,
    });

    /// <summary>Stuurt een formulier zoals het er staat, langs wat de browser zelf al zou tegenhouden.</summary>
    internal static async Task ZonderInvullenAsync(IPage pagina, string formulier)
    {
        await pagina.Locator(formulier).EvaluateAsync("formulier => { formulier.noValidate = true; }");
        await pagina.Locator($"{formulier} button[type=submit]").ClickAsync();
    }

    private static async Task<Dienstproces> StartAsync()
    {
        // The invented world ends in June: by then every allocation has been sent.
        Werkplaats.Klok.Nu = new DateTimeOffset(2026, 7, 1, 9, 30, 0, TimeSpan.Zero);
        var wereld = Werkplaats.Pad("wereld");
        Voer("genereer", "--uit", wereld, "--clienten", $"{Clienten}", "--aanbieders", $"{Aanbieders}", "--maanden", $"{Maanden}", "--seed", "5", "--fouten", $"{Fouten}", "--contacten");
        foreach (var (soort, bron) in (ReadOnlySpan<(string, string)>)[("producten", "producten.csv"), ("contracten", "contracten.csv"), ("toewijzingen", "toewijzingen")])
        {
            Voer("importeer", soort, Path.Combine(wereld, bron), "--database", Werkplaats.Database);
        }

        Voer("contacten", "importeer", Path.Combine(wereld, "contacten.csv"), "--database", Werkplaats.Database);
        Voer("tarief", "voorbeeld", Werkplaats.Pad("tarief"));
        Voer("tarief", "bewaar", Werkplaats.Pad("tarief"), "--naam", Tariefset, "--door", "B. de Rekenaar", "--database", Werkplaats.Database);
        Werkplaats.LegVast(await File.ReadAllTextAsync(Path.Combine(wereld, "declarabel.csv")));
        // What comes in an envelope goes back in one, to this folder.
        var dienst = Dienstproces.Start(Werkplaats, ("Ggk:Uitgang", Directory.CreateDirectory(Werkplaats.Pad("uitgang")).FullName));
        foreach (var declaratie in Directory.EnumerateFiles(Path.Combine(wereld, "declaraties"), "*.xml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            await dienst.VerwerkAsync(await File.ReadAllBytesAsync(declaratie), "beoordeeld");
        }

        return dienst;
    }

    private static void Voer(params string[] argumenten)
    {
        var uitvoering = Werkplaats.Voer(argumenten);
        Assert.That(uitvoering.Code, Is.Zero, uitvoering.ToString());
    }
}
