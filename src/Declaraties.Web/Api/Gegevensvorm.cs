using System.ComponentModel;
using Declaraties.Dienst.Loketten;
using Declaraties.Opslag;
using Declaraties.Opslag.Toewijzingen;

namespace Declaraties.Web.Api;

[Description("Een bladzijde toestemmingen, de nieuwste voorop.")]
internal sealed record Toestemmingenvorm
{
    public required int Aantal { get; init; }

    public required int Bladzijde { get; init; }

    public required int Bladzijden { get; init; }

    public required IReadOnlyList<Toestemmingvorm> Toestemmingen { get; init; }

    public static Toestemmingenvorm Van(Bladzijde<VerleendeToestemming> lijst) => new()
    {
        Aantal = lijst.Aantal,
        Bladzijde = lijst.Nummer,
        Bladzijden = lijst.Bladzijden,
        Toestemmingen = [.. lijst.Rijen.Select(Toestemmingvorm.Van)],
    };
}

[Description("Meer minuten op een toewijzing, mits goed onderbouwd.")]
internal sealed record Toestemmingvorm
{
    [Description("Het nummer in het adres.")]
    public required long Nummer { get; init; }

    public required string Gemeente { get; init; }

    [Description("De AGB-code.")]
    public required string Aanbieder { get; init; }

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

[Description("Dat een toestemming is ingetrokken.")]
internal sealed record Intrekkingvorm
{
    public required DateOnly Op { get; init; }

    public required string Door { get; init; }

    public required string Reden { get; init; }
}

[Description("Een toestemming om te verlenen.")]
internal sealed record NieuweToestemmingvorm
{
    [Description("De CBS-code, vier cijfers.")]
    public required string Gemeente { get; init; }

    [Description("De AGB-code, acht cijfers.")]
    public required string Aanbieder { get; init; }

    public required int ToewijzingNummer { get; init; }

    [Description("Hoeveel minuten meer, over de hele periode.")]
    public required int Minuten { get; init; }

    public required DateOnly Begindatum { get; init; }

    [Description("Deze dag telt mee.")]
    public required DateOnly Einddatum { get; init; }

    [Description("De onderbouwing, hoogstens 1000 tekens. Een Bsn of naam hoort er niet in.")]
    public required string Reden { get; init; }
}

[Description("Een toestemming om in te trekken.")]
internal sealed record NieuweIntrekkingvorm
{
    [Description("Waarom, hoogstens 1000 tekens. Een Bsn of naam hoort er niet in.")]
    public required string Reden { get; init; }
}

[Description("Wat er met een toestemming is gedaan.")]
internal sealed record Toestemmingafloopvorm
{
    public required long Nummer { get; init; }

    public required string Uitleg { get; init; }
}

[Description("Wat inlezen nu zou doen. Er is niets veranderd.")]
internal sealed record Invoervoorbeeldvorm
{
    [Description("Hoort bij het inlezen, zodat niemand iets anders inleest dan hij zag.")]
    public required string Stand { get; init; }

    public required int Ongewijzigd { get; init; }

    public required IReadOnlyList<Wijzigingvorm> Wijzigingen { get; init; }

    [Description("Wat er niet in kan, en waarom. De rest kan wel.")]
    public required IReadOnlyList<string> Geweigerd { get; init; }

    public static Invoervoorbeeldvorm Van(Invoervoorbeeld voorbeeld) => new()
    {
        Stand = voorbeeld.Stand,
        Ongewijzigd = voorbeeld.Ongewijzigd,
        Wijzigingen = [.. voorbeeld.Wijzigingen.Select(een => new Wijzigingvorm { Wat = een.Wat, Was = een.Was, Wordt = een.Wordt })],
        Geweigerd = voorbeeld.Geweigerd,
    };
}

[Description("Een regel die nieuw is of verandert.")]
internal sealed record Wijzigingvorm
{
    public required string Wat { get; init; }

    [Description("Hoe het nu staat; leeg als het nieuw is.")]
    public string? Was { get; init; }

    public required string Wordt { get; init; }
}

[Description("Wat er is ingelezen.")]
internal sealed record Invoerafloopvorm
{
    public required string Uitleg { get; init; }

    [Description("Van een WMO301: het id van het bericht, dat wordt verwerkt in de volgorde van ontvangst.")]
    public string? Bericht { get; init; }

    [Description("Wat niet is ingelezen, en waarom.")]
    public required IReadOnlyList<string> Geweigerd { get; init; }
}
