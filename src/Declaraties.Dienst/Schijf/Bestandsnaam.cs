using System.Security.Cryptography;
using System.Text;

namespace Declaraties.Dienst.Schijf;

/// <summary>
/// Namen die van een andere naam komen, en toch als bestandsnaam passen. Wat te lang wordt krijgt in plaats van zijn einde een deel van de SHA-256 van de
/// hele naam: dezelfde naam geeft altijd dezelfde, en twee verschillende namen nooit dezelfde.
/// </summary>
internal static class Bestandsnaam
{
    private const string Fouten = ".fout.json";
    private const int Kenmerk = 8;

    /// <summary>De naam zonder uitgang, zo kort dat er elke uitgang van een antwoord achter past: antwoord en verslag heten zo hetzelfde.</summary>
    public static string Stam(string naam) => Kort(Path.GetFileNameWithoutExtension(naam), Mapbestand.LangsteNaam - Fouten.Length);

    /// <summary>De naam waaronder de fouten van een bestand komen.</summary>
    public static string VanFouten(string naam) => Stam(naam) + Fouten;

    /// <summary>Een naam die past.</summary>
    public static string Pas(string naam)
    {
        var uitgang = Uitgang(naam);
        return Kort(naam[..^uitgang.Length], Mapbestand.LangsteNaam - Encoding.UTF8.GetByteCount(uitgang)) + uitgang;
    }

    /// <summary>De naam met een toevoeging voor de eerste punt, of als dat niet past voor de uitgang.</summary>
    public static string Met(string naam, string toevoeging)
    {
        var uitgang = Uitgang(naam);
        var rest = naam[..^uitgang.Length];
        // As if the longest ending came after it: an answer and its report keep the same name.
        var ruimte = Mapbestand.LangsteNaam - Math.Max(Fouten.Length, Encoding.UTF8.GetByteCount(uitgang)) - toevoeging.Length - 1;
        if (Encoding.UTF8.GetByteCount(rest) > ruimte)
        {
            return $"{Kort(rest, ruimte)}-{toevoeging}{uitgang}";
        }

        var punt = naam.IndexOf('.', StringComparison.Ordinal) is > 0 and var plaats ? plaats : naam.Length;
        return $"{naam[..punt]}-{toevoeging}{naam[punt..]}";
    }

    private static string Uitgang(string naam) => naam.EndsWith(Fouten, StringComparison.Ordinal) ? Fouten
        : Path.GetExtension(naam) is { Length: <= 10 } uitgang ? uitgang
        : "";

    private static string Kort(string tekst, int meeste)
    {
        if (Encoding.UTF8.GetByteCount(tekst) <= meeste)
        {
            return tekst;
        }

        var kort = new StringBuilder();
        var ruimte = meeste - Kenmerk - 1;
        foreach (var teken in tekst.EnumerateRunes())
        {
            if ((ruimte -= teken.Utf8SequenceLength) < 0)
            {
                break;
            }

            kort.Append(teken.ToString());
        }

        return $"{kort}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(tekst)))[..Kenmerk]}";
    }
}
