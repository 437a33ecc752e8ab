using System.ComponentModel;
using Declaraties.Controleren;
using Declaraties.Opslag.Inzage;
using Declaraties.Opslag.Oordelen;

namespace Declaraties.Web.Api.Vormen;

[Description("Een prestatie waarvan het oordeel anders zou worden.")]
internal sealed record Verschilvorm
{
    public required string ReferentieNummer { get; init; }

    public required string Toen { get; init; }

    public required string Nu { get; init; }

    public required IReadOnlyList<Bevindingvorm> BevindingenToen { get; init; }

    public required IReadOnlyList<Bevindingvorm> BevindingenNu { get; init; }

    public static Verschilvorm Van(Prestatieverschil verschil) => new()
    {
        ReferentieNummer = verschil.Prestatie.ReferentieNummer,
        Toen = verschil.Toen.InWoorden(),
        Nu = verschil.Nu.InWoorden(),
        BevindingenToen = [.. verschil.BevindingenToen.Take(Beoordeeldeprestatie.Meeste).Select(Bevindingvorm.Van)],
        BevindingenNu = [.. verschil.BevindingenNu.Take(Beoordeeldeprestatie.Meeste).Select(Bevindingvorm.Van)],
    };
}
