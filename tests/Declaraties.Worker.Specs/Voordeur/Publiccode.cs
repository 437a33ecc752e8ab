using Declaraties.Testbasis;

namespace Declaraties.Worker.Specs.Voordeur;

/// <summary>Leest publiccode.yml voor zover wij YAML schrijven: sleutels onder elkaar, lijsten, en gevouwen tekst (<c>&gt;</c>), ingesprongen met spaties.</summary>
internal static class Publiccode
{
    /// <summary>Elke waarde bij haar pad, zoals <c>legal/license</c>; van een lijst of een gevouwen tekst de regels.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Lees()
    {
        var waarden = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var pad = new Stack<(int Inspringing, string Naam)>();
        foreach (var regel in File.ReadAllLines(Path.Combine(Standaard.Project, "publiccode.yml")))
        {
            var tekst = regel.Trim();
            if (tekst.Length == 0 || tekst.StartsWith('#'))
            {
                continue;
            }

            Assert.That(regel, Does.Not.Contain('\t'));
            var inspringing = regel.Length - tekst.Length;
            if (pad.TryPeek(out var boven) && inspringing > boven.Inspringing && (waarden[boven.Naam].Count > 0 || tekst.StartsWith("- ", StringComparison.Ordinal)))
            {
                waarden[boven.Naam].Add(tekst.StartsWith("- ", StringComparison.Ordinal) ? tekst[2..] : tekst);
                continue;
            }

            while (pad.TryPeek(out boven) && inspringing <= boven.Inspringing)
            {
                pad.Pop();
            }

            var delen = tekst.Split(':', 2);
            Assert.That(delen, Has.Length.EqualTo(2), regel);
            var naam = pad.TryPeek(out boven) ? $"{boven.Naam}/{delen[0]}" : delen[0];
            pad.Push((inspringing, naam));
            waarden.Add(naam, [.. new[] { delen[1].Trim().Trim('"') }.Where(waarde => waarde.Length > 0)]);
        }

        return waarden.ToDictionary(paar => paar.Key, paar => (IReadOnlyList<string>)[.. paar.Value.Where(waarde => waarde != ">")], StringComparer.Ordinal);
    }
}
