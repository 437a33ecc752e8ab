namespace Declaraties.Berichten.Toetsen;

/// <summary>
/// De grammatica van de enveloppen van het GGk, versie 2.1 patch 4. De keuze tussen <c>tekstBestand</c> en <c>xmlBestand</c> is hier twee keer "hoogstens een"; dat er
/// precies een is, en of wat erin zit base64 is, toetst de lezer van enveloppen.
/// </summary>
internal static class Ggk
{
    public const string Naamruimte = "http://www.stufstandaarden.nl/koppelvlak/ggk0210";
    public const string Stuf = "http://www.egem.nl/StUF/StUF0301";
    public const string Heen = "envelopHeenbericht-ggk_Di01";
    public const string Terug = "envelopRetourbericht-ggk_Du01";
    public const string XmlBestand = "xmlBestand";

    private static readonly Waardetype _refnummer = Waardetype.Tekst(Stuf, "", 1, 40, Patroon.Uuid4, "een UUID van versie 4 in kleine letters");
    private static readonly Waardetype _versienr = Waardetype.Tekst(Stuf, "Versienr", 4, 4, Patroon.VierCijfers, "precies 4 cijfers");
    private static readonly Waardetype _bestandsnaam = Waardetype.Tekst(
        "", "", 4, 255, Patroon.Bestandsnaam, "een bestandsnaam van 4 t/m 255 letters, cijfers, punten, streepjes en lage streepjes");

    private static Klasse Systeem { get; } = new(
        Stuf,
        "Systeem_ggkberichten",
        Element.Een(Stuf, "organisatie", Tekst("Organisatie", 0, 200), Veld.Organisatie),
        Element.Een(Stuf, "applicatie", Tekst("Applicatie", 3, 50), Veld.Applicatie),
        Element.HoogstensEen(Stuf, "administratie", Tekst("Administratie", 0, 50), Veld.Administratie),
        Element.HoogstensEen(Stuf, "gebruiker", Tekst("Gebruiker", 0, 100), Veld.Gebruiker));

    private static Klasse Inhoud { get; } = new(
        Naamruimte,
        "BinaireInhoud-basis_ggkberichten",
        Element.HoogstensEen(
            Naamruimte, "tekstBestand", new Attribuut("bestandsnaam", _bestandsnaam), Tekst("BinaireInhoud-basis_ggkbericht_tekst", 0, -1), Veld.TekstBestand),
        Element.HoogstensEen(Naamruimte, XmlBestand, Tekst("BinaireInhoud-basis_ggkbericht_xml", 0, -1), Veld.XmlBestand));

    private static Klasse Parameters { get; } = new(
        Naamruimte,
        "Parameters_ggkberichten",
        Element.Een(Naamruimte, "applicatieVersie", _versienr, Veld.ApplicatieVersie),
        Element.Een(Naamruimte, "applicatieSubversie", _versienr, Veld.ApplicatieSubversie),
        Element.Een(Naamruimte, "functieVersie", _versienr, Veld.FunctieVersie),
        Element.Een(Naamruimte, "functieSubversie", _versienr, Veld.FunctieSubversie),
        Element.Een(Naamruimte, "bericht", Inhoud, Veld.Envelopinhoud));

    /// <summary>Een bericht heen.</summary>
    public static Grammatica Di01 { get; } = Envelop(Heen, "Di01", "StuurgegevensDi01-envelopHeenbericht", []);

    /// <summary>Een bericht terug.</summary>
    public static Grammatica Du01 { get; } = Envelop(
        Terug, "Du01", "StuurgegevensDu01-envelopRetourbericht", [Element.Een(Stuf, "crossRefnummer", _refnummer, Veld.CrossRefnummer)]);

    private static Grammatica Envelop(string naam, string berichtcode, string stuurgegevens, Element[] verwijzing) => new(Element.Een(
        Naamruimte,
        naam,
        new Klasse(
            Naamruimte,
            "",
            Element.Een(
                Naamruimte,
                "stuurgegevens",
                new Klasse(
                    Stuf,
                    stuurgegevens,
                    [
                        Element.Een(Stuf, "berichtcode", Tekst("Berichtcode", 4, 4).Alleen(berichtcode)),
                        Element.Een(Stuf, "zender", Systeem, Veld.Zender),
                        Element.Een(Stuf, "ontvanger", Systeem, Veld.EnvelopOntvanger),
                        Element.Een(Stuf, "referentienummer", _refnummer, Veld.Referentienummer),
                        Element.Een(Stuf, "tijdstipBericht", Waardetype.Tekst(Stuf, "Tijdstip", 8, 17, Patroon.Cijfers, "8 t/m 17 cijfers"), Veld.Tijdstip),
                        .. verwijzing,
                        Element.Een(Stuf, "functie", Tekst("Functie", 0, 30), Veld.Functie),
                    ])),
            Element.Een(Naamruimte, "parameters", Parameters))));

    private static Waardetype Tekst(string naam, int min, int max) => Waardetype.Tekst(Stuf, naam, min, max, Patroon.Geen);
}
