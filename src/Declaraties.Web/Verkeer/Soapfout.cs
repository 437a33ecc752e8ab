using System.Text;
using System.Xml;
using Declaraties.Domein;
using Microsoft.AspNetCore.Http;

namespace Declaraties.Web.Verkeer;

/// <summary>
/// Een fout van SOAP 1.1. Bij een verzoek dat niet klopt is de status 500, want zo wil SOAP het en kijkt een adapter in de inhoud; wat al voor het lezen wordt geweigerd (niet aangemeld, te
/// groot, te druk) houdt de status die elke tussenpost begrijpt.
/// </summary>
internal sealed class Soapfout(int status, string code, string uitleg) : IResult
{
    public const string Naamruimte = "http://schemas.xmlsoap.org/soap/envelope/";
    public const string Inhoudstype = "text/xml";
    public const string Client = "Client";
    private const string Server = "Server";
    private const string Soap = "soap";

    /// <summary>Een fout zoals zij op dit adres hoort: van SOAP, of problem+json.</summary>
    public static IResult Of(HttpContext http, int status, string uitleg) => Ggkadres.IsAanbod(http.Request) ? Van(status, uitleg) : Probleem.Van(status, uitleg);

    public static Soapfout Van(int status, string uitleg) => new(
        status == StatusCodes.Status400BadRequest ? StatusCodes.Status500InternalServerError : status,
        status < StatusCodes.Status500InternalServerError ? Client : Server,
        uitleg);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = status;
        httpContext.Response.ContentType = $"{Inhoudstype}; charset=utf-8";
        var xml = new StringBuilder();
        await using (var schrijver = XmlWriter.Create(xml, new XmlWriterSettings { Async = true, OmitXmlDeclaration = true }))
        {
            await schrijver.WriteStartElementAsync(Soap, "Envelope", Naamruimte);
            await schrijver.WriteStartElementAsync(Soap, "Body", Naamruimte);
            await schrijver.WriteStartElementAsync(Soap, "Fault", Naamruimte);
            await schrijver.WriteElementStringAsync(null, "faultcode", "", $"{Soap}:{code}");
            await schrijver.WriteElementStringAsync(null, "faultstring", "", Afscherming.ZonderBsn(uitleg));
        }

        await httpContext.Response.WriteAsync($"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{xml}\n", httpContext.RequestAborted);
    }
}
