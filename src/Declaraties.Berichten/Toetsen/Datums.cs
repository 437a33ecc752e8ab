namespace Declaraties.Berichten.Toetsen;

/// <summary>
/// xs:date zonder zone, naar XSD 1.0: een jaar van vier of meer cijfers (geen voorloopnullen boven vier, niet 0000), eventueel
/// negatief, en een bestaande dag. Jaren tellen hoogstens negen cijfers; zo'n grens laat XSD aan de verwerker.
/// </summary>
internal static class Datums
{
    private const int MaxJaarcijfers = 9;

    /// <summary>Wat buiten 0001-9999 ligt is geldig, maar wordt de dichtstbijzijnde <see cref="DateOnly"/>.</summary>
    public static bool Lees(ReadOnlySpan<char> tekst, out DateOnly datum)
    {
        datum = default;
        var voorChristus = tekst.Length != 0 && tekst[0] == '-';
        if (voorChristus)
        {
            tekst = tekst[1..];
        }

        var cijfers = tekst.Length - 6;
        if (cijfers is < 4 or > MaxJaarcijfers
            || (cijfers > 4 && tekst[0] == '0')
            || tekst[^6] != '-'
            || tekst[^3] != '-'
            || !Getal(tekst[..cijfers], out var jaar)
            || !Getal(tekst.Slice(cijfers + 1, 2), out var maand)
            || !Getal(tekst.Slice(cijfers + 4, 2), out var dag)
            || jaar == 0
            || maand is < 1 or > 12
            || dag < 1
            || dag > Dagen(jaar, maand))
        {
            return false;
        }

        datum = voorChristus ? DateOnly.MinValue
            : jaar > 9999 ? DateOnly.MaxValue
            : new DateOnly(jaar, maand, dag);
        return true;
    }

    // Appendix E of XSD 1.0 takes the year number as written: -0004 is a leap year, its sign makes no difference.
    private static int Dagen(int jaar, int maand) => maand switch
    {
        2 => jaar % 400 == 0 || (jaar % 100 != 0 && jaar % 4 == 0) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    internal static bool Getal(ReadOnlySpan<char> cijfers, out int getal)
    {
        getal = 0;
        foreach (var teken in cijfers)
        {
            if (!char.IsAsciiDigit(teken))
            {
                return false;
            }

            getal = (getal * 10) + (teken - '0');
        }

        return true;
    }
}

/// <summary>xs:time zonder zone: UU:MM:SS met eventueel een breuk van een of meer cijfers; 24:00:00 is het einde van de dag.</summary>
internal static class Tijden
{
    /// <summary>Een breuk van de seconde wordt afgekapt op 100 nanoseconden.</summary>
    public static bool Lees(ReadOnlySpan<char> tekst, out TimeSpan tijd)
    {
        tijd = default;
        if (tekst.Length < 8
            || tekst[2] != ':'
            || tekst[5] != ':'
            || !Datums.Getal(tekst[..2], out var uur)
            || !Datums.Getal(tekst.Slice(3, 2), out var minuut)
            || !Datums.Getal(tekst.Slice(6, 2), out var seconde)
            || uur > 24
            || minuut > 59
            || seconde > 59)
        {
            return false;
        }

        var tikken = 0L;
        var nul = true;
        if (tekst.Length > 8)
        {
            var breuk = tekst[9..];
            if (tekst[8] != '.' || breuk.Length == 0 || !Patronen.Cijfers(breuk))
            {
                return false;
            }

            for (var i = 0; i < 7; i++)
            {
                tikken = (tikken * 10) + (i < breuk.Length ? breuk[i] - '0' : 0);
            }

            nul = breuk.IndexOfAnyExcept('0') < 0;
        }

        if (uur == 24 && (minuut != 0 || seconde != 0 || !nul))
        {
            return false;
        }

        tijd = new TimeSpan(uur, minuut, seconde) + new TimeSpan(tikken);
        return true;
    }
}
