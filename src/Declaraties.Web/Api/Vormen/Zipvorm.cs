using System.ComponentModel;

namespace Declaraties.Web.Api.Vormen;

[Description("De berichten in een ZIP-bestand dat is aangenomen, op naam.")]
internal sealed record Zipvorm
{
    public required IReadOnlyList<Zipberichtvorm> Berichten { get; init; }
}
