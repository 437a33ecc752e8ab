namespace Declaraties.Berichten.Toetsen;

/// <summary>De grammatica van een 323: een aanbieder declareert bij een gemeente. In elke editie element voor element dezelfde; zie <c>schemas</c>.</summary>
internal static class Declaratiegrammatica
{
    public static Grammatica Maak(Berichtkenmerk kenmerk)
    {
        var (naamruimte, basis) = (kenmerk.Naamruimte, kenmerk.Basis);
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
            Element.Een(naamruimte, "IngediendBedrag", basis.BedragMetDC));
        var prestaties = new Klasse(
            naamruimte,
            "Prestaties",
            Element.MinstensEen(naamruimte, "Prestatie", prestatie, Veld.Prestatie));
        var client = new Klasse(
            naamruimte,
            "Client",
            Element.Een(naamruimte, "Bsn", basis.BurgerServicenummer, Veld.Bsn),
            Element.Een(naamruimte, "Prestaties", prestaties));
        var clienten = new Klasse(
            naamruimte,
            "Clienten",
            Element.MinstensEen(naamruimte, "Client", client, Veld.DeclaratieClient));
        var declaratie = new Klasse(
            naamruimte,
            "Declaratie",
            Element.Een(
                naamruimte,
                "DeclaratieNummer",
                basis.IdentificatieDeclaratie.Met(Patroon.LettersEnCijfers, "1 t/m 12 letters of cijfers"),
                Veld.DeclaratieNummer),
            Element.Een(naamruimte, "DeclaratiePeriode", basis.GeslotenPeriode, Veld.DeclaratiePeriode),
            Element.Een(naamruimte, "DeclaratieDagtekening", basis.Datum, Veld.DeclaratieDagtekening),
            Element.Een(naamruimte, "TotaalIngediendBedrag", basis.TotaalBedragMetDC, Veld.TotaalIngediendBedrag),
            Element.Een(naamruimte, "Clienten", clienten));
        var root = new Klasse(
            naamruimte,
            "Root",
            Kopgrammatica.VanAanbieder(kenmerk),
            Element.Een(naamruimte, "Declaratie", declaratie, Veld.Declaratie));
        return new Grammatica(kenmerk.Soort, Element.Een(naamruimte, Grammatica.Wortelnaam, root), basis.Naamruimte);
    }
}
