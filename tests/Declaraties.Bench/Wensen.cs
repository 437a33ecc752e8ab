using System.Globalization;

namespace Declaraties.Bench;

/// <summary>Wat er op de opdrachtregel is gevraagd.</summary>
/// <param name="Keren">Aantal metingen per opdracht.</param>
/// <param name="Markdown">De tabellen als Markdown, voor de README.</param>
/// <param name="Onderdelen">Wat er wordt gemeten, in deze volgorde.</param>
/// <param name="Regel">De opdrachtregel zelf, om bij de uitkomst te zetten.</param>
internal sealed record Wensen(int Keren, bool Markdown, IReadOnlyList<string> Onderdelen, string Regel)
{
    private const string Alles = "alles";

    /// <summary>Samen ongeveer een kwartier op twee processors.</summary>
    private static readonly string[] _gewoon = ["hallo", "20KB", "2.5MB", "25MB", "regio", "toewijzingen", "lineair"];

    /// <summary>Groot in tijd en schijfruimte: alleen als erom wordt gevraagd.</summary>
    private static readonly string[] _groot = ["250MB", "historie", "land"];

    public static Wensen Van(ReadOnlySpan<string> argumenten)
    {
        var keren = 5;
        var markdown = false;
        var onderdelen = new List<string>();
        for (var i = 0; i < argumenten.Length; i++)
        {
            switch (argumenten[i])
            {
                case "--markdown":
                    markdown = true;
                    break;
                case "--keren" when i + 1 < argumenten.Length
                    && int.TryParse(argumenten[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out keren) && keren > 0:
                    i++;
                    break;
                case "--keren":
                    throw new GebruikException("--keren vraagt een geheel getal vanaf 1.");
                case Alles:
                    onderdelen.AddRange(_gewoon);
                    onderdelen.AddRange(_groot);
                    break;
                case var naam when _gewoon.Contains(naam) || _groot.Contains(naam):
                    onderdelen.Add(naam);
                    break;
                case var onbekend:
                    throw new GebruikException($"Er is geen onderdeel '{onbekend}'; kies uit {string.Join(", ", _gewoon)}, en op verzoek {string.Join(", ", _groot)} of {Alles}.");
            }
        }

        return new Wensen(
            keren,
            markdown,
            onderdelen.Count > 0 ? [.. onderdelen.Distinct()] : _gewoon,
            string.Join(' ', (string[])["tests/Declaraties.Bench/run", .. argumenten]));
    }
}

/// <summary>De opdrachtregel klopt niet; de boodschap zegt wat wel kan.</summary>
internal sealed class GebruikException(string boodschap) : Exception(boodschap);
