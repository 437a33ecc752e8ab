using System.ComponentModel;
using System.Text.Json.Serialization;

namespace Declaraties.Web.Api.Vormen;

[Description("De weg naar het volgende deel; ontbreekt next, dan is dit het laatste. Staat ook in de header Link.")]
internal sealed record Vervolglinksvorm
{
    public required Linkvorm Self { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Linkvorm? Next { get; init; }

    /// <param name="self">Het adres van dit deel.</param>
    /// <param name="next">Het adres van het volgende; null als dit het laatste is.</param>
    public static Vervolglinksvorm Van(string self, string? next) => new() { Self = new Linkvorm { Href = self }, Next = next is null ? null : new Linkvorm { Href = next } };

    /// <summary>Dezelfde links voor de header Link (RFC 8288).</summary>
    public string AlsKop() => Next is null ? $"<{Self.Href}>; rel=\"self\"" : $"<{Self.Href}>; rel=\"self\", <{Next.Href}>; rel=\"next\"";
}
