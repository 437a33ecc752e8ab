using System.Runtime.CompilerServices;
using Declaraties.Domein;

namespace Declaraties.Berichten.Lezen;

/// <summary>
/// De bytes van een bestand, op volgorde: in een keer, of bij stukken uit een stroom. Houdt bij op welke regel en kolom we zijn.
/// </summary>
internal ref struct Snelvenster
{
    /// <summary>Zoveel wit achter elkaar is gewoon; een langere reeks is dat niet.</summary>
    public const int MaxWit = 256;

    /// <summary>
    /// Na <see cref="SlaWitOver"/> zijn zoveel bytes te overzien, of alles tot het einde van het bestand. More than one step of the
    /// fast path takes, so nothing else has to think about the end of a block.
    /// </summary>
    public const int Zicht = 768;

    /// <summary>Het kleinste blok waarmee een stroom te lezen is.</summary>
    public const int MinBlok = MaxWit + Zicht;

    private const int MaxBlok = 64 * 1024;

    private readonly byte[] _blok = [];
    private Stream? _stroom;
    private ReadOnlySpan<byte> _rest;

    /// <summary>Waar in het bestand <see cref="Rest"/> ophoudt.</summary>
    private long _eind;

    /// <summary>Waar in het bestand de regel begint. A character of more than one byte moves it: columns count characters.</summary>
    private long _regelbegin;
    private int _regel = 1;

    public Snelvenster(ReadOnlySpan<byte> bestand)
    {
        _rest = bestand;
        _eind = bestand.Length;
    }

    /// <param name="stroom">Staat bij het begin van het bestand.</param>
    /// <param name="omvang">Hoe groot het bestand is, in bytes: een klein bestand krijgt een klein blok.</param>
    public Snelvenster(Stream stroom, long omvang)
    {
        _stroom = stroom;
        _blok = new byte[Math.Clamp(omvang, MinBlok, MaxBlok)];
    }

    /// <summary>Wat er nog komt, voor zover te overzien.</summary>
    public readonly ReadOnlySpan<byte> Rest => _rest;

    /// <summary>Hoeveel bytes er geweest zijn.</summary>
    public readonly long Gelezen
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _eind - _rest.Length;
    }

    /// <summary>De plaats van het eerste teken van <see cref="Rest"/>.</summary>
    public readonly Plaats Plaats
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => unchecked(new(_regel, (int)(Gelezen - _regelbegin) + 1));
    }

    /// <summary>Gaat voorbij precies deze bytes, zonder regeleinde; false als er iets anders staat.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Neem(ReadOnlySpan<byte> bytes)
    {
        if (!_rest.StartsWith(bytes))
        {
            return false;
        }

        _rest = _rest[bytes.Length..];
        return true;
    }

    /// <summary>Gaat voorbij een aantal bytes zonder regeleinde, die samen een aantal tekens zijn.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Neem(int bytes, int tekens)
    {
        _regelbegin += bytes - tekens;
        _rest = _rest[bytes..];
    }

    /// <summary>Begint te lezen; een byte order mark telt niet mee in de kolom.</summary>
    public void Begin()
    {
        VulAan();
        if (_rest.StartsWith("\uFEFF"u8))
        {
            Neem(3, 0);
        }
    }

    /// <summary>Gaat voorbij spaties, tabs en regeleinden (LF, of CR met LF); false als het er te veel zijn.</summary>
    public bool SlaWitOver()
    {
        if (_rest.Length < MinBlok)
        {
            VulAan();
        }

        var rest = _rest;
        var plaats = 0;
        for (; plaats < rest.Length; plaats++)
        {
            var teken = rest[plaats];
            if (teken > ' ')
            {
                break;
            }

            if (teken == '\n')
            {
                _regel++;
                _regelbegin = _eind - rest.Length + plaats + 1;
            }
            else if (teken is not ((byte)'\t' or (byte)' ')
                && !(teken == '\r' && plaats + 1 < rest.Length && rest[plaats + 1] == '\n'))
            {
                break;
            }
        }

        _rest = rest[plaats..];
        return plaats <= MaxWit;
    }

    private void VulAan()
    {
        if (_stroom is null)
        {
            return;
        }

        _rest.CopyTo(_blok);
        var aantal = _rest.Length;
        while (aantal < MinBlok)
        {
            var gelezen = _stroom.Read(_blok.AsSpan(aantal));
            if (gelezen == 0)
            {
                _stroom = null;
                break;
            }

            aantal += gelezen;
            _eind += gelezen;
        }

        _rest = _blok.AsSpan(0, aantal);
    }
}
