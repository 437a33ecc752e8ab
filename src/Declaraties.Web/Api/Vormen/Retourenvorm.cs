using System.ComponentModel;
using Declaraties.Opslag;
using Declaraties.Opslag.Uitgaand;

namespace Declaraties.Web.Api.Vormen;

[Description("Een bladzijde van wat met een foutbericht terugkwam, het laatste voorop.")]
internal sealed record Retourenvorm
{
    public required int Aantal { get; init; }

    public required int Bladzijde { get; init; }

    public required int Bladzijden { get; init; }

    public required IReadOnlyList<Retourvorm> Foutberichten { get; init; }

    public static Retourenvorm Van(Bladzijde<Retour> lijst) => new()
    {
        Aantal = lijst.Aantal,
        Bladzijde = lijst.Nummer,
        Bladzijden = lijst.Bladzijden,
        Foutberichten = [.. lijst.Rijen.Select(Retourvorm.Van)],
    };
}
