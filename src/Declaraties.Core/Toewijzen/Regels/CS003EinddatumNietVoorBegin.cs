using Declaraties.Controleren;

namespace Declaraties.Toewijzen.Regels;

public static class CS003EinddatumNietVoorBegin
{
    public static ToewijzingRegel Regel { get; } = new()
    {
        Code = "CS003",
        Niveau = Niveau.BinnenBericht,
        RetourCode = "0001",
        Eis = "Een Einddatum ligt niet voor de Begindatum of Ingangsdatum waar zij bij hoort.",
        Kop = "Einddatum ligt voor het begin",
        Waarom = "Een periode eindigt niet voor zij begint.",
        Herstel = "Zet begin en eind goed.",
        Bron = "iWmo en iJw 3.2, CS003",
        Contact = t => Toets("Begindatum", t.Contact.Begindatum, t.Contact.Einddatum),
        ToegewezenProduct = t => Toets("Ingangsdatum", t.Toewijzing.Ingangsdatum, t.Toewijzing.Einddatum),
    };

    private static Uitkomst Toets(string naam, DateOnly? begin, DateOnly? einde) =>
        einde < begin
            ? Uitkomst.VoldoetNiet(
                $"Einddatum {einde:yyyy-MM-dd} ligt voor {naam} {begin:yyyy-MM-dd}.",
                $"Een Einddatum vanaf {begin:yyyy-MM-dd}.")
            : Uitkomst.Voldoet;
}
