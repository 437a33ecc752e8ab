namespace Declaraties.Berichten.Toetsen;

/// <summary>De grammatica van WMO323: een aanbieder declareert bij een gemeente. Zie <c>schemas/iwmo-3.2</c>.</summary>
internal static class Wmo323
{
    public const string Naamruimte = "http://www.istandaarden.nl/iwmo/3_2/wmo323/schema";

    private static Klasse Header { get; } = new(
        Naamruimte,
        "Header",
        Element.Een(Naamruimte, "BerichtCode", Basisschema.BerichtCode.Alleen("484")),
        Element.Een(Naamruimte, "BerichtVersie", Basisschema.BerichtVersie.Alleen("3")),
        Element.Een(Naamruimte, "BerichtSubversie", Basisschema.BerichtSubversie.Alleen("2")),
        Element.Een(Naamruimte, "Afzender", Basisschema.AgbCode, Veld.Afzender),
        Element.Een(Naamruimte, "Ontvanger", Basisschema.Gemeente, Veld.Ontvanger),
        Element.Een(Naamruimte, "BerichtIdentificatie", Basisschema.BerichtIdentificatie, Veld.BerichtIdentificatie),
        Element.Een(Naamruimte, "XsdVersie", Basisschema.XsdVersie, Veld.XsdVersie));

    private static Klasse Prestatie { get; } = new(
        Naamruimte,
        "Prestatie",
        Element.Een(Naamruimte, "ProductReferentie", Basisschema.ProductReferentie),
        Element.Een(Naamruimte, "ToewijzingNummer", Basisschema.Nummer, Veld.ToewijzingNummer),
        Element.Een(Naamruimte, "ProductCategorie", Basisschema.ProductCategorie, Veld.ProductCategorie),
        Element.Een(Naamruimte, "ProductCode", Basisschema.ProductCode, Veld.ProductCode),
        Element.Een(Naamruimte, "ProductPeriode", Basisschema.GeslotenPeriode, Veld.ProductPeriode),
        Element.Een(Naamruimte, "GeleverdVolume", Basisschema.Volume, Veld.GeleverdVolume),
        Element.Een(Naamruimte, "Eenheid", Basisschema.Eenheid, Veld.PrestatieEenheid),
        Element.HoogstensEen(Naamruimte, "ProductTarief", Basisschema.Bedrag, Veld.ProductTarief),
        Element.Een(Naamruimte, "IngediendBedrag", Basisschema.BedragMetDC));

    private static Klasse Prestaties { get; } = new(
        Naamruimte,
        "Prestaties",
        Element.MinstensEen(Naamruimte, "Prestatie", Prestatie, Veld.Prestatie));

    private static Klasse Client { get; } = new(
        Naamruimte,
        "Client",
        Element.Een(Naamruimte, "Bsn", Basisschema.BurgerServicenummer, Veld.Bsn),
        Element.Een(Naamruimte, "Prestaties", Prestaties));

    private static Klasse Clienten { get; } = new(
        Naamruimte,
        "Clienten",
        Element.MinstensEen(Naamruimte, "Client", Client, Veld.DeclaratieClient));

    private static Klasse Declaratie { get; } = new(
        Naamruimte,
        "Declaratie",
        Element.Een(
            Naamruimte,
            "DeclaratieNummer",
            Basisschema.IdentificatieDeclaratie.Met(Patroon.LettersEnCijfers, "1 t/m 12 letters of cijfers"),
            Veld.DeclaratieNummer),
        Element.Een(Naamruimte, "DeclaratiePeriode", Basisschema.GeslotenPeriode, Veld.DeclaratiePeriode),
        Element.Een(Naamruimte, "DeclaratieDagtekening", Basisschema.Datum, Veld.DeclaratieDagtekening),
        Element.Een(Naamruimte, "TotaalIngediendBedrag", Basisschema.TotaalBedragMetDC, Veld.TotaalIngediendBedrag),
        Element.Een(Naamruimte, "Clienten", Clienten));

    private static Klasse Root { get; } = new(
        Naamruimte,
        "Root",
        Element.Een(Naamruimte, "Header", Header, Veld.Header),
        Element.Een(Naamruimte, "Declaratie", Declaratie, Veld.Declaratie));

    public static Grammatica Grammatica { get; } = new(Berichtsoort.Wmo323, Element.Een(Naamruimte, "Bericht", Root));
}
