using Declaraties.Testprogramma;
using Microsoft.Playwright;

namespace Declaraties.Browser.Specs;

/// <summary>
/// Elke soort pagina die een bezoeker vanaf het menu kan bereiken, één keer: van tien declaraties in een lijst is er één genoeg.
/// </summary>
internal static class Rondgang
{
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
