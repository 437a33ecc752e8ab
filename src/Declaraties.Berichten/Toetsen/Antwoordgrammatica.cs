namespace Declaraties.Berichten.Toetsen;

/// <summary>De grammatica van een 325: het antwoord op een 323. In elke editie element voor element dezelfde; zie <c>schemas</c>.</summary>
internal static class Antwoordgrammatica
{
    public static Grammatica Maak(Berichtkenmerk kenmerk)
    {
        var (naamruimte, basis) = (kenmerk.Naamruimte, kenmerk.Basis);
        var retourCodes = new Klasse(
            naamruimte,
            "RetourCodes",
            Element.MinstensEen(naamruimte, "RetourCode", basis.RetourCode, Veld.RetourCode));
        var header = new Klasse(
            naamruimte,
            "Header",
            Element.Een(naamruimte, "BerichtCode", basis.BerichtCode.Alleen(kenmerk.Code)),
            Element.Een(naamruimte, "BerichtVersie", basis.BerichtVersie.Alleen(kenmerk.Versie)),
            Element.Een(naamruimte, "BerichtSubversie", basis.BerichtSubversie.Alleen(kenmerk.Subversie)),
            Element.Een(naamruimte, "Afzender", basis.Gemeente, Veld.Afzender),
            Element.Een(naamruimte, "Ontvanger", basis.AgbCode, Veld.Ontvanger),
            Element.Een(naamruimte, "BerichtIdentificatie", basis.BerichtIdentificatie, Veld.BerichtIdentificatie),
            Element.Een(naamruimte, "XsdVersie", basis.XsdVersie, Veld.XsdVersie),
            Element.Een(naamruimte, "DeclaratieIdentificatie", basis.BerichtIdentificatie, Veld.DeclaratieIdentificatie),
            Element.HoogstensEen(naamruimte, "XsltVersie", basis.Versie),
            Element.Een(naamruimte, "XsdVersieDeclaratie", basis.XsdVersie, Veld.XsdVersieDeclaratie),
            Element.Een(naamruimte, "RetourCodes", retourCodes));
        var prestatie = new Klasse(
            naamruimte,
            "Prestatie",
            Element.Een(naamruimte, "ProductReferentie", basis.ProductReferentie),
            Element.Een(naamruimte, "ToewijzingNummer", basis.Nummer, Veld.ToewijzingNummer),
            Element.Een(naamruimte, "ProductCategorie", basis.ProductCategorie, Veld.ProductCategorie),
            Element.Een(naamruimte, "ProductCode", basis.ProductCode, Veld.ProductCode),
            Element.Een(naamruimte, "ProductPeriode", basis.GeslotenPeriode, Veld.ProductPeriode),
            Element.Een(naamruimte, "GeleverdVolume", basis.Volume, Veld.GeleverdVolume),
            Element.Een(naamruimte, "Eenheid", basis.Eenheid, Veld.PrestatieEenheid),
            Element.HoogstensEen(naamruimte, "ProductTarief", basis.Bedrag, Veld.ProductTarief),
            Element.Een(naamruimte, "IngediendBedrag", basis.BedragMetDC),
            Element.Een(naamruimte, "RetourCodes", retourCodes));
        var prestaties = new Klasse(
            naamruimte,
            "Prestaties",
            Element.MinstensEen(naamruimte, "Prestatie", prestatie, Veld.Prestatie));
        var client = new Klasse(
            naamruimte,
            "Client",
            Element.Een(naamruimte, "Bsn", basis.BurgerServicenummer, Veld.Bsn),
            Element.Een(naamruimte, "Prestaties", prestaties),
            Element.Een(naamruimte, "RetourCodes", retourCodes));
        var clienten = new Klasse(
            naamruimte,
            "Clienten",
            Element.MinstensEen(naamruimte, "Client", client, Veld.DeclaratieClient));
        var declaratieAntwoord = new Klasse(
            naamruimte,
            "DeclaratieAntwoord",
            Element.Een(naamruimte, "DeclaratieNummer", basis.IdentificatieDeclaratie, Veld.DeclaratieNummer),
            Element.Een(naamruimte, "TotaalIngediendBedrag", basis.TotaalBedragMetDC, Veld.TotaalIngediendBedrag),
            Element.Een(naamruimte, "TotaalToegekendBedrag", basis.TotaalBedragMetDC, Veld.TotaalToegekendBedrag),
            Element.HoogstensEen(naamruimte, "Clienten", clienten),
            Element.Een(naamruimte, "RetourCodes", retourCodes));
        var root = new Klasse(
            naamruimte,
            "Root",
            Element.Een(naamruimte, "Header", header, Veld.Header),
            Element.HoogstensEen(naamruimte, "DeclaratieAntwoord", declaratieAntwoord, Veld.DeclaratieAntwoord));
        return new Grammatica(kenmerk.Soort, Element.Een(naamruimte, Grammatica.Wortelnaam, root), basis.Naamruimte);
    }
}
