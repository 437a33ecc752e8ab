using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Xml.Linq;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.Logging;

namespace Declaraties.Testprogramma;

/// <summary>Een adapter met een webservice van SOAP 1.1, op loopback: wat hij kreeg, en wat hij antwoordt.</summary>
public sealed class Soapontvanger : IAsyncDisposable
{
    private WebApplication _app = null!;
    private int _gekomen;

    public Uri Adres { get; private set; } = null!;

    /// <summary>Wat het antwoordt: de status, en de fout erin.</summary>
    public (int Status, string Inhoud) Antwoord { get; set; } = (StatusCodes.Status202Accepted, "");

    /// <summary>Op de hoeveelste en wat daarna komt hij niet antwoordt tot hij weggaat; hij neemt die dan niet aan.</summary>
    public int ZwijgtVanaf { get; set; } = int.MaxValue;

    /// <summary>Elke envelop die het aannam, met haar SOAPAction en wie zich meldde.</summary>
    public ConcurrentQueue<(string Envelop, string Actie, string? Certificaat)> Aangenomen { get; } = new();

    /// <summary>Hoe vaak er iets kwam.</summary>
    public int Gekomen => _gekomen;

    public static string Fout(string code, string tekst) =>
        $"<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body><s:Fault><faultcode>s:{code}</faultcode><faultstring>{tekst}</faultstring></s:Fault></s:Body></s:Envelope>";

    /// <param name="certificaat">Van de adapter; null voor zonder TLS. Met TLS moet de ander zich ook melden.</param>
    public static async Task<Soapontvanger> StartAsync(X509Certificate2? certificaat = null)
    {
        var ontvanger = new Soapontvanger();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, luister =>
        {
            if (certificaat is not null)
            {
                luister.UseHttps(certificaat, opties =>
                {
                    opties.ClientCertificateMode = ClientCertificateMode.RequireCertificate;
                    opties.ClientCertificateValidation = (_, _, _) => true;
                });
            }
        }));
        ontvanger._app = builder.Build();
        ontvanger._app.MapPost("/adapter", ontvanger.NeemAsync);
        await ontvanger._app.StartAsync();
        var poort = new Uri(ontvanger._app.Urls.Single()).Port;
        ontvanger.Adres = new Uri($"{(certificaat is null ? "http" : "https")}://localhost:{poort}/adapter");
        return ontvanger;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task NeemAsync(HttpContext http)
    {
        if (Interlocked.Increment(ref _gekomen) >= ZwijgtVanaf)
        {
            await Task.Delay(Timeout.Infinite, http.RequestAborted);
        }

        using var lezer = new StreamReader(http.Request.Body);
        XNamespace soap = "http://schemas.xmlsoap.org/soap/envelope/";
        var envelop = XDocument.Parse(await lezer.ReadToEndAsync(), LoadOptions.PreserveWhitespace).Root!.Element(soap + "Body")!.Elements().Single();
        if (Antwoord.Status is >= 200 and < 300)
        {
            Aangenomen.Enqueue((envelop.ToString(SaveOptions.DisableFormatting), http.Request.Headers["SOAPAction"].ToString(), http.Connection.ClientCertificate?.Subject));
        }

        http.Response.StatusCode = Antwoord.Status;
        http.Response.ContentType = "text/xml";
        await http.Response.WriteAsync(Antwoord.Inhoud);
    }
}
