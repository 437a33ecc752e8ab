using System.Text;
using Declaraties.Berichten;
using Declaraties.Dienst.Basis;

namespace Declaraties.Dienst.Invoer;

/// <summary>De regels van een tekst die te groot kan zijn voor het geheugen. UTF-8, of UTF-16 met byte order mark; een byte die geen teken is blijft te zien.</summary>
internal static class Regelstroom
{
    /// <summary>Langer is geen regel van een tabel.</summary>
    private const int LangsteRegel = 16 * 1024;

    private const int Blok = 32 * 1024;

    /// <param name="naam">Hoe het bestand heet.</param>
    /// <param name="stroom">Vanaf waar hij staat; hij blijft open.</param>
    /// <exception cref="BeletselException">Het is geen tekst met regels.</exception>
    public static IEnumerable<string> Regels(string naam, Stream stroom)
    {
        using var tekst = new StreamReader(stroom, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, Blok, leaveOpen: true);
        var (tekens, regel, naTerug) = (new char[Blok], new StringBuilder(), false);
        for (int aantal; (aantal = tekst.Read(tekens)) > 0;)
        {
            for (var plaats = 0; plaats < aantal;)
            {
                // Of a line end in two characters the second begins no line.
                if (naTerug && tekens[plaats] == '\n')
                {
                    plaats++;
                }

                naTerug = false;
                var lengte = tekens.AsSpan(plaats, aantal - plaats).IndexOfAny('\r', '\n');
                var isHeel = lengte >= 0;
                regel.Append(tekens, plaats, isHeel ? lengte : aantal - plaats);
                if (regel.Length > LangsteRegel)
                {
                    throw new BeletselException(Beletsel.Invoer, $"{naam}: een regel telt meer dan {LangsteRegel} tekens; verwacht een CSV-bestand met een rij per regel.");
                }

                if (!isHeel)
                {
                    break;
                }

                yield return regel.ToString();
                regel.Clear();
                plaats += lengte;
                naTerug = tekens[plaats++] == '\r';
            }
        }

        yield return regel.ToString();
    }

    /// <summary>Kijkt naar het begin van een bestand of het geen andere soort is, en zet het terug op zijn begin.</summary>
    /// <exception cref="BeletselException">Het is geen tekst; de boodschap zegt wat wel.</exception>
    public static void EisTekst(string naam, Stream stroom)
    {
        var begin = new byte[Bestandssoort.Begin];
        var aantal = stroom.ReadAtLeast(begin, begin.Length, throwOnEndOfStream: false);
        stroom.Position = 0;
        CsvTekst.EisTekst(naam, begin.AsSpan(0, aantal));
    }
}
