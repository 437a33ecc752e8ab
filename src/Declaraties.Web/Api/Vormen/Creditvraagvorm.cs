using System.ComponentModel;

namespace Declaraties.Web.Api.Vormen;

[Description("Over welke signalen het is genoteerd.")]
internal sealed record Creditvraagvorm
{
    public required IReadOnlyList<long> Signalen { get; init; }

    public required string Uitleg { get; init; }
}
