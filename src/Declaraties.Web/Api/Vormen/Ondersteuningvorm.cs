using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Declaraties.Domein;
using Declaraties.Domein.Codelijsten;
using Declaraties.Opslag.Inzage;

namespace Declaraties.Web.Api.Vormen;

[Description("Wat de aanbieder over start en stop van de ondersteuning bij een toewijzing meldde.")]
internal sealed record Ondersteuningvorm
{
    public required string Gemeente { get; init; }

    public required string Aanbieder { get; init; }

    [AllowedValues("wmo", "jw")]
    public required string Wet { get; init; }

    public required int ToewijzingNummer { get; init; }

    [Description("Op de dag van start of stop.")]
    public required IReadOnlyList<Ondersteuningsmeldingvorm> Meldingen { get; init; }

    public static Ondersteuningvorm Van(ToewijzingSleutel sleutel, IReadOnlyList<Ondersteuningsregel> regels) => new()
    {
        Gemeente = sleutel.Gemeente.Code,
        Aanbieder = sleutel.Aanbieder.Code,
        Wet = sleutel.Wet.Woord(),
        ToewijzingNummer = sleutel.ToewijzingNummer,
        Meldingen = [.. regels.Select(regel => Ondersteuningsmeldingvorm.Van(regel, sleutel.Wet))],
    };
}

[Description("Een melding van start of stop, zoals de aanbieder haar deed.")]
internal sealed record Ondersteuningsmeldingvorm
{
    [AllowedValues("start", "stop")]
    public required string Soort { get; init; }

    [Description("De dag waarop de ondersteuning begon of stopte.")]
    public required DateOnly Dag { get; init; }

    public required DateOnly Begindatum { get; init; }

    [Description("Alleen bij een stop.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? Einddatum { get; init; }

    [Description("WMO588 of JZ588; alleen bij een stop.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? RedenBeeindiging { get; init; }

    [Description("De reden in woorden.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Reden { get; init; }

    [Description("COD467: 1 nieuw, 2 gewijzigd, 3 vervallen, 9 ongewijzigd.")]
    [AllowedValues("nieuw", "gewijzigd", "vervallen", "ongewijzigd")]
    public required string StatusAanlevering { get; init; }

    [Description("De categorie en code zoals gemeld.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Product { get; init; }

    [Description("Of de melding een ToewijzingNummer noemt; anders staat zij hier naar client, product en ingangsdatum.")]
    public required bool NoemtNummer { get; init; }

    [Description("Of de melding over een andere client gaat dan de toewijzing.")]
    public required bool IsVanAndereClient { get; init; }

    [Description("Het bericht, zoals WMO305.")]
    public required string Bericht { get; init; }

    public required string Identificatie { get; init; }

    public required DateOnly Dagtekening { get; init; }

    public required DateTimeOffset OpgenomenOp { get; init; }

    [Description("Het id van het bericht dat is ontvangen; leeg als het met de opdracht is ingelezen.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Ontvangst { get; init; }

    public static Ondersteuningsmeldingvorm Van(Ondersteuningsregel regel, Wet wet) => new()
    {
        Soort = regel.IsStop ? "stop" : "start",
        Dag = regel.Dag,
        Begindatum = regel.Melding.Begindatum,
        Einddatum = regel.Melding.Einddatum,
        RedenBeeindiging = regel.Melding.RedenBeeindiging,
        Reden = regel.Melding.RedenBeeindiging is { } reden ? RedenenBeeindiging.InWoorden(wet, reden) : null,
        StatusAanlevering = regel.Melding.Status.InWoorden(),
        Product = regel.Melding.Product is { } product ? Afscherming.ZonderBsn(product.ToString()) : null,
        NoemtNummer = regel.Melding.ToewijzingNummer is not null,
        IsVanAndereClient = regel.IsVanAndereClient,
        Bericht = regel.Soort,
        Identificatie = Afscherming.ZonderBsn(regel.Identificatie),
        Dagtekening = regel.Dagtekening,
        OpgenomenOp = regel.OpgenomenOp,
        Ontvangst = regel.Sleutel,
    };
}
