namespace Declaraties.Berichten.Toetsen;

/// <summary>De typen van het basisschema (iWmo 3.2) die WMO301, WMO323 en WMO325 gebruiken; zie <c>schemas/iwmo-3.2</c>.</summary>
internal static class Basisschema
{
    public const string Naamruimte = "http://www.istandaarden.nl/iwmo/3_2/basisschema/schema";

    public static Waardetype AanduidingWoonadres { get; } = Codelijst("LDT_AanduidingWoonadres", "AB BY TO WW");

    public static Waardetype AdresSoort { get; } = Codelijst("LDT_AdresSoort", "01 02 03 04");

    public static Waardetype AgbCode { get; } = Tekst("LDT_AgbCode", 1, 8, Patroon.AchtCijfers, "precies 8 cijfers");

    public static Waardetype Bedrag { get; } = Geheel("LDT_Bedrag", 99_999_999);

    public static Waardetype BerichtCode { get; } = Tekst("LDT_BerichtCode", 1, 3, Patroon.Geen);

    public static Waardetype BerichtSubversie { get; } = Geheel("LDT_BerichtSubversie", 99);

    public static Waardetype BerichtVersie { get; } = Geheel("LDT_BerichtVersie", 99);

    public static Waardetype Budget { get; } = Geheel("LDT_Budget", 99_999_999);

    public static Waardetype BurgerServicenummer { get; } = Waardetype.Geheimnummer(
        Naamruimte, "LDT_BurgerServicenummer", 9, Patroon.NegenCijfers, "precies 9 cijfers");

    public static Waardetype Commentaar { get; } = Tekst("LDT_Commentaar", 1, -1, Patroon.Commentaar, "minstens 1 teken dat geen wit is");

    public static Waardetype Communicatievorm { get; } = Codelijst("LDT_Communicatievorm", "1 2 3");

    public static Waardetype Datum { get; } = Waardetype.DatumZonderZone(Naamruimte, "LDT_Datum");

    public static Waardetype DatumGebruik { get; } = Codelijst("LDT_DatumGebruik", "1 2 3");

    public static Waardetype DebetCredit { get; } = Codelijst("LDT_DebetCredit", "C D");

    public static Waardetype Eenheid { get; } = Codelijst("LDT_Eenheid", "01 04 14 16 82 83 84");

    public static Waardetype Emailadres { get; } = Tekst("LDT_Emailadres", 1, 80, Patroon.NietBlanco);

    public static Waardetype Frequentie { get; } = Codelijst("LDT_Frequentie", "1 2 4 6");

    public static Waardetype Gemeente { get; } = Tekst("LDT_Gemeente", 1, -1, Patroon.VierCijfers, "precies 4 cijfers");

    public static Waardetype Geslacht { get; } = Codelijst("LDT_Geslacht", "0 1 2");

    public static Waardetype Huisletter { get; } = Tekst("LDT_Huisletter", 1, 1, Patroon.NietBlanco);

    public static Waardetype Huisnummer { get; } = Geheel("LDT_Huisnummer", 99_999);

    public static Waardetype HuisnummerToevoeging { get; } = Tekst("LDT_HuisnummerToevoeging", 1, 4, Patroon.NietBlanco);

    public static Waardetype IdentificatieBericht { get; } = Tekst("LDT_IdentificatieBericht", 1, 12, Patroon.NietBlanco);

    public static Waardetype IdentificatieDeclaratie { get; } = Tekst("LDT_IdentificatieDeclaratie", 1, 12, Patroon.Geen);

    public static Waardetype JuridischeStatus { get; } = Codelijst("LDT_JuridischeStatus", "01 02 03 04 05 11 12");

    public static Waardetype LandCode { get; } = Codelijst("LDT_LandCode",
            "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ "
            + "BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM "
            + "DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS "
            + "GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN "
            + "KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ "
            + "MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM "
            + "PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV "
            + "SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI "
            + "VN VU WF WS YE YT ZA ZM ZW",
            "een landcode van twee hoofdletters (ISO 3166-1)");

    public static Waardetype Landnummer { get; } = Tekst("LDT_Landnummer", 1, 4, Patroon.NietBlanco);

    public static Waardetype Naam { get; } = Tekst("LDT_Naam", 1, 200, Patroon.NietBlanco);

    public static Waardetype NaamGebruik { get; } = Codelijst("LDT_NaamGebruik", "1 2 3 4 5 6");

    public static Waardetype Nummer { get; } = Geheel("LDT_Nummer", 999_999_999);

    public static Waardetype Organisatienaam { get; } = Tekst("LDT_Organisatienaam", 1, 35, Patroon.NietBlanco);

    public static Waardetype Persoonsid { get; } = Tekst("LDT_Persoonsid", 1, 20, Patroon.NietBlanco);

