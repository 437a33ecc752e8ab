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
        Kop = "Periode bij een adres dat niet tijdelijk is",
        Waarom = "Alleen een tijdelijk adres heeft een periode.",
        Herstel = "Laat de periode weg, of zet Soort op 04 (tijdelijk adres).",
        Bron = "iWmo en iJw 3.2, CD009",
        Contact = Toets,
    };

    private static Uitkomst Toets(ContactToetsing t) =>
        !t.Contact.HeeftPeriode || t.Contact.Soort == "04"
            ? Uitkomst.Voldoet
            : Uitkomst.VoldoetNiet(
                $"Dit contact van Soort {t.Contact.Soort} heeft een Periode.",
                "Geen Periode, of Soort 04 (tijdelijk adres).");
}
