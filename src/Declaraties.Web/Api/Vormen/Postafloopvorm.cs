using System.ComponentModel;

namespace Declaraties.Web.Api.Vormen;

[Description("Wat er met onbestelbare post is gedaan.")]
internal sealed record Postafloopvorm
{
    public required string Uitleg { get; init; }
}
