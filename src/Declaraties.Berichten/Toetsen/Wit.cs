namespace Declaraties.Berichten.Toetsen;

/// <summary>Wit volgens XML: spatie, tab en de twee regeleinden, en niets anders (een harde spatie is inkt).</summary>
internal static class Wit
{
    public static bool Is(char teken) => teken is ' ' or '\n' or '\r' or '\t';

    public static bool IsAlles(ReadOnlySpan<char> tekst) => tekst.IndexOfAnyExcept(" \n\r\t") < 0;

    public static ReadOnlySpan<char> Trim(ReadOnlySpan<char> tekst)
    {
        if (tekst.Length == 0 || (!Is(tekst[0]) && !Is(tekst[^1])))
        {
            return tekst;
        }

        var begin = 0;
        while (begin < tekst.Length && Is(tekst[begin]))
        {
            begin++;
        }

        var eind = tekst.Length;
        while (eind > begin && Is(tekst[eind - 1]))
        {
            eind--;
        }

        return tekst[begin..eind];
    }

    /// <summary>Het aantal Unicode-codepunten; surrogaten staan altijd in paren, daar let de XML-lezer op.</summary>
    public static int Codepunten(ReadOnlySpan<char> tekst)
    {
        var aantal = tekst.Length;
        foreach (var teken in tekst)
        {
            if (char.IsLowSurrogate(teken))
            {
                aantal--;
            }
        }

        return aantal;
    }
}
