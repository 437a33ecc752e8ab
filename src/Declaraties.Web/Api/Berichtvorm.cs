using System.ComponentModel;
using System.Text.Json.Serialization;
using Declaraties.Berichten;

namespace Declaraties.Web.Api;

// The shape of what Statusbericht and Verslag write byte by byte: only the document is made of it, and a spec holds every real answer against it.
[Description("Hoe ver een bericht is.")]
internal sealed record Berichtvorm
{
    [Description("Het id, ook in het adres.")]
    public required string Id { get; init; }

    [Description("WMO323, WMO301 of onbekend.")]
    public string? Soort { get; init; }

    [Description("ontvangen, wacht, beoordeeld, opgenomen, geweigerd, onleesbaar of fout.")]
    public required string Status { get; init; }

    [Description("De status in een zin.")]
    public required string Uitleg { get; init; }

    public required DateTimeOffset OntvangenOp { get; init; }

    [Description("Ontbreekt zolang het bericht niet is afgehandeld.")]
    public DateTimeOffset? AfgehandeldOp { get; init; }

    [Description("De laatste dag waarop op een toewijzing wordt gewacht.")]
    public DateOnly? WachtTot { get; init; }

    [Description("Wat er van het bericht is gevonden, zodra dat er is.")]
    public Verslagvorm? Verslag { get; init; }

    [Description("Het adres van het WMO325, zodra dat er is.")]
    public string? Antwoord { get; init; }
}

[Description("De berichten in een ZIP-bestand dat is aangenomen, op naam.")]
internal sealed record Zipvorm
{
    public required IReadOnlyList<Zipberichtvorm> Berichten { get; init; }
}

[Description("Een bericht uit een ZIP-bestand.")]
internal sealed record Zipberichtvorm
{
    [Description("De naam in het ZIP-bestand.")]
    public required string Bestand { get; init; }

    [Description("Het adres waar het oordeel komt.")]
    public required string Adres { get; init; }

    public required Berichtvorm Bericht { get; init; }
}

[Description("Het verslag bij een bericht. Welke velden er zijn hangt af van de status: bevindingen bij een oordeel, fouten bij een onleesbaar bericht, redenen bij een geweigerd WMO301. Van die lijst staan hier de eerste honderd; zijn er meer, dan noemt _links.next het adres van de volgende.")]
internal sealed record Verslagvorm
{
    public required string Bestand { get; init; }

    [Description("Bij een oordeel: volledig toegewezen, deels afgewezen of geheel afgewezen.")]
    public required string Uitslag { get; init; }

    [Description("De AGB-code.")]
    public string? Aanbieder { get; init; }

    [Description("De gemeentecode van het CBS.")]
    public string? Gemeente { get; init; }

    public string? Identificatie { get; init; }

    public string? DeclaratieNummer { get; init; }

    [Description("De maand, als JJJJ-MM.")]
    public string? DeclaratiePeriode { get; init; }

    [Description("Het nummer van het oordeel.")]
    public long? Oordeel { get; init; }

    public DateOnly? Peildatum { get; init; }

    [Description("De versie van de regels.")]
    public string? Regelset { get; init; }

    public long? IngediendCenten { get; init; }

    public long? ToegekendCenten { get; init; }

    [Description("Het aantal prestaties.")]
    public int? Goedgekeurd { get; init; }

    [Description("Het aantal prestaties.")]
    public int? Afgewezen { get; init; }

    [Description("Het aantal prestaties.")]
    public int? NietBeoordeeld { get; init; }

    [Description("Hoeveel bevindingen, fouten of redenen er in het geheel zijn.")]
    public required long Aantal { get; init; }

    public IReadOnlyList<Bevindingvorm>? Bevindingen { get; init; }

    [Description("Of het lezen is gestopt voor het einde van het bestand; er kunnen dan meer fouten zijn.")]
    public bool? Afgebroken { get; init; }

    [Description("Waardoor: fatale-fout (vanaf de laatste fout was er niet verder te lezen) of maximum-fouten (er zijn er meer dan er worden genoemd).")]
    public string? AfgebrokenDoor { get; init; }

    public IReadOnlyList<Schemafoutvorm>? Fouten { get; init; }

    public IReadOnlyList<string>? Redenen { get; init; }

    [Description("Bij een oordeel: wat geen grond was om te weigeren, maar wel geld kost; hoogstens de eerste honderd. Nooit in het WMO325.")]
    public IReadOnlyList<Verslagsignaalvorm>? Signalen { get; init; }

    [Description("Bij een oordeel: of er daarvan meer zijn.")]
    public bool? MeerSignalen { get; init; }

    [JsonPropertyName("_links")]
    public required Paginalinksvorm Links { get; init; }
}

[Description("Een pagina van wat er van een bericht of declaratie is gevonden.")]
internal sealed record Verslagpaginavorm
{
    [Description("Het id van het bericht of de declaratie.")]
    public required string Id { get; init; }

    [Description("Het nummer van het oordeel, als er een is. Verandert het tussen twee pagina's, begin dan opnieuw.")]
    public long? Oordeel { get; init; }

