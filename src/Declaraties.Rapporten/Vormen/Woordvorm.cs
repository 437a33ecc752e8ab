using System.ComponentModel;

namespace Declaraties.Rapporten.Vormen;

[Description("Een woord aan een aanbieder: wat er mis is, wat goed was geweest en wat te sturen. Zonder Bsn, met zijn eigen nummers.")]
public sealed record Woordvorm
{
    [Description("De AGB-code.")]
    public required string Aanbieder { get; init; }

    [Description("De maand waarover is gedeclareerd, als JJJJ-MM.")]
    public required string Maand { get; init; }

    public required int Afgewezen { get; init; }

    public required long AfgewezenCenten { get; init; }

    [Description("Voor hoeveel prestaties om een credit wordt gevraagd.")]
    public required int TeCrediteren { get; init; }

    public required long TeCrediterenCenten { get; init; }

    [Description("Hoeveel declaraties van die maand nog worden vastgehouden: die staan er niet bij.")]
    public required int Vastgehouden { get; init; }

    [Description("Hoeveel er niet bij staan omdat zij intussen opnieuw zijn ingediend.")]
    public required int Opgelost { get; init; }

    [Description("De hele tekst, om te sturen.")]
    public required string Tekst { get; init; }

    [Description("Hetzelfde, regel voor regel.")]
    public required IReadOnlyList<Woordregelvorm> Regels { get; init; }

    [Description("Hoe de aanbieder heet; null als dat niet is ingelezen.")]
    public required string? Naam { get; init; }
}
