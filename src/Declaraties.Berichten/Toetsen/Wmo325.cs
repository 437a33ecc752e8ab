namespace Declaraties.Berichten.Toetsen;

/// <summary>De grammatica van WMO325: het antwoord op een WMO323. Zie <c>schemas/iwmo-3.2</c>.</summary>
internal static class Wmo325
{
    public const string Naamruimte = "http://www.istandaarden.nl/iwmo/3_2/wmo325/schema";

    private static Klasse RetourCodes { get; } = new(
        Naamruimte,
        "RetourCodes",
        Element.MinstensEen(Naamruimte, "RetourCode", Basisschema.RetourCode, Veld.RetourCode));

    private static Klasse Header { get; } = new(
        Naamruimte,
        "Header",
        Element.Een(Naamruimte, "BerichtCode", Basisschema.BerichtCode.Alleen("485")),
        Element.Een(Naamruimte, "BerichtVersie", Basisschema.BerichtVersie.Alleen("3")),
        Element.Een(Naamruimte, "BerichtSubversie", Basisschema.BerichtSubversie.Alleen("2")),
        Element.Een(Naamruimte, "Afzender", Basisschema.Gemeente, Veld.Afzender),
        Element.Een(Naamruimte, "Ontvanger", Basisschema.AgbCode, Veld.Ontvanger),
        Element.Een(Naamruimte, "BerichtIdentificatie", Basisschema.BerichtIdentificatie, Veld.BerichtIdentificatie),
        Element.Een(Naamruimte, "XsdVersie", Basisschema.XsdVersie, Veld.XsdVersie),
        Element.Een(Naamruimte, "DeclaratieIdentificatie", Basisschema.BerichtIdentificatie, Veld.DeclaratieIdentificatie),
        Element.HoogstensEen(Naamruimte, "XsltVersie", Basisschema.Versie),
        Element.Een(Naamruimte, "XsdVersieDeclaratie", Basisschema.XsdVersie, Veld.XsdVersieDeclaratie),
        Element.Een(Naamruimte, "RetourCodes", RetourCodes));

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
        Element.Een(Naamruimte, "IngediendBedrag", Basisschema.BedragMetDC),
        Element.Een(Naamruimte, "RetourCodes", RetourCodes));

    private static Klasse Prestaties { get; } = new(
        Naamruimte,
        "Prestaties",
        Element.MinstensEen(Naamruimte, "Prestatie", Prestatie, Veld.Prestatie));

    private static Klasse Client { get; } = new(
        Naamruimte,
        "Client",
        Element.Een(Naamruimte, "Bsn", Basisschema.BurgerServicenummer, Veld.Bsn),
        Element.Een(Naamruimte, "Prestaties", Prestaties),
        Element.Een(Naamruimte, "RetourCodes", RetourCodes));

    private static Klasse Clienten { get; } = new(
        Naamruimte,
        "Clienten",
        Element.MinstensEen(Naamruimte, "Client", Client, Veld.DeclaratieClient));

    private static Klasse DeclaratieAntwoord { get; } = new(
        Naamruimte,
        "DeclaratieAntwoord",
        Element.Een(Naamruimte, "DeclaratieNummer", Basisschema.IdentificatieDeclaratie, Veld.DeclaratieNummer),
        Element.Een(Naamruimte, "TotaalIngediendBedrag", Basisschema.TotaalBedragMetDC, Veld.TotaalIngediendBedrag),
        Element.Een(Naamruimte, "TotaalToegekendBedrag", Basisschema.TotaalBedragMetDC, Veld.TotaalToegekendBedrag),
        Element.HoogstensEen(Naamruimte, "Clienten", Clienten),
        Element.Een(Naamruimte, "RetourCodes", RetourCodes));

    private static Klasse Root { get; } = new(
        Naamruimte,
        "Root",
        Element.Een(Naamruimte, "Header", Header, Veld.Header),
        Element.HoogstensEen(Naamruimte, "DeclaratieAntwoord", DeclaratieAntwoord, Veld.DeclaratieAntwoord));

    public static Grammatica Grammatica { get; } = new(Berichtsoort.Wmo325, Element.Een(Naamruimte, "Bericht", Root));
}
