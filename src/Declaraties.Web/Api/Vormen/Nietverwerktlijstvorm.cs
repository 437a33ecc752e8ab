using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Declaraties.Domein;
using Declaraties.Opslag;
using Declaraties.Opslag.Inzage;

namespace Declaraties.Web.Api.Vormen;

[Description("Een bladzijde van wat binnenkwam en niet is verwerkt, het laatste voorop.")]
internal sealed record Nietverwerktlijstvorm
{
    public required int Aantal { get; init; }

    public required int Bladzijde { get; init; }

    public required int Bladzijden { get; init; }

    public required IReadOnlyList<Nietverwerktvorm> Berichten { get; init; }

    public static Nietverwerktlijstvorm Van(Bladzijde<NietVerwerkt> lijst) => new()
    {
        Aantal = lijst.Aantal,
        Bladzijde = lijst.Nummer,
        Bladzijden = lijst.Bladzijden,
        Berichten = [.. lijst.Rijen.Select(Nietverwerktvorm.Van)],
    };
}

[Description("Een bericht dat niet is verwerkt.")]
internal sealed record Nietverwerktvorm
{
    [Description("Het id, ook in het adres van het bericht.")]
    public required string Id { get; init; }

    [Description("Hoe het heet, zoals WMO315 of JW315.")]
    public required string Bericht { get; init; }

    [AllowedValues("wmo", "jw")]
    public required string Wet { get; init; }

    [AllowedValues("http", "map", "amqp")]
    public required string Kanaal { get; init; }

    public required DateTimeOffset OntvangenOp { get; init; }

    [AllowedValues(Statusbericht.Ontvangen, Statusbericht.Geweigerd, Statusbericht.Onleesbaar, Statusbericht.Fout)]
    public required string Status { get; init; }

    [Description("Waarom niet, in een zin; een Bsn erin is gemaskeerd. Ontbreekt zolang het wordt bekeken.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Reden { get; init; }

    public static Nietverwerktvorm Van(NietVerwerkt een) => new()
    {
        Id = een.Sleutel,
        Bericht = een.Bericht,
        Wet = een.Wet.Woord(),
        Kanaal = een.Kanaal.Woord(),
        OntvangenOp = een.OntvangenOp,
        Status = een.Status.Woord(),
        Reden = een.Reden is null ? null : Afscherming.ZonderBsn(een.Reden),
    };
}
