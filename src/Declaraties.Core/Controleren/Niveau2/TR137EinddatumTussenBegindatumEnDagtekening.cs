using Declaraties.Domein;

namespace Declaraties.Controleren.Niveau2;

public static class TR137EinddatumTussenBegindatumEnDagtekening
{
    public static DeclaratieRegel Regel { get; } = new()
    {
        Code = "TR137",
        Niveau = Niveau.BinnenBericht,
        RetourCode = "0001",
        Eis = "De Einddatum van een periode ligt niet voor haar Begindatum en niet na de Dagtekening van het bericht.",
        Kop = "Periode loopt terug of is nog niet voorbij",
        Waarom = "Gedeclareerd wordt wat is geleverd: een periode begint voor zij eindigt, en is voorbij als het bericht wordt gemaakt.",
        Herstel = "Zet begin en eind goed, of dien de prestatie in na afloop van de periode.",
        Bron = "iWmo en iJw 3.2, TR137; besluit 7",
        Declaratie = t => Toets(t, "DeclaratiePeriode", t.Bericht.DeclaratiePeriode),
        Prestatie = t => Toets(t, ProductPeriode, t.Prestatie.ProductPeriode),
        OokBijCredit = true,
    };

    private const string ProductPeriode = "ProductPeriode";

    private static Uitkomst Toets(Toetsing t, string naam, Periode periode)
    {
        var dagtekening = t.Bericht.Kop.Identificatie.Dagtekening;
        if (periode.Eind < periode.Begin)
        {
            return Uitkomst.VoldoetNiet(
                $"{naam} eindigt op {periode.Eind:yyyy-MM-dd}, voor het begin op {periode.Begin:yyyy-MM-dd}.",
                $"Einddatum {Maand.Van(periode.Begin).LaatsteDag:yyyy-MM-dd}, het einde van de maand{(naam == ProductPeriode ? ", of de Einddatum van de toewijzing als die daarin eerder ligt" : $", en Begindatum {Maand.Van(periode.Begin).EersteDag:yyyy-MM-dd}")}.");
        }

        return periode.Eind <= dagtekening
            ? Uitkomst.Voldoet
            : Uitkomst.VoldoetNiet(
                $"{naam} eindigt op {periode.Eind:yyyy-MM-dd}, na de Dagtekening van het bericht, {dagtekening:yyyy-MM-dd}.",
                $"Dezelfde periode, met een Dagtekening vanaf {periode.Eind:yyyy-MM-dd}: gedeclareerd wordt wat voorbij is.");
    }
}
