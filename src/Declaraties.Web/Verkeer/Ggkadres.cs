using Microsoft.AspNetCore.Http;

namespace Declaraties.Web.Verkeer;

/// <summary>Waar de webservice van het GGk staat, voor een adapter die enveloppen brengt.</summary>
internal static class Ggkadres
{
    public const string Adres = "/ggk";

    public static bool Is(HttpRequest verzoek) => verzoek.Path.Equals(Adres, StringComparison.OrdinalIgnoreCase);

    /// <summary>Of er iets wordt gebracht: dan is elke weigering een fout van SOAP.</summary>
    public static bool IsAanbod(HttpRequest verzoek) => HttpMethods.IsPost(verzoek.Method) && Is(verzoek);
}
