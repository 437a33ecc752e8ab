using System.Text;

namespace Declaraties.Testprogramma;

/// <summary>Een bericht van SOAP 1.1, zoals een adapter het brengt, en hoe hij dat doet.</summary>
public static class Proefsoap
{
    public const string Di01 = "http://www.stufstandaarden.nl/koppelvlak/ggk0210/ggk_Di01";
    public const string Du01 = "http://www.stufstandaarden.nl/koppelvlak/ggk0210/ggk_Du01";
    public const string Fo01 = "http://www.egem.nl/StUF/StUF0301/Fo01";

    /// <param name="inhoud">Wat er in de Body staat; een XML-declaratie ervoor vervalt.</param>
    /// <param name="header">De Header, als die er is.</param>
    /// <param name="naamruimte">De versie van SOAP.</param>
    public static string Om(string inhoud, string header = "", string naamruimte = "http://schemas.xmlsoap.org/soap/envelope/") =>
        $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><s:Envelope xmlns:s=\"{naamruimte}\">{header}<s:Body>{(inhoud.StartsWith("<?xml", StringComparison.Ordinal) ? inhoud[(inhoud.IndexOf("?>", StringComparison.Ordinal) + 2)..] : inhoud)}</s:Body></s:Envelope>";

    /// <summary>Brengt een SOAP-bericht naar de webservice van de dienst.</summary>
    public static async Task<HttpResponseMessage> SoapAsync(this HttpClient http, string bericht, string? actie = Di01, string inhoudstype = "text/xml; charset=utf-8")
    {
        using var verzoek = new HttpRequestMessage(HttpMethod.Post, new Uri("/ggk", UriKind.Relative)) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(bericht)) };
        verzoek.Content.Headers.TryAddWithoutValidation("Content-Type", inhoudstype);
        if (actie is not null)
        {
            verzoek.Headers.TryAddWithoutValidation("SOAPAction", $"\"{actie}\"");
        }

        return await http.SendAsync(verzoek);
    }
}
