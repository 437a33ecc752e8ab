using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Declaraties.Browser.Specs;

/// <summary>Het oordeel van axe over een pagina: de regels van WCAG 2.2, niveau A en AA.</summary>
internal static class Axe
{
    private static readonly AxeRunOptions _wcag = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
    };

    /// <summary>Wat er niet aan voldoet: de regel, waar, en het element zelf.</summary>
    public static async Task<IReadOnlyList<string>> BezwarenAsync(IPage pagina)
    {
        var uitslag = await pagina.RunAxe(_wcag);
        Assert.That(uitslag.Passes, Is.Not.Empty, "axe heeft niets bekeken");
        return [.. uitslag.Violations.SelectMany(regel => regel.Nodes.Select(plek => $"{regel.Id}: {regel.Help}: {plek.Html}"))];
    }
}
