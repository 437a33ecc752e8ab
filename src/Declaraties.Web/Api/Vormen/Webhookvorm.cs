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

    [Description("Hoeveel berichten er nog heen moeten en worden geprobeerd.")]
    public required int Onderweg { get; init; }

    [Description("Hoeveel er zijn opgegeven; de gemeente kan ze opnieuw laten proberen. De antwoorden zelf blijven te halen.")]
    public required int Opgegeven { get; init; }

    [Description("Sinds wanneer het oudste bericht niet aankomt; null als er niets mislukt.")]
    public DateTimeOffset? MisluktSinds { get; init; }

    [Description("Waarom dat bericht het laatst niet aankwam.")]
    public string? Fout { get; init; }

    public static Webhookvorm Van(Domein.Aanbieder aanbieder, Webhook webhook, Webhookstand stand, bool metGeheim) => new()
    {
        Aanbieder = aanbieder.Code,
        Adres = webhook.Adres.ToString(),
        Sinds = webhook.Sinds,
        Onderweg = stand.Onderweg,
        Opgegeven = stand.Opgegeven,
        MisluktSinds = stand.MisluktSinds,
        Fout = stand.Fout,
        Geheim = metGeheim ? Handtekening.Geheim(webhook.Geheim.Span) : null,
    };
}
