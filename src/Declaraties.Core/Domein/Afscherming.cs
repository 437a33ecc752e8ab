using System.Text.RegularExpressions;

namespace Declaraties.Domein;

/// <summary>Maakt onleesbaar wat een Bsn kan zijn, in tekst die van buiten komt en getoond wordt.</summary>
public static partial class Afscherming
{
    /// <summary>De tekst, met van elke reeks van precies negen cijfers negen sterretjes gemaakt.</summary>
    public static string ZonderBsn(string tekst) => NegenCijfers().Replace(tekst, "*********");

    [GeneratedRegex("(?<![0-9])[0-9]{9}(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex NegenCijfers();
}
