using System.ComponentModel;
using Declaraties.Opslag.Inzage;

namespace Declaraties.Web.Api.Vormen;

[Description("Een vastgehouden declaratie met het oordeel dat u zag.")]
internal sealed record Verwijzingvorm
{
    public required string Id { get; init; }

    [Description("Het oordeel; is er intussen een ander, dan gebeurt er niets.")]
    public required long Versie { get; init; }

    public static IReadOnlyList<Verwijzingvorm> Van(Geraakt geraakt) => [.. geraakt.Declaraties.Select(een => new Verwijzingvorm { Id = een.Adres, Versie = een.Versie })];
}
