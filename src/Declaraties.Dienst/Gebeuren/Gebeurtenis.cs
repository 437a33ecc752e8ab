using System.Buffers;
using System.Text.Json;
using Declaraties.Domein;

namespace Declaraties.Dienst.Gebeuren;

/// <summary>Een CloudEvent (JSON) volgens het NL GOV-profiel. De inhoud noemt nooit een Bsn, en geen tekst van een afzender: daar kan er een in staan.</summary>
public sealed record Gebeurtenis
{
    public const string Inhoudstype = "application/cloudevents+json";
    private const string Domein = "nl.declaraties";

    /// <summary>Vast: volgt uit waar het over gaat, zodat een tweede verzending hetzelfde nummer draagt.</summary>
    public required string Id { get; init; }

    /// <summary>Wat er is gebeurd, zoals <c>declaratie-beoordeeld</c>.</summary>
    public required string Soort { get; init; }

    /// <summary>Waar het over gaat: een sleutel of een nummer van ons, dat buiten ons niets betekent.</summary>
    public required string Onderwerp { get; init; }

    /// <summary>Wanneer het is vastgelegd.</summary>
    public required DateTimeOffset Tijd { get; init; }

    public required Action<Utf8JsonWriter> Inhoud { get; init; }

    /// <summary>De soort in omgekeerde domeinnaam: zo heet zij op de exchange.</summary>
    public string Type => $"{Domein}.{Soort}";

    public byte[] AlsJson(string bron)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("specversion", "1.0");
            json.WriteString("id", Id);
            json.WriteString("source", bron);
            json.WriteString("type", Type);
            json.WriteString("subject", Onderwerp);
            json.WriteString("time", Tijd.AlsTekst());
            json.WriteString("datacontenttype", "application/json");
            json.WriteStartObject("data");
            Inhoud(json);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }
}
