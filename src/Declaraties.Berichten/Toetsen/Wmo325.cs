namespace Declaraties.Berichten.Toetsen;

/// <summary>De grammatica van WMO325: het antwoord op een WMO323. Het wordt alleen geschreven en getoetst, niet gelezen. Zie <c>schemas/iwmo-3.2</c>.</summary>
internal static class Wmo325
{
    public const string Naamruimte = "http://www.istandaarden.nl/iwmo/3_2/wmo325/schema";

    private static Klasse RetourCodes { get; } = new(
        Naamruimte,
        "RetourCodes",
        Element.MinstensEen(Naamruimte, "RetourCode", Basisschema.RetourCode));

    private static Klasse Header { get; } = new(
        Naamruimte,
        "Header",
        Element.Een(Naamruimte, "BerichtCode", Basisschema.BerichtCode.Alleen("485")),
        Element.Een(Naamruimte, "BerichtVersie", Basisschema.BerichtVersie.Alleen("3")),
        Element.Een(Naamruimte, "BerichtSubversie", Basisschema.BerichtSubversie.Alleen("2")),
        Element.Een(Naamruimte, "Afzender", Basisschema.Gemeente),
        Element.Een(Naamruimte, "Ontvanger", Basisschema.AgbCode),
        Element.Een(Naamruimte, "BerichtIdentificatie", Basisschema.BerichtIdentificatie),
        Element.Een(Naamruimte, "XsdVersie", Basisschema.XsdVersie),
        Element.Een(Naamruimte, "DeclaratieIdentificatie", Basisschema.BerichtIdentificatie),
        Element.HoogstensEen(Naamruimte, "XsltVersie", Basisschema.Versie),
        Element.Een(Naamruimte, "XsdVersieDeclaratie", Basisschema.XsdVersie),
        Element.Een(Naamruimte, "RetourCodes", RetourCodes));

    private static Klasse Prestatie { get; } = new(
        Naamruimte,
        "Prestatie",
        Element.Een(Naamruimte, "ProductReferentie", Basisschema.Referentie),
        Element.Een(Naamruimte, "ToewijzingNummer", Basisschema.Nummer),
        Element.Een(Naamruimte, "ProductCategorie", Basisschema.ProductCategorie),
        Element.Een(Naamruimte, "ProductCode", Basisschema.ProductCode),
        Element.Een(Naamruimte, "ProductPeriode", Basisschema.GeslotenPeriode),
        Element.Een(Naamruimte, "GeleverdVolume", Basisschema.Volume),
        Element.Een(Naamruimte, "Eenheid", Basisschema.Eenheid),
        Element.HoogstensEen(Naamruimte, "ProductTarief", Basisschema.Bedrag),
        Element.Een(Naamruimte, "IngediendBedrag", Basisschema.BedragMetDC),
        Element.Een(Naamruimte, "RetourCodes", RetourCodes));

    private static Klasse Prestaties { get; } = new(
        Naamruimte,
        "Prestaties",
        Element.MinstensEen(Naamruimte, "Prestatie", Prestatie));

    private static Klasse Client { get; } = new(
        Naamruimte,
        "Client",
        Element.Een(Naamruimte, "Bsn", Basisschema.BurgerServicenummer),
        Element.Een(Naamruimte, "Prestaties", Prestaties),
        Element.Een(Naamruimte, "RetourCodes", RetourCodes));

    private static Klasse Clienten { get; } = new(
        Naamruimte,
        "Clienten",
        Element.MinstensEen(Naamruimte, "Client", Client));

    private static Klasse DeclaratieAntwoord { get; } = new(
        Naamruimte,
        "DeclaratieAntwoord",
        Element.Een(Naamruimte, "DeclaratieNummer", Basisschema.IdentificatieDeclaratie),
        Element.Een(Naamruimte, "TotaalIngediendBedrag", Basisschema.TotaalBedragMetDC),
        Element.Een(Naamruimte, "TotaalToegekendBedrag", Basisschema.TotaalBedragMetDC),
        Element.HoogstensEen(Naamruimte, "Clienten", Clienten),
        Element.Een(Naamruimte, "RetourCodes", RetourCodes));

    private static Klasse Root { get; } = new(
        Naamruimte,
        "Root",
        Element.Een(Naamruimte, "Header", Header),
        Element.HoogstensEen(Naamruimte, "DeclaratieAntwoord", DeclaratieAntwoord));

    public static Grammatica Grammatica { get; } = new(Berichtsoort.Wmo325, Element.Een(Naamruimte, "Bericht", Root));
}
