using Declaraties.Controleren;

namespace Declaraties.Toewijzen.Regels;

public static class CS335VerwijderdEindigtOpIngangsdatum
{
    public static ToewijzingRegel Regel { get; } = new()
    {
        Code = "CS335",
        Niveau = Niveau.BinnenBericht,
        RetourCode = "0001",
        Eis = "Bij RedenWijziging 13 (verwijderd) is Einddatum gelijk aan Ingangsdatum.",
        Kop = "Verwijderde toewijzing heeft een looptijd",
        Waarom = "Wat is verwijderd heeft geen dag gegolden.",
        Herstel = "Zet bij RedenWijziging 13 de Einddatum op de Ingangsdatum.",
        Bron = "iWmo en iJw 3.2, CS335",
        ToegewezenProduct = Toets,
    };

    private static Uitkomst Toets(ToegewezenProductToetsing t)
    {
        var toewijzing = t.Toewijzing;
        if (!toewijzing.IsVerwijderd || toewijzing.Einddatum == toewijzing.Ingangsdatum)
        {
            return Uitkomst.Voldoet;
        }

        return Uitkomst.VoldoetNiet(
            $"Toewijzing {toewijzing.ToewijzingNummer} heeft RedenWijziging 13 (verwijderd) en loopt {toewijzing.Looptijd.InWoorden()}.",
            $"Einddatum {toewijzing.Ingangsdatum:yyyy-MM-dd}, gelijk aan Ingangsdatum, of een andere RedenWijziging.");
    }
}
