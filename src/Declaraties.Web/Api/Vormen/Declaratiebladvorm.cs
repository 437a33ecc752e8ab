using System.ComponentModel;
using System.Text.Json.Serialization;
using Declaraties.Opslag.Inzage;
using Declaraties.Opslag.Ontvangsten;

namespace Declaraties.Web.Api.Vormen;

[Description("Een declaratie met haar prestaties, bevindingen en wat ermee is gedaan.")]
internal sealed record Declaratiebladvorm
{
    public required Declaratievorm Declaratie { get; init; }

    public required string Identificatie { get; init; }

    public required DateOnly Peildatum { get; init; }

    public required string Regelset { get; init; }

    [Description("SHA-256 van het bericht zoals het is ontvangen, hexadecimaal.")]
    public required string Vingerafdruk { get; init; }

    [Description("De laatste vastlegging die bij het oordeel meetelde.")]
    public required long GelezenVersie { get; init; }

    [Description("Hoeveel bevindingen er in het geheel zijn.")]
    public required long AantalBevindingen { get; init; }

    [Description("Wat over de declaratie als geheel gaat, hoogstens de eerste honderd.")]
    public required IReadOnlyList<Bevindingvorm> Bevindingen { get; init; }

    [Description("Of er daarvan meer zijn: zie _links.bevindingen.")]
    public required bool MeerBevindingen { get; init; }

    [Description("Wat geen grond was om te weigeren, maar wel geld kost: wat met het oordeel ontstond, hoogstens de eerste honderd.")]
    public required IReadOnlyList<Verslagsignaalvorm> Signalen { get; init; }

    [Description("Of er daarvan meer zijn: zie /v1/signalen.")]
    public required bool MeerSignalen { get; init; }

    public required int AantalPrestaties { get; init; }

    public required int Bladzijde { get; init; }

    public required int Bladzijden { get; init; }

    public required IReadOnlyList<Prestatievorm> Prestaties { get; init; }

    [JsonPropertyName("_links")]
    public required Declaratielinksvorm Links { get; init; }

    [Description("Elke stap van de beoordeling, met wie, wanneer en waarom.")]
    public required IReadOnlyList<Stapvorm> Stappen { get; init; }

    [Description("Wat er met de declaratie is gebeurd, van ontvangst tot bezorging, op tijd.")]
    public required IReadOnlyList<Wegstapvorm> Weg { get; init; }

    [Description("De enveloppen van het GGk waarin de declaratie kwam, met die waarin is geantwoord; leeg als zij zonder kwam.")]
    public required IReadOnlyList<Envelopvorm> Enveloppen { get; init; }

    public static Declaratiebladvorm Van(Declaratieblad blad, IEnumerable<Beoordelingsstap> stappen, string bevindingen) => new()
    {
        Declaratie = Declaratievorm.Van(blad.Oordeel),
        Identificatie = blad.Identificatie,
        Peildatum = blad.Peildatum,
        Regelset = blad.Regelset,
        Vingerafdruk = blad.Vingerafdruk.ToString(),
        GelezenVersie = blad.GelezenVersie,
        AantalBevindingen = blad.Bevindingen,
        Bevindingen = [.. blad.Algemeen.Select(Bevindingvorm.Van)],
        MeerBevindingen = blad.IsMeerAlgemeen,
        Signalen = [.. blad.Signalen.Select(Verslagsignaalvorm.Van)],
        MeerSignalen = blad.IsMeerSignalen,
        AantalPrestaties = blad.Prestaties.Aantal,
        Bladzijde = blad.Prestaties.Nummer,
        Bladzijden = blad.Prestaties.Bladzijden,
        Prestaties = [.. blad.Prestaties.Rijen.Select(Prestatievorm.Van)],
        Links = new Declaratielinksvorm { Bevindingen = new Linkvorm { Href = bevindingen } },
        Stappen = [.. stappen.Select(Stapvorm.Van)],
        Weg = [.. blad.Weg.Select(Wegstapvorm.Van)],
        Enveloppen = [.. blad.Enveloppen.Select(Envelopvorm.Van)],
    };
}
