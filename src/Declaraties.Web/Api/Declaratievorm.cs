using System.ComponentModel;
using System.Text.Json.Serialization;
using Declaraties.Dienst.Ontvangen;

namespace Declaraties.Web.Api;

// The shapes of what Declaratieroutes answers: only the document is made of them, and a spec holds the real answers against them.
[Description("Een bladzijde van de werklijst.")]
internal sealed record Werklijstvorm
{
    [Description("Hoeveel declaraties aan het filter voldoen; geteld tot een grens.")]
    public required int Aantal { get; init; }

    [Description("Of het er meer zijn dan is geteld.")]
    public required bool IsMeer { get; init; }

    public required int Bladzijde { get; init; }

    public required int Bladzijden { get; init; }

    public required IReadOnlyList<Declaratievorm> Declaraties { get; init; }
}

[Description("Een declaratie en haar oordeel.")]
internal sealed record Declaratievorm
{
    [Description("De sleutel in het adres.")]
    public required string Id { get; init; }

    [Description("Het nummer van het oordeel; het hoort bij elke handeling, zodat niemand handelt op een oordeel dat al is vervangen.")]
    public required long Oordeel { get; init; }

    public required string Gemeente { get; init; }

    [Description("De AGB-code.")]
    public required string Aanbieder { get; init; }

    public required string DeclaratieNummer { get; init; }

    [Description("De maand, als JJJJ-MM.")]
    public required string Periode { get; init; }

    public required string Uitslag { get; init; }

    [Description("vastgehouden zolang het antwoord nog niet weg is; leeg als de declaratie langs de opdrachtregel kwam.")]
    public string? Status { get; init; }

    [Description("Van wat is vastgehouden: op deze dag gaat het antwoord vanzelf weg.")]
    public DateOnly? Uiterlijk { get; init; }

    public required long IngediendCenten { get; init; }

    public required long ToegekendCenten { get; init; }

    public required int Goedgekeurd { get; init; }

    public required int Afgewezen { get; init; }

    public required int NietBeoordeeld { get; init; }

    public DateTimeOffset? OntvangenOp { get; init; }

    public required DateTimeOffset BeoordeeldOp { get; init; }

    [Description("De regels waaraan niet is voldaan, de meeste vooraan.")]
    public required IReadOnlyList<Regeltellingvorm> Regels { get; init; }
}

[Description("Hoe vaak aan een regel niet is voldaan.")]
internal sealed record Regeltellingvorm
{
    public required string Regel { get; init; }

    public required int Bevindingen { get; init; }
}

[Description("Een declaratie met haar prestaties, bevindingen en wat ermee is gedaan.")]
internal sealed record Declaratiebladvorm
{
    public required Declaratievorm Declaratie { get; init; }

    public required string Identificatie { get; init; }

    public required DateOnly Peildatum { get; init; }

    public required string Regelset { get; init; }

    [Description("Hoeveel bevindingen er in het geheel zijn.")]
    public required long AantalBevindingen { get; init; }

    [Description("Wat over de declaratie als geheel gaat, hoogstens de eerste honderd.")]
    public required IReadOnlyList<Bevindingvorm> Bevindingen { get; init; }

    [Description("Of er daarvan meer zijn: zie _links.bevindingen.")]
    public required bool MeerBevindingen { get; init; }

    [Description("Wat geen grond was om te weigeren, maar wel geld kost: wat met het oordeel ontstond, hoogstens de eerste honderd.")]
    public required IReadOnlyList<Verslagsignaalvorm> Signalen { get; init; }

    [Description("Of er daarvan meer zijn: zie /v1/signalen.")]
    public required bool MeerSignalen { get; init; }

    public required int AantalPrestaties { get; init; }

    public required int Bladzijde { get; init; }

    public required int Bladzijden { get; init; }

    public required IReadOnlyList<Prestatievorm> Prestaties { get; init; }

    [JsonPropertyName("_links")]
    public required Declaratielinksvorm Links { get; init; }

    [Description("Elke stap van de beoordeling, met wie, wanneer en waarom.")]
    public required IReadOnlyList<Stapvorm> Stappen { get; init; }
}

[Description("Een prestatie en wat ervan is gevonden.")]
internal sealed record Prestatievorm
{
    public required string ReferentieNummer { get; init; }

    public string? VorigReferentieNummer { get; init; }

    [Description("Gemaskeerd.")]
    public required string Bsn { get; init; }

    [Description("Leeg als het een Bsn kan zijn.")]
    public int? ToewijzingNummer { get; init; }

    public string? ProductCategorie { get; init; }

    public string? ProductCode { get; init; }

    public required DateOnly Begindatum { get; init; }

    public required DateOnly Einddatum { get; init; }

    public required long Volume { get; init; }

    [Description("De code van de standaard, zoals 01 voor minuten.")]
    public required string Eenheid { get; init; }

    public required long BedragCenten { get; init; }

    public required string Uitslag { get; init; }

    [Description("Hoogstens de eerste vijfentwintig.")]
    public required IReadOnlyList<Bevindingvorm> Bevindingen { get; init; }

    [Description("Of er meer zijn: zie _links.bevindingen van de declaratie.")]
    public required bool MeerBevindingen { get; init; }
}

[Description("Waar meer van een declaratie staat.")]
internal sealed record Declaratielinksvorm
{
    public required Linkvorm Bevindingen { get; init; }
}

