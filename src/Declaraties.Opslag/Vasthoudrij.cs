using Declaraties.Domein;

namespace Declaraties.Opslag;

/// <summary>Een vastgehouden declaratie zoals zij uit haar vraag komt.</summary>
internal sealed class Vasthoudrij
{
    public string Sleutel { get; init; } = "";

    public long Versie { get; init; }

    public Gemeente Gemeente { get; init; }

    public Aanbieder Aanbieder { get; init; }

    public string OntvangenOp { get; init; } = "";

    public long Uiterlijk { get; init; }

    public string DeclaratieNummer { get; init; } = "";

    public long Periode { get; init; }

    public long Ingediend { get; init; }

    public long Toegekend { get; init; }

    public long Goedgekeurd { get; init; }

    public long Afgewezen { get; init; }

    public long NietBeoordeeld { get; init; }

    public VastgehoudenDeclaratie AlsDeclaratie() => new()
    {
        Sleutel = Sleutel,
        Versie = Versie,
        Gemeente = Gemeente,
        Aanbieder = Aanbieder,
        OntvangenOp = Tijdstippen.VanTekst(OntvangenOp),
        Uiterlijk = Datums.VanGetal(Uiterlijk),
        DeclaratieNummer = DeclaratieNummer,
        Periode = Maanden.VanGetal(Periode),
        Ingediend = new Bedrag(Ingediend),
        Toegekend = new Bedrag(Toegekend),
        Goedgekeurd = (int)Goedgekeurd,
        Afgewezen = (int)Afgewezen,
        NietBeoordeeld = (int)NietBeoordeeld,
    };
}
