namespace Declaraties.Berichten.Toetsen;

/// <summary>
/// Welk gegeven een element draagt, voor wie het bericht opbouwt. Typen uit het basisschema worden op meer plaatsen gebruikt;
/// hun velden zijn dan ook gedeeld, en het omhullende element zegt waar ze bij horen.
/// </summary>
internal enum Veld : byte
{
    Geen,

    // Basisschema
    Bedrag,
    Begindatum,
    BerichtXsdVersie,
    BasisschemaXsdVersie,
    Categorie,
    Code,
    Dagtekening,
    Datum,
    DatumGebruik,
    DebetCredit,
    Einddatum,
    Eenheid,
    Frequentie,
    Huis,
    Identificatie,
    LandCode,
    NaamGebruik,
    Partnernaam,
    Postcode,
    ReferentieNummer,
    Taal,
    TotaalBedrag,
    Volume,
    VorigReferentieNummer,
    Vorm,

    // Kop van elk bericht
    Header,
    Afzender,
    Ontvanger,
    BerichtIdentificatie,
    XsdVersie,

    // WMO323
    Declaratie,
    DeclaratieNummer,
    DeclaratiePeriode,
    DeclaratieDagtekening,
    TotaalIngediendBedrag,
    DeclaratieClient,
    Bsn,
    Prestatie,
    ProductCategorie,
    ProductCode,
    ProductPeriode,
    GeleverdVolume,
    PrestatieEenheid,
    ProductTarief,
    ToewijzingNummer,

    // WMO325; wat het met WMO323 gemeen heeft staat daar
    DeclaratieIdentificatie,
    XsdVersieDeclaratie,
    DeclaratieAntwoord,
    TotaalToegekendBedrag,
    RetourCode,

    // WMO301
    ToewijzingClient,
    Geboortedatum,
    Naam,
    Communicatie,
    Relatie,
    Nummer,
    Contact,
    Soort,
    Adres,
    Telefoon,
    Periode,
    ToegewezenProduct,
    Product,
    Toewijzingsdatum,
    Toewijzingstijd,
    Ingangsdatum,
    ToegewezenEinddatum,
    RedenWijziging,
    Omvang,
    Budget,

    // 305 en 307; wat zij met WMO301 gemeen hebben staat daar
    StartProduct,
    StopProduct,
    ToewijzingIngangsdatum,
    MeldingBegindatum,
    MeldingEinddatum,
    RedenBeeindiging,
    StatusAanlevering,

    // Envelop van het GGk
    Zender,
    EnvelopOntvanger,
    Organisatie,
    Applicatie,
    Administratie,
    Gebruiker,
    Referentienummer,
    Tijdstip,
    CrossRefnummer,
    Functie,
    ApplicatieVersie,
    ApplicatieSubversie,
    FunctieVersie,
    FunctieSubversie,
    Envelopinhoud,
    TekstBestand,
    XmlBestand,
}
