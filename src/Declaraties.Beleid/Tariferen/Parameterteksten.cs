using static Declaraties.Beleid.Tariferen.Tariefparameter;

namespace Declaraties.Beleid.Tariferen;

/// <summary>Wat een parameter is, voor wie het bestand niet kent.</summary>
public static class Parameterteksten
{
    /// <summary>Zoals <c>loon als deel van het maximum van de schaal</c>.</summary>
    public static string InWoorden(this Tariefparameter parameter) => parameter switch
    {
        AandeelSchaalmaximum => "loon als deel van het maximum van de schaal",
        AandeelVast => "deel van het personeel met een vast contract",
        AwfLaag => "premie werkloosheid bij een vast contract",
        AwfHoog => "premie werkloosheid bij een flexibel contract",
        AandeelGroot => "deel van het personeel bij een grote werkgever",
        AofHoog => "premie arbeidsongeschiktheid van een grote werkgever",
        AofLaag => "premie arbeidsongeschiktheid van een kleine werkgever",
        Whk => "premie werkhervatting",
        Kinderopvang => "opslag kinderopvang",
        Zvw => "bijdrage zorgverzekering",
        MaximumPremieloon => "loon per jaar waarboven geen premies worden geheven",
        PensioenPercentage => "pensioenpremie van de werkgever",
        PensioenFranchise => "loon per jaar waarover geen pensioen wordt opgebouwd",
        BrutoUren => "uren van een volledige baan",
        VerlofUren => "verlof",
        ZiekteverzuimPercentage => "ziekteverzuim",
        IndirecteUren => "tijd voor de client, zonder hem",
        ReistijdUren => "reistijd",
        ScholingUren => "scholing",
        WerkoverlegUren => "werkoverleg",
        OverigeUren => "overige uren",
        NoShowPercentage => "deel van de afspraken waarop de client er niet is",
        ProductiviteitPercentage => "afgesproken deel van de uren bij de client",
        BtwPercentage => "btw op ingehuurd personeel",
        InhuurPercentage => "deel van de inzet dat wordt ingehuurd",
        OverheadPercentage => "overhead",
        VastgoedPercentage => "huisvesting van kantoren",
        OpleidingPercentage => "opleiding",
        ReiskostenPerUur => "reiskosten",
        VerplichtingenPerUur => "kosten van verplichtingen",
        RisicoPercentage => "opslag voor risico",
        RendementPercentage => "opslag voor rendement",
        InnovatiePercentage => "opslag voor innovatie",
        Indexatie => "indexatie; wordt getoond, het tarief gebruikt haar niet",
        _ => throw new ArgumentOutOfRangeException(nameof(parameter), parameter, "Onbekende parameter."),
    };

    /// <summary>Waarin zij wordt gegeven.</summary>
    public static string Eenheid(this Tariefparameter parameter) => parameter.Soort() switch
    {
        Parametersoort.Percentage => "%",
        Parametersoort.Uren => "uren per jaar",
        _ => parameter is ReiskostenPerUur or VerplichtingenPerUur ? "euro per uur" : "euro per jaar",
    };
}
