using System.Globalization;

namespace Declaraties.Berichten.Toetsen;

/// <summary>Het ingebouwde XSD-type waarop een waarde rust.</summary>
internal enum Grondtype : byte
{
    /// <summary>xs:string: elk teken telt, ook wit.</summary>
    Tekst,

    /// <summary>xs:integer: omringend wit, een teken en voorloopnullen mogen.</summary>
    Geheel,

    /// <summary>xs:date zonder zone.</summary>
    Datum,

    /// <summary>xs:time zonder zone.</summary>
    Tijd,
}

/// <summary>De patronen die de standaard gebruikt, elk als een lineaire controle; de XSD-tekst staat in <see cref="Patronen"/>.</summary>
internal enum Patroon : byte
{
    Geen,
    NietBlanco,
    Commentaar,
    Cijfers,
    VierCijfers,
    AchtCijfers,
    NegenCijfers,
    Letters,
    LettersEnCijfers,
    Versie,
    Uuid4,
    Bestandsnaam,
    DatumZonderZone,
    TijdZonderZone,

    /// <summary>Precies <see cref="Waardetype.Vast"/>.</summary>
    Vast,
}

/// <summary>De waarde van een element nadat zij is goedgekeurd; wat niet bij het type hoort is leeg.</summary>
internal struct Waarde
{
    public long Getal;
    public DateOnly Datum;
    public TimeSpan Tijd;

    /// <summary>Bij een codelijst: de code zelf, telkens dezelfde string.</summary>
    public string? Code;
}

/// <summary>
/// Een enkelvoudig type met zijn facetten. <see cref="Toets"/> volgt de tekst van XSD 1.0 (tweede editie) en kost tijd evenredig
/// aan de lengte van de waarde.
/// </summary>
internal sealed class Waardetype
{
    private readonly string _codes = "";
    private readonly int _codelengte;
    private ulong[]? _sleutels;
    private string[]? _waarden;

    private Waardetype(string naamruimte, string naam)
    {
        Naamruimte = naamruimte;
        Naam = naam;
    }

    public string Naamruimte { get; }

    /// <summary>Leeg bij een type zonder naam, dat een <see cref="Grondslag"/> verder inperkt.</summary>
    public string Naam { get; }

    public Waardetype? Grondslag { get; private init; }

    public Grondtype Grondtype { get; private init; }

    /// <summary>In Unicode-codepunten.</summary>
    public int MinLengte { get; private init; }

    /// <summary>In Unicode-codepunten; -1 is onbeperkt.</summary>
    public int MaxLengte { get; private init; } = -1;

    public long Max { get; private init; }

    public Patroon Patroon { get; private init; }

    public string Vast { get; private init; } = "";

    /// <summary>Wat hier hoort te staan, in woorden: past na "verwacht".</summary>
    public string Verwacht { get; private init; } = "";

    /// <summary>Of de waarde nooit in een melding mag staan.</summary>
    public bool Geheim { get; private init; }

    /// <summary>De codes van een codelijst, in de volgorde van het schema; leeg als het er geen is.</summary>
    public ReadOnlySpan<string> Codes => _codelengte == 0 ? [] : Waarden();

    /// <summary>Tekst van <paramref name="min"/> t/m <paramref name="max"/> tekens (-1: geen maximum).</summary>
    public static Waardetype Tekst(string naamruimte, string naam, int min, int max, Patroon patroon, string? verwacht = null) =>
        new(naamruimte, naam)
        {
            Grondtype = Grondtype.Tekst,
            MinLengte = min,
            MaxLengte = max,
            Patroon = patroon,
            Verwacht = verwacht ?? (patroon == Patroon.NietBlanco
                ? $"{Lengte(min, max)}, niet alleen wit en zonder regeleinde"
                : Lengte(min, max)),
        };

    /// <summary>Tekst van 1 t/m <paramref name="max"/> tekens die nooit wordt aangehaald.</summary>
    public static Waardetype Geheimnummer(string naamruimte, string naam, int max, Patroon patroon, string verwacht) =>
        new(naamruimte, naam)
        {
            Grondtype = Grondtype.Tekst,
            MinLengte = 1,
            MaxLengte = max,
            Patroon = patroon,
            Verwacht = verwacht,
            Geheim = true,
        };

    /// <summary>Een codelijst; de codes zijn even lang en met spaties gescheiden.</summary>
    public static Waardetype Codelijst(string naamruimte, string naam, string codes, string? verwacht = null)
    {
        var lengte = codes.IndexOf(' ', StringComparison.Ordinal);
        return new(naamruimte, naam, codes, lengte)
        {
            Grondtype = Grondtype.Tekst,
            MaxLengte = lengte,
            Verwacht = verwacht ?? $"een van {codes.Replace(" ", ", ", StringComparison.Ordinal)}",
        };
    }

    /// <summary>Een geheel getal van 0 t/m <paramref name="max"/>.</summary>
    public static Waardetype Geheel(string naamruimte, string naam, long max) =>
        new(naamruimte, naam)
        {
            Grondtype = Grondtype.Geheel,
            Max = max,

            // Nine nines would look like a Bsn to whoever looks for one.
            Verwacht = max == 999_999_999
                ? "een geheel getal van 0 of meer, hoogstens 9 cijfers"
                : string.Create(CultureInfo.InvariantCulture, $"een geheel getal van 0 t/m {max}"),
        };

    public static Waardetype DatumZonderZone(string naamruimte, string naam) =>
        new(naamruimte, naam)
        {
            Grondtype = Grondtype.Datum,
            Patroon = Patroon.DatumZonderZone,
            Verwacht = "een bestaande datum als JJJJ-MM-DD, zonder tijdzone",
        };

