using System.ComponentModel;
using Declaraties.Opslag.Signalen;

namespace Declaraties.Web.Api.Vormen;

[Description("Een bladzijde prestaties die te crediteren zijn.")]
internal sealed record TeCrediterenvorm
{
    public required int Aantal { get; init; }

    public required int Bladzijde { get; init; }

    public required int Bladzijden { get; init; }

    [Description("Van alle prestaties samen, in eurocenten.")]
    public required long BedragCenten { get; init; }

    public required IReadOnlyList<TeCrediterenprestatievorm> Prestaties { get; init; }

    public static TeCrediterenvorm Van(IReadOnlyList<TeCrediterenPrestatie> alle, int bladzijde, bool isVanGemeente)
    {
        var lijst = Opslag.Bladzijde.Van(alle, bladzijde);
        return new()
        {
            Aantal = lijst.Aantal,
            Bladzijde = lijst.Nummer,
            Bladzijden = lijst.Bladzijden,
            BedragCenten = alle.Sum(prestatie => prestatie.Bedrag.Cent),
            Prestaties = [.. lijst.Rijen.Select(prestatie => TeCrediterenprestatievorm.Van(prestatie, isVanGemeente))],
        };
    }
}
