using System.Globalization;
using System.Text;
using System.Xml;
using Declaraties.Berichten.Toetsen;
using Declaraties.Domein;

namespace Declaraties.Berichten.Lezen;

/// <summary>
/// Legt in het Nederlands uit waarom een bestand geen XML is. The message of the XML reader is not used: it is English and quotes
/// the file, a Bsn included.
/// </summary>
internal static class XmlUitleg
{
    private const string Geen = "Dit is geen XML-bestand";
    private const string Onvolledig = "Dit is geen (volledig) XML-bestand";

    /// <param name="pad">Waar het lezen was; leeg als het eerste element nog moest komen.</param>
    /// <param name="gesloten">Of het laatste eindlabel al gelezen was.</param>
    public static Schemafout Van(XmlException fout, Invoer invoer, string pad, bool gesloten, Func<string, bool> kentVoorvoegsel)
    {
        if (pad.Length == 0 && Vooraf(new Brontekst(invoer.Opnieuw())) is { } vooraf)
        {
            return vooraf;
        }

        var bron = new Brontekst(invoer.Opnieuw());
        var ervoor = bron.NaarPlaats(Math.Max(1, fout.LineNumber), Math.Max(1, fout.LinePosition));
        var plaats = new Plaats(bron.Regel, bron.Kolom);
        if (bron.IsOp)
        {
            var waar = pad.Length != 0 ? pad : gesloten ? "een commentaar of instructie achteraan" : "het eerste label";
            return Fout(plaats, pad, $"{Onvolledig}: het bestand houdt op binnen {waar}");
        }

        // The XML reader points just past what opened the trouble.
        var (melding, verwacht, terug) = Oorzaak(ervoor, bron.Neem(80), gesloten, kentVoorvoegsel);
        return Fout(plaats with { Kolom = plaats.Kolom - terug }, pad, $"{Onvolledig}: {melding}", verwacht);
    }

    public static Schemafout Van(OngeldigeBytesException fout, Invoer invoer, string pad)
    {
        var bron = new Brontekst(invoer.Opnieuw());
        while (!bron.IsOp)
        {
            _ = bron.Neem();
        }

        var codering = Codering.Naam(invoer.Codering.Tekenset);
        return Fout(
            new Plaats(bron.Regel, bron.Kolom),
            pad,
            string.Create(CultureInfo.InvariantCulture, $"{Onvolledig}: byte {fout.Plaats + 1} van het bestand kan niet voorkomen in {codering}"),
            codering == "UTF-8"
                ? "UTF-8, of een XML-declaratie met de codering die het bestand wel heeft"
                : $"tekens in {codering}");
    }

    /// <summary>Wat er al voor het eerste element mis kan zijn.</summary>
    private static Schemafout? Vooraf(Brontekst bron)
    {
        while (Wit.Is(bron.Kijk()))
        {
            _ = bron.Neem();
        }

        if (bron.IsOp)
        {
            return Fout(new Plaats(1, 1), "", $"{Geen}: het bestand is leeg", "een bericht; is het bewaren of verzenden mislukt, doe dat dan opnieuw");
        }

        var begin = new Plaats(bron.Regel, bron.Kolom);
        if (bron.Kijk() != '<')
        {
            return Fout(begin, "", $"{Geen}: het begint niet met het teken <");
        }

        while (bron.Kijk() == '<')
        {
            var plaats = new Plaats(bron.Regel, bron.Kolom);
            _ = bron.Neem();
            switch (bron.Kijk())
            {
                case '?':
                    if (bron.Neem(4) != "?xml" || !Wit.Is(bron.Kijk()))
                    {
                        NaarEinde(bron, "?>");
                        break;
                    }

                    if (plaats != new Plaats(1, 1))
                    {
                        return Fout(plaats, "", $"{Onvolledig}: de XML-declaratie staat niet helemaal vooraan in het bestand");
                    }

                    var declaratie = NaarEinde(bron, "?>");
                    if (!declaratie.Contains("\"1.0\"", StringComparison.Ordinal) && !declaratie.Contains("'1.0'", StringComparison.Ordinal))
                    {
                        return Fout(plaats, "", "De XML-declaratie noemt een andere versie van XML", "version=\"1.0\"");
                    }

                    break;
                case '!':
                    var soort = bron.Neem(3);
                    if (soort == "!DO" && bron.Neem(5) == "CTYPE")
                    {
                        return Fout(plaats, "", "Het bestand bevat een DTD (DOCTYPE); die is om veiligheidsredenen niet toegestaan");
                    }

                    if (soort != "!--")
                    {
                        return null;
                    }

                    NaarEinde(bron, "-->");
                    break;
                default:
                    return null;
            }

            while (Wit.Is(bron.Kijk()))
            {
                _ = bron.Neem();
            }
        }

        return bron.IsOp
            ? Fout(new Plaats(bron.Regel, bron.Kolom), "", $"{Onvolledig}: het bestand houdt op voor het eerste element")
            : null;
    }

