using System.Text.RegularExpressions;
using Declaraties.Domein;

namespace Declaraties.Worker.Invoer;

/// <summary>Vindt een Bsn in tekst waar er geen hoort: negen cijfers die aan de 11-proef voldoen, ook met punten, streepjes of spaties ertussen.</summary>
internal static partial class Bsnvinder
{
    public static bool Bevat(string tekst)
    {
        // Overlapping on purpose: "1 999900006" begins with a digit that is not part of it.
        for (var begin = 0; Kandidaat().Match(tekst, begin) is { Success: true } gevonden; begin = gevonden.Index + 1)
        {
            if (Bsn.Lees(string.Concat(gevonden.Value.Where(char.IsAsciiDigit))).VoldoetAanElfproef)
            {
                return true;
            }
        }

        return false;
    }

    // One run, or groups with one mark between them; never a part of a longer run of digits.
    [GeneratedRegex("(?<![0-9])[0-9](?:[ .-]?[0-9]){8}(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Kandidaat();
}
