namespace Declaraties.Beleid.Tariferen;

/// <summary>De getallen van een tariefset, in de volgorde van de formule; elk heet zoals in het bestand.</summary>
public enum Tariefparameter
{
    /// <summary>Welk deel van het maximum van zijn schaal iemand gemiddeld verdient.</summary>
    AandeelSchaalmaximum,

    /// <summary>Welk deel van het personeel een vast contract heeft; de anderen betalen de hoge premie voor werkloosheid.</summary>
    AandeelVast,
    AwfLaag,
    AwfHoog,

    /// <summary>Welk deel bij een grote werkgever werkt; de anderen betalen de lage premie voor arbeidsongeschiktheid.</summary>
    AandeelGroot,
    AofHoog,
    AofLaag,
    Whk,
    Kinderopvang,
    Zvw,

    /// <summary>Het loon per jaar waarboven geen premies worden geheven.</summary>
    MaximumPremieloon,
    PensioenPercentage,

    /// <summary>Het loon per jaar waarover geen pensioen wordt opgebouwd.</summary>
    PensioenFranchise,
    BrutoUren,
    VerlofUren,
    ZiekteverzuimPercentage,
    IndirecteUren,
    ReistijdUren,
    ScholingUren,
    WerkoverlegUren,
    OverigeUren,
    NoShowPercentage,

    /// <summary>Afgesproken; is het er niet, dan beslist de opbouw van de uren.</summary>
    ProductiviteitPercentage,
    BtwPercentage,

    /// <summary>Over welk deel van de inzet btw wordt betaald.</summary>
    InhuurPercentage,
    OverheadPercentage,
    VastgoedPercentage,
    OpleidingPercentage,
    ReiskostenPerUur,
    VerplichtingenPerUur,
    RisicoPercentage,
    RendementPercentage,
    InnovatiePercentage,

    /// <summary>Wordt getoond en getoetst; het tarief gebruikt haar niet.</summary>
    Indexatie,
}
