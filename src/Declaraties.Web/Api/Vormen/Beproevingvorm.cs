using System.ComponentModel;
using Declaraties.Opslag.Inzage;
using Declaraties.Opslag.Oordelen;

namespace Declaraties.Web.Api.Vormen;

[Description("Wat opnieuw beoordelen nu zou geven. Er is niets vastgelegd.")]
internal sealed record Beproevingvorm
{
    [Description("Het oordeel waarmee is vergeleken.")]
    public required long Oordeel { get; init; }

    public required DateOnly Peildatum { get; init; }

    [Description("Of er een ander oordeel zou komen.")]
    public required bool IsAnders { get; init; }

    [Description("Waarom het nu niet kan; leeg als het kan.")]
    public string? Bezwaar { get; init; }

    public required Oordeelsomvorm Toen { get; init; }

    public required Oordeelsomvorm Nu { get; init; }

    public required int AantalWeg { get; init; }

    [Description("Bevindingen over het geheel die vervallen, hoogstens de eerste honderd.")]
    public required IReadOnlyList<Bevindingvorm> Weg { get; init; }

    public required int AantalErbij { get; init; }

    [Description("Bevindingen over het geheel die erbij komen, hoogstens de eerste honderd.")]
    public required IReadOnlyList<Bevindingvorm> Erbij { get; init; }

    [Description("Hoeveel prestaties anders worden, tot en met duizend.")]
    public required int AantalPrestaties { get; init; }

    public required int Bladzijde { get; init; }

    public required int Bladzijden { get; init; }

    public required IReadOnlyList<Verschilvorm> Prestaties { get; init; }

    public static Beproevingvorm Van(Beproeving proef, int bladzijde)
    {
        var prestaties = Opslag.Bladzijde.Van(proef.Prestaties, bladzijde);
        return new()
        {
            Oordeel = proef.Versie,
            Peildatum = proef.Peildatum,
            IsAnders = proef.IsAnders,
            Bezwaar = proef.Bezwaar,
            Toen = Oordeelsomvorm.Van(proef.Toen),
            Nu = Oordeelsomvorm.Van(proef.Nu),
            AantalWeg = proef.Weg.Count,
            Weg = [.. proef.Weg.Take(Declaratieblad.MeesteAlgemeen).Select(Bevindingvorm.Van)],
            AantalErbij = proef.Erbij.Count,
            Erbij = [.. proef.Erbij.Take(Declaratieblad.MeesteAlgemeen).Select(Bevindingvorm.Van)],
            AantalPrestaties = prestaties.Aantal,
            Bladzijde = prestaties.Nummer,
            Bladzijden = prestaties.Bladzijden,
            Prestaties = [.. prestaties.Rijen.Select(Verschilvorm.Van)],
        };
    }
}
