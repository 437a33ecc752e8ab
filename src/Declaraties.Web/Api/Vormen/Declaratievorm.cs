using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Declaraties.Beoordelen;
using Declaraties.Domein;
using Declaraties.Opslag.Inzage;

namespace Declaraties.Web.Api.Vormen;

[Description("Een declaratie en haar oordeel.")]
public sealed record Declaratievorm
{
    [Description("De sleutel in het adres.")]
    public required string Id { get; init; }

    [Description("Het nummer van het oordeel; het hoort bij elke handeling, zodat niemand handelt op een oordeel dat al is vervangen.")]
    public required long Oordeel { get; init; }

    public required string Gemeente { get; init; }

    [Description("De AGB-code.")]
    public required string Aanbieder { get; init; }

    [Description("wmo of jw: een nummer onder de ene wet is een ander dan onder de andere.")]
    [AllowedValues("wmo", "jw")]
    public required string Wet { get; init; }

    public required string DeclaratieNummer { get; init; }

    [Description("De maand, als JJJJ-MM.")]
    public required string Periode { get; init; }

    public required string Uitslag { get; init; }

    [Description("vastgehouden zolang het antwoord nog niet weg is; leeg als de declaratie langs de opdrachtregel kwam.")]
    public string? Status { get; init; }

    [Description("Van wat is vastgehouden: de laatste dag om eraan te werken; na afloop ervan, in Nederland, gaat het antwoord vanzelf weg.")]
    public DateOnly? Uiterlijk { get; init; }

    public required long IngediendCenten { get; init; }

    public required long ToegekendCenten { get; init; }

    public required int Goedgekeurd { get; init; }

    public required int Afgewezen { get; init; }

    public required int NietBeoordeeld { get; init; }

    public DateTimeOffset? OntvangenOp { get; init; }

    public required DateTimeOffset BeoordeeldOp { get; init; }

    [Description("De regels waaraan niet is voldaan, de meeste vooraan.")]
    public required IReadOnlyList<Regeltellingvorm> Regels { get; init; }

    public static Declaratievorm Van(Oordeelregel oordeel) => new()
    {
        Id = oordeel.Adres,
        Oordeel = oordeel.Versie,
        Gemeente = oordeel.Gemeente.Code,
        Aanbieder = oordeel.Aanbieder.Code,
        Wet = oordeel.Wet.Woord(),
        DeclaratieNummer = oordeel.DeclaratieNummer,
        Periode = oordeel.Periode.ToString(),
        Uitslag = oordeel.Uitslag.InWoorden(),
        // The word for who reviews: a provider does not hear of it.
        Status = oordeel.Status?.Woord(),
        Uiterlijk = oordeel.Uiterlijk,
        IngediendCenten = oordeel.Ingediend.Cent,
        ToegekendCenten = oordeel.Toegekend.Cent,
        Goedgekeurd = oordeel.Goedgekeurd,
        Afgewezen = oordeel.Afgewezen,
        NietBeoordeeld = oordeel.NietBeoordeeld,
        OntvangenOp = oordeel.OntvangenOp,
        BeoordeeldOp = oordeel.BeoordeeldOp,
        Regels = [.. oordeel.Regels.Select(Regeltellingvorm.Van)],
    };
}
