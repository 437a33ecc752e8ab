using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Declaraties.Dienst.Loketten;
using Declaraties.Opslag.Uitgaand;

namespace Declaraties.Web.Api.Vormen;

[Description("Een bericht dat niet te bezorgen is.")]
internal sealed record Onbestelbaarvorm
{
    [Description("Het nummer in het adres.")]
    public required long Nummer { get; init; }

    [AllowedValues("map", "amqp", "webhook", "ggk")]
    public required string Kanaal { get; init; }

    [Description("antwoord, verslag, fouten, foutbericht of gebeurtenis.")]
    public required string Soort { get; init; }

    [Description("Waarheen, in woorden; een Bsn in een naam is gemaskeerd.")]
    public required string Bestemming { get; init; }

    [Description("De ontvangst of het oordeel waar het bij hoort.")]
    public required string Onderwerp { get; init; }

    public required DateTimeOffset AangemaaktOp { get; init; }

    public required int Pogingen { get; init; }

    [Description("Of het niet meer vanzelf wordt geprobeerd.")]
    public required bool IsOpgegeven { get; init; }

    public DateTimeOffset? OpgegevenOp { get; init; }

    [Description("Waarom de laatste poging mislukte.")]
    public required string Reden { get; init; }

    public static Onbestelbaarvorm Van(Onbestelbaar een) => new()
    {
        Nummer = een.Nummer,
        Kanaal = een.Kanaal,
        Soort = een.Soort,
        Bestemming = Onbestelbaarloket.Waarheen(een),
        Onderwerp = Onbestelbaarloket.Onderwerp(een),
        AangemaaktOp = een.AangemaaktOp,
        Pogingen = een.Pogingen,
        IsOpgegeven = een.OpgegevenOp is not null,
        OpgegevenOp = een.OpgegevenOp,
        Reden = een.Reden,
    };
}