    public static Waardetype Plaatsnaam { get; } = Tekst("LDT_Plaatsnaam", 1, 80, Patroon.NietBlanco);

    public static Waardetype Postcode { get; } = Tekst("LDT_Postcode", 1, 8, Patroon.NietBlanco);

    public static Waardetype ProductCategorie { get; } = Codelijst("LDT_ProductCategorie", "01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18");

    public static Waardetype ProductCode { get; } = Tekst("LDT_ProductCode", 1, 5, Patroon.NietBlanco);

    public static Waardetype RedenWijziging { get; } = Codelijst("LDT_RedenWijziging", "01 02 03 04 05 06 07 08 09 10 11 12 13 14");

    public static Waardetype Referentie { get; } = Tekst("LDT_Referentie", 1, 36, Patroon.NietBlanco);

    public static Waardetype ReferentieNummer { get; } = Tekst("LDT_ReferentieNummer", 1, 20, Patroon.Geen);

    public static Waardetype RelatieVolgorde { get; } = Geheel("LDT_RelatieVolgorde", 99);

    public static Waardetype RetourCode { get; } = Codelijst("LDT_RetourCode",
            "0001 0200 0233 0611 8001 8017 8021 8187 8214 8848 9019 9056 9063 9069 9071 9074 9307 9308 "
            + "9319 9321 9322 9326 9332 9333 9338 9339 9340 9341 9346 9347 9349 9350 9351 9355 9357 9359 "
            + "9360 9361 9365 9366 9367 9369 9373 9374 9375 9379 9384 9385 9387 9388 9389 9390 9411 9412 "
            + "9413 9414 9415 S300 S329",
            "een retourcode uit WJ001");

    public static Waardetype SoortRelatie { get; } = Codelijst("LDT_SoortRelatie", "03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25");

    public static Waardetype Straatnaam { get; } = Tekst("LDT_Straatnaam", 1, 24, Patroon.NietBlanco);

    public static Waardetype Taal { get; } = Tekst("LDT_Taal", 1, 25, Patroon.NietBlanco);

    public static Waardetype Telefoonnummer { get; } = Tekst("LDT_Telefoonnummer", 1, 15, Patroon.Cijfers, "1 t/m 15 cijfers");

    public static Waardetype Tijd { get; } = Waardetype.TijdZonderZone(Naamruimte, "LDT_Tijd");

    public static Waardetype TotaalBedrag { get; } = Geheel("LDT_TotaalBedrag", 999_999_999_999);

    public static Waardetype Versie { get; } = Tekst("LDT_Versie", 1, -1, Patroon.Versie, "een versie van drie getallen, zoals 1.0.0");

    public static Waardetype Volume { get; } = Geheel("LDT_Volume", 99_999_999);

    public static Waardetype Voorletters { get; } = Tekst("LDT_Voorletters", 1, 6, Patroon.Letters, "1 t/m 6 letters");

    public static Waardetype Voorvoegsel { get; } = Tekst("LDT_Voorvoegsel", 1, 10, Patroon.NietBlanco);

    public static Waardetype WettelijkeVertegenwoordiging { get; } = Codelijst("LDT_WettelijkeVertegenwoordiging", "06 07 08 09 10");

    public static Klasse Achternaam { get; } = new(
        Naamruimte,
        "CDT_Achternaam",
        Element.Een(Naamruimte, "Achternaam", Naam),
        Element.HoogstensEen(Naamruimte, "Voorvoegsel", Voorvoegsel));

    public static Klasse Huis { get; } = new(
        Naamruimte,
        "CDT_Huis",
        Element.Een(Naamruimte, "Huisnummer", Huisnummer),
        Element.HoogstensEen(Naamruimte, "Huisletter", Huisletter),
        Element.HoogstensEen(Naamruimte, "HuisnummerToevoeging", HuisnummerToevoeging),
        Element.HoogstensEen(Naamruimte, "AanduidingWoonadres", AanduidingWoonadres));

    public static Klasse Adres { get; } = new(
        Naamruimte,
        "CDT_Adres",
        Element.HoogstensEen(Naamruimte, "Huis", Huis, Veld.Huis),
        Element.HoogstensEen(Naamruimte, "Postcode", Postcode, Veld.Postcode),
        Element.HoogstensEen(Naamruimte, "Straatnaam", Straatnaam),
        Element.HoogstensEen(Naamruimte, "Plaatsnaam", Plaatsnaam),
        Element.HoogstensEen(Naamruimte, "LandCode", LandCode, Veld.LandCode));

    public static Klasse BedragMetDC { get; } = new(
        Naamruimte,
        "CDT_BedragMetDC",
        Element.Een(Naamruimte, "Bedrag", Bedrag, Veld.Bedrag),
        Element.Een(Naamruimte, "DebetCredit", DebetCredit, Veld.DebetCredit));

