using System.ComponentModel;
using System.Text.Json.Serialization;

namespace Declaraties.Web.Api.Vormen;

[Description("Een deel van de prestaties van een declaratie, in de volgorde van het bericht. Van een declaratie die als geheel is afgekeurd is het leeg: haar prestaties zijn niet beoordeeld.")]
internal sealed record Prestatielijstvorm
{
    public required IReadOnlyList<Prestatievorm> Prestaties { get; init; }

    [JsonPropertyName("_links")]
    public required Vervolglinksvorm Links { get; init; }
}
