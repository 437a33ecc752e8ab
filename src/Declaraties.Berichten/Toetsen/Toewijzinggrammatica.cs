namespace Declaraties.Berichten.Toetsen;

/// <summary>De grammatica van een 301: een gemeente wijst een client producten toe bij een aanbieder. In elke editie element voor element dezelfde; zie <c>schemas</c>.</summary>
internal static class Toewijzinggrammatica
{
    public static Grammatica Maak(Berichtkenmerk kenmerk)
    {
        var (naamruimte, basis) = (kenmerk.Naamruimte, kenmerk.Basis);
        var contact = new Klasse(
            naamruimte,
            "Contact",
            Element.Een(naamruimte, "Soort", basis.AdresSoort, Veld.Soort),
            Element.HoogstensEen(naamruimte, "Adres", basis.Adres, Veld.Adres),
            Element.HoogstensEen(naamruimte, "Organisatie", basis.Organisatienaam),
            Element.HoogstensEen(naamruimte, "Telefoon", basis.Telefoonnummers, Veld.Telefoon),
            Element.HoogstensEen(naamruimte, "Emailadres", basis.Emailadres),
            Element.HoogstensEen(naamruimte, "Periode", basis.OpenPeriode, Veld.Periode));
        var relatie = new Klasse(
            naamruimte,
            "Relatie",
            Element.Een(naamruimte, "Nummer", basis.Persoonsid, Veld.Nummer),
            Element.HoogstensEen(naamruimte, "Volgorde", basis.RelatieVolgorde),
            Element.Een(naamruimte, "Soort", basis.SoortRelatie),
            Element.HoogstensEen(naamruimte, "Geboortedatum", basis.Geboortedatum, Veld.Geboortedatum),
            Element.HoogstensEen(naamruimte, "Geslacht", basis.Geslacht),
            Element.Een(naamruimte, "Naam", basis.VolledigeNaam, Veld.Naam),
            Element.Een(naamruimte, "Contact", contact, Veld.Contact));
        var relaties = new Klasse(
            naamruimte,
            "Relaties",
            Element.MinstensEen(naamruimte, "Relatie", relatie, Veld.Relatie));
        var contactgegevens = new Klasse(
            naamruimte,
            "Contactgegevens",
            Element.MinstensEen(naamruimte, "Contact", contact, Veld.Contact));
        var toegewezenProduct = new Klasse(
            naamruimte,
            "ToegewezenProduct",
            Element.Een(naamruimte, "ToewijzingNummer", basis.Nummer, Veld.ToewijzingNummer),
            Element.HoogstensEen(naamruimte, "ReferentieAanbieder", basis.Referentie),
            Element.HoogstensEen(naamruimte, "Product", basis.Product, Veld.Product),
            Element.Een(naamruimte, "Toewijzingsdatum", basis.Datum, Veld.Toewijzingsdatum),
            Element.Een(naamruimte, "Toewijzingstijd", basis.Tijd, Veld.Toewijzingstijd),
            Element.Een(naamruimte, "Ingangsdatum", basis.Datum, Veld.Ingangsdatum),
            Element.HoogstensEen(naamruimte, "Einddatum", basis.Datum, Veld.ToegewezenEinddatum),
            Element.HoogstensEen(naamruimte, "RedenWijziging", basis.RedenWijziging, Veld.RedenWijziging),
            Element.HoogstensEen(naamruimte, "Omvang", basis.Omvang, Veld.Omvang),
            Element.HoogstensEen(naamruimte, "Budget", basis.Budget, Veld.Budget),
            Element.HoogstensEen(naamruimte, "Commentaar", basis.Commentaar));
        var toegewezenProducten = new Klasse(
            naamruimte,
            "ToegewezenProducten",
            Element.MinstensEen(naamruimte, "ToegewezenProduct", toegewezenProduct, Veld.ToegewezenProduct));
        var client = new Klasse(
            naamruimte,
            "Client",
            Element.Een(naamruimte, "Bsn", basis.BurgerServicenummer, Veld.Bsn),
            Element.Een(naamruimte, "Geboortedatum", basis.Geboortedatum, Veld.Geboortedatum),
            Element.Een(naamruimte, "Geslacht", basis.Geslacht),
            Element.Een(naamruimte, "Naam", basis.VolledigeNaam, Veld.Naam),
            Element.HoogstensEen(naamruimte, "Communicatie", basis.Communicatie, Veld.Communicatie),
            Element.HoogstensEen(naamruimte, "JuridischeStatus", basis.JuridischeStatus),
            Element.HoogstensEen(naamruimte, "WettelijkeVertegenwoordiging", basis.WettelijkeVertegenwoordiging),
            Element.HoogstensEen(naamruimte, "Commentaar", basis.Commentaar),
            Element.HoogstensEen(naamruimte, "Relaties", relaties),
            Element.Een(naamruimte, "Contactgegevens", contactgegevens),
            Element.Een(naamruimte, "ToegewezenProducten", toegewezenProducten));
        var root = new Klasse(
            naamruimte,
            "Root",
            Kopgrammatica.VanGemeente(kenmerk),
            Element.Een(naamruimte, "Client", client, Veld.ToewijzingClient));
        return new Grammatica(kenmerk.Soort, Element.Een(naamruimte, Grammatica.Wortelnaam, root), basis.Naamruimte);
    }
}