    public static Klasse BerichtIdentificatie { get; } = new(
        Naamruimte,
        "CDT_BerichtIdentificatie",
        Element.Een(Naamruimte, "Identificatie", IdentificatieBericht, Veld.Identificatie),
        Element.Een(Naamruimte, "Dagtekening", Datum, Veld.Dagtekening));

    public static Klasse Communicatie { get; } = new(
        Naamruimte,
        "CDT_Communicatie",
        Element.Een(Naamruimte, "Vorm", Communicatievorm, Veld.Vorm),
        Element.HoogstensEen(Naamruimte, "Taal", Taal, Veld.Taal));

    public static Klasse Geboortedatum { get; } = new(
        Naamruimte,
        "CDT_Geboortedatum",
        Element.Een(Naamruimte, "Datum", Datum, Veld.Datum),
        Element.HoogstensEen(Naamruimte, "DatumGebruik", DatumGebruik, Veld.DatumGebruik));

    public static Klasse GeslotenPeriode { get; } = new(
        Naamruimte,
        "CDT_GeslotenPeriode",
        Element.Een(Naamruimte, "Begindatum", Datum, Veld.Begindatum),
        Element.Een(Naamruimte, "Einddatum", Datum, Veld.Einddatum));

    public static Klasse Omvang { get; } = new(
        Naamruimte,
        "CDT_Omvang",
        Element.Een(Naamruimte, "Volume", Volume, Veld.Volume),
        Element.Een(Naamruimte, "Eenheid", Eenheid, Veld.Eenheid),
        Element.Een(Naamruimte, "Frequentie", Frequentie, Veld.Frequentie));

    public static Klasse OpenPeriode { get; } = new(
        Naamruimte,
        "CDT_OpenPeriode",
        Element.HoogstensEen(Naamruimte, "Begindatum", Datum, Veld.Begindatum),
        Element.HoogstensEen(Naamruimte, "Einddatum", Datum, Veld.Einddatum));

    public static Klasse Product { get; } = new(
        Naamruimte,
        "CDT_Product",
        Element.Een(Naamruimte, "Categorie", ProductCategorie, Veld.Categorie),
        Element.HoogstensEen(Naamruimte, "Code", ProductCode, Veld.Code));

    public static Klasse ProductReferentie { get; } = new(
        Naamruimte,
        "CDT_Referentie",
        Element.Een(Naamruimte, "ReferentieNummer", ReferentieNummer, Veld.ReferentieNummer),
        Element.HoogstensEen(Naamruimte, "VorigReferentieNummer", ReferentieNummer, Veld.VorigReferentieNummer));

    public static Klasse Telefoon { get; } = new(
        Naamruimte,
        "CDT_Telefoon",
        Element.Een(Naamruimte, "Telefoonnummer", Telefoonnummer),
        Element.Een(Naamruimte, "Landnummer", Landnummer));

    public static Klasse Telefoonnummers { get; } = new(
        Naamruimte,
        "CDT_Telefoonnummers",
        Element.Een(Naamruimte, "Telefoon01", Telefoon),
        Element.HoogstensEen(Naamruimte, "Telefoon02", Telefoon));

    public static Klasse TotaalBedragMetDC { get; } = new(
        Naamruimte,
        "CDT_TotaalBedragMetDC",
        Element.Een(Naamruimte, "TotaalBedrag", TotaalBedrag, Veld.TotaalBedrag),
        Element.Een(Naamruimte, "DebetCredit", DebetCredit, Veld.DebetCredit));

    public static Klasse VolledigeNaam { get; } = new(
        Naamruimte,
        "CDT_VolledigeNaam",
        Element.Een(Naamruimte, "Geslachtsnaam", Achternaam),
        Element.HoogstensEen(Naamruimte, "Partnernaam", Achternaam, Veld.Partnernaam),
        Element.HoogstensEen(Naamruimte, "Voornamen", Naam),
        Element.HoogstensEen(Naamruimte, "Voorletters", Voorletters),
        Element.Een(Naamruimte, "NaamGebruik", NaamGebruik, Veld.NaamGebruik));

    public static Klasse XsdVersie { get; } = new(
        Naamruimte,
        "CDT_XsdVersie",
        Element.Een(Naamruimte, "BasisschemaXsdVersie", Versie, Veld.BasisschemaXsdVersie),
        Element.Een(Naamruimte, "BerichtXsdVersie", Versie, Veld.BerichtXsdVersie));

    private static Waardetype Tekst(string naam, int min, int max, Patroon patroon, string? verwacht = null) =>
        Waardetype.Tekst(Naamruimte, naam, min, max, patroon, verwacht);

    private static Waardetype Codelijst(string naam, string codes, string? verwacht = null) =>
        Waardetype.Codelijst(Naamruimte, naam, codes, verwacht);

    private static Waardetype Geheel(string naam, long max) => Waardetype.Geheel(Naamruimte, naam, max);
}
