using System.Net.Http.Headers;
using System.Net.Mime;
using System.Text.Json;
using Declaraties.Web.Verkeer;

namespace Declaraties.Worker.Opdrachten;

/// <summary>Doet wat een pakket van een aanbieder doet: aanbieden, vragen tot het er is, en het antwoord halen.</summary>
internal sealed class Demokoerier(Uri adres) : IDisposable
{
    private static readonly TimeSpan _geduld = TimeSpan.FromMinutes(1);

    private readonly HttpClient _http = new() { BaseAddress = adres };

    public void Dispose() => _http.Dispose();

    /// <summary>Het antwoord op een bericht, zoals de dienst het geeft.</summary>
    public async Task<byte[]> BrengAsync(byte[] bericht)
    {
        using var inhoud = new ByteArrayContent(bericht);
        inhoud.Headers.ContentType = new MediaTypeHeaderValue(MediaTypeNames.Application.Xml);
        using var aangenomen = (await _http.PostAsync(new Uri(Berichtenadres.Alle, UriKind.Relative), inhoud)).EnsureSuccessStatusCode();
        return await HaalAsync(aangenomen.Headers.Location!);
    }

    private async Task<byte[]> HaalAsync(Uri bericht)
    {
        var begin = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(begin) < _geduld)
        {
            using var status = JsonDocument.Parse(await _http.GetByteArrayAsync(bericht));
            if (status.RootElement.TryGetProperty("antwoord", out var antwoord))
            {
                return await _http.GetByteArrayAsync(new Uri(antwoord.GetString()!, UriKind.Relative));
            }

            if (status.RootElement.TryGetProperty("afgehandeldOp", out _))
            {
                throw new InvalidOperationException($"De dienst geeft geen antwoord: {status.RootElement.GetProperty("status")}.");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(10));
        }

        throw new InvalidOperationException($"De dienst geeft binnen {_geduld.TotalSeconds:0} seconden geen antwoord.");
    }
}
