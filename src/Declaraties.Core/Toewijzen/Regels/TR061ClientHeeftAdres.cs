using Declaraties.Controleren;
using Declaraties.Domein;

namespace Declaraties.Toewijzen.Regels;

public static class TR061ClientHeeftAdres
{
    public static ToewijzingRegel Regel { get; } = new()
    {
        Code = "TR061",
        Niveau = Niveau.BinnenBericht,
        RetourCode = "0001",
        Eis = "Een client heeft minstens één Adres van Soort 01 (BRP-adres), 02 (correspondentieadres) of 03 (verblijfadres).",
        Kop = "Client heeft geen adres",
        Waarom = "De aanbieder moet weten waar de client woont of verblijft.",
        Herstel = "Vul een BRP-adres (01), correspondentieadres (02) of verblijfadres (03) in.",
        Bron = "iWmo en iJw 3.2, TR061",
        Client = Toets,
    };

    private static Uitkomst Toets(ToewijzingBericht bericht)
    {
        foreach (var contact in bericht.Client.Contacten)
        {
            if (contact is { Soort: "01" or "02" or "03", Adres: not null })
            {
                return Uitkomst.Voldoet;
            }
        }

        return Uitkomst.VoldoetNiet(
            "Geen van de contacten van deze client heeft een Adres van Soort 01, 02 of 03.",
            "Minstens één contact van de client met een Adres van Soort 01 (BRP-adres), 02 (correspondentieadres) of 03 (verblijfadres).");
    }
}
