using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Declaraties.Opslag.Ontvangsten;

/// <summary>Schrijft het verslag van een ontvangst weg: haar lijst in delen, zodat zij een pagina per keer te lezen is.</summary>
internal static class Verslagboek
{
    /// <summary>Hoe de lijst heet als er niets in staat.</summary>
    public const string EersteLijst = "fouten";

    private static readonly string[] _lijsten = [EersteLijst, "redenen"];
    private static readonly JsonWriterOptions _opmaak = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Bewaart de lijst van een verslag los van zijn kop.</summary>
    /// <returns>De kop.</returns>
    public static byte[] Bewaar(Transactie transactie, Ontvangst ontvangst, byte[] verslag)
    {
        var volgnummer = 0L;
        return Splits(verslag, (lijst, deel) => transactie.Voer(
            transactie.Sql.Ontvangsten.NieuwVerslagdeel, ("@nummer", ontvangst.Nummer), ("@lijst", lijst), ("@volgnummer", volgnummer++), ("@inhoud", deel)));
    }

    /// <summary>Geeft elk deel van de lijst in een verslag een voor een, en houdt de kop over.</summary>
    public static byte[] Splits(byte[] verslag, Action<string, string> deel)
    {
        var kop = new ArrayBufferWriter<byte>();
        var lezer = new Utf8JsonReader(verslag);
        lezer.Read();
        using (var json = new Utf8JsonWriter(kop, _opmaak))
        {
            json.WriteStartObject();
            while (lezer.Read() && lezer.TokenType == JsonTokenType.PropertyName)
            {
                var naam = lezer.GetString()!;
                lezer.Read();
                if (lezer.TokenType != JsonTokenType.StartArray || !_lijsten.Contains(naam, StringComparer.Ordinal))
                {
                    using var waarde = JsonDocument.ParseValue(ref lezer);
                    json.WritePropertyName(naam);
                    waarde.WriteTo(json);
                    continue;
                }

                while (lezer.Read() && lezer.TokenType != JsonTokenType.EndArray)
                {
                    deel(naam, Kort(ref lezer));
                }
            }

            json.WriteEndObject();
        }

        return kop.WrittenSpan.ToArray();
    }

    private static string Kort(ref Utf8JsonReader lezer)
    {
        using var waarde = JsonDocument.ParseValue(ref lezer);
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, _opmaak))
        {
            waarde.WriteTo(json);
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }
}
