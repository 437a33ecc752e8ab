using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Declaraties.Beoordelen;
using Declaraties.Opslag.Inzage;
using Declaraties.Opslag.Ontvangsten;
using Declaraties.Web.Verkeer;

namespace Declaraties.Web.Api.Vormen;

[Description("Een bericht in een lijst. Wat er is geoordeeld staat er zodra het antwoord er is.")]
internal sealed record Berichtregelvorm
{
    [Description("Het id, ook in het adres.")]
    public required string Id { get; init; }

    [Soortnamen]
    public required string Soort { get; init; }

    [Description("Hoe ver het is. Ook een declaratie waar een mens naar kijkt heet ontvangen.")]
    [AllowedValues(Statusbericht.Ontvangen, Statusbericht.Wacht, Statusbericht.Beoordeeld, Statusbericht.Opgenomen, Statusbericht.Geweigerd, Statusbericht.Onleesbaar, Statusbericht.Fout)]
    public required string Status { get; init; }

    public required DateTimeOffset OntvangenOp { get; init; }

    [Description("Ontbreekt zolang het bericht niet is afgehandeld.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? AfgehandeldOp { get; init; }

    [Description("De laatste dag waarop op een toewijzing wordt gewacht.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? WachtTot { get; init; }

    [Description("De dag waarop het antwoord er is, zolang het er niet is: de tiende werkdag na ontvangst.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? AntwoordUiterlijk { get; init; }

    [Description("De gemeentecode van het CBS.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Gemeente { get; init; }

    [Description("De AGB-code.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Aanbieder { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Identificatie { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? DeclaratieNummer { get; init; }

    [Description("De maand, als JJJJ-MM.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? DeclaratiePeriode { get; init; }

    [AllowedValues("volledig toegewezen", "deels afgewezen", "declaratie afgekeurd", "header afgekeurd", "bericht afgekeurd")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Uitslag { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? IngediendCenten { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? ToegekendCenten { get; init; }

    [Description("Het aantal prestaties.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Goedgekeurd { get; init; }

    [Description("Het aantal prestaties.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Afgewezen { get; init; }

    [Description("Het aantal prestaties.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? NietBeoordeeld { get; init; }

    [Description("Het adres van het antwoord (WMO325 of JW325), zodra dat er is.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Antwoord { get; init; }

    [Description("Het adres van het bericht.")]
    public required string Adres { get; init; }

    /// <param name="regel">Het bericht.</param>
    /// <param name="magLezen">Of wie dit leest mag weten wat er is geoordeeld.</param>
    public static Berichtregelvorm Van(Berichtregel regel, bool magLezen)
    {
        var uitslag = magLezen ? regel.Uitslag : null;
        return new()
        {
            Id = regel.Sleutel,
            Soort = SoortnamenAttribute.Noem(regel.Soort),
            Status = Statusbericht.Woord(regel.Status),
            OntvangenOp = regel.OntvangenOp,
            AfgehandeldOp = regel.AfgehandeldOp,
            WachtTot = regel.Status == Ontvangststatus.Wacht ? regel.WachtTot : null,
            AntwoordUiterlijk = Statusbericht.AntwoordUiterlijk(regel.Soort, regel.Status, regel.OntvangenOp),
            Gemeente = regel.Gemeente?.Code,
            Aanbieder = regel.Aanbieder?.Code,
            Identificatie = uitslag?.Identificatie,
            DeclaratieNummer = uitslag?.DeclaratieNummer,
            DeclaratiePeriode = uitslag?.Periode.ToString(),
            Uitslag = uitslag?.Uitslag.InWoorden(),
            IngediendCenten = uitslag?.Ingediend.Cent,
            ToegekendCenten = uitslag?.Toegekend.Cent,
            Goedgekeurd = uitslag?.Goedgekeurd,
            Afgewezen = uitslag?.Afgewezen,
            NietBeoordeeld = uitslag?.NietBeoordeeld,
            Antwoord = uitslag is null ? null : Berichtenadres.Antwoord(regel.Sleutel),
            Adres = Berichtenadres.Een(regel.Sleutel),
        };
    }
}
