using System.Net.Mime;

namespace Declaraties.Dienst.Ontvangen;

/// <summary>Wat een afzender zegt dat hij stuurt, aan welke deur ook: <c>Content-Type</c> van HTTP, <c>content_type</c> van AMQP.</summary>
public static class Inhoudstypen
{
    private const string Achtervoegsel = "+xml";

    /// <summary>Of dit XML is.</summary>
    public static bool IsXml(string? inhoudstype) => Kaal(inhoudstype) is MediaTypeNames.Application.Xml or MediaTypeNames.Text.Xml
        || (Kaal(inhoudstype) is { } soort && soort.StartsWith("application/", StringComparison.Ordinal) && soort.EndsWith(Achtervoegsel, StringComparison.Ordinal));

    /// <summary>Of dit een ZIP-bestand is; op Windows heet het anders.</summary>
    public static bool IsZip(string? inhoudstype) => Kaal(inhoudstype) is MediaTypeNames.Application.Zip or "application/x-zip-compressed" or "application/x-zip";

    /// <summary>Of dit van alles kan zijn; dan telt wat het is.</summary>
    public static bool IsOnbepaald(string? inhoudstype) => Kaal(inhoudstype) is MediaTypeNames.Application.Octet;

    private static string? Kaal(string? inhoudstype) => inhoudstype?.Split(';', 2)[0].Trim().ToLowerInvariant();
}
