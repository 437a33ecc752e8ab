using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Declaraties.Beoordelen;
using Declaraties.Dienst.Loketten;
using Declaraties.Opslag.Inzage;
using Declaraties.Web.Verkeer;

namespace Declaraties.Web.Api.Vormen;

[Description("Wat een declaratie zou krijgen.")]
internal sealed record Proefberichtvorm
{
    public const string Onleesbaar = "onleesbaar";
    public const string AlIngediend = "al ingediend";

    [Description("De naam in het ZIP-bestand; ontbreekt als het er niet in zat.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Bestand { get; init; }

    [Description("De uitslag die het antwoord zou hebben; onleesbaar als er geen antwoord zou komen, en al ingediend als precies dit bericht er al is: dan is het niet nog eens beoordeeld.")]
    [AllowedValues("volledig toegewezen", "deels afgewezen", "declaratie afgekeurd", "header afgekeurd", "bericht afgekeurd", Onleesbaar, AlIngediend)]
    public required string Uitslag { get; init; }

    [Description("De uitslag in een zin.")]
    public required string Uitleg { get; init; }

    [Description("Hoeveel prestaties erin staan; ontbreekt als het niet is beoordeeld.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Prestaties { get; init; }

    [Description("Hoeveel daarvan zouden worden goedgekeurd.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Goedgekeurd { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? IngediendCenten { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? ToegekendCenten { get; init; }

    [Description("Hoeveel bevindingen of fouten er in het geheel zijn.")]
    public required int Aantal { get; init; }

    [Description("Wat er niet klopt, hoogstens de eerste honderd. Wat onder nieuw staat is al eerder gebruikt: van deze proef zelf is niets gebruikt.")]
    public required IReadOnlyList<Bevindingvorm> Bevindingen { get; init; }

    [Description("De fouten tegen het berichtschema, hoogstens de eerste honderd; leeg als het te lezen was.")]
    public required IReadOnlyList<Schemafoutvorm> Fouten { get; init; }

    public static Proefberichtvorm Van(Proefuitslag proef)
    {
        var isBeoordeeld = proef.Uitslag is not null;
        return new()
        {
            Bestand = proef.Bestand,
            Uitslag = proef.Uitslag?.InWoorden() ?? (proef.IsAlIngediend ? AlIngediend : Onleesbaar),
            Uitleg = Statusbericht.InWoorden(proef),
            Prestaties = isBeoordeeld ? proef.Prestaties : null,
            Goedgekeurd = isBeoordeeld ? proef.Goedgekeurd : null,
            IngediendCenten = isBeoordeeld ? proef.Ingediend.Cent : null,
            ToegekendCenten = isBeoordeeld ? proef.Toegekend.Cent : null,
            Aantal = proef.Bevindingen.Count + proef.Fouten.Count,
            Bevindingen = [.. proef.Bevindingen.Take(Verslagkeuze.Gewoon).Select(Bevindingvorm.VanProef)],
            Fouten = [.. proef.Fouten.Take(Verslagkeuze.Gewoon).Select(Schemafoutvorm.Van)],
        };
    }
}
