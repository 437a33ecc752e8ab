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

    /// <summary>Zoveel promille van de prestaties krijgt een fout, zodat er iets is om naar te kijken.</summary>
    private const int Fouten = 150;

    private readonly List<IBrowserContext> _bezoekers = [];

    /// <summary>De map en de database van deze dienst.</summary>
    private protected Werkplaats Werkplaats { get; private set; } = null!;

    private protected Dienstproces Dienst { get; private set; } = null!;

    private protected Browser Browser { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task StartDienstAsync()
    {
        Browser = await Browser.GedeeldAsync();
        Werkplaats = new Werkplaats();
        // The invented world ends in June: by then every allocation has been sent.
        Werkplaats.Klok.Nu = new DateTimeOffset(2026, 7, 1, 9, 30, 0, TimeSpan.Zero);
        var wereld = Werkplaats.Pad("wereld");
        Voer("genereer", "--uit", wereld, "--clienten", $"{Clienten}", "--aanbieders", $"{Aanbieders}", "--maanden", $"{Maanden}", "--seed", "5", "--fouten", $"{Fouten}", "--contacten");
        foreach (var (soort, bron) in (ReadOnlySpan<(string, string)>)[("producten", "producten.csv"), ("contracten", "contracten.csv"), ("toewijzingen", "toewijzingen")])
        {
            Voer("importeer", soort, Path.Combine(wereld, bron), "--database", Werkplaats.Database);
        }

        Voer("contacten", "importeer", Path.Combine(wereld, "contacten.csv"), "--database", Werkplaats.Database);
        Werkplaats.LegVast(await File.ReadAllTextAsync(Path.Combine(wereld, "declarabel.csv")));
        // What comes in an envelope goes back in one, to this folder.
        Dienst = Dienstproces.Start(Werkplaats, ("Ggk:Uitgang", Directory.CreateDirectory(Werkplaats.Pad("uitgang")).FullName));
        foreach (var declaratie in Directory.EnumerateFiles(Path.Combine(wereld, "declaraties"), "*.xml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            await Dienst.VerwerkAsync(await File.ReadAllBytesAsync(declaratie), "beoordeeld");
        }
    }

    [OneTimeTearDown]
    public void StopDienst()
    {
        Dienst?.Dispose();
        Werkplaats?.Dispose();
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

    private void Voer(params string[] argumenten)
    {
        var uitvoering = Werkplaats.Voer(argumenten);
        Assert.That(uitvoering.Code, Is.Zero, uitvoering.ToString());
    }
}
