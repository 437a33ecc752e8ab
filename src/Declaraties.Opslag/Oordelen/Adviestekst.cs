using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Declaraties.Controleren;

namespace Declaraties.Opslag.Oordelen;

/// <summary>Een advies als JSON, zoals het wordt bewaard en in elk verslag staat: <c>{"wijzig":[{"pad":"...","waarde":"900"}],"weglaten":false}</c>.</summary>
public static class Adviestekst
{
    // As in every report: never part of a web page.
    private static readonly JsonWriterOptions _opmaak = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly string _nietIndienen = Maak(Advies.NietIndienen);

    /// <summary>Null als er geen advies is.</summary>
    public static string? Van(Advies? advies) => advies switch
    {
        null => null,
        { Weglaten: true } => _nietIndienen,
        _ => Maak(advies),
    };

    /// <summary>Het advies dat <see cref="Van"/> schreef.</summary>
    /// <exception cref="JsonException">Het is geen advies.</exception>
    public static Advies Lees(string tekst)
    {
        using var json = JsonDocument.Parse(tekst);
        return json.RootElement.GetProperty("weglaten"u8).GetBoolean()
            ? Advies.NietIndienen
            : Advies.Met([.. json.RootElement.GetProperty("wijzig"u8).EnumerateArray().Select(w => new Wijziging(w.GetProperty("pad"u8).GetString()!, w.GetProperty("waarde"u8).GetString()))]);
    }

    private static string Maak(Advies advies)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(buffer, _opmaak))
        {
            json.WriteStartObject();
            json.WriteStartArray("wijzig"u8);
            foreach (var (pad, waarde) in advies.Wijzig)
            {
                json.WriteStartObject();
                json.WriteString("pad"u8, pad);
                json.WriteString("waarde"u8, waarde);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteBoolean("weglaten"u8, advies.Weglaten);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