    public static Waardetype TijdZonderZone(string naamruimte, string naam) =>
        new(naamruimte, naam)
        {
            Grondtype = Grondtype.Tijd,
            Patroon = Patroon.TijdZonderZone,
            Verwacht = "een tijd als UU:MM:SS, zonder tijdzone",
        };

    /// <summary>Hetzelfde type zonder naam, met een patroon erbij dat precies een schrijfwijze toelaat.</summary>
    public Waardetype Alleen(string vast) => Ingeperkt(Patroon.Vast, vast, vast);

    /// <summary>Hetzelfde type zonder naam, met een patroon erbij.</summary>
    public Waardetype Met(Patroon patroon, string verwacht) => Ingeperkt(patroon, "", verwacht);

    private Waardetype(string naamruimte, string naam, string codes, int codelengte)
        : this(naamruimte, naam)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(codelengte, 4);
        _codes = codes;
        _codelengte = codelengte;
    }

    private Waardetype Ingeperkt(Patroon patroon, string vast, string verwacht) =>
        Patroon != Patroon.Geen || _codelengte != 0
            ? throw new InvalidOperationException("Alleen een type zonder patroon wordt verder ingeperkt.")
            : new(Naamruimte, "")
            {
                Grondslag = this,
                Grondtype = Grondtype,
                MinLengte = MinLengte,
                MaxLengte = MaxLengte,
                Max = Max,
                Patroon = patroon,
                Vast = vast,
                Verwacht = verwacht,
            };

    private static string Lengte(int min, int max) => (min, max) switch
    {
        (1, 1) => "1 teken",
        (1, -1) => "minstens 1 teken",
        _ => string.Create(CultureInfo.InvariantCulture, $"{min} t/m {max} tekens"),
    };

    /// <summary>Of de waarde volgens XSD 1.0 bij dit type hoort; zo ja, dan staat zij ontleed in <paramref name="waarde"/>.</summary>
    /// <param name="tekst">De waarde zoals XML haar levert, nog met omringend wit.</param>
    public bool Toets(ReadOnlySpan<char> tekst, ref Waarde waarde)
    {
        switch (Grondtype)
        {
            case Grondtype.Geheel:
                tekst = Wit.Trim(tekst);
                return Getallen.Lees(tekst, Max, out waarde.Getal)
                    && (Patroon != Patroon.Vast || tekst.SequenceEqual(Vast));
            case Grondtype.Datum:
                return Datums.Lees(Wit.Trim(tekst), out waarde.Datum);
            case Grondtype.Tijd:
                return Tijden.Lees(Wit.Trim(tekst), out waarde.Tijd);
            default:
                return _codelengte != 0 ? ToetsCode(tekst, ref waarde) : ToetsTekst(tekst);
        }
    }

    private bool ToetsCode(ReadOnlySpan<char> tekst, ref Waarde waarde)
    {
        if (tekst.Length != _codelengte)
        {
            return false;
        }

        var waarden = Waarden();
        var sleutels = _sleutels!;
        var sleutel = Sleutel(tekst);
        for (var i = 0; i < sleutels.Length; i++)
        {
            if (sleutels[i] == sleutel)
            {
                waarde.Code = waarden[i];
                return true;
            }
        }

        return false;
    }

    private bool ToetsTekst(ReadOnlySpan<char> tekst)
    {
        // Every code point is one or two chars, so the exact count matters only where the chars alone do not settle it.
        if (tekst.Length < MinLengte || (MaxLengte >= 0 && tekst.Length > MaxLengte && Wit.Codepunten(tekst) > MaxLengte))
        {
            return false;
        }

        if (MinLengte > 1 && Wit.Codepunten(tekst) < MinLengte)
        {
            return false;
        }

        return Patroon switch
        {
            Patroon.Geen => true,
            Patroon.NietBlanco => Patronen.NietBlanco(tekst),
            Patroon.Commentaar => Patronen.HeeftInkt(tekst),
            Patroon.Cijfers => Patronen.Cijfers(tekst),
            Patroon.VierCijfers => tekst.Length == 4 && Patronen.Cijfers(tekst),
            Patroon.AchtCijfers => tekst.Length == 8 && Patronen.Cijfers(tekst),
            Patroon.NegenCijfers => tekst.Length == 9 && Patronen.Cijfers(tekst),
            Patroon.Letters => Patronen.Letters(tekst),
            Patroon.LettersEnCijfers => Patronen.LettersEnCijfers(tekst),
            Patroon.Versie => Patronen.Versie(tekst),
            Patroon.Uuid4 => Patronen.Uuid4(tekst),
            Patroon.Bestandsnaam => Patronen.Bestandsnaam(tekst),
            Patroon.Vast => tekst.SequenceEqual(Vast),
            _ => throw new InvalidOperationException("Dit patroon hoort niet bij tekst."),
        };
    }

    private string[] Waarden()
    {
        var waarden = Volatile.Read(ref _waarden);
        if (waarden is not null)
        {
            return waarden;
        }

        // Built on first use; two threads at once build the same.
        waarden = _codes.Split(' ');
        var sleutels = new ulong[waarden.Length];
        for (var i = 0; i < sleutels.Length; i++)
        {
            sleutels[i] = Sleutel(waarden[i]);
        }

        _sleutels = sleutels;
        Volatile.Write(ref _waarden, waarden);
        return waarden;
    }

    private static ulong Sleutel(ReadOnlySpan<char> code)
    {
        var sleutel = 0UL;
        foreach (var teken in code)
        {
            sleutel = (sleutel << 16) | teken;
        }

        return sleutel;
    }
}
