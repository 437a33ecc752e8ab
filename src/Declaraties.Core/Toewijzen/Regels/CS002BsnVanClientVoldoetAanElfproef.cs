using Declaraties.Controleren;
using Declaraties.Controleren.Niveau2;

namespace Declaraties.Toewijzen.Regels;

public static class CS002BsnVanClientVoldoetAanElfproef
{
    public static ToewijzingRegel Regel { get; } = new()
    {
        Code = "CS002",
        Niveau = Niveau.BinnenBericht,
        RetourCode = "0001",
        Eis = "Het Bsn voldoet aan de 11-proef.",
        Kop = "Bsn van de client voldoet niet aan de elfproef",
        Waarom = "Een Bsn dat niet kan bestaan is een tikfout, en kan van een ander zijn.",
        Herstel = "Zet het juiste Bsn in de toewijzing en stuur haar opnieuw.",
        Bron = "iWmo en iJw 3.2, CS002",
        Client = b => CS002BsnVoldoetAanElfproef.Toets(b.Client.Bsn),
    };
}
