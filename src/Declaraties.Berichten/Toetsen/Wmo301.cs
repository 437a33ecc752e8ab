namespace Declaraties.Berichten.Toetsen;

/// <summary>De grammatica van WMO301: een gemeente wijst een client producten toe bij een aanbieder. Zie <c>schemas/iwmo-3.2</c>.</summary>
internal static class Wmo301
{
    public const string Naamruimte = "http://www.istandaarden.nl/iwmo/3_2/wmo301/schema";

    private static Klasse Header { get; } = new(
        Naamruimte,
        "Header",
        Element.Een(Naamruimte, "BerichtCode", Basisschema.BerichtCode.Alleen("414")),
        Element.Een(Naamruimte, "BerichtVersie", Basisschema.BerichtVersie.Alleen("3")),
        Element.Een(Naamruimte, "BerichtSubversie", Basisschema.BerichtSubversie.Alleen("2")),
        Element.Een(Naamruimte, "Afzender", Basisschema.Gemeente, Veld.Afzender),
        Element.Een(Naamruimte, "Ontvanger", Basisschema.AgbCode, Veld.Ontvanger),
        Element.Een(Naamruimte, "BerichtIdentificatie", Basisschema.BerichtIdentificatie, Veld.BerichtIdentificatie),
        Element.Een(Naamruimte, "XsdVersie", Basisschema.XsdVersie, Veld.XsdVersie));

    private static Klasse Contact { get; } = new(
        Naamruimte,
        "Contact",
        Element.Een(Naamruimte, "Soort", Basisschema.AdresSoort, Veld.Soort),
        Element.HoogstensEen(Naamruimte, "Adres", Basisschema.Adres, Veld.Adres),
        Element.HoogstensEen(Naamruimte, "Organisatie", Basisschema.Organisatienaam),
        Element.HoogstensEen(Naamruimte, "Telefoon", Basisschema.Telefoonnummers, Veld.Telefoon),
        Element.HoogstensEen(Naamruimte, "Emailadres", Basisschema.Emailadres),
        Element.HoogstensEen(Naamruimte, "Periode", Basisschema.OpenPeriode, Veld.Periode));

    private static Klasse Relatie { get; } = new(
        Naamruimte,
        "Relatie",
        Element.Een(Naamruimte, "Nummer", Basisschema.Persoonsid, Veld.Nummer),
        Element.HoogstensEen(Naamruimte, "Volgorde", Basisschema.RelatieVolgorde),
        Element.Een(Naamruimte, "Soort", Basisschema.SoortRelatie),
        Element.HoogstensEen(Naamruimte, "Geboortedatum", Basisschema.Geboortedatum, Veld.Geboortedatum),
        Element.HoogstensEen(Naamruimte, "Geslacht", Basisschema.Geslacht),
        Element.Een(Naamruimte, "Naam", Basisschema.VolledigeNaam, Veld.Naam),
        Element.Een(Naamruimte, "Contact", Contact, Veld.Contact));

    private static Klasse Relaties { get; } = new(
        Naamruimte,
        "Relaties",
        Element.MinstensEen(Naamruimte, "Relatie", Relatie, Veld.Relatie));

    private static Klasse Contactgegevens { get; } = new(
        Naamruimte,
        "Contactgegevens",
        Element.MinstensEen(Naamruimte, "Contact", Contact, Veld.Contact));

    private static Klasse ToegewezenProduct { get; } = new(
        Naamruimte,
        "ToegewezenProduct",
        Element.Een(Naamruimte, "ToewijzingNummer", Basisschema.Nummer, Veld.ToewijzingNummer),
        Element.HoogstensEen(Naamruimte, "ReferentieAanbieder", Basisschema.Referentie),
        Element.HoogstensEen(Naamruimte, "Product", Basisschema.Product, Veld.Product),
        Element.Een(Naamruimte, "Toewijzingsdatum", Basisschema.Datum, Veld.Toewijzingsdatum),
        Element.Een(Naamruimte, "Toewijzingstijd", Basisschema.Tijd, Veld.Toewijzingstijd),
        Element.Een(Naamruimte, "Ingangsdatum", Basisschema.Datum, Veld.Ingangsdatum),
        Element.HoogstensEen(Naamruimte, "Einddatum", Basisschema.Datum, Veld.ToegewezenEinddatum),
        Element.HoogstensEen(Naamruimte, "RedenWijziging", Basisschema.RedenWijziging, Veld.RedenWijziging),
        Element.HoogstensEen(Naamruimte, "Omvang", Basisschema.Omvang, Veld.Omvang),
        Element.HoogstensEen(Naamruimte, "Budget", Basisschema.Budget, Veld.Budget),
        Element.HoogstensEen(Naamruimte, "Commentaar", Basisschema.Commentaar));

    private static Klasse ToegewezenProducten { get; } = new(
        Naamruimte,
        "ToegewezenProducten",
        Element.MinstensEen(Naamruimte, "ToegewezenProduct", ToegewezenProduct, Veld.ToegewezenProduct));

    private static Klasse Client { get; } = new(
        Naamruimte,
        "Client",
        Element.Een(Naamruimte, "Bsn", Basisschema.BurgerServicenummer, Veld.Bsn),
        Element.Een(Naamruimte, "Geboortedatum", Basisschema.Geboortedatum, Veld.Geboortedatum),
        Element.Een(Naamruimte, "Geslacht", Basisschema.Geslacht),
        Element.Een(Naamruimte, "Naam", Basisschema.VolledigeNaam, Veld.Naam),
        Element.HoogstensEen(Naamruimte, "Communicatie", Basisschema.Communicatie, Veld.Communicatie),
        Element.HoogstensEen(Naamruimte, "JuridischeStatus", Basisschema.JuridischeStatus),
        Element.HoogstensEen(Naamruimte, "WettelijkeVertegenwoordiging", Basisschema.WettelijkeVertegenwoordiging),
        Element.HoogstensEen(Naamruimte, "Commentaar", Basisschema.Commentaar),
        Element.HoogstensEen(Naamruimte, "Relaties", Relaties),
        Element.Een(Naamruimte, "Contactgegevens", Contactgegevens),
        Element.Een(Naamruimte, "ToegewezenProducten", ToegewezenProducten));

    private static Klasse Root { get; } = new(
        Naamruimte,
        "Root",
        Element.Een(Naamruimte, "Header", Header, Veld.Header),
        Element.Een(Naamruimte, "Client", Client, Veld.ToewijzingClient));

    public static Grammatica Grammatica { get; } = new(Berichtsoort.Wmo301, Element.Een(Naamruimte, "Bericht", Root));
}
