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
        Bron = "iWmo 3.2, CS002",
        Client = b => CS002BsnVoldoetAanElfproef.Toets(b.Client.Bsn),
    };
}
