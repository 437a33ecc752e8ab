using Declaraties.Controleren;

namespace Declaraties.Toewijzen.Regels;

/// <summary>Een contact zonder Adres valt hier buiten: of dat mag, zeggen TR006 en TR061.</summary>
public static class CD034PostcodeBijBrpOfVerblijfadres
{
    public static ToewijzingRegel Regel { get; } = new()
    {
        Code = "CD034",
        Niveau = Niveau.BinnenBericht,
        RetourCode = "0001",
        Eis = "Postcode is gevuld bij een Adres van Soort 01 (BRP-adres) of 03 (verblijfadres).",
        Kop = "Postcode ontbreekt",
        Waarom = "Een BRP-adres of verblijfadres is zonder postcode niet te vinden.",
        Herstel = "Vul de postcode in.",
        Bron = "iWmo en iJw 3.2, CD034",
        Contact = Toets,
    };

    private static Uitkomst Toets(ContactToetsing t) =>
        t.Contact is { Soort: "01" or "03", Adres: { Postcode: null } }
            ? Uitkomst.VoldoetNiet($"Dit Adres van Soort {t.Contact.Soort} heeft geen Postcode.", "Een Adres met Postcode.")
            : Uitkomst.Voldoet;
}
