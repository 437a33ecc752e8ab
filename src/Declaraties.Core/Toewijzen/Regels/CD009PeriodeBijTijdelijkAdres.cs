using Declaraties.Controleren;

namespace Declaraties.Toewijzen.Regels;

public static class CD009PeriodeBijTijdelijkAdres
{
    public static ToewijzingRegel Regel { get; } = new()
    {
        Code = "CD009",
        Niveau = Niveau.BinnenBericht,
        RetourCode = "0001",
        Eis = "Periode is alleen gevuld bij een contact van Soort 04 (tijdelijk adres).",
        Bron = "iWmo 3.2, CD009",
        Contact = Toets,
    };

    private static Uitkomst Toets(ContactToetsing t) =>
        !t.Contact.HeeftPeriode || t.Contact.Soort == "04"
            ? Uitkomst.Voldoet
            : Uitkomst.VoldoetNiet(
                $"Dit contact van Soort {t.Contact.Soort} heeft een Periode.",
                "Geen Periode, of Soort 04 (tijdelijk adres).");
}
