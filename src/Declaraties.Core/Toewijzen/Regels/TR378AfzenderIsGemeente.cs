using Declaraties.Controleren;
using Declaraties.Domein.Codelijsten;

namespace Declaraties.Toewijzen.Regels;

public static class TR378AfzenderIsGemeente
{
    public static ToewijzingRegel Regel { get; } = new()
    {
        Code = "TR378",
        Niveau = Niveau.ExterneBron,
        RetourCode = "S300",
        Eis = "De afzender is een gemeentecode uit de indeling van het CBS die gold op de Ingangsdatum van de toewijzing.",
        Kop = "Afzender is geen gemeente van toen",
        Waarom = "Alleen een gemeente die op de Ingangsdatum bestond kan toewijzen.",
        Herstel = "Gebruik de code van de gemeente die toen bestond; het bericht is wel opgenomen.",
        Bron = "iWmo en iJw 3.2, TR378; besluit 122",
        ToegewezenProduct = Toets,
        IsSignaal = true,
    };

    private static Uitkomst Toets(ToegewezenProductToetsing t) =>
        Gemeenten.Bestaat(t.Toewijzing.Gemeente, t.Toewijzing.Ingangsdatum)
            ? Uitkomst.Voldoet
            : Uitkomst.VoldoetNiet(
                $"Gemeente {t.Toewijzing.Gemeente} staat niet in de gemeentelijke indeling die op {t.Toewijzing.Ingangsdatum:yyyy-MM-dd} gold, de Ingangsdatum van toewijzing {t.Toewijzing.ToewijzingNummer}.",
                "De CBS-code van een gemeente die op de Ingangsdatum bestond.");
}