[Description("Wat er met een vastgehouden declaratie is gedaan.")]
internal sealed record Stapvorm
{
    public required DateTimeOffset Moment { get; init; }

    [Description("vastgehouden, herbeoordeeld, vrijgegeven of termijn (vanzelf vrijgegeven).")]
    public required string Soort { get; init; }

    public required string Wie { get; init; }

    public required string Rol { get; init; }

    public required string Reden { get; init; }

    public string? Toelichting { get; init; }

    public required long Oordeel { get; init; }
}

[Description("Wat opnieuw beoordelen nu zou geven. Er is niets vastgelegd.")]
internal sealed record Beproevingvorm
{
    [Description("Het oordeel waarmee is vergeleken.")]
    public required long Oordeel { get; init; }

    public required DateOnly Peildatum { get; init; }

    [Description("Of er een ander oordeel zou komen.")]
    public required bool IsAnders { get; init; }

    [Description("Waarom het nu niet kan; leeg als het kan.")]
    public string? Bezwaar { get; init; }

    public required Oordeelsomvorm Toen { get; init; }

    public required Oordeelsomvorm Nu { get; init; }

    public required int AantalWeg { get; init; }

    [Description("Bevindingen over het geheel die vervallen, hoogstens de eerste honderd.")]
    public required IReadOnlyList<Bevindingvorm> Weg { get; init; }

    public required int AantalErbij { get; init; }

    [Description("Bevindingen over het geheel die erbij komen, hoogstens de eerste honderd.")]
    public required IReadOnlyList<Bevindingvorm> Erbij { get; init; }

    [Description("Hoeveel prestaties anders worden, tot en met duizend.")]
    public required int AantalPrestaties { get; init; }

    public required int Bladzijde { get; init; }

    public required int Bladzijden { get; init; }

    public required IReadOnlyList<Verschilvorm> Prestaties { get; init; }
}

[Description("Een oordeel in getallen.")]
internal sealed record Oordeelsomvorm
{
    public required string Uitslag { get; init; }

    public required long IngediendCenten { get; init; }

    public required long ToegekendCenten { get; init; }

    public required int Goedgekeurd { get; init; }

    public required int Afgewezen { get; init; }

    public required int NietBeoordeeld { get; init; }
}

[Description("Een prestatie waarvan het oordeel anders zou worden.")]
internal sealed record Verschilvorm
{
    public required string ReferentieNummer { get; init; }

    public required string Toen { get; init; }

    public required string Nu { get; init; }

    public required IReadOnlyList<Bevindingvorm> BevindingenToen { get; init; }

    public required IReadOnlyList<Bevindingvorm> BevindingenNu { get; init; }
}

[Description("Hoe een handeling is afgelopen.")]
internal sealed record Afloopvorm
{
    public required string Id { get; init; }

    [Description("Het oordeel dat nu geldt.")]
    public long? Oordeel { get; init; }

    public required string Uitleg { get; init; }
}

[Description("De afkeur in een maand op een regel bij een aanbieder.")]
internal sealed record Afkeurvorm
{
    [Description("Als JJJJ-MM.")]
    public required string Maand { get; init; }

    public required string Aanbieder { get; init; }

    public required string Regel { get; init; }

    public required string Retourcode { get; init; }

    [Description("In hoeveel declaraties.")]
    public required int Declaraties { get; init; }

    public required int Bevindingen { get; init; }

    public required long BedragCenten { get; init; }
}

[Description("De benutting van een maand: geleverde tijd tegen geïndiceerde tijd.")]
internal sealed record Benuttingvorm
{
    public required string Maand { get; init; }

    public required Benuttinggroepvorm Totaal { get; init; }

    [Description("Leeg als per toewijzing is gevraagd.")]
    public required IReadOnlyList<Benuttinggroepvorm> Groepen { get; init; }

    public required int Bladzijde { get; init; }

    public required int Bladzijden { get; init; }

    [Description("Leeg als niet per toewijzing is gevraagd.")]
    public required IReadOnlyList<Toewijzingbenuttingvorm> Toewijzingen { get; init; }
}

[Description("De benutting van een groep toewijzingen.")]
internal sealed record Benuttinggroepvorm
{
    [Description("De code van de gemeente, de aanbieder of het product; leeg bij het totaal.")]
    public required string Sleutel { get; init; }

    public required int Toewijzingen { get; init; }

    public decimal? GeleverdMinuten { get; init; }

    public decimal? GeindiceerdMinuten { get; init; }

    [Description("Leeg als het niet is te bepalen.")]
    public decimal? Percentage { get; init; }

    public required int Onder { get; init; }

    public required int Normaal { get; init; }

    public required int Boven { get; init; }

    public required int NietTeBepalen { get; init; }
}

[Description("De benutting van een toewijzing.")]
internal sealed record Toewijzingbenuttingvorm
{
    public required string Gemeente { get; init; }

    public required string Aanbieder { get; init; }

    public required int ToewijzingNummer { get; init; }

    public string? ProductCode { get; init; }

    public decimal? GeleverdMinuten { get; init; }

    public decimal? GeindiceerdMinuten { get; init; }

    public decimal? Percentage { get; init; }

    [Description("onder, normaal, boven of niet te bepalen.")]
    public required string Band { get; init; }
}
