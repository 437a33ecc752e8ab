namespace Declaraties.Berichten.Toetsen;

/// <summary>De Header van een bericht dat geen antwoord is: tussen een gemeente en een aanbieder, de ene kant op of de andere.</summary>
internal static class Kopgrammatica
{
    public static Element VanAanbieder(Berichtkenmerk kenmerk) => Maak(kenmerk, kenmerk.Basis.AgbCode, kenmerk.Basis.Gemeente);

    public static Element VanGemeente(Berichtkenmerk kenmerk) => Maak(kenmerk, kenmerk.Basis.Gemeente, kenmerk.Basis.AgbCode);

    private static Element Maak(Berichtkenmerk kenmerk, Waardetype afzender, Waardetype ontvanger)
    {
        var (naamruimte, basis) = (kenmerk.Naamruimte, kenmerk.Basis);
        var header = new Klasse(
            naamruimte,
            "Header",
            Element.Een(naamruimte, "BerichtCode", basis.BerichtCode.Alleen(kenmerk.Code)),
            Element.Een(naamruimte, "BerichtVersie", basis.BerichtVersie.Alleen(kenmerk.Versie)),
            Element.Een(naamruimte, "BerichtSubversie", basis.BerichtSubversie.Alleen(kenmerk.Subversie)),
            Element.Een(naamruimte, "Afzender", afzender, Veld.Afzender),
            Element.Een(naamruimte, "Ontvanger", ontvanger, Veld.Ontvanger),
            Element.Een(naamruimte, "BerichtIdentificatie", basis.BerichtIdentificatie, Veld.BerichtIdentificatie),
            Element.Een(naamruimte, "XsdVersie", basis.XsdVersie, Veld.XsdVersie));
        return Element.Een(naamruimte, "Header", header, Veld.Header);
    }
}
