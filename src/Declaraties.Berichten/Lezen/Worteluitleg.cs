using Declaraties.Berichten.Toetsen;

namespace Declaraties.Berichten.Lezen;

/// <summary>Legt uit waarom een bestand een ander bericht is dan verwacht.</summary>
internal static class Worteluitleg
{
    private const string Begin = "http://www.istandaarden.nl/";
    private const string Eind = "/schema";

    public static (string Melding, string Verwacht) Van(Berichtsoort verwacht, string naam, string naamruimte)
    {
        var juist = $"een {verwacht.Naam()} van iWmo 3.2: element Bericht in naamruimte {verwacht.Naamruimte()}";
        if (naam == "Bericht" && Lees(naamruimte) is var (standaard, versie, bericht))
        {
            return ($"Dit is een {bericht.ToUpperInvariant()} van {standaard} {versie}", juist);
        }

        var waar = naamruimte.Length == 0 ? "geen naamruimte" : $"naamruimte {Citaat.Van(naamruimte)}";
        return ($"Het bestand begint met element {Citaat.Van(naam)} in {waar}", juist);
    }

    /// <summary>Ontleedt .../iwmo/3_2/wmo323/schema; leeg als de naamruimte die vorm niet heeft.</summary>
    private static (string Standaard, string Versie, string Bericht)? Lees(string naamruimte)
    {
        // The slash between the two may not be the same one.
        if (!naamruimte.StartsWith(Begin, StringComparison.Ordinal)
            || !naamruimte.AsSpan(Begin.Length).EndsWith(Eind, StringComparison.Ordinal)
            || naamruimte.Length > 80)
        {
            return null;
        }

        var delen = naamruimte[Begin.Length..^Eind.Length].Split('/');
        if (delen.Length != 3 || !Array.TrueForAll(delen, static deel => deel.Length is > 0 and < 9))
        {
            return null;
        }

        var standaard = delen[0].TrimStart('i');
        return standaard.Length > 0 && Array.TrueForAll(delen, static deel => Patronen.LettersEnCijfers(deel.Replace("_", "0", StringComparison.Ordinal)))
            ? ($"i{standaard[..1].ToUpperInvariant()}{standaard[1..]}", delen[1].Replace('_', '.'), delen[2])
            : null;
    }
}
