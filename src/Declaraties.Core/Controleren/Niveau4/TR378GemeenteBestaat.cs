using Declaraties.Domein.Codelijsten;

namespace Declaraties.Controleren.Niveau4;

public static class TR378GemeenteBestaat
{
    public static DeclaratieRegel Regel { get; } = new()
    {
        Code = "TR378",
        Niveau = Niveau.ExterneBron,
        RetourCode = "S300",
        Eis = "De ontvanger is een gemeentecode uit de gemeentelijke indeling van het CBS.",
        Kop = "Gemeentecode bestaat niet",
        Waarom = "Alleen een bestaande gemeente kan ontvanger zijn.",
        Herstel = "Gebruik de CBS-code van de gemeente; na een herindeling is dat de nieuwe.",
        Bron = "iWmo en iJw 3.2, TR378; besluit 9",
        Header = Toets,
    };

    private static Uitkomst Toets(Toetsing t) =>
        Gemeenten.Bestaat(t.Bericht.Gemeente)
            ? Uitkomst.Voldoet
            : Uitkomst.VoldoetNiet(
                $"Ontvanger {t.Bericht.Gemeente} staat niet in de gemeentelijke indeling van {Gemeenten.Jaar}.",
                "De CBS-code van een bestaande gemeente, zoals 0505 voor Dordrecht.");
}
