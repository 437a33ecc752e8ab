using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Declaraties.Dienst.Verslagen;
using Declaraties.Domein;
using Declaraties.Opslag;
using Declaraties.Opslag.Afschriften;
using Declaraties.Opslag.Oordelen;
using Declaraties.Web.Paginas;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Declaraties.Web.Api;

/// <summary>Hoe een route van de API antwoordt.</summary>
public static class Apiantwoord
{
    private const int Blok = 64 * 1024;

    /// <summary>Het antwoord als er geen bezwaar is; anders alle bezwaren tegelijk.</summary>
    public static Vormantwoord<T> Goed<T>(IReadOnlyList<string> bezwaren, Func<T> antwoord)
        where T : class => bezwaren.Count > 0 ? Klaag(bezwaren) : antwoord();

    public static ProblemHttpResult Klaag(IReadOnlyList<string> bezwaren) => Probleem.Van(StatusCodes.Status400BadRequest, string.Join(' ', bezwaren));

    /// <summary>Wat er in JSON is gestuurd, aan <paramref name="doe"/>; of de klacht dat het geen JSON is.</summary>
    public static async Task<Vormantwoord<T>> MetJsonAsync<T>(HttpContext http, Func<Vraag, Vormantwoord<T>> doe)
        where T : class => await Vraag.VanJsonAsync(http.Request) is { } vraag ? doe(vraag) : Klaag(["De inhoud klopt niet: verwacht een object in JSON, zoals het voorbeeld in het document van de API."]);

    /// <summary>Wat daarin wordt gevraagd; of alle bezwaren tegelijk.</summary>
    /// <param name="http">Het verzoek.</param>
    /// <param name="lees">Leest wat er wordt gevraagd; null als er een bezwaar is.</param>
    /// <param name="doe">Doet wat er wordt gevraagd.</param>
    public static Task<Vormantwoord<T>> MetJsonAsync<TVraag, T>(HttpContext http, Func<Vraag, TVraag?> lees, Func<TVraag, Vormantwoord<T>> doe)
        where TVraag : class
        where T : class => MetJsonAsync<T>(http, vraag => lees(vraag) is { } gevraagd ? doe(gevraagd) : Klaag(vraag.Bezwaren));

    /// <summary>De inhoud van het verzoek; null als die te groot is.</summary>
    public static async Task<byte[]?> InhoudAsync(HttpContext http, long meeste)
    {
        using var geheugen = new MemoryStream();
        await foreach (var deel in DelenAsync(http.Request.Body, http.RequestAborted))
        {
            if (geheugen.Length + deel.Length > meeste)
            {
                return null;
            }

            geheugen.Write(deel.Span);
        }

        return geheugen.ToArray();
    }

    /// <summary>Een bericht als afschrift, gemaakt terwijl het binnenkomt.</summary>
    public static async Task<Afschrift> AfschriftAsync(Stream bericht, CancellationToken stop)
    {
        using var maker = new Afschriftmaker();
        await foreach (var deel in DelenAsync(bericht, stop))
        {
            maker.Voeg(deel.Span);
        }

        return maker.Voltooi();
    }

    private static async IAsyncEnumerable<ReadOnlyMemory<byte>> DelenAsync(Stream inhoud, [EnumeratorCancellation] CancellationToken stop)
    {
        var blok = ArrayPool<byte>.Shared.Rent(Blok);
        try
        {
            while (await inhoud.ReadAsync(blok, stop) is var aantal and > 0)
            {
                yield return blok.AsMemory(0, aantal);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(blok);
        }
    }
}
