using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using System.Xml;
using Declaraties.Berichten.Enveloppen;
using Declaraties.Dienst.Bezorgen;
using Declaraties.Dienst.Instellingen;
using Declaraties.Opslag.Uitgaand;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;

namespace Declaraties.Dienst.Knooppunt;

/// <summary>
/// Bezorgt enveloppen bij een webservice van SOAP 1.1. Een storing van een ogenblik wordt meteen overgedaan; is de ander langer weg, dan wordt hij even met rust gelaten en probeert de postbode het later, met
/// hetzelfde referentienummer. Zegt de ander dat het aan de envelop ligt (een fout van SOAP met Client), dan houdt dat een andere niet op.
/// </summary>
internal sealed partial class Ggksoapuitgang : IUitgang, IDisposable
{
    private const int LangsteFout = 64 * 1024;

    private readonly Uri _adres;
    private readonly HttpClient _http;
    private readonly ResiliencePipeline _herhaal;

    /// <exception cref="Basis.BeletselException">Een certificaat is niet te lezen.</exception>
    public Ggksoapuitgang(Ggkinstellingen instellingen)
    {
        _adres = instellingen.Uitgangsadres!;
        _http = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectTimeout = TimeSpan.FromSeconds(3),
            // A renewed certificate counts from the next connection on.
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
            SslOptions = new Ggkcertificaten(instellingen).Opties(),
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        _herhaal = new ResiliencePipelineBuilder()
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = new PredicateBuilder().Handle<HttpRequestException>(),
                MaxRetryAttempts = 2,
                Delay = TimeSpan.FromMilliseconds(200),
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
            })
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions
            {
                ShouldHandle = new PredicateBuilder().Handle<HttpRequestException>(),
                FailureRatio = 0.9,
                MinimumThroughput = 10,
                SamplingDuration = TimeSpan.FromSeconds(10),
                BreakDuration = TimeSpan.FromSeconds(5),
            })
            .Build();
    }

    public string Kanaal => Ggkpost.Kanaal;

    public async Task BezorgAsync(UitgaandBericht bericht, CancellationToken stop)
    {
        var begin = Stopwatch.GetTimestamp();
        try
        {
            await _herhaal.ExecuteAsync(async tijd => await VerzendAsync(bericht, tijd), stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            throw new HttpRequestException(string.Create(CultureInfo.InvariantCulture, $"{_adres.Host} gaf geen antwoord binnen {Stopwatch.GetElapsedTime(begin).TotalSeconds:0} seconden"));
        }
        catch (BrokenCircuitException)
        {
            throw new HttpRequestException($"{_adres.Host} gaf steeds een storing en wordt even met rust gelaten");
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task VerzendAsync(UitgaandBericht bericht, CancellationToken stop)
    {
        using var verzoek = new HttpRequestMessage(HttpMethod.Post, _adres) { Content = new Soapbericht(bericht.Inhoud) };
        verzoek.Headers.UserAgent.Add(new ProductInfoHeaderValue("Declaraties", typeof(Ggksoapuitgang).Assembly.GetName().Version!.ToString(3)));
        verzoek.Headers.TryAddWithoutValidation("SOAPAction", $"\"{Envelopwortel.VanBerichtcode(bericht.Kenmerk!).Actie}\"");
        using var antwoord = await _http.SendAsync(verzoek, HttpCompletionOption.ResponseHeadersRead, stop);
        if (antwoord.IsSuccessStatusCode)
        {
            return;
        }

        var fout = await FoutAsync(antwoord, stop);
        var reden = string.Create(CultureInfo.InvariantCulture, $"{_adres.Host} antwoordt met {(int)antwoord.StatusCode}{fout}, verwacht 2xx");
        throw IsAanEnvelop(antwoord.StatusCode, reden) ? new OnbestelbaarException(reden) : new HttpRequestException(reden);
    }

    /// <summary>Of een andere envelop er wel in kan: dan helpt wachten niet.</summary>
    private static bool IsAanEnvelop(HttpStatusCode status, string reden) => status is HttpStatusCode.BadRequest or HttpStatusCode.RequestEntityTooLarge or HttpStatusCode.UnprocessableEntity
        || (status == HttpStatusCode.InternalServerError && reden.Contains(Clientfout, StringComparison.Ordinal));

    private const string Clientfout = " (Client";

    /// <summary>De code van de fout die erin staat, en die van StUF; niets van de tekst, want daar kan van alles in staan.</summary>
    private static async Task<string> FoutAsync(HttpResponseMessage antwoord, CancellationToken stop)
    {
        var begin = new byte[LangsteFout];
        await using var inhoud = await antwoord.Content.ReadAsStreamAsync(stop);
        var lengte = await inhoud.ReadAtLeastAsync(begin, begin.Length, throwOnEndOfStream: false, stop);
        try
        {
            using var lezer = XmlReader.Create(new MemoryStream(begin, 0, lengte), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            if (!lezer.ReadToFollowing("faultcode"))
            {
                return "";
            }

            var code = lezer.ReadElementContentAsString().Split(':')[^1].Trim();
            var stuf = lezer.LocalName == "faultstring" || lezer.ReadToFollowing("faultstring") ? Stufcode().Match(lezer.ReadElementContentAsString()).Value : "";
            return code is "Client" or "Server" or "MustUnderstand" or "VersionMismatch" ? $" ({code}{(stuf.Length > 0 ? $", {stuf}" : "")})" : "";
        }
        catch (XmlException)
        {
            return "";
        }
    }

    [GeneratedRegex("\\b(?:StUF|IB|RIN|BRS|CC)[0-9]{3}\\b")]
    private static partial Regex Stufcode();
}
