using Declaraties.Beoordelen;
using Declaraties.Domein;

namespace Declaraties.Opslag.Oordelen;

/// <summary>Een oordeel zonder wat er in grote aantallen bij hoort.</summary>
public record Oordeelkop
{
    /// <summary>De versie waaronder het is vastgelegd; daarmee is het te herspelen.</summary>
    public required long Versie { get; init; }

    public required Aanbieder Aanbieder { get; init; }

    public required Gemeente Gemeente { get; init; }

    public required Wet Wet { get; init; }

    public required string Identificatie { get; init; }

    public required string DeclaratieNummer { get; init; }

    public required Maand Periode { get; init; }

    public required DateOnly Peildatum { get; init; }

    /// <summary>De versie van de regels waarmee is geoordeeld.</summary>
    public required string Regelset { get; init; }

    public required Uitslag Uitslag { get; init; }

    public required Bedrag Ingediend { get; init; }

    public required Bedrag Toegekend { get; init; }

    public required int Goedgekeurd { get; init; }

    public required int Afgewezen { get; init; }

    public required int NietBeoordeeld { get; init; }

    /// <summary>Leest een rij met de kolommen van een kop.</summary>
    internal static Oordeelkop Lees(Rijen rij, long versie) => new()
    {
        Versie = versie,
        Aanbieder = new(rij.Tekst(0)),
        Gemeente = new(rij.Tekst(1)),
        Identificatie = rij.Tekst(2),
        DeclaratieNummer = rij.Tekst(3),
        Periode = Maanden.VanGetal(rij.Getal(4)),
        Peildatum = rij.Datum(5),
        Regelset = rij.Tekst(6),
        Uitslag = (Uitslag)rij.Getal(7),
        Ingediend = rij.Bedrag(8),
        Toegekend = rij.Bedrag(9),
        Goedgekeurd = (int)rij.Getal(10),
        Afgewezen = (int)rij.Getal(11),
        NietBeoordeeld = (int)rij.Getal(12),
        Wet = rij.Wet(13),
    };
}
