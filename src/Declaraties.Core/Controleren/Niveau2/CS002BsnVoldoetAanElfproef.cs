using Declaraties.Domein;

namespace Declaraties.Controleren.Niveau2;

public static class CS002BsnVoldoetAanElfproef
{
    public static DeclaratieRegel Regel { get; } = new()
    {
        Code = "CS002",
        Niveau = Niveau.BinnenBericht,
        RetourCode = "0001",
        Eis = "Het Bsn voldoet aan de 11-proef.",
        Kop = "Bsn voldoet niet aan de elfproef",
        Waarom = "Een Bsn dat niet kan bestaan is een tikfout, en kan van een ander zijn.",
        Herstel = "Zoek het Bsn op in uw dossier of de toewijzing en dien opnieuw in.",
        Bron = "iWmo en iJw 3.2, CS002",
        Client = t => Toets(t.Client.Bsn),
    };

    /// <summary>Ook voor de client in een WMO301.</summary>
    internal static Uitkomst Toets(Bsn bsn) =>
        bsn.VoldoetAanElfproef
            ? Uitkomst.Voldoet
            : Uitkomst.VoldoetNiet(
                "Het Bsn van deze client voldoet niet aan de 11-proef.",
                "Een Bsn waarvan 9, 8, 7, 6, 5, 4, 3 en 2 maal de eerste acht cijfers, min het negende, deelbaar is door 11.");
}
