using static Declaraties.Beleid.Tariferen.Tariefparameter;

namespace Declaraties.Beleid.Tariferen;

/// <summary>Wat er van de parameters vaststaat: waarin zij worden gegeven, en wat er geldt als zij ontbreken.</summary>
public static class Parameterlijst
{
    public static IReadOnlyList<Tariefparameter> Alle { get; } = Enum.GetValues<Tariefparameter>();

    public static Parametersoort Soort(this Tariefparameter parameter) => parameter switch
    {
        MaximumPremieloon or PensioenFranchise or ReiskostenPerUur or VerplichtingenPerUur => Parametersoort.Euro,
        BrutoUren or VerlofUren or IndirecteUren or ReistijdUren or ScholingUren or WerkoverlegUren or OverigeUren => Parametersoort.Uren,
        _ => Parametersoort.Percentage,
    };

    /// <summary>Of een product hem moet hebben. Wat hier niet staat is nul als het ontbreekt, of doet niet mee.</summary>
    public static bool IsNodig(this Tariefparameter parameter) => parameter is not (ScholingUren or WerkoverlegUren or NoShowPercentage or ProductiviteitPercentage
        or VastgoedPercentage or OpleidingPercentage or ReiskostenPerUur or VerplichtingenPerUur or RendementPercentage or InnovatiePercentage or Indexatie);
}
