using System.ComponentModel;
using Declaraties.Web.Verkeer;

namespace Declaraties.Web.Api.Vormen;

[Description("Een fout: application/problem+json (RFC 9457).")]
internal sealed record Probleemvorm
{
    [Description("Waar de soort fout is beschreven.")]
    public string? Type { get; init; }

    [Description("Wat voor fout het is; bij dezelfde status altijd dezelfde woorden.")]
    public required string Title { get; init; }

    [Description("De status van het antwoord.")]
    public required int Status { get; init; }

    [Description("Wat er niet klopte, en wat wel goed was geweest.")]
    public required string Detail { get; init; }

    [Description("Bij een bericht waarvan de afzender niet vaststaat: de eerste fouten tegen het berichtschema.")]
    public IReadOnlyList<Schemafoutvorm>? Fouten { get; init; }

    [Description("Waaraan wij dit verzoek in het logboek terugvinden.")]
    public string? TraceId { get; init; }
}
