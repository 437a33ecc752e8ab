using System.ComponentModel;
using Declaraties.Dienst.Loketten;

namespace Declaraties.Web.Api.Vormen;

[Description("Wat er van declaraties zou worden, of is geworden, als zij na elkaar opnieuw worden beoordeeld.")]
public sealed record Samenuitkomstvorm
{
    [Description("Hoeveel er een ander oordeel krijgen.")]
    public required int Anders { get; init; }

    [Description("Van hoeveel het niet kan.")]
    public required int Mislukt { get; init; }

    [Description("Van hoeveel prestaties samen de uitslag of de bevindingen anders zijn.")]
    public required int Prestaties { get; init; }

    public required long ToegekendCentenToen { get; init; }

    public required long ToegekendCentenNu { get; init; }

    [Description("In de volgorde waarin zij zijn ontvangen: zo tellen zij bij elkaar.")]
    public required IReadOnlyList<Declaratieverschilvorm> Declaraties { get; init; }

    public static Samenuitkomstvorm Van(Samenuitkomst uitkomst, bool isProef) => new()
    {
        Anders = uitkomst.Anders,
        Mislukt = uitkomst.Mislukt,
        Prestaties = uitkomst.Prestaties,
        ToegekendCentenToen = uitkomst.Toen.Cent,
        ToegekendCentenNu = uitkomst.Nu.Cent,
        Declaraties = [.. uitkomst.Declaraties.Select(een => Declaratieverschilvorm.Van(een, isProef))],
    };
}
