using System.ComponentModel;
using Declaraties.Controleren;

namespace Declaraties.Web.Api.Vormen;

[Description("Wijzig de elementen die er staan, of laat de prestatie (bij een Client: de client met zijn prestaties) weg. Een client zonder prestaties gaat mee weg.")]
public sealed record Adviesvorm
{
    public required IReadOnlyList<Advieswijzigingvorm> Wijzig { get; init; }

    [Description("Als dit waar is, is er niets te wijzigen.")]
    public required bool Weglaten { get; init; }

    public static Adviesvorm Van(Advies advies) => new()
    {
        Wijzig = [.. advies.Wijzig.Select(een => new Advieswijzigingvorm { Pad = een.Pad, Waarde = een.Waarde })],
        Weglaten = advies.Weglaten,
    };
}
