using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Declaraties.Rapporten.Schrijven;

internal static class Html
{
    private static readonly HtmlEncoder _html = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Als HTML; een getal en zijn eenheid blijven op een regel.</summary>
    public static string Veilig(string tekst) => _html.Encode(tekst.Replace(" %", "\u00a0%", StringComparison.Ordinal));
}
