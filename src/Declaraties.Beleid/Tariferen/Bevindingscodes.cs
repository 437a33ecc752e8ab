using System.Text;

namespace Declaraties.Beleid.Tariferen;

public static class Bevindingscodes
{
    /// <summary>Zoals de code in JSON en een tabel staat: <c>reis-en-opleiding</c>.</summary>
    public static string Naam(this Bevindingscode code)
    {
        var naam = new StringBuilder();
        foreach (var teken in code.ToString())
        {
            if (char.IsAsciiLetterUpper(teken) && naam.Length > 0)
            {
                naam.Append('-');
            }

            naam.Append(char.ToLowerInvariant(teken));
        }

        return naam.ToString();
    }
}
