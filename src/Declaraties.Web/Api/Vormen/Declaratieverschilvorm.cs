using System.ComponentModel;
using Declaraties.Dienst.Loketten;
using Declaraties.Opslag.Handelen;

namespace Declaraties.Web.Api.Vormen;

[Description("Wat er van een declaratie zou worden, of is geworden.")]
public sealed record Declaratieverschilvorm
{
    public required string Id { get; init; }

    [Description("Het oordeel dat nu geldt; null bij een proef.")]
    public required long? Versie { get; init; }

    [Description("Of het kan, of is gelukt.")]
    public required bool Gelukt { get; init; }

    public required string Uitleg { get; init; }

    [Description("Of er een ander oordeel van komt. Wie er niet anders van wordt houdt zijn oordeel.")]
    public required bool IsAnders { get; init; }

    [Description("Van hoeveel prestaties de uitslag of de bevindingen anders zijn.")]
    public required int Prestaties { get; init; }

    [Description("Null als het niet kan.")]
    public required Oordeelsomvorm? Toen { get; init; }

    public required Oordeelsomvorm? Nu { get; init; }

    public static Declaratieverschilvorm Van(Declaratieverschil een, bool isProef) => new()
    {
        Id = een.Sleutel,
        Versie = isProef ? null : een.Versie,
        Gelukt = een.Lot == Beoordelingslot.Gelukt,
        Uitleg = isProef && een.IsAnders ? "De declaratie zou anders worden." : een.Uitleg,
        IsAnders = een.IsAnders,
        Prestaties = een.Prestaties,
        Toen = een.Toen is { } toen ? Oordeelsomvorm.Van(toen) : null,
        Nu = een.Nu is { } nu ? Oordeelsomvorm.Van(nu) : null,
    };
}
