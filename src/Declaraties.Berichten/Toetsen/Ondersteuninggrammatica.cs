namespace Declaraties.Berichten.Toetsen;

/// <summary>De grammatica van een 305 en een 307: een aanbieder meldt een gemeente dat ondersteuning is begonnen of gestopt. In elke editie element voor element dezelfde; zie <c>schemas</c>.</summary>
internal static class Ondersteuninggrammatica
{
    public static Grammatica Start(Berichtkenmerk kenmerk)
    {
        var (naamruimte, basis) = (kenmerk.Naamruimte, kenmerk.Basis);
        return Maak(kenmerk, "StartProduct", Veld.StartProduct, Element.Een(naamruimte, "Begindatum", basis.Datum, Veld.MeldingBegindatum));
    }

    public static Grammatica Stop(Berichtkenmerk kenmerk)
    {
        var (naamruimte, basis) = (kenmerk.Naamruimte, kenmerk.Basis);
        return Maak(
            kenmerk,
            "StopProduct",
            Veld.StopProduct,
            Element.Een(naamruimte, "Begindatum", basis.Datum, Veld.MeldingBegindatum),
            Element.Een(naamruimte, "RedenBeeindiging", basis.RedenBeeindiging, Veld.RedenBeeindiging),
            Element.Een(naamruimte, "Einddatum", basis.Datum, Veld.MeldingEinddatum));
    }

    /// <param name="kenmerk">Het bericht.</param>
    /// <param name="naam">Hoe een melding erin heet; de lijst ervan heet zo in het meervoud.</param>
    /// <param name="veld">Het veld ervan.</param>
    /// <param name="wanneer">Waarin de twee verschillen.</param>
    private static Grammatica Maak(Berichtkenmerk kenmerk, string naam, Veld veld, params Element[] wanneer)
    {
        var (naamruimte, basis) = (kenmerk.Naamruimte, kenmerk.Basis);
        var product = new Klasse(
            naamruimte,
            naam,
            [
                Element.HoogstensEen(naamruimte, "ToewijzingNummer", basis.Nummer, Veld.ToewijzingNummer),
                Element.HoogstensEen(naamruimte, "Product", basis.Product, Veld.Product),
                Element.HoogstensEen(naamruimte, "ToewijzingIngangsdatum", basis.Datum, Veld.ToewijzingIngangsdatum),
                .. wanneer,
                Element.Een(naamruimte, "StatusAanlevering", basis.StatusAanlevering, Veld.StatusAanlevering),
            ]);
        var lijst = $"{naam}en";
        var producten = new Klasse(naamruimte, lijst, Element.MinstensEen(naamruimte, naam, product, veld));
        var client = new Klasse(
            naamruimte,
            "Client",
            Element.Een(naamruimte, "Bsn", basis.BurgerServicenummer, Veld.Bsn),
            Element.Een(naamruimte, "Geboortedatum", basis.Geboortedatum),
            Element.Een(naamruimte, "Geslacht", basis.Geslacht),
            Element.Een(naamruimte, "Naam", basis.VerkorteNaam),
            Element.Een(naamruimte, lijst, producten));
        var root = new Klasse(
            naamruimte,
            "Root",
            Kopgrammatica.VanAanbieder(kenmerk),
            Element.Een(naamruimte, "Client", client));
        return new Grammatica(kenmerk.Soort, Element.Een(naamruimte, Grammatica.Wortelnaam, root), basis.Naamruimte);
    }
}
