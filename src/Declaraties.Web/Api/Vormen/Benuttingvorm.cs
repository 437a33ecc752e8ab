using System.ComponentModel;
using Declaraties.Web.Vragen;

namespace Declaraties.Web.Api.Vormen;

[Description("De benutting van een maand: geleverde tijd tegen geïndiceerde tijd.")]
internal sealed record Benuttingvorm
{
    public required string Maand { get; init; }

    public required Benuttinggroepvorm Totaal { get; init; }

    [Description("Leeg als per toewijzing is gevraagd.")]
    public required IReadOnlyList<Benuttinggroepvorm> Groepen { get; init; }

    public required int Bladzijde { get; init; }

    public required int Bladzijden { get; init; }

    [Description("Leeg als niet per toewijzing is gevraagd.")]
    public required IReadOnlyList<Toewijzingbenuttingvorm> Toewijzingen { get; init; }

    public static Benuttingvorm Van(Benuttingbeeld beeld, Benuttingvraag vraag)
    {
        var (regels, perToewijzing) = (beeld.Regels(vraag), vraag.Per == Benuttinggroepering.Toewijzing);
        var lijst = Opslag.Bladzijde.Van(regels, vraag.Bladzijde);
        return new()
        {
            Maand = vraag.Maand.ToString(),
            Totaal = Benuttinggroepvorm.Van(beeld.Tel("", regels)),
            Groepen = perToewijzing ? [] : [.. beeld.Groepen(regels, vraag.Per).Select(Benuttinggroepvorm.Van)],
            Bladzijde = lijst.Nummer,
            Bladzijden = lijst.Bladzijden,
            Toewijzingen = perToewijzing ? [.. lijst.Rijen.Select(regel => Toewijzingbenuttingvorm.Van(regel, beeld.Banden))] : [],
        };
    }
}
