namespace Declaraties.Controleren.Niveau4;

public static class TR381ProductCodePastBijCategorie
{
    public static DeclaratieRegel Regel { get; } = new()
    {
        Code = "TR381",
        Niveau = Niveau.ExterneBron,
        RetourCode = "S329",
        Eis = "ProductCode staat bij deze ProductCategorie in de productcodelijst die op de Begindatum van de ProductPeriode geldt.",
        Kop = "Product staat niet in de productcodelijst",
        Waarom = "Alleen een product uit de productcodelijst die dan geldt kan worden betaald.",
        Herstel = "Controleer ProductCategorie en ProductCode met de productcodelijst; ontbreekt het product daar ten onrechte, dan vult de gemeente haar aan.",
        Bron = "iWmo en iJw 3.2, TR381; besluit 9",
        Prestatie = Toets,
    };

    private static Uitkomst Toets(Toetsing t)
    {
        var dag = t.Prestatie.ProductPeriode.Begin;
        foreach (var regel in t.Productregels)
        {
            if (regel.Geldigheid.Bevat(dag))
            {
                return Uitkomst.Voldoet;
            }
        }

        return Uitkomst.VoldoetNiet(
            $"Product {t.Prestatie.Product} staat niet in de productcodelijst van {dag:yyyy-MM-dd}.",
            "Een ProductCode die op de Begindatum van de ProductPeriode bij de ProductCategorie hoort.");
    }
}
