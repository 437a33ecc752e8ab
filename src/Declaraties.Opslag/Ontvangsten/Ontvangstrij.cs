using Declaraties.Beantwoorden;
using Declaraties.Domein;

namespace Declaraties.Opslag.Ontvangsten;

/// <summary>Een ontvangst zoals zij in haar tabel staat.</summary>
internal sealed class Ontvangstrij
{
    public long Nummer { get; init; }

    public string Sleutel { get; init; } = "";

    public string? Soort { get; init; }

    public long Wet { get; init; }

    public string Kanaal { get; init; } = "";

    public string? Afzender { get; init; }

    public string? Kenmerk { get; init; }

    public string? AntwoordAan { get; init; }

    public string? Spoor { get; init; }

    public byte[] Vingerafdruk { get; init; } = [];

    public string OntvangenOp { get; init; } = "";

    public long? Lengte { get; init; }

    public Gemeente? Gemeente { get; init; }

    public Aanbieder? Aanbieder { get; init; }

    public string Status { get; init; } = "";

    public long? WachtTot { get; init; }

    public long? Uiterlijk { get; init; }

    public string? Reden { get; init; }

    public byte[]? Verslag { get; init; }

    public long? Versie { get; init; }

    public string? AfgehandeldOp { get; init; }

    public string? Envelop { get; init; }

    public Ontvangst AlsOntvangst() => new()
    {
        Nummer = Nummer,
        Sleutel = Sleutel,
        Soort = Soort is null ? null : new Berichtnaam((Wet)Wet, Soort).Soort,
        Wet = Soort is null ? null : (Wet)Wet,
        Kanaal = Woorden.Van<Kanaal>(Kanaal),
        Afzender = Afzender,
        Kenmerk = Kenmerk,
        AntwoordAan = AntwoordAan,
        Spoor = Spoor,
        Vingerafdruk = new Vingerafdruk(Vingerafdruk),
        OntvangenOp = Tijdstippen.VanTekst(OntvangenOp),
        Lengte = Lengte,
        Gemeente = Gemeente,
        Aanbieder = Aanbieder,
        Status = Woorden.Van<Ontvangststatus>(Status),
        WachtTot = WachtTot is { } dag ? Datums.VanGetal(dag) : null,
        Uiterlijk = Uiterlijk is { } laatste ? Datums.VanGetal(laatste) : null,
        Reden = Reden,
        Verslag = Verslag,
        Versie = Versie,
        AfgehandeldOp = AfgehandeldOp is null ? null : Tijdstippen.VanTekst(AfgehandeldOp),
        Envelop = Envelop is null ? null : Envelopbewijs.VanTekst(Envelop),
    };
}
