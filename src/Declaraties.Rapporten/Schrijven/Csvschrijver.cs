using System.Text;
using Declaraties.Rapporten.Indelen;

namespace Declaraties.Rapporten.Schrijven;

/// <summary>Voor een rekenblad met Nederlandse instellingen: puntkomma en decimale komma.</summary>
internal static class Csvschrijver
{
    public static void Schrijf(TextWriter uit, Blad blad)
    {
        uit.WriteLine(string.Join(';', blad.Alle.Select(kolom => char.ToUpperInvariant(kolom.Naam[0]) + kolom.Naam[1..])));
        var regel = new StringBuilder();
        foreach (var rij in blad.Rijen())
        {
            regel.Clear();
            foreach (var kolom in blad.Alle)
            {
                var cel = kolom.Van(rij);
                regel.Append(cel.Tekst is { } tekst ? Veilig(tekst) : kolom.Kaal(cel, ",")).Append(';');
            }

            regel.Length--;
            uit.WriteLine(regel);
        }
    }

    /// <summary>Een ProductCode is vrije tekst van een ander: geen formule voor een rekenblad, en geen scheidingsteken.</summary>
    private static string Veilig(string tekst)
    {
        var veilig = tekst is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + tekst : tekst;
        return veilig.AsSpan().IndexOfAny(";\"\r\n") >= 0 ? $"\"{veilig.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : veilig;
    }
}
