using Declaraties.Web.Verkeer;
using Microsoft.AspNetCore.Http;

namespace Declaraties.Web.Api;

/// <summary>Een verzoek aan de webservice dat niet klopt, met wat er wel kan.</summary>
/// <param name="uitleg">Wat er mis is, zonder iets van de inhoud.</param>
/// <param name="code">De faultcode van SOAP 1.1.</param>
internal sealed class Soapweigering(string uitleg, string code = Soapfout.Client) : Exception(uitleg)
{
    public const string VersionMismatch = nameof(VersionMismatch);
    public const string MustUnderstand = nameof(MustUnderstand);

    /// <summary>De faultcode van SOAP 1.1.</summary>
    public string Code => code;

    public Soapfout AlsFout() => new(StatusCodes.Status500InternalServerError, code, Message);
}
