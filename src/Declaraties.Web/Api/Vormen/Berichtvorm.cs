using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Declaraties.Opslag.Inzage;
using Declaraties.Opslag.Ontvangsten;
using Declaraties.Web.Verkeer;

namespace Declaraties.Web.Api.Vormen;

[Description("Hoe ver een bericht is.")]
public sealed record Berichtvorm
{
    [Description("Het id, ook in het adres.")]
    public required string Id { get; init; }

    [Soortnamen]
    public required string Soort { get; init; }

    [Description("Hoe ver het is. Ook een declaratie waar een mens naar kijkt heet ontvangen.")]
    [AllowedValues(Statusbericht.Ontvangen, Statusbericht.Wacht, Statusbericht.Beoordeeld, Statusbericht.Opgenomen, Statusbericht.Geweigerd, Statusbericht.Onleesbaar, Statusbericht.Fout)]
    public required string Status { get; init; }

    [Description("De status in een zin.")]
    public required string Uitleg { get; init; }

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

    [Description("Wat er van het bericht is gevonden, zodra dat er is.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Verslagvorm? Verslag { get; init; }

    [Description("Het adres van het antwoord, zodra dat er is: het WMO325 of JW325, of wat er in een envelop van het GGk op wordt geantwoord.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Antwoord { get; init; }

    /// <summary>De status, met van het verslag de pagina die <paramref name="blad"/> is.</summary>
    /// <param name="ontvangst">Het bericht.</param>
    /// <param name="blad">De pagina; null als er geen is, of als wie dit leest haar niet mag zien.</param>
    /// <param name="magLezen">Of wie dit leest mag weten wat er is gevonden en beantwoord.</param>
    public static Berichtvorm Van(Ontvangst ontvangst, Verslagblad? blad, bool magLezen) => new()
    {
        Id = ontvangst.Sleutel,
        Soort = SoortnamenAttribute.Noem(ontvangst.Soort),
        Status = Statusbericht.Woord(ontvangst.Status),
        Uitleg = magLezen ? Statusbericht.InWoorden(ontvangst.Soort, ontvangst.Status) : $"{Statusbericht.InWoorden(ontvangst.Soort, ontvangst.Status)} {Statusbericht.NietVoorU}",
        OntvangenOp = ontvangst.OntvangenOp,
        AfgehandeldOp = ontvangst.AfgehandeldOp,
        WachtTot = Statusbericht.WachtTot(ontvangst),
        AntwoordUiterlijk = Statusbericht.AntwoordUiterlijk(ontvangst.Soort, ontvangst.Status, ontvangst.OntvangenOp),
        Verslag = blad is null ? null : Verslagvorm.Van(ontvangst.Sleutel, blad, Berichtenadres.Bevindingen(ontvangst.Sleutel)),
        Antwoord = magLezen && ontvangst is { Status: Ontvangststatus.Beoordeeld } or { Status: Ontvangststatus.Onleesbaar, Envelop: not null } ? Berichtenadres.Antwoord(ontvangst.Sleutel) : null,
    };
}
