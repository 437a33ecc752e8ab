using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using Declaraties.Dienst.Instellingen;
using Declaraties.Opslag.Uitgaand;

namespace Declaraties.Dienst.Webhooks;

/// <summary>Stuurt een bericht naar een webhook, ondertekend. Van het antwoord telt alleen de status; een omleiding wordt niet gevolgd, want dan koos een ander waar het heen gaat.</summary>
public sealed class Webhookverzender : IDisposable
{
    /// <summary>Binnen wat er voor het bezorgen van een bericht is, met tijd om te zeggen waarom het niet lukte.</summary>
    private static readonly TimeSpan _geduld = TimeSpan.FromSeconds(8);

    private static readonly TimeSpan _verbinden = TimeSpan.FromSeconds(5);
    private readonly TimeProvider _klok;
    private readonly HttpClient _http;

    public Webhookverzender(Dienstinstellingen instellingen, TimeProvider klok)
    {
        ArgumentNullException.ThrowIfNull(instellingen);
        _klok = klok;
        Net = new Webhooknet(instellingen.WebhookNetwerken);
        _http = new HttpClient(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                // A proxy would look up the name itself, and go where we would not.
                UseProxy = false,
                ConnectTimeout = _verbinden,
                PooledConnectionLifetime = TimeSpan.FromMinutes(1),
                ConnectCallback = VerbindAsync,
            })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
    }

    public Webhooknet Net { get; }

    /// <returns>Waarom het niet aankwam, zonder iets van wat de ontvanger zei; null als het is aangenomen.</returns>
    public async Task<string?> VerzendAsync(Webhook webhook, string nummer, string inhoudstype, byte[] inhoud, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(webhook);
        if (Net.Bezwaar(webhook.Adres) is { } bezwaar)
        {
            return $"het adres mag niet meer: {bezwaar}";
        }

        using var tijd = CancellationTokenSource.CreateLinkedTokenSource(stop);
        tijd.CancelAfter(_geduld);
        var moment = Handtekening.Tijd(_klok.GetUtcNow());
        using var verzoek = new HttpRequestMessage(HttpMethod.Post, webhook.Adres) { Content = new ByteArrayContent(inhoud) };
        verzoek.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(inhoudstype);
        verzoek.Headers.UserAgent.Add(new ProductInfoHeaderValue("Declaraties", typeof(Webhookverzender).Assembly.GetName().Version!.ToString(3)));
        verzoek.Headers.Add(Handtekening.Nummerkop, nummer);
        verzoek.Headers.Add(Handtekening.Tijdkop, moment);
        verzoek.Headers.Add(Handtekening.Kop, Handtekening.Teken(webhook.Geheim.Span, nummer, moment, inhoud));
        try
        {
            using var antwoord = await _http.SendAsync(verzoek, HttpCompletionOption.ResponseHeadersRead, tijd.Token);
            return antwoord.IsSuccessStatusCode ? null : string.Create(CultureInfo.InvariantCulture, $"{webhook.Adres.Host} antwoordt met {(int)antwoord.StatusCode}, verwacht 2xx");
        }
        catch (HttpRequestException fout)
        {
            return $"{webhook.Adres.Host} {Waarom(fout)}";
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{webhook.Adres.Host} gaf geen antwoord binnen {_geduld.TotalSeconds:0} seconden");
        }
    }

    public void Dispose() => _http.Dispose();

    private static string Waarom(HttpRequestException fout) => fout switch
    {
        { InnerException: NietOpenbaarException } => "wijst naar een adres dat niet van buiten te bereiken is",
        { HttpRequestError: HttpRequestError.NameResolutionError } => "is geen naam die bestaat",
        { HttpRequestError: HttpRequestError.SecureConnectionError } => "heeft geen certificaat dat wij vertrouwen, of geen TLS",
        { HttpRequestError: HttpRequestError.ConnectionError } => "is niet te bereiken",
        _ => "gaf geen bruikbaar antwoord",
    };

    /// <summary>Verbindt met het eerste adres dat mag. Op het adres zelf wordt gekeken, niet op de naam: die kan bij een tweede keer opzoeken ergens anders heen wijzen.</summary>
    private async ValueTask<Stream> VerbindAsync(SocketsHttpConnectionContext context, CancellationToken stop)
    {
        var adressen = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, stop);
        IPAddress[] mag = [.. adressen.Where(Net.Mag)];
        if (mag.Length == 0)
        {
            throw adressen.Length == 0 ? new SocketException((int)SocketError.HostNotFound) : new NietOpenbaarException();
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(mag, context.DnsEndPoint.Port, stop);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private sealed class NietOpenbaarException() : IOException("Not a public address");
}
