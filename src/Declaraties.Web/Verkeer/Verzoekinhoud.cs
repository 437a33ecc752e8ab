using System.Buffers;
using System.Runtime.CompilerServices;
using Declaraties.Opslag.Afschriften;
using Microsoft.AspNetCore.Http;

namespace Declaraties.Web.Verkeer;

/// <summary>Leest wat er bij een verzoek is gestuurd, zonder er ooit meer van vast te houden dan mag.</summary>
public static class Verzoekinhoud
{
    private const int Blok = 64 * 1024;

    /// <summary>De inhoud van het verzoek; null als die te groot is.</summary>
    public static Task<byte[]?> InhoudAsync(HttpContext http, long meeste) => BytesAsync(http.Request.Body, meeste, http.RequestAborted);

    /// <summary>Wat er in een stroom staat; null als dat te veel is.</summary>
    public static async Task<byte[]?> BytesAsync(Stream inhoud, long meeste, CancellationToken stop)
    {
        using var geheugen = new MemoryStream();
        await foreach (var deel in DelenAsync(inhoud, stop))
        {
            if (geheugen.Length + deel.Length > meeste)
            {
                return null;
            }

            geheugen.Write(deel.Span);
        }

        return geheugen.ToArray();
    }

    /// <summary>Wat er in een stroom staat als bestand, dat verdwijnt als het wordt gesloten.</summary>
    public static async Task<FileStream> OpSchijfAsync(Stream inhoud, CancellationToken stop)
    {
        var bestand = new FileStream(
            Path.GetTempFileName(), new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous });
        try
        {
            await foreach (var deel in DelenAsync(inhoud, stop))
            {
                await bestand.WriteAsync(deel, stop);
            }

            bestand.Position = 0;
            return bestand;
        }
        catch
        {
            await bestand.DisposeAsync();
            throw;
        }
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
