using System.Globalization;
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
            return Fout(plaats, pad, pad.Length == 0
                ? $"{Onvolledig}: het bestand houdt op voor het eerste element"
                : $"{Onvolledig}: het bestand houdt op binnen {pad}");
        }

        var (melding, verwacht) = Oorzaak(ervoor, bron.Neem(80), gesloten, kentVoorvoegsel);
        return Fout(plaats, pad, $"{Onvolledig}: {melding}", verwacht);
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
            return Fout(new Plaats(1, 1), "", $"{Geen}: het bestand is leeg");
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
                    if (bron.Neem(5) == "?xml " && plaats != new Plaats(1, 1))
                    {
                        return Fout(plaats, "", $"{Onvolledig}: de XML-declaratie staat niet helemaal vooraan in het bestand");
                    }

                    NaarEinde(bron, "?>");
                    break;
                case '!':
                    var soort = bron.Neem(8);
                    if (soort == "!DOCTYPE")
                    {
                        return Fout(plaats, "", "Het bestand bevat een DTD (DOCTYPE); die is om veiligheidsredenen niet toegestaan");
                    }

                    if (!soort.StartsWith("!--", StringComparison.Ordinal))
                    {
                        return null;
                    }

                    // A short comment may already be over within these eight characters.
                    if (soort.IndexOf("-->", 3, StringComparison.Ordinal) < 0)
                    {
                        NaarEinde(bron, "-->", soort[3..]);
                    }

                    break;
                default:
                    return null;
            }

            while (Wit.Is(bron.Kijk()))
            {
                _ = bron.Neem();
            }
        }

        return null;
    }

    private static void NaarEinde(Brontekst bron, string einde, string gehad = "")
    {
        var staart = gehad;
        while (!bron.IsOp)
        {
            staart = (staart.Length >= einde.Length ? staart[^(einde.Length - 1)..] : staart) + bron.Neem();
            if (staart.EndsWith(einde, StringComparison.Ordinal))
            {
                return;
            }
        }
    }

    private static (string Melding, string Verwacht) Oorzaak(
        string ervoor, string tekst, bool gesloten, Func<string, bool> kentVoorvoegsel)
    {
        var teken = tekst[0];
        if (gesloten)
        {
            return ("na het laatste eindlabel staat nog iets", "het einde van het bestand");
        }

        if (!XmlConvert.IsXmlChar(teken) && !char.IsSurrogate(teken))
        {
            return (string.Create(CultureInfo.InvariantCulture, $"teken U+{(int)teken:X4} mag in XML niet voorkomen"), "");
        }

        if (teken == '&' || ervoor.EndsWith('&'))
        {
            return ("achter een & staat geen bekende verwijzing", "&amp; voor een los &-teken, of &lt; &gt; &quot; &apos; &#...;");
        }

        if (ervoor.EndsWith('#') || ervoor.EndsWith("#x", StringComparison.Ordinal))
        {
            return ("een verwijzing noemt een teken dat in XML niet mag voorkomen", "");
        }

        if (ervoor == "</")
        {
            return ("een eindlabel past niet bij het begin van het element", "eindlabels in de omgekeerde volgorde van de beginlabels");
        }

        var naam = tekst[..(tekst.IndexOfAny([' ', '>', '/', '=', '\t', '\r', '\n']) is var eind and >= 0 ? eind : tekst.Length)];
        var scheiding = naam.IndexOf(':', StringComparison.Ordinal);
        if (scheiding > 0 && !kentVoorvoegsel(naam[..scheiding]))
        {
            var voorvoegsel = naam[..scheiding];
            return ($"voorvoegsel {Citaat.Van(voorvoegsel)} heeft geen naamruimte", "een attribuut xmlns met dat voorvoegsel");
        }

        return teken == '<'
            ? ("het teken < staat op een plaats waar het niet mag", "&lt; voor een los <-teken")
            : ($"vanaf {Citaat.Van(tekst.AsSpan(0, Math.Min(20, tekst.Length)))} volgt de tekst de regels van XML niet", "");
    }

    private static Schemafout Fout(Plaats plaats, string pad, string melding, string verwacht = "") =>
        new(plaats.Regel, plaats.Kolom, pad.Length == 0 ? "/" : pad, melding, verwacht);
}
