using System.ComponentModel;
using System.Text.Json.Serialization;

namespace Declaraties.Web.Api.Vormen;

[Description("Een deel van de lijst met toewijzingen, op gemeente, aanbieder, wet en ToewijzingNummer.")]
internal sealed record Toewijzingenvorm
{
    public required IReadOnlyList<Toewijzingvorm> Toewijzingen { get; init; }

    [JsonPropertyName("_links")]
    public required Vervolglinksvorm Links { get; init; }
}
