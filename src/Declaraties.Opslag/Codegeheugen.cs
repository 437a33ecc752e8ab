using System.Text;

namespace Declaraties.Opslag;

/// <summary>
/// Geeft dezelfde code uit een kolom ook als dezelfde string: een kolom met codes heeft er weinig, en een bericht van tienduizenden regels
/// bewaart er van elk een. Codes die op dezelfde plaats uitkomen verdringen elkaar; dat kost een string en nooit de juistheid.
/// </summary>
internal sealed class Codegeheugen
{
    private const int Plaatsen = 256;
    private readonly string?[] _codes = new string?[Plaatsen];

    /// <param name="utf8">De code zoals zij in de kolom staat.</param>
    public string Code(ReadOnlySpan<byte> utf8)
    {
        var plaats = (uint)utf8.Length;
        foreach (var teken in utf8)
        {
            plaats = unchecked((plaats * 31) + teken);
        }

        ref var code = ref _codes[plaats % Plaatsen];
        return code is not null && Ascii.Equals(utf8, code) ? code : code = Encoding.UTF8.GetString(utf8);
    }

    /// <param name="tekst">De code als string van een ander.</param>
    public string Code(string tekst)
    {
        var plaats = (uint)tekst.Length;
        foreach (var teken in tekst)
        {
            plaats = unchecked((plaats * 31) + teken);
        }

        ref var code = ref _codes[plaats % Plaatsen];
        return code == tekst ? code : code = tekst;
    }
}
