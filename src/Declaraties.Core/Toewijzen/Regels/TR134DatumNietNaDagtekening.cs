using Declaraties.Controleren;
using Declaraties.Domein;

namespace Declaraties.Toewijzen.Regels;

public static class TR134DatumNietNaDagtekening
{
    public static ToewijzingRegel Regel { get; } = new()
    {
        Code = "TR134",
        Niveau = Niveau.BinnenBericht,
        RetourCode = "0001",
        Eis = "Een Geboortedatum en een Toewijzingsdatum liggen niet na de Dagtekening van het bericht.",
        Kop = "Datum ligt na de Dagtekening",
        Waarom = "Een geboorte of een toewijzing kan niet later zijn dan het bericht waarin zij staat.",
        Herstel = "Zet de datum of de Dagtekening goed.",
        Bron = "iWmo en iJw 3.2, TR134",
        Client = b => ToetsGeboortedatum(b, b.Client.Geboortedatum),
        Relatie = t => ToetsGeboortedatum(t.Bericht, t.Relatie.Geboortedatum),
        ToegewezenProduct = ToetsToewijzingsdatum,
    };

    private static Uitkomst ToetsGeboortedatum(ToewijzingBericht bericht, Geboortedatum? geboren)
    {
        var dagtekening = bericht.Kop.Identificatie.Dagtekening;
        return geboren is null || geboren.Datum <= dagtekening
            ? Uitkomst.Voldoet
            : Uitkomst.VoldoetNiet(
                $"De Geboortedatum ligt na de Dagtekening van het bericht, {dagtekening:yyyy-MM-dd}.",
                $"Een Geboortedatum tot en met {dagtekening:yyyy-MM-dd}.");
    }

    private static Uitkomst ToetsToewijzingsdatum(ToegewezenProductToetsing t)
    {
        var dagtekening = t.Bericht.Kop.Identificatie.Dagtekening;
        return t.Toewijzing.Toewijzingsdatum <= dagtekening
            ? Uitkomst.Voldoet
            : Uitkomst.VoldoetNiet(
                $"Toewijzingsdatum {t.Toewijzing.Toewijzingsdatum:yyyy-MM-dd} ligt na de Dagtekening van het bericht, {dagtekening:yyyy-MM-dd}.",
                $"Een Toewijzingsdatum tot en met {dagtekening:yyyy-MM-dd}.");
    }
}
