using Declaraties.Testbasis;
using Microsoft.Playwright;

namespace Declaraties.Browser.Specs;

/// <summary>Debians Chromium, zonder scherm: één voor alle proeven. Zonder het pakket worden zij overgeslagen.</summary>
internal sealed class Browser
{
    // Nothing but the pages under test: no sandbox (root in a container), no graphics card, no calls home.
    private static readonly string[] _vlaggen =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private static readonly Lazy<Task<Browser>> _gedeeld = new(StartAsync);

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private Browser(IPlaywright playwright, IBrowser browser) => (_playwright, _browser) = (playwright, browser);

    public static Task<Browser> GedeeldAsync()
    {
        // Asked for by every fixture: one that is skipped must not leave a failed start behind for the next.
        _ = Standaard.Programma("chromium");
        return _gedeeld.Value;
    }

    /// <summary>Stopt de browser van deze testgang, als die ooit is gestart.</summary>
    public static async Task StopGedeeldAsync()
    {
        if (_gedeeld.IsValueCreated)
        {
            var browser = await _gedeeld.Value;
            await browser._browser.CloseAsync();
            browser._playwright.Dispose();
        }
    }

    /// <summary>Een eigen, schone bezoeker: geen koekjes van een ander.</summary>
    public async Task<IBrowserContext> BezoekerAsync(Uri adres, Beeld beeld)
    {
        var bezoeker = await _browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = adres.ToString(),
            Locale = "nl-NL",
            TimezoneId = "Europe/Amsterdam",
            ViewportSize = new ViewportSize { Width = beeld.Breedte, Height = beeld.Hoogte },
            DeviceScaleFactor = beeld.Schaal,
            JavaScriptEnabled = beeld.JavaScript,
        });
        bezoeker.SetDefaultTimeout((float)Geduld.Ruim.TotalMilliseconds);
        bezoeker.SetDefaultNavigationTimeout((float)Geduld.Ruim.TotalMilliseconds);
        return bezoeker;
    }

    private static async Task<Browser> StartAsync()
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Standaard.Programma("chromium"), Args = _vlaggen, Timeout = (float)Geduld.Ruim.TotalMilliseconds });
        return new Browser(playwright, browser);
    }
}

/// <summary>Waarmee een bezoeker kijkt.</summary>
/// <param name="Naam">Zoals het in de naam van een schermafdruk staat.</param>
/// <param name="Breedte">In CSS-pixels.</param>
/// <param name="Hoogte">In CSS-pixels.</param>
/// <param name="Schaal">Schermpixels per CSS-pixel.</param>
/// <param name="JavaScript">Of de browser scripts uitvoert.</param>
internal sealed record Beeld(string Naam, int Breedte, int Hoogte, float Schaal = 1, bool JavaScript = true)
{
    public static Beeld Scherm { get; } = new("scherm", 1280, 900);

    public static Beeld Telefoon { get; } = new("telefoon", 375, 812, 2);

    public static Beeld ZonderJavaScript { get; } = new("zonder-javascript", Scherm.Breedte, Scherm.Hoogte, JavaScript: false);

    public override string ToString() => Naam;
}
