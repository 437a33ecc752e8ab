using Declaraties.Beoordelen;
using Declaraties.Domein;
using Declaraties.Opslag.Ontvangsten;

namespace Declaraties.Opslag.Inzage;

/// <summary>Een beoordeelde declaratie zoals zij in een lijst staat.</summary>
public sealed record Oordeelregel
{
    /// <summary>De versie van het oordeel.</summary>
    public required long Versie { get; init; }

    /// <summary>De sleutel van de ontvangst; null als de declaratie langs de opdrachtregel kwam.</summary>
    public required string? Sleutel { get; init; }

    public required Gemeente Gemeente { get; init; }

    public required Aanbieder Aanbieder { get; init; }

    public required Wet Wet { get; init; }

    public required string DeclaratieNummer { get; init; }

    public required Maand Periode { get; init; }

    public required Uitslag Uitslag { get; init; }

    public required Bedrag Ingediend { get; init; }

    public required Bedrag Toegekend { get; init; }

    public required int Goedgekeurd { get; init; }

    public required int Afgewezen { get; init; }

    public required int NietBeoordeeld { get; init; }

    public required DateTimeOffset BeoordeeldOp { get; init; }

    public required DateTimeOffset? OntvangenOp { get; init; }

    /// <summary>Hoe ver de ontvangst is; null als die er niet is.</summary>
    public required Ontvangststatus? Status { get; init; }

    /// <summary>Van wat is vastgehouden: de laatste dag om eraan te werken; na afloop ervan gaat het antwoord vanzelf weg.</summary>
    public required DateOnly? Uiterlijk { get; init; }

    public bool IsVastgehouden => Status == Ontvangststatus.Vastgehouden;

    /// <summary>De regels met bevindingen en hoeveel, de meeste vooraan.</summary>
    public IReadOnlyList<Telregel> Regels { get; init; } = [];

    /// <summary>Waaraan de declaratie in een adres te herkennen is.</summary>
    public string Adres => Sleutel ?? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"v{Versie}");

    public Bedrag NietToegekend => Ingediend - Toegekend;

    internal static Oordeelregel Lees(Rijen rij) => new()
    {
        Versie = rij.Getal(0),
        Sleutel = rij.TekstOfLeeg(1),
        Gemeente = new(rij.Tekst(2)),
        Aanbieder = new(rij.Tekst(3)),
        DeclaratieNummer = rij.Tekst(4),
        Periode = Maanden.VanGetal(rij.Getal(5)),
        Uitslag = (Uitslag)rij.Getal(6),
        Ingediend = rij.Bedrag(7),
        Toegekend = rij.Bedrag(8),
        Goedgekeurd = (int)rij.Getal(9),
        Afgewezen = (int)rij.Getal(10),
        NietBeoordeeld = (int)rij.Getal(11),
        BeoordeeldOp = Tijdstippen.VanTekst(rij.Tekst(12)),
        OntvangenOp = rij.TekstOfLeeg(13) is { } ontvangen ? Tijdstippen.VanTekst(ontvangen) : null,
        Status = rij.TekstOfLeeg(14) is { } status ? Woorden.Van<Ontvangststatus>(status) : null,
        Uiterlijk = rij.IsLeeg(15) ? null : rij.Datum(15),
        Wet = rij.Wet(16),
    };

    /// <summary>Leest een lijst, en van elk de regels die zijn geteld.</summary>
    internal static IReadOnlyList<Oordeelregel> LeesAlle(Transactie transactie, string vraag, params ReadOnlySpan<Parameter> parameters)
    {
        var oordelen = new List<Oordeelregel>();
        using (var rijen = transactie.Lees(vraag, parameters))
        {
            while (rijen.Lees())
            {
                oordelen.Add(Lees(rijen));
            }
        }

        var regels = new Dictionary<long, List<Telregel>>();
        using (var rijen = transactie.Lees(transactie.Sql.Inzage.Telregels, ("@versies", Getallen.AlsJson(oordelen.Select(oordeel => oordeel.Versie)))))
        {
            while (rijen.Lees())
            {
                var versie = rijen.Getal(0);
                if (!regels.TryGetValue(versie, out var van))
                {
                    regels.Add(versie, van = []);
                }

                van.Add(new Telregel(rijen.Tekst(1), (int)rijen.Getal(2)));
            }
        }

        return [.. oordelen.Select(oordeel => oordeel with { Regels = regels.GetValueOrDefault(oordeel.Versie) ?? [] })];
    }
}
