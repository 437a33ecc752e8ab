using System.Text.RegularExpressions;

namespace Declaraties.Testprogramma;

/// <summary>Wat een browser van een formulier terugstuurt zonder dat iemand het invult: het bewijs van de pagina waar het op staat, en zijn nummer.</summary>
public static partial class Formuliervelden
{
    public const string Nummer = "formulier";

    public static IReadOnlyList<KeyValuePair<string, string>> Van(string html) => [Veld(html, Bewijs()), Veld(html, Formulier())];

    private static KeyValuePair<string, string> Veld(string html, Regex veld) => veld.Match(html) is { Success: true } gevonden
        ? KeyValuePair.Create(gevonden.Groups[1].Value, gevonden.Groups[2].Value)
        : throw new AssertionException($"Er is geen formulier:\n{html}");

    [GeneratedRegex("name=\"(__RequestVerificationToken)\" value=\"([^\"]+)\"")]
    private static partial Regex Bewijs();

    [GeneratedRegex("name=\"(formulier)\" value=\"([0-9a-f]{32})\"")]
    private static partial Regex Formulier();
}
