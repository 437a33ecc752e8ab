using System.Reflection;
using System.Security;
using System.Text.RegularExpressions;
using Declaraties.Web.Verkeer;
using Microsoft.AspNetCore.Http;

namespace Declaraties.Web.Api;

/// <summary>De beschrijving van de webservice (WSDL) en haar schema's, met daarin waar zij hier staan.</summary>
internal static partial class Ggkbeschrijving
{
    private static readonly string _wsdl = Lees("ggk.wsdl");
    private static readonly Dictionary<string, string> _schemas = new(StringComparer.OrdinalIgnoreCase) { ["ggk"] = Lees("ggk.xsd"), ["stuf"] = Lees("stuf.xsd") };

    /// <summary>De WSDL, met het adres waaronder is gevraagd.</summary>
    public static string Wsdl(HttpRequest verzoek) =>
        Plaats().Replace(_wsdl, $"location=\"{SecurityElement.Escape($"{verzoek.Scheme}://{verzoek.Host}{Ggkadres.Adres}")}\"");

    /// <summary>Een schema waar de WSDL naar verwijst; null als het er niet is.</summary>
    public static string? Schema(string naam) => _schemas.GetValueOrDefault(naam);

    private static string Lees(string bestand)
    {
        using var bron = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream($"ggk/{bestand}")!);
        // Beside each other as files they find each other by name; here they have one address.
        return Verwijzing().Replace(bron.ReadToEnd(), $"schemaLocation=\"{Ggkadres.Adres}?xsd=$1\"");
    }

    [GeneratedRegex("schemaLocation=\"([a-z]+)\\.xsd\"")]
    private static partial Regex Verwijzing();

    [GeneratedRegex("(?<=<soap:address )location=\"[^\"]*\"")]
    private static partial Regex Plaats();
}
