using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Declaraties.Rapporten.Indelen;

namespace Declaraties.Rapporten.Schrijven;

/// <summary>
/// JSON, rij voor rij. De benutting per toewijzing is een lijst van regels; elk ander rapport een object met wat het is, wat het zegt en zijn tabellen.
/// </summary>
internal sealed class Jsonschrijver
{
    private const int Vol = 32 * 1024;
    private static readonly JsonSerializerOptions _opmaak = new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly ArrayBufferWriter<byte> _buffer = new(2 * Vol);
    private readonly TextWriter _uit;

    private Jsonschrijver(TextWriter uit) => _uit = uit;

    public static void Schrijf(TextWriter uit, Rapportage rapport)
    {
        if (rapport.Vorm is { } vorm)
        {
            using var stroom = new Tekststroom(uit);
            JsonSerializer.Serialize(stroom, vorm, _opmaak);
            uit.WriteLine();
            return;
        }

        var schrijver = new Jsonschrijver(uit);
        using (var json = new Utf8JsonWriter(schrijver._buffer, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            if (rapport.Gevraagd.IsDetail)
            {
                schrijver.Rijen(json, rapport.Gevraagd);
            }
            else
            {
                schrijver.Object(json, rapport);
            }
        }

        schrijver.Leeg();
        uit.WriteLine();
    }

    private void Object(Utf8JsonWriter json, Rapportage rapport)
    {
        json.WriteStartObject();
        json.WriteString("titel", rapport.Titel);
        foreach (var kenmerk in rapport.Kenmerken)
        {
            json.WriteString(kenmerk.Naam, kenmerk.Waarde);
        }

        json.WriteStartArray("conclusies");
        foreach (var conclusie in rapport.Conclusies())
        {
            json.WriteStringValue(conclusie);
        }

        json.WriteEndArray();
        foreach (var blad in rapport.Bladen.Where(blad => !blad.IsDetail))
        {
            json.WritePropertyName(blad.Naam);
            Rijen(json, blad);
        }

        json.WriteEndObject();
    }

    private void Rijen(Utf8JsonWriter json, Blad blad)
    {
        json.WriteStartArray();
        foreach (var rij in blad.Rijen())
        {
            json.WriteStartObject();
            foreach (var kolom in blad.Alle)
            {
                var cel = kolom.Van(rij);
                json.WritePropertyName(kolom.Naam);
                if (cel.IsLeeg)
                {
                    json.WriteNullValue();
                }
                else if (cel.Tekst is { } tekst)
                {
                    json.WriteStringValue(tekst);
                }
                else
                {
                    json.WriteRawValue(kolom.Kaal(cel, ".")!);
                }
            }

            json.WriteEndObject();
            if (json.BytesPending + _buffer.WrittenCount > Vol)
            {
                json.Flush();
                Leeg();
            }
        }

        json.WriteEndArray();
    }

    private void Leeg()
    {
        _uit.Write(Encoding.UTF8.GetString(_buffer.WrittenSpan));
        _buffer.ResetWrittenCount();
    }
}
