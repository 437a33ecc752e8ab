using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Declaraties.Testprogramma;

/// <summary>Het systeem van een aanbieder dat bericht krijgt, op een vaste poort: het kan weggaan en terugkomen.</summary>
public sealed class Webhookontvanger : IAsyncDisposable
{
    private readonly int _poort = VrijePoort();
    private WebApplication? _app;

    public Uri Adres => new($"http://127.0.0.1:{_poort}/declaraties");

    /// <summary>Wat het antwoordt.</summary>
    public int Status { get; set; } = StatusCodes.Status204NoContent;

    /// <summary>Waarheen het omleidt; null voor niet.</summary>
    public Uri? Elders { get; set; }

    /// <summary>Wat er is gekomen, ook wat het niet aannam.</summary>
    public ConcurrentQueue<Webhookbericht> Gekomen { get; } = new();

    /// <summary>Wat het aannam.</summary>
    public IEnumerable<Webhookbericht> Aangenomen => Gekomen.Where(bericht => bericht.IsAangenomen);

    public async Task KomAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls($"http://127.0.0.1:{_poort}");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.MapPost("/declaraties", async (HttpContext http) =>
        {
            using var lezer = new StreamReader(http.Request.Body);
            var inhoud = await lezer.ReadToEndAsync();
            var koppen = http.Request.Headers.ToDictionary(kop => kop.Key, kop => kop.Value.ToString(), StringComparer.OrdinalIgnoreCase);
            Gekomen.Enqueue(new Webhookbericht(koppen, inhoud, Status is >= 200 and < 300));
            if (Elders is not null)
            {
                http.Response.Headers.Location = Elders.ToString();
            }

            http.Response.StatusCode = Status;
        });
        await app.StartAsync();
        _app = app;
    }

    public async Task GaWegAsync()
    {
        if (_app is not null)
        {
            await _app.DisposeAsync();
            _app = null;
        }
    }

    public async ValueTask DisposeAsync() => await GaWegAsync();

    private static int VrijePoort()
    {
        using var luisteraar = new TcpListener(IPAddress.Loopback, 0);
        luisteraar.Start();
        return ((IPEndPoint)luisteraar.LocalEndpoint).Port;
    }
}

/// <summary>Een bericht zoals het bij een webhook aankwam.</summary>
/// <param name="Koppen">De headers.</param>
/// <param name="Inhoud">Wat erin stond.</param>
/// <param name="IsAangenomen">Of het systeem het aannam.</param>
public sealed record Webhookbericht(IReadOnlyDictionary<string, string> Koppen, string Inhoud, bool IsAangenomen)
{
    public string Nummer => Koppen["webhook-id"];

    /// <summary>Of het is getekend met dit geheim, nagerekend zoals een ontvanger dat doet.</summary>
    public bool IsEcht(string geheim)
    {
        var sleutel = Convert.FromBase64String(geheim["whsec_".Length..]);
        var getekend = System.Text.Encoding.UTF8.GetBytes($"{Nummer}.{Koppen["webhook-timestamp"]}.{Inhoud}");
        return Koppen["webhook-signature"] == $"v1,{Convert.ToBase64String(System.Security.Cryptography.HMACSHA256.HashData(sleutel, getekend))}";
    }
}
