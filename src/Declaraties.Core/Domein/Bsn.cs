using System.Globalization;

namespace Declaraties.Domein;

/// <summary>
/// Burgerservicenummer: negen cijfers. De waarde komt nooit vanzelf in een tekst terecht: <see cref="ToString"/> maskeert,
/// en alleen wie om <see cref="Voluit"/> vraagt krijgt het nummer zelf.
/// </summary>
public readonly record struct Bsn
{
    private readonly int _nummer;

    private Bsn(int nummer) => _nummer = nummer;

    /// <summary>Leest precies negen cijfers; iets anders is een programmeerfout, want niveau 1 heeft de vorm al getoetst.</summary>
    /// <exception cref="FormatException">De tekst is geen negen cijfers. De tekst zelf staat niet in de melding.</exception>
    public static Bsn Lees(ReadOnlySpan<char> tekst)
    {
        if (tekst.Length != 9)
        {
            throw new FormatException("Een Bsn telt precies 9 cijfers.");
        }

        var nummer = 0;
        foreach (var teken in tekst)
        {
            if (!char.IsAsciiDigit(teken))
            {
                throw new FormatException("Een Bsn bestaat alleen uit cijfers.");
            }

            nummer = (nummer * 10) + (teken - '0');
        }

        return new Bsn(nummer);
    }

    /// <summary>Maakt een Bsn van zijn getalswaarde (0 t/m 999999999), zoals de opslag hem bewaart.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Het getal heeft meer dan negen cijfers of is negatief.</exception>
    public static Bsn VanGetal(int nummer) =>
        nummer is >= 0 and <= 999_999_999
            ? new Bsn(nummer)
            : throw new ArgumentOutOfRangeException(nameof(nummer), "Een Bsn telt hoogstens 9 cijfers.");

    /// <summary>De getalswaarde, voor opslag en vergelijking; nooit om te tonen.</summary>
    public int Getal => _nummer;

    /// <summary>
    /// De 11-proef (CS002): 9, 8, 7, 6, 5, 4, 3, 2 maal de eerste acht cijfers min het negende is deelbaar door 11.
    /// Negen nullen doorstaan de som, maar zijn geen nummer.
    /// </summary>
    public bool VoldoetAanElfproef
    {
        get
        {
            if (_nummer == 0)
            {
                return false;
            }

            var som = -(_nummer % 10);
            var rest = _nummer / 10;
            for (var gewicht = 2; gewicht <= 9; gewicht++)
            {
                som += gewicht * (rest % 10);
                rest /= 10;
            }

            return som % 11 == 0;
        }
    }

    /// <summary>Het nummer zelf, negen cijfers: alleen voor het antwoordbericht en voor wie er bewust om vraagt.</summary>
    public string Voluit() => _nummer.ToString("D9", CultureInfo.InvariantCulture);

    /// <summary>Gemaskeerd: alleen de laatste drie cijfers.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"******{_nummer % 1000:D3}");
}
