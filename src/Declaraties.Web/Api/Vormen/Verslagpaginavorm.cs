using System.ComponentModel;
using System.Text.Json.Serialization;
using Declaraties.Opslag.Inzage;
using Declaraties.Web.Verkeer;

namespace Declaraties.Web.Api.Vormen;

[Description("Een pagina van wat er van een bericht of declaratie is gevonden.")]
internal sealed record Verslagpaginavorm
{
    [Description("Het id van het bericht of de declaratie.")]
    public required string Id { get; init; }

    [Description("Het nummer van het oordeel, als er een is. Verandert het tussen twee pagina's, begin dan opnieuw.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? Oordeel { get; init; }

    public required int Pagina { get; init; }

    public required int PaginaGrootte { get; init; }

    [Description("Hoeveel er in het geheel zijn.")]
    public required long Aantal { get; init; }

    [Description("Bij een oordeel.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Bevindingvorm>? Bevindingen { get; init; }

    [Description("Bij een onleesbaar bericht.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Schemafoutvorm>? Fouten { get; init; }

    [Description("Bij een geweigerd 301, 305 of 307.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Redenen { get; init; }

    [JsonPropertyName("_links")]
    public required Paginalinksvorm Links { get; init; }

    public static Verslagpaginavorm Van(string id, Verslagblad blad, string adres) => new()
    {
        Id = id,
        Oordeel = blad.Oordeel?.Versie,
        Pagina = blad.Keuze.Pagina,
        PaginaGrootte = blad.Keuze.Grootte,
        Aantal = blad.Aantal,
        Bevindingen = Verslaglijst.Bevindingen(blad),
        Fouten = Verslaglijst.Fouten(blad),
        Redenen = Verslaglijst.Redenen(blad),
        Links = Paginalinksvorm.Van(blad, adres),
    };
}
