using System.ComponentModel;
using System.Text.Json.Serialization;
using Declaraties.Dienst.Webhooks;
using Declaraties.Opslag.Uitgaand;

namespace Declaraties.Web.Api.Vormen;

[Description("Waarheen een aanbieder bericht wil.")]
internal sealed record Webhookvorm
{
    [Description("De AGB-code.")]
    public required string Aanbieder { get; init; }

    public required string Adres { get; init; }

    [Description("Sinds wanneer dit adres en dit geheim gelden.")]
    public required DateTimeOffset Sinds { get; init; }

    [Description("Waarmee elk bericht wordt getekend. Staat hier alleen als het nieuw is, en is daarna niet meer op te vragen.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Geheim { get; init; }

    public static Webhookvorm Van(Domein.Aanbieder aanbieder, Webhook webhook, bool metGeheim) => new()
    {
        Aanbieder = aanbieder.Code,
        Adres = webhook.Adres.ToString(),
        Sinds = webhook.Sinds,
        Geheim = metGeheim ? Handtekening.Geheim(webhook.Geheim.Span) : null,
    };
}
