using System.ComponentModel;
using System.Text.Json.Serialization;

namespace Declaraties.Web.Api.Vormen;

[Description("Een deel van de lijst met berichten, het laatst ontvangene vooraan.")]
internal sealed record Berichtenlijstvorm
{
    public required IReadOnlyList<Berichtregelvorm> Berichten { get; init; }

    [JsonPropertyName("_links")]
    public required Vervolglinksvorm Links { get; init; }
}
