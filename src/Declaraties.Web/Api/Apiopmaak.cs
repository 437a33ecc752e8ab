using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Declaraties.Domein;

using Declaraties.Web.Api.Vormen;
namespace Declaraties.Web.Api;

/// <summary>Hoe een antwoord van de API in JSON staat: elk is een van de vormen waarvan ook het document wordt gemaakt.</summary>
public static class Apiopmaak
{
    /// <summary>Voor wat de deur uit gaat. Only ever sent as application/json with nosniff.</summary>
    public static JsonSerializerOptions Antwoord { get; } = Maak();

    /// <summary>Voor het document: a number is a number, and the document says no more than that.</summary>
    public static void Stel(JsonSerializerOptions opties) => opties.NumberHandling = JsonNumberHandling.Strict;

    private static JsonSerializerOptions Maak()
    {
        var opties = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Converters = { new Afgeschermd(), new Letterlijk() },
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { Pas } },
        };
        Stel(opties);
        return opties;
    }

    private static void Pas(JsonTypeInfo type)
    {
        if (type.Type == typeof(Verslagvorm))
        {
            // Said of every message that could not be read, also that nothing broke it off.
            Eigenschap(nameof(Verslagvorm.AfgebrokenDoor)).ShouldSerialize = (verslag, _) => ((Verslagvorm)verslag).Afgebroken is not null;
        }
        else if (type.Type == typeof(Berichtvorm) || type.Type == typeof(Berichtregelvorm))
        {
            Eigenschap(nameof(Berichtvorm.OntvangenOp)).CustomConverter = new Tijdstip();
            Eigenschap(nameof(Berichtvorm.AfgehandeldOp)).CustomConverter = new MogelijkTijdstip();
        }

        JsonPropertyInfo Eigenschap(string naam) => type.Properties.Single(eigenschap => eigenschap.Name.Equals(naam, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Elke tekst die de deur uit gaat: een afzender kan in elk nummer en elke naam een Bsn zetten.</summary>
    private sealed class Afgeschermd : JsonConverter<string>
    {
        public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString();

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(Afscherming.ZonderBsn(value));
    }

    /// <summary>Een advies zoals het is bewaard: een waarde die wordt afgeschermd is geen advies meer, en van een afzender staat er niets in.</summary>
    private sealed class Letterlijk : JsonConverter<Adviesvorm>
    {
        private static readonly JsonSerializerOptions _opmaak = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

        public override Adviesvorm? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => JsonSerializer.Deserialize<Adviesvorm>(ref reader, _opmaak);

        public override void Write(Utf8JsonWriter writer, Adviesvorm value, JsonSerializerOptions options) => JsonSerializer.Serialize(writer, value, _opmaak);
    }

    private sealed class Tijdstip : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDateTimeOffset();

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.AlsTekst());
    }

    private sealed class MogelijkTijdstip : JsonConverter<DateTimeOffset?>
    {
        private static readonly Tijdstip _tijdstip = new();

        public override DateTimeOffset? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDateTimeOffset();

        public override void Write(Utf8JsonWriter writer, DateTimeOffset? value, JsonSerializerOptions options) => _tijdstip.Write(writer, value!.Value, options);
    }
}
