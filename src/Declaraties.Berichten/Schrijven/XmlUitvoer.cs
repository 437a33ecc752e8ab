using System.Buffers;
using System.Globalization;
using System.Text;
using System.Xml;
using Declaraties.Domein;

namespace Declaraties.Berichten.Schrijven;

/// <summary>
/// Schrijft elementen met een waarde of met elementen erin, ingesprongen, als UTF-8 zonder byte order mark. Written by hand for two
/// reasons: the same input must give the same bytes on every platform and version, and white space in a value must survive a
/// reader's line-end handling.
/// </summary>
internal sealed class XmlUitvoer
{
    private readonly ArrayBufferWriter<byte> _bytes = new(4096);
    private readonly Stack<(string Voorvoegsel, string Naam)> _open = new();

    public ReadOnlySpan<byte> Bytes => _bytes.WrittenSpan;

    public void Declaratie() => Schrijf("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

    /// <param name="voorvoegsel">Met de dubbele punt erachter.</param>
    /// <param name="naam">De naam zonder voorvoegsel.</param>
    /// <param name="attributen">Kant en klare attributen, met een spatie ervoor.</param>
    public void Begin(string voorvoegsel, string naam, string attributen = "")
    {
        Inspringen();
        Schrijf("<");
        Schrijf(voorvoegsel);
        Schrijf(naam);
        Schrijf(attributen);
        Schrijf(">\n");
        _open.Push((voorvoegsel, naam));
    }

    public void Einde()
    {
        var (voorvoegsel, naam) = _open.Pop();
        Inspringen();
        Schrijf("</");
        Schrijf(voorvoegsel);
        Schrijf(naam);
        Schrijf(">\n");
    }

    public void Waarde(string voorvoegsel, string naam, long waarde) => Waarde(voorvoegsel, naam, waarde.ToString(CultureInfo.InvariantCulture));

    /// <summary>Zoals de standaard een bedrag schrijft: in hele eurocenten.</summary>
    public void Waarde(string voorvoegsel, string naam, Bedrag bedrag) => Waarde(voorvoegsel, naam, bedrag.Cent);

    /// <exception cref="ArgumentException">De waarde bevat een teken dat in XML niet kan voorkomen.</exception>
    public void Waarde(string voorvoegsel, string naam, string waarde)
    {
        Inspringen();
        Schrijf("<");
        Schrijf(voorvoegsel);
        Schrijf(naam);
        Schrijf(">");
        Tekst(waarde);
        Schrijf("</");
        Schrijf(voorvoegsel);
        Schrijf(naam);
        Schrijf(">\n");
    }

    private void Tekst(string waarde)
    {
        var begin = 0;
        for (var i = 0; i < waarde.Length; i++)
        {
            var teken = waarde[i];
            var vervanging = teken switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '\t' => "&#9;",
                '\n' => "&#10;",
                '\r' => "&#13;",
                _ => null,
            };
            if (vervanging is not null)
            {
                Schrijf(waarde.AsSpan(begin, i - begin));
                Schrijf(vervanging);
                begin = i + 1;
            }
            else if (char.IsHighSurrogate(teken) && i + 1 < waarde.Length && char.IsLowSurrogate(waarde[i + 1]))
            {
                i++;
            }
            else if (!XmlConvert.IsXmlChar(teken))
            {
                throw new ArgumentException(
                    string.Create(CultureInfo.InvariantCulture, $"Teken U+{(int)teken:X4} kan niet in XML voorkomen."),
                    nameof(waarde));
            }
        }

        Schrijf(waarde.AsSpan(begin));
    }

    private void Inspringen()
    {
        for (var i = 0; i < _open.Count; i++)
        {
            Schrijf("  ");
        }
    }

    private void Schrijf(ReadOnlySpan<char> tekst) => Encoding.UTF8.GetBytes(tekst, _bytes);
}
