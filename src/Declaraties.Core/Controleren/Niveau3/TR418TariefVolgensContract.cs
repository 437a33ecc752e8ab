using Declaraties.Berekenen;
using Declaraties.Domein;

namespace Declaraties.Controleren.Niveau3;

public static class TR418TariefVolgensContract
{
    public static DeclaratieRegel Regel { get; } = new()
    {
        Code = "TR418",
        Niveau = Niveau.TussenBerichten,
        RetourCode = "0611",
        Eis = "ProductTarief is het tarief uit het contract voor aanbieder, product en eenheid op de Begindatum van de ProductPeriode; bij een uurtarief voor minuten een zestigste op hele centen.",
        Kop = "Tarief wijkt af van contract",
        Waarom = "Betaald wordt het tarief dat voor aanbieder, product en eenheid is afgesproken op de eerste dag van de periode.",
        Herstel = "Declareer met het tarief van het contract. Klopt het contract hier niet of ontbreekt het, vraag de gemeente dan het recht te zetten.",
        Bron = "iWmo en iJw 3.2, TR418; IV081; besluit 8",
        Prestatie = Toets,
    };

    private static Uitkomst Toets(Toetsing t)
    {
        var prestatie = t.Prestatie;
        if (prestatie.Eenheid == Eenheid.Euro)
        {
            // Bij eenheid 83 is er geen ProductTarief (CD087).
            return Uitkomst.Voldoet;
        }

        if (t.Contractregel is not { } regel)
        {
            return Uitkomst.VoldoetNiet(
                $"Het contract van aanbieder {t.Bericht.Aanbieder} heeft op {prestatie.ProductPeriode.Begin:yyyy-MM-dd} geen tarief voor product {prestatie.Product} in eenheid {prestatie.Eenheid.Code()} ({prestatie.Eenheid.InWoorden()}).",
                "Een product en eenheid waarvoor op die dag een tarief is afgesproken.");
        }

        var verwacht = Tarief.Verwacht(regel, prestatie.Eenheid);
        if (prestatie.ProductTarief == verwacht)
        {
            return Uitkomst.Voldoet;
        }

        var afspraak = Tarief.IsUurtariefVoorMinuten(regel, prestatie.Eenheid)
            ? $"{regel.Tarief.Cent} eurocent per uur, is {verwacht.Cent} per minuut"
            : $"{verwacht.Cent} eurocent";
        var herkomst = regel.Tariefset is { } set ? $" volgens {set.InWoorden()}" : "";
        return Uitkomst.VoldoetNiet(
            $"ProductTarief is {prestatie.ProductTarief?.Cent} eurocent; het contract heeft voor product {prestatie.Product} {afspraak}{herkomst}.",
            $"ProductTarief {verwacht.Cent}, met het IngediendBedrag dat daarbij hoort.");
    }
}
