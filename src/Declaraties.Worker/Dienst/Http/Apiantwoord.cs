using System.Buffers;
using System.Net.Mime;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Declaraties.Opslag;
using Declaraties.Worker.Paginas;
using Declaraties.Worker.Uitvoer;
using Microsoft.AspNetCore.Http;

namespace Declaraties.Worker.Dienst.Http;

/// <summary>Hoe een route van de API antwoordt.</summary>
internal static class Apiantwoord
{
    // Only ever sent as application/json with nosniff.
    private static readonly JsonSerializerOptions _opmaak = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Converters = { new Bevindingschrijver() } };
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

    /// <summary>De inhoud van het verzoek; null als die te groot is.</summary>
    public static async Task<byte[]?> InhoudAsync(HttpContext http, long meeste)
    {
        using var geheugen = new MemoryStream();
        return await LeesAsync(http, meeste, deel => geheugen.Write(deel)) ? geheugen.ToArray() : null;
    }

    /// <summary>De inhoud van het verzoek als afschrift, gemaakt terwijl zij binnenkomt; null als zij te groot is.</summary>
    public static async Task<Afschrift?> AfschriftAsync(HttpContext http, long meeste)
    {
        using var maker = new Afschriftmaker();
        return await LeesAsync(http, meeste, maker.Voeg) ? maker.Voltooi() : null;
    }

    /// <summary>Geeft de inhoud door zoals zij binnenkomt; false als zij te groot is, en dan is de rest niet gelezen.</summary>
    private static async Task<bool> LeesAsync(HttpContext http, long meeste, Action<ReadOnlySpan<byte>> neem)
    {
        if (http.Request.ContentLength > meeste)
        {
            return false;
        }

        // Our own limit, with our own words: the server's counts the frames of a chunked body as well.
        http.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpMaxRequestBodySizeFeature>()!.MaxRequestBodySize = null;
        var lezer = http.Request.BodyReader;
        var gelezen = 0L;
        while (true)
        {
            var stand = await lezer.ReadAsync(http.RequestAborted);
            gelezen += stand.Buffer.Length;
            foreach (var deel in gelezen > meeste ? default : stand.Buffer)
            {
                neem(deel.Span);
            }

            // Also of what is refused: the connection can then go on.
            lezer.AdvanceTo(stand.Buffer.End);
            if (gelezen > meeste || stand.IsCompleted)
            {
                return gelezen <= meeste;
            }
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

    /// <summary>Een bevinding ziet er overal hetzelfde uit.</summary>
    private sealed class Bevindingschrijver : JsonConverter<BewaardeBevinding>
    {
        public override BewaardeBevinding Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, BewaardeBevinding value, JsonSerializerOptions options) => Verslag.Bevinding(writer, value);
    }
}
