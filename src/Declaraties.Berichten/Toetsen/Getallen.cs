namespace Declaraties.Berichten.Toetsen;

/// <summary>xs:integer: cijfers met eventueel een plus of min ervoor; voorloopnullen tellen niet.</summary>
internal static class Getallen
{
    private const long Verzadigd = 1_000_000_000_000_000_000;

    /// <summary>Of de (al van wit ontdane) tekst een geheel getal van 0 t/m <paramref name="max"/> is; -0 is 0.</summary>
    public static bool Lees(ReadOnlySpan<char> tekst, long max, out long getal)
    {
        getal = 0;
        var negatief = false;
        if (tekst.Length != 0 && tekst[0] is '+' or '-')
        {
            negatief = tekst[0] == '-';
            tekst = tekst[1..];
        }

        if (tekst.Length == 0)
        {
            return false;
        }

        foreach (var teken in tekst)
        {
            if (!char.IsAsciiDigit(teken))
            {
                return false;
            }

            // Past every maximum of the standard the exact value no longer matters.
            getal = getal >= Verzadigd / 10 ? Verzadigd : unchecked((getal * 10) + (teken - '0'));
        }

        return negatief ? getal == 0 : getal <= max;
    }
}
