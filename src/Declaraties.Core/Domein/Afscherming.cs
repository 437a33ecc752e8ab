using System.Globalization;

namespace Declaraties.Domein;

/// <summary>
/// Maakt onleesbaar wat een Bsn kan zijn, in tekst die van buiten komt en getoond wordt (besluit 99). Dat zijn negen cijfers aaneen; negen aaneen binnen een langere reeks, als zij aan de 11-proef
/// voldoen; en groepen cijfers die samen precies negen zijn en aan de 11-proef voldoen, met hoogstens drie spaties, punten of streepjes ertussen.
/// </summary>
public static class Afscherming
{
    /// <summary>Zo lang kan een reeks in een tekst zijn waarin een Bsn staat: negen cijfers met het meeste ertussen, en het teken erachter.</summary>
    public const int LangsteReeks = Cijfers + ((Cijfers - 1) * MeesteErtussen) + 1;

    private const int Cijfers = 9;
    private const int MeesteErtussen = 3;
    private const char Ster = '*';

    /// <summary>De tekst, met elk cijfer van wat een Bsn kan zijn vervangen door een sterretje.</summary>
    public static string ZonderBsn(string tekst)
    {
        ArgumentNullException.ThrowIfNull(tekst);
        return tekst.Length < Cijfers ? tekst : Lees(tekst).Afgeschermd();
    }

    /// <summary>
    /// Of er een Bsn in staat: negen cijfers die aan de 11-proef voldoen, aaneen of in groepen, en niet als deel van een langere reeks. Voor wie een tekst met een Bsn niet aanneemt:
    /// wat alleen een Bsn kan zijn wordt wel afgeschermd, maar is meestal een gewoon nummer.
    /// </summary>
    public static bool BevatBsn(string tekst)
    {
        ArgumentNullException.ThrowIfNull(tekst);
        return tekst.Length >= Cijfers && Lees(tekst).HeeftBsn;
    }

    private static Reeks Lees(string tekst)
    {
        var reeks = new Reeks(tekst);
        for (var i = 0; i < tekst.Length; i++)
        {
            if (Sleutellengte(tekst, i) is > 0 and var lengte)
            {
                // One of our own keys or fingerprints: random, and needed to know what is meant.
                reeks.Sluit();
                i += lengte - 1;
            }
            else if (Cijfer(tekst, i) is >= 0 and var waarde)
            {
                reeks.Cijfer(i, waarde);
                i += char.IsHighSurrogate(tekst[i]) ? 1 : 0;
            }
            else
            {
                reeks.Ander(KanErtussen(tekst[i]));
            }
        }

        reeks.Sluit();
        return reeks;
    }

    /// <summary>Of dit getal een Bsn kan zijn: negen cijfers die aan de 11-proef voldoen.</summary>
    public static bool KanBsnZijn(int getal) => getal is >= 100_000_000 and <= 999_999_999 && Bsn.VanGetal(getal).VoldoetAanElfproef;

    private static int Cijfer(string tekst, int plaats) => tekst[plaats] switch
    {
        >= '0' and <= '9' and var cijfer => cijfer - '0',
        < '\x80' => -1,
        // Digits of other scripts are digits as well.
        _ => CharUnicodeInfo.GetDecimalDigitValue(tekst, plaats),
    };

    private static bool KanErtussen(char teken) => teken switch
    {
        '.' or '-' or ' ' or '_' or '/' or '\\' or '·' or '•' or '−' => true,
        < '\x80' => char.IsWhiteSpace(teken),
        _ => char.GetUnicodeCategory(teken) is UnicodeCategory.DashPunctuation or UnicodeCategory.ConnectorPunctuation or UnicodeCategory.Format or UnicodeCategory.SpaceSeparator,
    };

    /// <summary>Hoeveel tekens een sleutel (32) of vingerafdruk (64) telt die hier als eigen woord begint: alleen 0-9 en a-f, en niet alleen cijfers. 0 als het er geen is.</summary>
    private static int Sleutellengte(string tekst, int begin)
    {
        if (begin > 0 && char.IsLetterOrDigit(tekst[begin - 1]))
        {
            return 0;
        }

        var woord = tekst.AsSpan(begin);
        var lengte = woord.IndexOfAnyExcept(_sleuteltekens) is >= 0 and var einde ? einde : woord.Length;
        return lengte is 32 or 64 && woord[..lengte].ContainsAnyInRange('a', 'f') && (lengte == woord.Length || !char.IsLetterOrDigit(woord[lengte])) ? lengte : 0;
    }

    private static readonly System.Buffers.SearchValues<char> _sleuteltekens = System.Buffers.SearchValues.Create("0123456789abcdef");

    /// <summary>Cijfers met hoogstens iets ertussen.</summary>
    private sealed class Reeks(string tekst)
    {
        private readonly List<Teken> _cijfers = [];
        private char[]? _uit;
        private int _groep;
        private int _ertussen;

        public void Cijfer(int plaats, int waarde)
        {
            _groep += _ertussen > 0 ? 1 : 0;
            _ertussen = 0;
            _cijfers.Add(new Teken(plaats, waarde, _groep));
        }

        public void Ander(bool kanErtussen)
        {
            if (_cijfers.Count > 0 && (!kanErtussen || ++_ertussen > MeesteErtussen))
            {
                Sluit();
            }
        }

        /// <summary>Of er een hele reeks of groepen van negen cijfers waren die aan de 11-proef voldoen.</summary>
        public bool HeeftBsn { get; private set; }

        public string Afgeschermd() => _uit is null ? tekst : new string(_uit);

        public void Sluit()
        {
            for (var eerste = 0; eerste + Cijfers <= _cijfers.Count; eerste++)
            {
                if (KanBsnZijn(eerste))
                {
                    Maskeer(eerste);
                    HeeftBsn |= IsBegin(eerste) && IsBegin(eerste + Cijfers) && VoldoetAanElfproef(eerste);
                }
            }

            _cijfers.Clear();
            _ertussen = 0;
        }

        private bool KanBsnZijn(int eerste)
        {
            var laatste = eerste + Cijfers - 1;
            var (begint, eindigt) = (IsBegin(eerste), IsBegin(laatste + 1));
            var aaneen = _cijfers[eerste].Groep == _cijfers[laatste].Groep;
            return (aaneen && begint && eindigt) || ((aaneen || (begint && eindigt)) && VoldoetAanElfproef(eerste));
        }

        private bool IsBegin(int plaats) => plaats == 0 || plaats == _cijfers.Count || _cijfers[plaats].Groep != _cijfers[plaats - 1].Groep;

        private bool VoldoetAanElfproef(int eerste)
        {
            var nummer = 0;
            for (var i = eerste; i < eerste + Cijfers; i++)
            {
                nummer = (nummer * 10) + _cijfers[i].Waarde;
            }

            return Bsn.VanGetal(nummer).VoldoetAanElfproef;
        }

        private void Maskeer(int eerste)
        {
            _uit ??= tekst.ToCharArray();
            for (var i = eerste; i < eerste + Cijfers; i++)
            {
                var plaats = _cijfers[i].Plaats;
                _uit[plaats] = Ster;
                if (char.IsHighSurrogate(tekst[plaats]))
                {
                    _uit[plaats + 1] = Ster;
                }
            }
        }

        /// <param name="Plaats">Waar in de tekst.</param>
        /// <param name="Waarde">Van het cijfer.</param>
        /// <param name="Groep">De hoeveelste groep van cijfers waar niets tussen staat.</param>
        private readonly record struct Teken(int Plaats, int Waarde, int Groep);
    }
}
