using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Declaraties.Testprogramma;

/// <summary>Een verzoek dat byte voor byte zelf wordt geschreven: half, langzaam, of precies zoals het hier staat.</summary>
public sealed class Draad : IDisposable
{
    private readonly TcpClient _client = new();
    private readonly NetworkStream _stroom;

    public Draad(Dienstproces dienst)
    {
        _client.Connect(IPAddress.Loopback, dienst.Http.BaseAddress!.Port);
        _stroom = _client.GetStream();
        Koppen = $"POST /v1/berichten HTTP/1.1\r\nHost: {dienst.Http.BaseAddress!.Authority}\r\nContent-Type: application/xml\r\n";
    }

    private string Koppen { get; }

    /// <summary>Begint een bericht van zo veel bytes aan te bieden, en stuurt er een deel van.</summary>
    public async Task BeginAsync(long lengte, int gestuurd, params IEnumerable<string> koppen)
    {
        var kop = Koppen + string.Concat(koppen.Select(k => k + "\r\n")) + (lengte < 0 ? "Transfer-Encoding: chunked" : string.Create(CultureInfo.InvariantCulture, $"Content-Length: {lengte}")) + "\r\n\r\n";
        await StuurAsync(Encoding.ASCII.GetBytes(kop));
        await StuurAsync(Inhoud(gestuurd));
    }

    /// <summary>Hetzelfde, en wacht tot de dienst om de inhoud vraagt: dan heeft dit bericht plaats.</summary>
    public async Task BeginMetPlaatsAsync(long lengte, int gestuurd)
    {
        await BeginAsync(lengte, 0, "Expect: 100-continue");
        var doorgaan = new byte["HTTP/1.1 100 Continue\r\n\r\n".Length];
        await _stroom.ReadExactlyAsync(doorgaan);
        Assert.That(Encoding.ASCII.GetString(doorgaan), Does.StartWith("HTTP/1.1 100 "));
        await StuurAsync(Inhoud(gestuurd));
    }

    public async Task StuurAsync(byte[] bytes) => await _stroom.WriteAsync(bytes);

    public async Task StuurStukAsync(byte[] bytes)
    {
        await StuurAsync(Encoding.ASCII.GetBytes(bytes.Length.ToString("x", CultureInfo.InvariantCulture) + "\r\n"));
        await StuurAsync([.. bytes, (byte)'\r', (byte)'\n']);
    }

    /// <summary>Bytes waar niemand een bericht in ziet.</summary>
    public static byte[] Inhoud(int aantal) => [.. Enumerable.Repeat((byte)' ', aantal)];

    /// <summary>De status en alles wat er verder komt, tot de dienst zwijgt of ophangt.</summary>
    public async Task<(int Status, string Tekst)> AntwoordAsync()
    {
        using var geduld = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var tekst = new StringBuilder();
        var blok = new byte[16 * 1024];
        try
        {
            while (!IsHeel(tekst.ToString()) && await _stroom.ReadAsync(blok, geduld.Token) is var aantal and > 0)
            {
                tekst.Append(Encoding.UTF8.GetString(blok, 0, aantal));
            }
        }
        catch (IOException) when (tekst.Length > 0)
        {
            // Hung up after the answer.
        }

        var alles = tekst.ToString();
        return (alles.StartsWith("HTTP/1.1 ", StringComparison.Ordinal) ? int.Parse(alles.AsSpan(9, 3), CultureInfo.InvariantCulture) : 0, alles);
    }

    private static bool IsHeel(string tekst)
    {
        if (tekst.IndexOf("\r\n\r\n", StringComparison.Ordinal) is not (> 0 and var einde))
        {
            return false;
        }

        var lengte = tekst.Split("\r\n").FirstOrDefault(regel => regel.StartsWith("Content-Length: ", StringComparison.OrdinalIgnoreCase));
        return lengte is null ? tekst.EndsWith("0\r\n\r\n", StringComparison.Ordinal) : Encoding.UTF8.GetByteCount(tekst[(einde + 4)..]) >= int.Parse(lengte[16..], CultureInfo.InvariantCulture);
    }

    public void Dispose() => _client.Dispose();
}
