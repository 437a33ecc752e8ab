using System.Buffers;
using System.Text;
using Declaraties.Berichten.Lezen;
using Declaraties.Domein;

namespace Declaraties.Berichten.Enveloppen;

/// <summary>
/// Een gewoon geschreven envelop zonder haar bericht: dat is er, waar het stond, door een merk vervangen. Zo gaat een grote envelop in een keer langs en leest de lezer van XML alleen wat klein
/// is.
/// </summary>
/// <remarks>
/// Nothing is believed here about XML: where the mark ends up is for the reader to say. It stands in no other place of the envelope, so when the reader finds precisely the mark as the value of
/// xmlBestand, the bytes it replaced are the value of xmlBestand. Whatever is out of the ordinary (another encoding, a reference, a comment or section in the base64) has no skeleton.
/// </remarks>
/// <param name="Bytes">De envelop met het merk.</param>
/// <param name="Merk">Wat er staat waar het bericht stond.</param>
/// <param name="Plaats">Waar het bericht staat.</param>
internal sealed record Envelopskelet(byte[] Bytes, string Merk, Base64plaats Plaats)
{
    private const int MaxKop = 64 * 1024;
    private const int MaxStaart = 64 * 1024;
    private const int Blok = 64 * 1024;

    private static readonly SearchValues<byte> _anders = SearchValues.Create("<&"u8);

    // Where the mark begins and ends in the skeleton, and how many lines and columns the message took there.
    private readonly Plaats _eindVanMerk;
    private readonly int _regels;
    private readonly int _tekensOpLaatste;

    private Envelopskelet(byte[] bytes, string merk, Base64plaats plaats, Plaats eindVanMerk, int regels, int tekensOpLaatste)
        : this(bytes, merk, plaats)
    {
        (_eindVanMerk, _regels, _tekensOpLaatste) = (eindVanMerk, regels, tekensOpLaatste);
    }

    /// <summary>Het skelet; null als de envelop niet gewoon is geschreven.</summary>
    /// <param name="bestand">Bij het begin van de envelop.</param>
    public static Envelopskelet? Van(Stream bestand)
    {
        var blok = new byte[MaxKop];
        var gelezen = bestand.ReadAtLeast(blok, blok.Length, throwOnEndOfStream: false);
        var begin = blok.AsSpan(0, gelezen);
        if (Codering.Bepaal(begin) is not { Fout.Length: 0, Tekenset: Tekenset.Utf8 or Tekenset.Latin1 or Tekenset.Ascii }
            || NaLabel(begin) is not (> 0 and var kop))
        {
            return null;
        }

        var toets = default(Base64toets);
        var (tekens, regels, opLaatste) = (0L, 0, 0L);
        var stuk = begin[kop..];
        var kopie = begin[..kop].ToArray();
        var eind = -1;
        while (eind < 0)
        {
            eind = stuk.IndexOfAny(_anders);
            var base64 = eind < 0 ? stuk : stuk[..eind];
            toets.Voeg(base64);
            tekens += base64.Length;
            regels += base64.Count((byte)'\n');
            var laatste = base64.LastIndexOf((byte)'\n');
            opLaatste = laatste < 0 ? opLaatste + base64.Length : base64.Length - laatste - 1;
            if (eind < 0)
            {
                gelezen = bestand.Read(blok, 0, Blok);
                if (gelezen == 0)
                {
                    return null;
                }

                stuk = blok.AsSpan(0, gelezen);
            }
        }

        return toets.IsGeldig && opLaatste <= int.MaxValue && Staart(bestand, stuk[eind..]) is { } staart
            ? Maak(kopie, staart, new Base64plaats(kop, tekens, toets.Lengte), regels, (int)opLaatste)
            : null;
    }

    /// <summary>De fout op de plaats waar zij in de hele envelop staat.</summary>
    public Schemafout InEnvelop(Schemafout fout)
    {
        if (fout.Regel < _eindVanMerk.Regel || (fout.Regel == _eindVanMerk.Regel && fout.Kolom < _eindVanMerk.Kolom))
        {
            return fout;
        }

        var kolom = fout.Regel > _eindVanMerk.Regel ? fout.Kolom
            : _regels == 0 ? fout.Kolom - Merk.Length + _tekensOpLaatste
            : fout.Kolom - _eindVanMerk.Kolom + _tekensOpLaatste + 1;
        return fout with { Regel = fout.Regel + _regels, Kolom = kolom };
    }

    private static Envelopskelet Maak(byte[] kop, byte[] staart, Base64plaats plaats, int regels, int opLaatste)
    {
        var merk = Merkvoor(kop, staart);
        byte[] bytes = [.. kop, .. Encoding.ASCII.GetBytes(merk), .. staart];
        var regelbegin = kop.AsSpan().LastIndexOf((byte)'\n') + 1;
        var eind = new Plaats(1 + kop.AsSpan().Count((byte)'\n'), Tekens(kop.AsSpan(regelbegin)) + merk.Length + 1);
        return new Envelopskelet(bytes, merk, plaats, eind, regels, opLaatste);
    }

    private static int Tekens(ReadOnlySpan<byte> regel)
    {
        var aantal = 0;
        foreach (var teken in regel)
        {
            // What continues a character of UTF-8 is no column of its own.
            aantal += (teken & 0xC0) == 0x80 ? 0 : 1;
        }

        return aantal;
    }

    /// <summary>Iets wat geen base64 is en nergens anders in de envelop staat.</summary>
    private static string Merkvoor(ReadOnlySpan<byte> kop, ReadOnlySpan<byte> staart)
    {
        for (var nummer = 0; ; nummer++)
        {
            var merk = $"({nummer})";
            var bytes = Encoding.ASCII.GetBytes(merk);
            if (kop.IndexOf(bytes) < 0 && staart.IndexOf(bytes) < 0)
            {
                return merk;
            }
        }
    }

    /// <summary>Waar het label van xmlBestand ophoudt; -1 als dat niet te zien is.</summary>
    private static int NaLabel(ReadOnlySpan<byte> begin)
    {
        var naam = begin.IndexOf("xmlBestand"u8);
        if (naam < 0)
        {
            return -1;
        }

        var eind = begin[naam..].IndexOf((byte)'>');
        return eind < 0 || begin[naam + eind - 1] == '/' ? -1 : naam + eind + 1;
    }

    /// <summary>Alles vanaf hier; null als dat veel is.</summary>
    private static byte[]? Staart(Stream bestand, ReadOnlySpan<byte> begin)
    {
        if (begin.Length > MaxStaart)
        {
            return null;
        }

        var staart = new byte[MaxStaart + 1];
        begin.CopyTo(staart);
        var lengte = begin.Length + bestand.ReadAtLeast(staart.AsSpan(begin.Length), staart.Length - begin.Length, throwOnEndOfStream: false);
        return lengte > MaxStaart ? null : staart[..lengte];
    }
}
