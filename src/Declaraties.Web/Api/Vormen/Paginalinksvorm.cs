using System.ComponentModel;
using System.Text.Json.Serialization;
using Declaraties.Opslag.Inzage;

namespace Declaraties.Web.Api.Vormen;

[Description("De weg naar andere pagina's; een link die ontbreekt is er niet. Staat ook in de header Link.")]
public sealed record Paginalinksvorm
{
    public required Linkvorm Self { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Linkvorm? Prev { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Linkvorm? Next { get; init; }

    public static Paginalinksvorm Van(Verslagblad blad, string adres)
    {
        var keuze = blad.Keuze;
        return new()
        {
            Self = Linkvorm.Van(keuze, adres),
            Prev = keuze.Pagina > 1 ? Linkvorm.Van(keuze with { Pagina = keuze.Pagina - 1 }, adres) : null,
            Next = blad.IsMeer ? Linkvorm.Van(keuze with { Pagina = keuze.Pagina + 1 }, adres) : null,
        };
    }

    /// <summary>Dezelfde links voor de header Link (RFC 8288).</summary>
    public string AlsKop() => string.Join(
        ", ", new[] { ("self", Self), ("prev", Prev), ("next", Next) }.Where(link => link.Item2 is not null).Select(link => $"<{link.Item2!.Href}>; rel=\"{link.Item1}\""));
}
