using System.ComponentModel;

namespace Declaraties.Rapporten.Vormen;

[Description("Een ding dat de aanbieder te doen staat.")]
public sealed record Woordregelvorm
{
    [Description("Een van: bericht, prestatie, credit.")]
    public required string Soort { get; init; }

    public required string Gemeente { get; init; }

    public required string DeclaratieNummer { get; init; }

    [Description("De maand waarover is gedeclareerd, als JJJJ-MM.")]
    public required string Maand { get; init; }

    [Description("Het ReferentieNummer; null als het over het bericht als geheel gaat.")]
    public string? ReferentieNummer { get; init; }

    public int? ToewijzingNummer { get; init; }

    public string? Product { get; init; }

    public DateOnly? Begindatum { get; init; }

    public DateOnly? Einddatum { get; init; }

    [Description("D min C; null als het over het bericht als geheel gaat.")]
    public long? BedragCenten { get; init; }

    [Description("De code van de regel; null bij een verzoek om een credit.")]
    public string? Regel { get; init; }

    public string? Retourcode { get; init; }

    [Description("Wat er mis is, in een paar woorden.")]
    public required string Kop { get; init; }

    [Description("Wat er staat en waarom dat niet kan.")]
    public required string Waarom { get; init; }

    [Description("Wat wel goed was geweest; null bij een verzoek om een credit.")]
    public string? GoedWas { get; init; }

    [Description("Wat te sturen.")]
    public required string Stuur { get; init; }

    [Description("Hoe het product heet; null als het niet in de productcodelijst staat.")]
    public required string? ProductNaam { get; init; }
}
