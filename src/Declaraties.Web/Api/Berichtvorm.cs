using System.ComponentModel;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Declaraties.Beoordelen;
using Declaraties.Berichten;
using Declaraties.Controleren;
using Declaraties.Dienst.Verslagen;
using Declaraties.Domein;
using Declaraties.Opslag.Inzage;
using Declaraties.Opslag.Ontvangsten;
using Declaraties.Opslag.Oordelen;
using Declaraties.Signaleren;
using Declaraties.Web.Verkeer;

namespace Declaraties.Web.Api;

[Description("Hoe ver een bericht is.")]
public sealed record Berichtvorm
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
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? AfgehandeldOp { get; init; }

    [Description("De laatste dag waarop op een toewijzing wordt gewacht.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? WachtTot { get; init; }

    [Description("Wat er van het bericht is gevonden, zodra dat er is.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Verslagvorm? Verslag { get; init; }

    [Description("Het adres van het WMO325, zodra dat er is.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Antwoord { get; init; }

    /// <summary>De status, met van het verslag de pagina die <paramref name="blad"/> is.</summary>
    /// <param name="ontvangst">Het bericht.</param>
    /// <param name="blad">De pagina; null als er geen is, of als wie dit leest haar niet mag zien.</param>
    /// <param name="magLezen">Of wie dit leest mag weten wat er is gevonden en beantwoord.</param>
    public static Berichtvorm Van(Ontvangst ontvangst, Verslagblad? blad, bool magLezen) => new()
    {
        Id = ontvangst.Sleutel,
        Soort = ontvangst.Soort ?? "onbekend",
        Status = Statusbericht.Woord(ontvangst.Status),
        Uitleg = magLezen ? Statusbericht.InWoorden(ontvangst) : $"{Statusbericht.InWoorden(ontvangst)} {Statusbericht.NietVoorU}",
        OntvangenOp = ontvangst.OntvangenOp,
        AfgehandeldOp = ontvangst.AfgehandeldOp,
        WachtTot = Statusbericht.WachtTot(ontvangst),
        Verslag = blad is null ? null : Verslagvorm.Van(ontvangst.Sleutel, blad, Berichtenadres.Bevindingen(ontvangst.Sleutel)),
        Antwoord = magLezen && ontvangst.Status == Ontvangststatus.Beoordeeld ? Berichtenadres.Antwoord(ontvangst.Sleutel) : null,
    };
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

    [Description("Bij een oordeel: wat geen grond was om te weigeren, maar wel geld kost; hoogstens de eerste honderd. Nooit in het WMO325.")]
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

    [Description("Bij een geweigerd WMO301.")]
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

[Description("Wat geen grond was om te weigeren, maar wel geld kost.")]
public sealed record Verslagsignaalvorm
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

    public static Verslagsignaalvorm Van(Signaal signaal) => new()
    {
        Soort = signaal.Soort.Naam(),
        Referentie = signaal.Referentie,
        TeCrediteren = signaal.TeCrediteren,
        Toewijzing = signaal.ToewijzingNummer!.Value,
        Toelichting = signaal.Toelichting,
        Bedrag = signaal.Bedrag.Cent,
    };
}

[Description("De weg naar andere pagina's; een link die ontbreekt is er niet. Staat ook in de header Link.")]
public sealed record Paginalinksvorm
{
    public required Linkvorm Self { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Linkvorm? Prev { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Linkvorm? Next { get; init; }

    public static Paginalinksvorm Van(Verslagblad blad, string adres)
    {
        var keuze = blad.Keuze;
        return new()
        {
            Self = Linkvorm.Van(keuze, adres),
            Prev = keuze.Pagina > 1 ? Linkvorm.Van(keuze with { Pagina = keuze.Pagina - 1 }, adres) : null,
            Next = blad.IsMeer ? Linkvorm.Van(keuze with { Pagina = keuze.Pagina + 1 }, adres) : null,
        };
    }

    /// <summary>Dezelfde links voor de header Link (RFC 8288).</summary>
    public string AlsKop() => string.Join(
        ", ", new[] { ("self", Self), ("prev", Prev), ("next", Next) }.Where(link => link.Item2 is not null).Select(link => $"<{link.Item2!.Href}>; rel=\"{link.Item1}\""));
}

[Description("Een adres.")]
public sealed record Linkvorm
{
    public required string Href { get; init; }

    public static Linkvorm Van(Verslagkeuze keuze, string adres) => new()
    {
        Href = string.Create(CultureInfo.InvariantCulture, $"{adres}?pagina={keuze.Pagina}{(keuze.Grootte == Verslagkeuze.Gewoon ? "" : $"&paginaGrootte={keuze.Grootte}")}"),
    };
}

[Description("Een regel waaraan niet is voldaan.")]
public sealed record Bevindingvorm
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

    public static Bevindingvorm Van(BewaardeBevinding bevinding) => new()
    {
        Regel = bevinding.Regel,
        Niveau = (int)bevinding.Niveau,
        Retourcode = bevinding.RetourCode,
        Klasse = bevinding.Klasse,
        Referentie = bevinding.Referentie,
        Regelnummer = (int)bevinding.Regelnummer,
        Kolom = (int)bevinding.Kolom,
        Toelichting = bevinding.Toelichting,
        ZouVoldoen = bevinding.ZouVoldoen,
        Advies = bevinding.Advies is { } advies ? Adviesvorm.Van(Adviestekst.Lees(advies)) : null,
    };
}

[Description("Wijzig de elementen die er staan, of laat de prestatie (bij een Client: de client met zijn prestaties) weg. Een client zonder prestaties gaat mee weg.")]
public sealed record Adviesvorm
{
    public required IReadOnlyList<Advieswijzigingvorm> Wijzig { get; init; }

    [Description("Als dit waar is, is er niets te wijzigen.")]
    public required bool Weglaten { get; init; }

    public static Adviesvorm Van(Advies advies) => new()
    {
        Wijzig = [.. advies.Wijzig.Select(een => new Advieswijzigingvorm { Pad = een.Pad, Waarde = een.Waarde })],
        Weglaten = advies.Weglaten,
    };
}

[Description("Een element dat anders moet.")]
public sealed record Advieswijzigingvorm
{
    [Description("Het element, zoals in een fout tegen het berichtschema.")]
    public required string Pad { get; init; }

    [Description("Wat erin hoort; null als het element weg moet.")]
    public required string? Waarde { get; init; }
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