    public required int Pagina { get; init; }

    public required int PaginaGrootte { get; init; }

    [Description("Hoeveel er in het geheel zijn.")]
    public required long Aantal { get; init; }

    [Description("Bij een oordeel.")]
    public IReadOnlyList<Bevindingvorm>? Bevindingen { get; init; }

    [Description("Bij een onleesbaar bericht.")]
    public IReadOnlyList<Schemafoutvorm>? Fouten { get; init; }

    [Description("Bij een geweigerd WMO301.")]
    public IReadOnlyList<string>? Redenen { get; init; }

    [JsonPropertyName("_links")]
    public required Paginalinksvorm Links { get; init; }
}

[Description("Wat geen grond was om te weigeren, maar wel geld kost.")]
internal sealed record Verslagsignaalvorm
{
    [Description("Van een oordeel zelf altijd dubbel: de ProductPeriode overlapt die van een andere goedgekeurde prestatie.")]
    public required string Soort { get; init; }

    [Description("De prestatie waar het om gaat.")]
    public string? Referentie { get; init; }

    [Description("De prestatie waarvan een credit het zou oplossen.")]
    public string? TeCrediteren { get; init; }

    public required int Toewijzing { get; init; }

    public required string Toelichting { get; init; }

    [Description("Wat er hoogstens te veel is betaald, in eurocenten.")]
    public required long Bedrag { get; init; }
}

[Description("De weg naar andere pagina's; een link die ontbreekt is er niet. Staat ook in de header Link.")]
internal sealed record Paginalinksvorm
{
    public required Linkvorm Self { get; init; }

    public Linkvorm? Prev { get; init; }

    public Linkvorm? Next { get; init; }
}

[Description("Een adres.")]
internal sealed record Linkvorm
{
    public required string Href { get; init; }
}

[Description("Een regel waaraan niet is voldaan.")]
internal sealed record Bevindingvorm
{
    [Description("De code van de regel.")]
    public required string Regel { get; init; }

    [Description("Het controleniveau, 2 t/m 4.")]
    public required int Niveau { get; init; }

    public required string Retourcode { get; init; }

    [Description("Het onderdeel van het bericht.")]
    public required string Klasse { get; init; }

    [Description("Het ReferentieNummer, als het een prestatie is.")]
    public string? Referentie { get; init; }

    public required int Regelnummer { get; init; }

    public required int Kolom { get; init; }

    [Description("Waarom, met de getallen.")]
    public required string Toelichting { get; init; }

    [Description("Wat wel goed was geweest.")]
    public required string ZouVoldoen { get; init; }

    [Description("Wat de aanbieder kan doen, nagerekend: alle adviezen bij een prestatie samen opgevolgd nemen haar bevindingen weg en geven geen nieuwe. Null als alleen een ander iets kan doen, en bij een oordeel van voor er advies was. Alleen TotaalIngediendBedrag blijft voor wie verstuurt.")]
    public required Adviesvorm? Advies { get; init; }
}

[Description("Wijzig de elementen die er staan, of laat de prestatie (bij een Client: de client met zijn prestaties) weg. Een client zonder prestaties gaat mee weg.")]
internal sealed record Adviesvorm
{
    public required IReadOnlyList<Advieswijzigingvorm> Wijzig { get; init; }

    [Description("Als dit waar is, is er niets te wijzigen.")]
    public required bool Weglaten { get; init; }
}

[Description("Een element dat anders moet.")]
internal sealed record Advieswijzigingvorm
{
    [Description("Het element, zoals in een fout tegen het berichtschema.")]
    public required string Pad { get; init; }

    [Description("Wat erin hoort; null als het element weg moet.")]
    public required string? Waarde { get; init; }
}

[Description("Een fout tegen het berichtschema (niveau 1).")]
internal sealed record Schemafoutvorm
{
    public required int Regelnummer { get; init; }

    public required int Kolom { get; init; }

    public required string Pad { get; init; }

    public required string Toelichting { get; init; }

    public string? ZouVoldoen { get; init; }

    public static Schemafoutvorm Van(Schemafout fout) =>
        new() { Regelnummer = fout.Regel, Kolom = fout.Kolom, Pad = fout.Pad, Toelichting = fout.Melding, ZouVoldoen = fout.Verwacht };
}

[Description("Een fout: application/problem+json (RFC 9457).")]
internal sealed record Probleemvorm
{
    [Description("Waar de soort fout is beschreven.")]
    public string? Type { get; init; }

    [Description("Wat voor fout het is; bij dezelfde status altijd dezelfde woorden.")]
    public required string Title { get; init; }

    [Description("De status van het antwoord.")]
    public required int Status { get; init; }

    [Description("Wat er niet klopte, en wat wel goed was geweest.")]
    public required string Detail { get; init; }

    [Description("Bij een bericht waarvan de afzender niet vaststaat: de eerste fouten tegen het berichtschema.")]
    public IReadOnlyList<Schemafoutvorm>? Fouten { get; init; }

    [Description("Waaraan wij dit verzoek in het logboek terugvinden.")]
    public string? TraceId { get; init; }
}