    /// <summary>Gaat tot en met <paramref name="einde"/> en geeft het begin van wat ervoor stond.</summary>
    private static string NaarEinde(Brontekst bron, string einde)
    {
        const int Bewaar = 200;
        var begin = new StringBuilder();
        var staart = "";
        while (!bron.IsOp && !staart.EndsWith(einde, StringComparison.Ordinal))
        {
            var teken = bron.Neem();
            staart = (staart.Length >= einde.Length ? staart[1..] : staart) + teken;
            if (begin.Length < Bewaar)
            {
                begin.Append(teken);
            }
        }

        return begin.ToString();
    }

    /// <summary>Wat er aan de hand is, en hoeveel tekens voor de gemelde plaats dat begon.</summary>
    /// <param name="ervoor">De tekens vlak voor de gemelde plaats.</param>
    /// <param name="tekst">De tekens vanaf de gemelde plaats.</param>
    private static (string Melding, string Verwacht, int Terug) Oorzaak(
        string ervoor, string tekst, bool gesloten, Func<string, bool> kentVoorvoegsel)
    {
        var teken = tekst[0];
        if (ervoor.EndsWith("!--", StringComparison.Ordinal))
        {
            return ("een commentaar wordt niet afgesloten", "-->", 4);
        }

        if (ervoor.EndsWith("TA[", StringComparison.Ordinal))
        {
            return ("een CDATA-sectie wordt niet afgesloten", "]]>", 9);
        }

        if (gesloten)
        {
            return ("na het laatste eindlabel staat nog iets", "het einde van het bestand", ervoor.EndsWith('<') ? 1 : 0);
        }

        var half = ervoor.Length != 0 && char.IsHighSurrogate(ervoor[^1]);
        if (half || (char.IsSurrogate(teken) && !(tekst.Length > 1 && char.IsSurrogatePair(teken, tekst[1]))))
        {
            return ("een los half teken (surrogaat) mag in XML niet voorkomen", "", half ? 1 : 0);
        }

        if (!XmlConvert.IsXmlChar(teken) && !char.IsSurrogate(teken))
        {
            return (string.Create(CultureInfo.InvariantCulture, $"teken U+{(int)teken:X4} mag in XML niet voorkomen"), "", 0);
        }

        if (teken == '&' || ervoor.EndsWith('&'))
        {
            return (
                "achter een & staat geen bekende verwijzing",
                "&amp; voor een los &-teken, of &lt; &gt; &quot; &apos; &#...;",
                teken == '&' ? 0 : 1);
        }

        if (ervoor.EndsWith("&#", StringComparison.Ordinal) || ervoor.EndsWith("&#x", StringComparison.Ordinal))
        {
            return ("een verwijzing noemt een teken dat in XML niet mag voorkomen", "", ervoor.EndsWith('x') ? 3 : 2);
        }

        if (ervoor.EndsWith("</", StringComparison.Ordinal))
        {
            return ("een eindlabel past niet bij het begin van het element", "eindlabels in de omgekeerde volgorde van de beginlabels", 2);
        }

        var eind = tekst.IndexOfAny([' ', '>', '/', '=', '\t', '\r', '\n']);
        var naam = eind < 0 ? tekst : tekst[..eind];
        var scheiding = naam.IndexOf(':', StringComparison.Ordinal);
        if (scheiding > 0 && !kentVoorvoegsel(naam[..scheiding]))
        {
            return (
                $"voorvoegsel {Citaat.Van(naam.AsSpan(0, scheiding))} heeft geen naamruimte",
                "een attribuut xmlns met dat voorvoegsel",
                ervoor.EndsWith('<') ? 1 : 0);
        }

        return teken == '<' || ervoor.EndsWith('<')
            ? ("het teken < staat op een plaats waar het niet mag", "&lt; voor een los <-teken", teken == '<' ? 0 : 1)
            : ($"vanaf {ZonderCijfers(tekst)} volgt de tekst de regels van XML niet", "", 0);
    }

    // A quotation may begin in the middle of a Bsn.
    private static string ZonderCijfers(string tekst) =>
        Citaat.Van(string.Concat(tekst.Take(20).Select(static teken => char.IsAsciiDigit(teken) ? '*' : teken)));

    private static Schemafout Fout(Plaats plaats, string pad, string melding, string verwacht = "") =>
        new(plaats.Regel, plaats.Kolom, pad.Length == 0 ? "/" : pad, melding, verwacht);
}
