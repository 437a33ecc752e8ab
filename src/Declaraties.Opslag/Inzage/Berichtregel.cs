using Declaraties.Beoordelen;
using Declaraties.Domein;
using Declaraties.Opslag.Ontvangsten;

namespace Declaraties.Opslag.Inzage;

/// <summary>Een ontvangen bericht zoals het in een lijst staat.</summary>
public sealed record Berichtregel
{
    public required string Sleutel { get; init; }

    /// <summary>Hoe het bericht heet: <c>WMO323</c>, <c>JW301</c>; null als het geen bericht is dat deze dienst verwerkt.</summary>
    public required string? Soort { get; init; }

    public required Wet? Wet { get; init; }

    public required Ontvangststatus Status { get; init; }

    public required DateTimeOffset OntvangenOp { get; init; }

    public required DateTimeOffset? AfgehandeldOp { get; init; }

    public required DateOnly? WachtTot { get; init; }

    public required Gemeente? Gemeente { get; init; }

    public required Aanbieder? Aanbieder { get; init; }

    /// <summary>Wat erover is beslist; null zolang dat niet is beantwoord.</summary>
    public required Berichtuitslag? Uitslag { get; init; }

    internal static Berichtregel Lees(Rijen rij) => new()
    {
        Sleutel = rij.Tekst(0),
        Soort = rij.TekstOfLeeg(1) is { } soort ? new Berichtnaam(rij.Wet(17), soort).Soort : null,
        Wet = rij.IsLeeg(1) ? null : rij.Wet(17),
        Status = Woorden.Van<Ontvangststatus>(rij.Tekst(2)),
        OntvangenOp = Tijdstippen.VanTekst(rij.Tekst(3)),
        AfgehandeldOp = rij.TekstOfLeeg(4) is { } afgehandeld ? Tijdstippen.VanTekst(afgehandeld) : null,
        WachtTot = rij.DatumOfLeeg(5),
        Gemeente = rij.GemeenteOfLeeg(6),
        Aanbieder = rij.AanbiederOfLeeg(7),
        Uitslag = rij.IsLeeg(8) ? null : new Berichtuitslag
        {
            Identificatie = rij.Tekst(8),
            DeclaratieNummer = rij.Tekst(9),
            Periode = Maanden.VanGetal(rij.Getal(10)),
            Uitslag = (Uitslag)rij.Getal(11),
            Ingediend = rij.Bedrag(12),
            Toegekend = rij.Bedrag(13),
            Goedgekeurd = (int)rij.Getal(14),
            Afgewezen = (int)rij.Getal(15),
            NietBeoordeeld = (int)rij.Getal(16),
        },
    };
}
