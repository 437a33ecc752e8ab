using Declaraties.Testprogramma;
using Microsoft.Playwright;

namespace Declaraties.Browser.Specs;

/// <summary>
/// Elke soort pagina die een bezoeker vanaf het menu kan bereiken, één keer: van tien declaraties in een lijst is er één genoeg.
/// </summary>
internal static class Rondgang
{
    /// <summary>
    /// Waar geen koppeling heen leidt, of wat zich pas laat zien als ernaar wordt gevraagd: een lijst in haar andere vorm, wat er niet is, een filter dat niet klopt, een uitkomst, en een rapport als bestand.
    /// </summary>
    private static readonly (string Naam, string Adres)[] _ook =
    [
        ("bestaat-niet", "/bestaat-niet"),
        ("werklijst-alles", "/?stand=alles"),
        ("werklijst-kies", "/?groep=later&kies=ja"),
        ("werklijst-fout", "/?maand=onzin&gemeente=1&vanaf=veel"),
        ("benutting-toewijzing", "/benutting?maand=2026-05&per=toewijzing"),
        ("benutting-fout", "/benutting?maand=onzin&aanbieder=1"),
        ("afkeur-fout", "/afkeur?van=onzin"),
        ("rapporten-fout", "/rapporten/maken?soort=maand&maand=onzin"),
        ("tarief-set", $"/tarief?set={Webproef.Tariefset}"),
        ("tarief-eigen-set", $"/tarief/eigen?set={Webproef.Tariefset}"),
        ("tarief-onbekend", "/tarief?set=bestaat-niet"),
        ("vergelijk-aanbieder", "/vergelijk/periode?van=2026-04&tot=2026-06&per=aanbieder"),
        ("vergelijk-toewijzing", "/vergelijk/periode?van=2026-04&tot=2026-06&per=toewijzing"),
        ("vergelijk-fout", "/vergelijk/periode?van=onzin"),
        ("contacten-mei", "/contacten?maand=2026-05"),
        ("contacten-fout", "/contacten?maand=mei"),
        ("bestand-maand", "/rapporten/maand?formaat=html&maand=2026-05"),
        ("bestand-benutting", "/rapporten/benutting?formaat=html&jaar=2026"),
        ("bestand-afkeur", "/rapporten/afkeur?formaat=html&jaar=2026"),
        ("bestand-crediteren", "/rapporten/crediteren?formaat=html&jaar=2026"),
        ("bestand-tarief", $"/tarief?set={Webproef.Tariefset}&formaat=html"),
        ("bestand-vergelijk", "/vergelijk/periode?van=2026-04&tot=2026-06&per=toewijzing&formaat=html"),
        ("bestand-contacten", "/contacten?maand=2026-05&formaat=html"),
        ("bestand-beleid", "/beleid?formaat=html"),
        ("bestand-logboek", "/logboek/bestand?formaat=html"),
    ];

    /// <summary>Alles waarnaar te kijken is: de rondgang, en waar die niet komt.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> AllesAsync(IPage pagina) =>
        (await LoopAsync(pagina)).Concat(_ook.Select(een => KeyValuePair.Create(een.Naam, een.Adres))).ToDictionary(StringComparer.Ordinal);

    /// <summary>De adressen, bij de naam van de soort pagina.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> LoopAsync(IPage pagina)
    {
        var gevonden = new Dictionary<string, string>(StringComparer.Ordinal) { [Soort("/")] = "/" };
        var teDoen = new Queue<string>(["/"]);
        while (teDoen.TryDequeue(out var adres))
        {
            var antwoord = await pagina.GotoAsync(adres);
            Assert.That(antwoord!.Status, Is.EqualTo(200), adres);
            foreach (var volgende in await pagina.Locator("a[href^='/']").EvaluateAllAsync<string[]>("koppelingen => koppelingen.map(k => k.getAttribute('href'))"))
            {
                Assert.That(Werkplaats.BevatBsn(volgende), Is.False, $"{adres} verwijst naar een adres met een Bsn");
                if (!gevonden.ContainsKey(Soort(volgende)) && await IsPaginaAsync(pagina, volgende))
                {
                    gevonden.Add(Soort(volgende), volgende);
                    teDoen.Enqueue(volgende);
                }
            }
        }

        return gevonden;
    }

    /// <summary>Het eerste deel van het adres, en hoe diep het daaronder ligt.</summary>
    private static string Soort(string adres)
    {
        var delen = adres.Split('?', '#')[0].Split('/', StringSplitOptions.RemoveEmptyEntries);
        return delen.Length switch { 0 => "werklijst", 1 => delen[0], _ => $"{delen[0]}-{delen.Length}" };
    }

    /// <summary>Een bestand om op te halen is geen pagina. Dat van het logboek ook niet als het HTML is: dat het is opgehaald staat er zelf in, dus het is elke keer anders.</summary>
    private static async Task<bool> IsPaginaAsync(IPage pagina, string adres)
    {
        if (adres.StartsWith("/logboek/bestand", StringComparison.Ordinal))
        {
            return false;
        }

        var antwoord = await pagina.APIRequest.GetAsync(adres, new APIRequestContextOptions { Headers = [KeyValuePair.Create("Accept", "text/html")] });
        Assert.That(antwoord.Status, Is.EqualTo(200), $"{adres}, waar {pagina.Url} naar verwijst");
        return antwoord.Headers.TryGetValue("content-type", out var soort) && soort.StartsWith("text/html", StringComparison.Ordinal);
    }
}
