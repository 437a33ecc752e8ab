using System.Buffers;
using System.Net.Mime;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Declaraties.Dienst.Verslagen;
using Declaraties.Domein;
using Declaraties.Opslag.Afschriften;
using Declaraties.Opslag.Oordelen;
using Declaraties.Web.Paginas;
using Microsoft.AspNetCore.Http;

namespace Declaraties.Web.Api;

/// <summary>Hoe een route van de API antwoordt.</summary>
public static class Apiantwoord
{
    private const int Blok = 64 * 1024;

    // Only ever sent as application/json with nosniff.
    private static readonly JsonSerializerOptions _opmaak = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Converters = { new Bevindingschrijver(), new Afgeschermd() } };
    private static readonly JsonWriterOptions _stroomopmaak = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Het antwoord als de vraag klopt; anders alle bezwaren tegelijk.</summary>
    public static IResult Goed(Vraag vraag, Func<object> antwoord) => vraag.Bezwaren.Count > 0 ? Klaag(vraag.Bezwaren) : Json(antwoord());

    public static IResult Json(object antwoord, int status = StatusCodes.Status200OK) => Results.Json(antwoord, _opmaak, statusCode: status);

    /// <summary>Een antwoord dat stuk voor stuk wordt geschreven, naar wie het vroeg en niet eerst in zijn geheel.</summary>
    public static IResult Stroom(Action<Utf8JsonWriter> schrijf) => new Jsonstroom(schrijf);

    /// <summary>Hetzelfde, als bytes.</summary>
    public static byte[] Bytes(Action<Utf8JsonWriter> schrijf)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, _stroomopmaak))
        {
            schrijf(json);
        }

        return bytes.WrittenSpan.ToArray();
    }

    public static IResult Klaag(IReadOnlyList<string> bezwaren) => Probleem.Van(StatusCodes.Status400BadRequest, string.Join(' ', bezwaren));

    /// <summary>Wat er in JSON is gestuurd, aan <paramref name="doe"/>; of de klacht dat het geen JSON is.</summary>
    public static async Task<IResult> MetJsonAsync(HttpContext http, Func<Vraag, IResult> doe) =>
        await Vraag.VanJsonAsync(http.Request) is { } vraag ? doe(vraag) : Klaag(["De inhoud klopt niet: verwacht een object in JSON, zoals het voorbeeld in het document van de API."]);

    /// <summary>Wat daarin wordt gevraagd; of alle bezwaren tegelijk.</summary>
    /// <param name="http">Het verzoek.</param>
    /// <param name="lees">Leest wat er wordt gevraagd; null als er een bezwaar is.</param>
    /// <param name="doe">Doet wat er wordt gevraagd.</param>
    public static Task<IResult> MetJsonAsync<T>(HttpContext http, Func<Vraag, T?> lees, Func<T, IResult> doe)
        where T : class => MetJsonAsync(http, vraag => lees(vraag) is { } gevraagd ? doe(gevraagd) : Klaag(vraag.Bezwaren));

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

    private sealed class Jsonstroom(Action<Utf8JsonWriter> schrijf) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.ContentType = MediaTypeNames.Application.Json;
            await using (var json = new Utf8JsonWriter(httpContext.Response.BodyWriter, _stroomopmaak))
            {
                schrijf(json);
            }

            await httpContext.Response.BodyWriter.FlushAsync(httpContext.RequestAborted);
        }
    }

    /// <summary>Elke tekst die de deur uit gaat: een afzender kan in elk nummer en elke naam een Bsn zetten.</summary>
    private sealed class Afgeschermd : JsonConverter<string>
    {
        public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString();

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(Afscherming.ZonderBsn(value));
    }

    /// <summary>Een bevinding ziet er overal hetzelfde uit.</summary>
    private sealed class Bevindingschrijver : JsonConverter<BewaardeBevinding>
    {
        public override BewaardeBevinding Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, BewaardeBevinding value, JsonSerializerOptions options) => Verslag.Bevinding(writer, value);
    }
}
