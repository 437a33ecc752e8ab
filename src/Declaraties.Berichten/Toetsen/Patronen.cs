namespace Declaraties.Berichten.Toetsen;

/// <summary>De patronen van de standaard als lineaire controles: geen reguliere expressie, dus geen terugkrabbelen.</summary>
internal static class Patronen
{
    /// <summary>Een punt in een patroon is elk teken behalve de twee regeleinden; \s is alleen wit volgens XML.</summary>
    public static bool NietBlanco(ReadOnlySpan<char> tekst)
    {
        var inkt = false;
        foreach (var teken in tekst)
        {
            if (teken is '\n' or '\r')
            {
                return false;
            }

            inkt |= teken is not (' ' or '\t');
        }

        return inkt;
    }

    /// <summary>In [.\s] is de punt een gewone punt: elk teken is wit of inkt, dus alles met minstens een teken inkt past.</summary>
    public static bool HeeftInkt(ReadOnlySpan<char> tekst) => !Wit.IsAlles(tekst);

    public static bool Cijfers(ReadOnlySpan<char> tekst) => tekst.IndexOfAnyExceptInRange('0', '9') < 0;

    public static bool Letters(ReadOnlySpan<char> tekst)
    {
        foreach (var teken in tekst)
        {
            if (!char.IsAsciiLetter(teken) && teken is not (>= '\u00C0' and <= '\u1EF3'))
            {
                return false;
            }
        }

        return tekst.Length != 0;
    }

    public static bool LettersEnCijfers(ReadOnlySpan<char> tekst)
    {
        foreach (var teken in tekst)
        {
            if (!char.IsAsciiLetterOrDigit(teken))
            {
                return false;
            }
        }

        return tekst.Length != 0;
    }

    /// <summary>Drie getallen zonder voorloopnullen, met punten ertussen.</summary>
    public static bool Versie(ReadOnlySpan<char> tekst)
    {
        for (var deel = 0; deel < 3; deel++)
        {
            var eind = deel < 2 ? tekst.IndexOf('.') : tekst.Length;
            if (eind <= 0 || !Cijfers(tekst[..eind]) || (eind > 1 && tekst[0] == '0'))
            {
                return false;
            }

            tekst = deel < 2 ? tekst[(eind + 1)..] : [];
        }

        return true;
    }

    /// <summary>Een UUID van versie 4, in kleine letters.</summary>
    public static bool Uuid4(ReadOnlySpan<char> tekst)
    {
        if (tekst.Length != 36 || tekst[14] != '4' || tekst[19] is not ('8' or '9' or 'a' or 'b'))
        {
            return false;
        }

        for (var i = 0; i < tekst.Length; i++)
        {
            if (i is 8 or 13 or 18 or 23 ? tekst[i] != '-' : !char.IsAsciiHexDigitLower(tekst[i]))
            {
                return false;
            }
        }

        return true;
    }

    public static bool Bestandsnaam(ReadOnlySpan<char> tekst)
    {
        foreach (var teken in tekst)
        {
            if (!char.IsAsciiLetterOrDigit(teken) && teken is not ('-' or '.' or '_'))
            {
                return false;
            }
        }

        return tekst.Length != 0;
    }
}
