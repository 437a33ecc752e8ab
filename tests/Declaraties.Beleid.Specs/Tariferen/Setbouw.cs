using Declaraties.Beleid.Tariferen;
using static Declaraties.Beleid.Tariferen.Tariefparameter;

namespace Declaraties.Beleid.Specs.Tariferen;

/// <summary>Tariefsets om mee te rekenen: die van de uitgewerkte getallen, en wat ervan afwijkt.</summary>
internal static class Setbouw
{
    public const string Cao = "Zorg";

    private static readonly (Tariefparameter Parameter, decimal Waarde)[] _parameters =
    [
        (AandeelSchaalmaximum, 93), (AandeelVast, 80), (AwfLaag, 2.74m), (AwfHoog, 7.74m), (AandeelGroot, 70), (AofHoog, 7.63m), (AofLaag, 6.27m),
        (Whk, 1.52m), (Kinderopvang, 0.50m), (Zvw, 6.10m), (MaximumPremieloon, 79_409), (PensioenPercentage, 12.95m), (PensioenFranchise, 17_283),
        (BrutoUren, 1878), (VerlofUren, 225), (ZiekteverzuimPercentage, 8.2m), (IndirecteUren, 140), (ReistijdUren, 120), (ScholingUren, 40), (WerkoverlegUren, 46), (OverigeUren, 7),
        (BtwPercentage, 21), (InhuurPercentage, 10), (OverheadPercentage, 20), (VastgoedPercentage, 1), (OpleidingPercentage, 2),
        (ReiskostenPerUur, 1.50m), (VerplichtingenPerUur, 0.50m), (RisicoPercentage, 2), (Indexatie, 4.96m),
    ];

    /// <summary>Eén product, IB1, zonder afgesproken productiviteit.</summary>
    public static Tariefset Uitgewerkt { get; } = new()
    {
        Parameters = [.. _parameters.Select((paar, i) => new Parameterwaarde(null, paar.Parameter, paar.Waarde, Bron(Tariefbestandsnaam.Parameters, i + 2)))],
        Grondslagen = [],
        Schalen = [new(Cao, "A", 12, 4500, Bron(Tariefbestandsnaam.Schalen, 2))],
        Componenten =
        [
            Component("Vakantietoeslag", Componentsoort.PercentageVanSalaris, 8, true),
            Component("Eindejaarsuitkering", Componentsoort.PercentageMetVakantietoeslag, 8.3m, true),
            Component("Toelage", Componentsoort.PercentageMetVakantietoeslag, 0.1m, true),
            Component("Bijdrage", Componentsoort.Euro, 120, false),
            Component("Loopbaanbedrag", Componentsoort.PercentageVanSalaris, 1.5m, false),
        ],
        Mix = [new("IB1", Cao, "A", 100, Bron(Tariefbestandsnaam.Mix, 2))],
        Parametereinde = Bron(Tariefbestandsnaam.Parameters, _parameters.Length + 2),
    };

    /// <summary>u is 50, en niets dan btw, overhead en risico.</summary>
    public static Tariefset Klein { get; } = Kaal with
    {
        Schalen = [new(Cao, "A", 12, 5000, Bron(Tariefbestandsnaam.Schalen, 2))],
    };

    private static Tariefset Kaal => Uitgewerkt with
    {
        Componenten = [],
        Parameters =
        [
            .. Uitgewerkt.Parameters.Select(waarde => waarde with
            {
                Waarde = waarde.Parameter switch
                {
                    AandeelSchaalmaximum => 100,
                    BrutoUren => 1200,
                    BtwPercentage => 2.1m,
                    InhuurPercentage => 100,
                    OverheadPercentage => 21,
                    RisicoPercentage => 2,
                    _ => 0,
                },
            }),
        ],
    };

    /// <summary>Met een andere waarde voor elk product.</summary>
    public static Tariefset Met(this Tariefset set, Tariefparameter parameter, decimal waarde) => set.Met(null, parameter, waarde);

    /// <summary>Met een andere waarde voor een product.</summary>
    public static Tariefset Met(this Tariefset set, string? product, Tariefparameter parameter, decimal waarde) => set with
    {
        Parameters =
        [
            .. set.Parameters.Where(ander => ander.Product != product || ander.Parameter != parameter), new Parameterwaarde(product, parameter, waarde, Bron(Tariefbestandsnaam.Parameters, 99)),
        ],
    };

    public static Tariefset Zonder(this Tariefset set, params Tariefparameter[] parameters) =>
        set with { Parameters = [.. set.Parameters.Where(waarde => !parameters.Contains(waarde.Parameter))] };

    public static Tariefset MetGrondslag(this Tariefset set, Verzuimgrondslag grondslag, string? product = null) =>
        set with { Grondslagen = [.. set.Grondslagen, new(product, grondslag, Bron(Tariefbestandsnaam.Parameters, 98))] };

    /// <summary>De berekening van het eerste product.</summary>
    public static Tariefberekening Berekening(this Tariefset set)
    {
        var uitkomst = Tariefregels.Huidig.Bereken(set);
        Assert.That(uitkomst.Bezwaren, Is.Empty);
        return uitkomst.Tarieven[0];
    }

    public static Waardebron Bron(string bestand, int regel, Waardestatus? status = null) => new(bestand, regel, status, null);

    private static Caocomponent Component(string naam, Componentsoort soort, decimal waarde, bool isPensioengevend) =>
        new(Cao, naam, soort, waarde, isPensioengevend, Bron(Tariefbestandsnaam.Cao, 2));
}
