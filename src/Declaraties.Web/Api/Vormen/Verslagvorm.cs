using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using Declaraties.Beoordelen;
using Declaraties.Domein;
using Declaraties.Opslag.Inzage;
using Declaraties.Opslag.Oordelen;
using Declaraties.Web.Verkeer;

namespace Declaraties.Web.Api.Vormen;

[Description("Het verslag bij een bericht. Welke velden er zijn hangt af van de status: bevindingen bij een oordeel, fouten bij een onleesbaar bericht, redenen bij een geweigerde toewijzing (WMO301 of JW301). Van die lijst staan hier de eerste honderd; zijn er meer, dan noemt _links.next het adres van de volgende.")]
public sealed record Verslagvorm
{
    public required string Bestand { get; init; }

    [Description("De AGB-code.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Aanbieder { get; init; }

    [Description("De gemeentecode van het CBS.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Gemeente { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Identificatie { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? DeclaratieNummer { get; init; }

    [Description("De maand, als JJJJ-MM.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? DeclaratiePeriode { get; init; }

    [Description("Het nummer van het oordeel.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? Oordeel { get; init; }

    [Description("Bij een oordeel: volledig toegewezen, deels afgewezen, declaratie afgekeurd, header afgekeurd of bericht afgekeurd.")]
    public required string Uitslag { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? Peildatum { get; init; }

    [Description("De versie van de regels.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Regelset { get; init; }

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

    [Description("Bij een oordeel: welke nummers van het bericht nieuw moeten zijn in de declaratie waarmee u opnieuw indient wat is geweigerd; leeg als er niets is geweigerd, of als het bericht als geheel is afgekeurd: dan zijn zijn nummers niet gebruikt.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Nieuw { get; init; }

    [Description("Of het lezen is gestopt voor het einde van het bestand; er kunnen dan meer fouten zijn.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? Afgebroken { get; init; }

    [Description("Waardoor: fatale-fout (vanaf de laatste fout was er niet verder te lezen) of maximum-fouten (er zijn er meer dan er worden genoemd).")]
    public string? AfgebrokenDoor { get; init; }

    [Description("Hoeveel bevindingen, fouten of redenen er in het geheel zijn.")]
    public required long Aantal { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Bevindingvorm>? Bevindingen { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Schemafoutvorm>? Fouten { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Redenen { get; init; }

    [JsonPropertyName("_links")]
    public required Paginalinksvorm Links { get; init; }

    [Description("Bij een oordeel: wat geen grond was om te weigeren, maar wel geld kost; hoogstens de eerste honderd. Nooit in het antwoord.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Verslagsignaalvorm>? Signalen { get; init; }

    [Description("Bij een oordeel: of er daarvan meer zijn.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? MeerSignalen { get; init; }

    public static Verslagvorm Van(string naam, Verslagblad blad, string adres) => blad.Oordeel is { } oordeel ? VanOordeel(naam, oordeel, blad, adres) : VanAfwijzing(blad, adres);

    private static Verslagvorm VanOordeel(string naam, Oordeelkop oordeel, Verslagblad blad, string adres) => new()
    {
        Bestand = naam,
        Aanbieder = oordeel.Aanbieder.Code,
        Gemeente = oordeel.Gemeente.Code,
        Identificatie = oordeel.Identificatie,
        DeclaratieNummer = oordeel.DeclaratieNummer,
        DeclaratiePeriode = oordeel.Periode.ToString(),
        Oordeel = oordeel.Versie,
        Uitslag = oordeel.Uitslag.InWoorden(),
        Peildatum = oordeel.Peildatum,
        Regelset = oordeel.Regelset,
        IngediendCenten = oordeel.Ingediend.Cent,
        ToegekendCenten = oordeel.Toegekend.Cent,
        Goedgekeurd = oordeel.Goedgekeurd,
        Afgewezen = oordeel.Afgewezen,
        NietBeoordeeld = oordeel.NietBeoordeeld,
        Nieuw = Herindiening.VanBericht(oordeel.Uitslag),
        Aantal = blad.Aantal,
        Bevindingen = Verslaglijst.Bevindingen(blad),
        Links = Paginalinksvorm.Van(blad, adres),
        Signalen = [.. blad.Signalen.Select(Verslagsignaalvorm.Van)],
        MeerSignalen = blad.IsMeerSignalen,
    };

    private static Verslagvorm VanAfwijzing(Verslagblad blad, string adres)
    {
        var kop = JsonSerializer.Deserialize<Afwijzing>(blad.Kop, JsonSerializerOptions.Web)!;
        return new()
        {
            Bestand = kop.Bestand,
            Uitslag = kop.Uitslag,
            Afgebroken = kop.Afgebroken,
            AfgebrokenDoor = kop.AfgebrokenDoor,
            Aantal = blad.Aantal,
            Fouten = Verslaglijst.Fouten(blad),
            Redenen = Verslaglijst.Redenen(blad),
            Links = Paginalinksvorm.Van(blad, adres),
        };
    }

    /// <summary>De kop van een verslag zoals zij is bewaard bij wat niet is beoordeeld.</summary>
    private sealed record Afwijzing(string Bestand, string Uitslag, bool? Afgebroken, string? AfgebrokenDoor);
}
