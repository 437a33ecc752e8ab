namespace Declaraties.Berichten.Toetsen;

/// <summary>
/// De typen die de berichten van een editie delen, voor zover toewijzing, melding, declaratie en antwoord ze gebruiken; zie <c>schemas</c>. Zij zijn in elke editie dezelfde, op de
/// naamruimte en de <see cref="Codelijsten"/> na.
/// </summary>
internal sealed class Basisschema
{
    public Basisschema(string naamruimte, Codelijsten lijsten)
    {
        Naamruimte = naamruimte;
        AanduidingWoonadres = Codelijst("LDT_AanduidingWoonadres", "AB BY TO WW");
        AdresSoort = Codelijst("LDT_AdresSoort", "01 02 03 04");
        AgbCode = Tekst("LDT_AgbCode", 1, 8, Patroon.AchtCijfers, "precies 8 cijfers");
        Bedrag = Geheel("LDT_Bedrag", 99_999_999);
        BerichtCode = Tekst("LDT_BerichtCode", 1, 3, Patroon.Geen);
        BerichtSubversie = Geheel("LDT_BerichtSubversie", 99);
        BerichtVersie = Geheel("LDT_BerichtVersie", 99);
        Budget = Geheel("LDT_Budget", 99_999_999);
        BurgerServicenummer = Waardetype.Geheimnummer(
            Naamruimte, "LDT_BurgerServicenummer", 9, Patroon.NegenCijfers, "precies 9 cijfers");
        Commentaar = Tekst("LDT_Commentaar", 1, -1, Patroon.Commentaar, "minstens 1 teken dat geen wit is");
        Communicatievorm = Codelijst("LDT_Communicatievorm", "1 2 3");
        Datum = Waardetype.DatumZonderZone(Naamruimte, "LDT_Datum");
        DatumGebruik = Codelijst("LDT_DatumGebruik", "1 2 3");
        DebetCredit = Codelijst("LDT_DebetCredit", "C D");
        Eenheid = Codelijst("LDT_Eenheid", "01 04 14 16 82 83 84");
        Emailadres = Tekst("LDT_Emailadres", 1, 80, Patroon.NietBlanco);
        Frequentie = Codelijst("LDT_Frequentie", "1 2 4 6");
        Gemeente = Tekst("LDT_Gemeente", 1, -1, Patroon.VierCijfers, "precies 4 cijfers");
        Geslacht = Codelijst("LDT_Geslacht", "0 1 2");
        Huisletter = Tekst("LDT_Huisletter", 1, 1, Patroon.NietBlanco);
        Huisnummer = Geheel("LDT_Huisnummer", 99_999);
        HuisnummerToevoeging = Tekst("LDT_HuisnummerToevoeging", 1, 4, Patroon.NietBlanco);
        IdentificatieBericht = Tekst("LDT_IdentificatieBericht", 1, 12, Patroon.NietBlanco);
        IdentificatieDeclaratie = Tekst("LDT_IdentificatieDeclaratie", 1, 12, Patroon.Geen);
        JuridischeStatus = Codelijst("LDT_JuridischeStatus", "01 02 03 04 05 11 12");
        LandCode = Codelijst("LDT_LandCode",
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
        Landnummer = Tekst("LDT_Landnummer", 1, 4, Patroon.NietBlanco);
        Naam = Tekst("LDT_Naam", 1, 200, Patroon.NietBlanco);
        NaamGebruik = Codelijst("LDT_NaamGebruik", "1 2 3 4 5 6");
        Nummer = Geheel("LDT_Nummer", 999_999_999);
        Organisatienaam = Tekst("LDT_Organisatienaam", 1, 35, Patroon.NietBlanco);
        Persoonsid = Tekst("LDT_Persoonsid", 1, 20, Patroon.NietBlanco);
        Plaatsnaam = Tekst("LDT_Plaatsnaam", 1, 80, Patroon.NietBlanco);
        Postcode = Tekst("LDT_Postcode", 1, 8, Patroon.NietBlanco);
        ProductCategorie = Codelijst("LDT_ProductCategorie", lijsten.ProductCategorie);
        ProductCode = Tekst("LDT_ProductCode", 1, 5, Patroon.NietBlanco);
        RedenBeeindiging = Codelijst("LDT_RedenBeeindiging", lijsten.RedenBeeindiging);
        RedenWijziging = Codelijst("LDT_RedenWijziging", lijsten.RedenWijziging);
        Referentie = Tekst("LDT_Referentie", 1, 36, Patroon.NietBlanco);
        ReferentieNummer = Tekst("LDT_ReferentieNummer", 1, 20, Patroon.Geen);
        RelatieVolgorde = Geheel("LDT_RelatieVolgorde", 99);
        RetourCode = Codelijst("LDT_RetourCode", lijsten.RetourCode, "een retourcode uit WJ001");
        SoortRelatie = Codelijst("LDT_SoortRelatie", "03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25");
        StatusAanlevering = Codelijst("LDT_StatusAanlevering", "1 2 3 9");
        Straatnaam = Tekst("LDT_Straatnaam", 1, 24, Patroon.NietBlanco);
        Taal = Tekst("LDT_Taal", 1, 25, Patroon.NietBlanco);
        Telefoonnummer = Tekst("LDT_Telefoonnummer", 1, 15, Patroon.Cijfers, "1 t/m 15 cijfers");
        Tijd = Waardetype.TijdZonderZone(Naamruimte, "LDT_Tijd");
        TotaalBedrag = Geheel("LDT_TotaalBedrag", 999_999_999_999);
        Versie = Tekst("LDT_Versie", 1, -1, Patroon.Versie, "een versie van drie getallen, zoals 1.0.0");
        Volume = Geheel("LDT_Volume", 99_999_999);
        Voorletters = Tekst("LDT_Voorletters", 1, 6, Patroon.Letters, "1 t/m 6 letters");
        Voorvoegsel = Tekst("LDT_Voorvoegsel", 1, 10, Patroon.NietBlanco);
        WettelijkeVertegenwoordiging = Codelijst("LDT_WettelijkeVertegenwoordiging", "06 07 08 09 10");
        Achternaam = new Klasse(
            Naamruimte,
            "CDT_Achternaam",
            Element.Een(Naamruimte, "Achternaam", Naam),
            Element.HoogstensEen(Naamruimte, "Voorvoegsel", Voorvoegsel));
        Huis = new Klasse(
            Naamruimte,
            "CDT_Huis",
            Element.Een(Naamruimte, "Huisnummer", Huisnummer),
            Element.HoogstensEen(Naamruimte, "Huisletter", Huisletter),
            Element.HoogstensEen(Naamruimte, "HuisnummerToevoeging", HuisnummerToevoeging),
            Element.HoogstensEen(Naamruimte, "AanduidingWoonadres", AanduidingWoonadres));
        Adres = new Klasse(
            Naamruimte,
            "CDT_Adres",
            Element.HoogstensEen(Naamruimte, "Huis", Huis, Veld.Huis),
            Element.HoogstensEen(Naamruimte, "Postcode", Postcode, Veld.Postcode),
            Element.HoogstensEen(Naamruimte, "Straatnaam", Straatnaam),
            Element.HoogstensEen(Naamruimte, "Plaatsnaam", Plaatsnaam),
            Element.HoogstensEen(Naamruimte, "LandCode", LandCode, Veld.LandCode));
        BedragMetDC = new Klasse(
            Naamruimte,
            "CDT_BedragMetDC",
            Element.Een(Naamruimte, "Bedrag", Bedrag, Veld.Bedrag),
            Element.Een(Naamruimte, "DebetCredit", DebetCredit, Veld.DebetCredit));
        BerichtIdentificatie = new Klasse(
            Naamruimte,
            "CDT_BerichtIdentificatie",
            Element.Een(Naamruimte, "Identificatie", IdentificatieBericht, Veld.Identificatie),
            Element.Een(Naamruimte, "Dagtekening", Datum, Veld.Dagtekening));
        Communicatie = new Klasse(
            Naamruimte,
            "CDT_Communicatie",
            Element.Een(Naamruimte, "Vorm", Communicatievorm, Veld.Vorm),
            Element.HoogstensEen(Naamruimte, "Taal", Taal, Veld.Taal));
        Geboortedatum = new Klasse(
            Naamruimte,
            "CDT_Geboortedatum",
            Element.Een(Naamruimte, "Datum", Datum, Veld.Datum),
            Element.HoogstensEen(Naamruimte, "DatumGebruik", DatumGebruik, Veld.DatumGebruik));
        GeslotenPeriode = new Klasse(
            Naamruimte,
            "CDT_GeslotenPeriode",
            Element.Een(Naamruimte, "Begindatum", Datum, Veld.Begindatum),
            Element.Een(Naamruimte, "Einddatum", Datum, Veld.Einddatum));
        Omvang = new Klasse(
            Naamruimte,
            "CDT_Omvang",
            Element.Een(Naamruimte, "Volume", Volume, Veld.Volume),
            Element.Een(Naamruimte, "Eenheid", Eenheid, Veld.Eenheid),
            Element.Een(Naamruimte, "Frequentie", Frequentie, Veld.Frequentie));
        OpenPeriode = new Klasse(
            Naamruimte,
            "CDT_OpenPeriode",
            Element.HoogstensEen(Naamruimte, "Begindatum", Datum, Veld.Begindatum),
            Element.HoogstensEen(Naamruimte, "Einddatum", Datum, Veld.Einddatum));
        Product = new Klasse(
            Naamruimte,
            "CDT_Product",
            Element.Een(Naamruimte, "Categorie", ProductCategorie, Veld.Categorie),
            Element.HoogstensEen(Naamruimte, "Code", ProductCode, Veld.Code));
        ProductReferentie = new Klasse(
            Naamruimte,
            "CDT_Referentie",
            Element.Een(Naamruimte, "ReferentieNummer", ReferentieNummer, Veld.ReferentieNummer),
            Element.HoogstensEen(Naamruimte, "VorigReferentieNummer", ReferentieNummer, Veld.VorigReferentieNummer));
        Telefoon = new Klasse(
            Naamruimte,
            "CDT_Telefoon",
            Element.Een(Naamruimte, "Telefoonnummer", Telefoonnummer),
            Element.Een(Naamruimte, "Landnummer", Landnummer));
        Telefoonnummers = new Klasse(
            Naamruimte,
            "CDT_Telefoonnummers",
            Element.Een(Naamruimte, "Telefoon01", Telefoon),
            Element.HoogstensEen(Naamruimte, "Telefoon02", Telefoon));
        TotaalBedragMetDC = new Klasse(
            Naamruimte,
            "CDT_TotaalBedragMetDC",
            Element.Een(Naamruimte, "TotaalBedrag", TotaalBedrag, Veld.TotaalBedrag),
            Element.Een(Naamruimte, "DebetCredit", DebetCredit, Veld.DebetCredit));
        VerkorteNaam = new Klasse(
            Naamruimte,
            "CDT_VerkorteNaam",
            Element.Een(Naamruimte, "Geslachtsnaam", Achternaam),
            Element.HoogstensEen(Naamruimte, "Voornamen", Naam),
            Element.HoogstensEen(Naamruimte, "Voorletters", Voorletters));
        VolledigeNaam = new Klasse(
            Naamruimte,
            "CDT_VolledigeNaam",
            Element.Een(Naamruimte, "Geslachtsnaam", Achternaam),
            Element.HoogstensEen(Naamruimte, "Partnernaam", Achternaam, Veld.Partnernaam),
            Element.HoogstensEen(Naamruimte, "Voornamen", Naam),
            Element.HoogstensEen(Naamruimte, "Voorletters", Voorletters),
            Element.Een(Naamruimte, "NaamGebruik", NaamGebruik, Veld.NaamGebruik));
        XsdVersie = new Klasse(
            Naamruimte,
            "CDT_XsdVersie",
            Element.Een(Naamruimte, "BasisschemaXsdVersie", Versie, Veld.BasisschemaXsdVersie),
            Element.Een(Naamruimte, "BerichtXsdVersie", Versie, Veld.BerichtXsdVersie));
    }

    public string Naamruimte { get; }

    public Waardetype AanduidingWoonadres { get; }

    public Waardetype AdresSoort { get; }

    public Waardetype AgbCode { get; }

    public Waardetype Bedrag { get; }

    public Waardetype BerichtCode { get; }

    public Waardetype BerichtSubversie { get; }

    public Waardetype BerichtVersie { get; }

    public Waardetype Budget { get; }

    public Waardetype BurgerServicenummer { get; }

    public Waardetype Commentaar { get; }

    public Waardetype Communicatievorm { get; }

    public Waardetype Datum { get; }

    public Waardetype DatumGebruik { get; }

    public Waardetype DebetCredit { get; }

    public Waardetype Eenheid { get; }

    public Waardetype Emailadres { get; }

    public Waardetype Frequentie { get; }

    public Waardetype Gemeente { get; }

    public Waardetype Geslacht { get; }

    public Waardetype Huisletter { get; }

    public Waardetype Huisnummer { get; }

    public Waardetype HuisnummerToevoeging { get; }

    public Waardetype IdentificatieBericht { get; }

    public Waardetype IdentificatieDeclaratie { get; }

    public Waardetype JuridischeStatus { get; }

    public Waardetype LandCode { get; }

    public Waardetype Landnummer { get; }

    public Waardetype Naam { get; }

    public Waardetype NaamGebruik { get; }

    public Waardetype Nummer { get; }

    public Waardetype Organisatienaam { get; }

    public Waardetype Persoonsid { get; }

    public Waardetype Plaatsnaam { get; }

    public Waardetype Postcode { get; }

    public Waardetype ProductCategorie { get; }

    public Waardetype ProductCode { get; }

    public Waardetype RedenBeeindiging { get; }

    public Waardetype RedenWijziging { get; }

    public Waardetype Referentie { get; }

    public Waardetype ReferentieNummer { get; }

    public Waardetype RelatieVolgorde { get; }

    public Waardetype RetourCode { get; }

    public Waardetype SoortRelatie { get; }

    public Waardetype StatusAanlevering { get; }

    public Waardetype Straatnaam { get; }

    public Waardetype Taal { get; }

    public Waardetype Telefoonnummer { get; }

    public Waardetype Tijd { get; }

    public Waardetype TotaalBedrag { get; }

    public Waardetype Versie { get; }

    public Waardetype Volume { get; }

    public Waardetype Voorletters { get; }

    public Waardetype Voorvoegsel { get; }

    public Waardetype WettelijkeVertegenwoordiging { get; }

    public Klasse Achternaam { get; }

    public Klasse Huis { get; }

    public Klasse Adres { get; }

    public Klasse BedragMetDC { get; }

    public Klasse BerichtIdentificatie { get; }

    public Klasse Communicatie { get; }

    public Klasse Geboortedatum { get; }

    public Klasse GeslotenPeriode { get; }

    public Klasse Omvang { get; }

    public Klasse OpenPeriode { get; }

    public Klasse Product { get; }

    public Klasse ProductReferentie { get; }

    public Klasse Telefoon { get; }

    public Klasse Telefoonnummers { get; }

    public Klasse TotaalBedragMetDC { get; }

    public Klasse VerkorteNaam { get; }

    public Klasse VolledigeNaam { get; }

    public Klasse XsdVersie { get; }

    private Waardetype Tekst(string naam, int min, int max, Patroon patroon, string? verwacht = null) =>
        Waardetype.Tekst(Naamruimte, naam, min, max, patroon, verwacht);

    private Waardetype Codelijst(string naam, string codes, string? verwacht = null) =>
        Waardetype.Codelijst(Naamruimte, naam, codes, verwacht);

    private Waardetype Geheel(string naam, long max) => Waardetype.Geheel(Naamruimte, naam, max);
}
