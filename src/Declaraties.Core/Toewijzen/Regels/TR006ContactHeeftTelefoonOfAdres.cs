using Declaraties.Controleren;

namespace Declaraties.Toewijzen.Regels;

public static class TR006ContactHeeftTelefoonOfAdres
{
    public static ToewijzingRegel Regel { get; } = new()
    {
        Code = "TR006",
        Niveau = Niveau.BinnenBericht,
        RetourCode = "0001",
        Eis = "Een Contact heeft Telefoon, of een Adres met Huis en Postcode.",
        Kop = "Contact zonder telefoon en adres",
        Waarom = "Met een contact zonder telefoon of adres is niets te doen.",
        Herstel = "Vul een telefoonnummer in, of een adres met huisnummer en postcode.",
        Bron = "iWmo en iJw 3.2, TR006",
        Contact = Toets,
    };

    private static Uitkomst Toets(ContactToetsing t) =>
        t.Contact is { HeeftTelefoon: true } or { Adres: { HeeftHuis: true, Postcode: not null } }
            ? Uitkomst.Voldoet
            : Uitkomst.VoldoetNiet(
                t.Contact.Adres switch
                {
                    null => "Dit contact heeft geen Telefoon en geen Adres.",
                    { HeeftHuis: true } => "Dit contact heeft geen Telefoon en een Adres zonder Postcode.",
                    { Postcode: not null } => "Dit contact heeft geen Telefoon en een Adres zonder Huis.",
                    _ => "Dit contact heeft geen Telefoon en een Adres zonder Huis en zonder Postcode.",
                },
                "Telefoon, of een Adres met zowel Huis als Postcode.");
}
