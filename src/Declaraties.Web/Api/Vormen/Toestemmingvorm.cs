using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Declaraties.Domein;
using Declaraties.Opslag.Toewijzingen;

namespace Declaraties.Web.Api.Vormen;

[Description("Meer minuten op een toewijzing, mits goed onderbouwd.")]
internal sealed record Toestemmingvorm
{
    [Description("Het nummer in het adres.")]
    public required long Nummer { get; init; }

    public required string Gemeente { get; init; }

    [Description("De AGB-code.")]
    public required string Aanbieder { get; init; }

    [Description("wmo of jw: een nummer onder de ene wet is een ander dan onder de andere.")]
    [AllowedValues("wmo", "jw")]
    public required string Wet { get; init; }

    public required int ToewijzingNummer { get; init; }

    [Description("Hoeveel minuten meer, over de hele periode.")]
    public required int Minuten { get; init; }

    public required DateOnly Begindatum { get; init; }

    [Description("Deze dag telt mee.")]
    public required DateOnly Einddatum { get; init; }

    [Description("De onderbouwing.")]
    public required string Reden { get; init; }

    public required DateOnly VerleendOp { get; init; }

    public required string VerleendDoor { get; init; }

    [Description("Leeg zolang zij geldt.")]
    public Intrekkingvorm? Ingetrokken { get; init; }

    public static Toestemmingvorm Van(VerleendeToestemming een) => new()
    {
        Nummer = een.Toestemming.Nummer,
        Gemeente = een.Toestemming.Gemeente.Code,
        Aanbieder = een.Toestemming.Aanbieder.Code,
        Wet = een.Toestemming.Wet.Woord(),
        ToewijzingNummer = een.Toestemming.ToewijzingNummer,
        Minuten = een.Toestemming.Minuten,
        Begindatum = een.Toestemming.Periode.Begin,
        Einddatum = een.Toestemming.Periode.Eind,
        Reden = een.Toestemming.Reden,
        VerleendOp = een.Toestemming.VerleendOp,
        VerleendDoor = een.Toestemming.VerleendDoor,
        Ingetrokken = een.Ingetrokken is { } ingetrokken ? new Intrekkingvorm { Op = ingetrokken.Op, Door = ingetrokken.Door, Reden = ingetrokken.Reden } : null,
    };
}
