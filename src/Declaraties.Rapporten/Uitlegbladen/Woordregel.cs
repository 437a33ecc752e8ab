using Declaraties.Domein;
using Declaraties.Opslag.Toewijzingen;
using Declaraties.Rapporten.Vormen;

namespace Declaraties.Rapporten.Uitlegbladen;

/// <summary>Een ding dat de aanbieder te doen staat, al zonder Bsn.</summary>
internal sealed record Woordregel
{
    public const string Bericht = "bericht";
    public const string Prestatie = "prestatie";
    public const string Credit = "credit";

    public required string Soort { get; init; }

    public required Gemeente Gemeente { get; init; }

    public required string DeclaratieNummer { get; init; }

    public required Maand Maand { get; init; }

    public string? ReferentieNummer { get; init; }

    /// <summary>Null als zij een Bsn kan zijn, en als het over het bericht als geheel gaat.</summary>
    public int? ToewijzingNummer { get; init; }

    public Product? Product { get; init; }

    public Periode? Periode { get; init; }

    public Volume? Volume { get; init; }

    public Bedrag? Bedrag { get; init; }

    public string? Regel { get; init; }

    public string? RetourCode { get; init; }

    public required string Kop { get; init; }

    public required string Waarom { get; init; }

    public string? GoedWas { get; init; }

    public required string Stuur { get; init; }

    public Woordregelvorm AlsVorm(Naamlijst namen) => new()
    {
        Soort = Soort,
        Gemeente = Gemeente.Code,
        DeclaratieNummer = DeclaratieNummer,
        Maand = Maand.ToString(),
        ReferentieNummer = ReferentieNummer,
        ToewijzingNummer = ToewijzingNummer,
        Product = Product?.ToString(),
        Begindatum = Periode?.Begin,
        Einddatum = Periode?.Eind,
        BedragCenten = Bedrag?.Cent,
        Regel = Regel,
        Retourcode = RetourCode,
        Kop = Kop,
        Waarom = Waarom,
        GoedWas = GoedWas,
        Stuur = Stuur,
        ProductNaam = namen.Van(Product),
    };
}
