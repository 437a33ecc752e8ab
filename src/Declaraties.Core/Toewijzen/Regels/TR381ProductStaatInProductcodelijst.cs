using Declaraties.Controleren;

namespace Declaraties.Toewijzen.Regels;

public static class TR381ProductStaatInProductcodelijst
{
    public static ToewijzingRegel Regel { get; } = new()
    {
        Code = "TR381",
        Niveau = Niveau.ExterneBron,
        RetourCode = "S329",
        Eis = "ProductCode staat bij deze ProductCategorie in de productcodelijst die op de Ingangsdatum van de toewijzing geldt.",
        Kop = "Product van de toewijzing staat niet in de productcodelijst",
        Waarom = "Op een product dat niet in de lijst staat wordt straks elke prestatie geweigerd.",
        Herstel = "Vul de productcodelijst aan of wijzig de toewijzing; het bericht is wel opgenomen.",
        Bron = "iWmo en iJw 3.2, TR381; besluit 122",
        ToegewezenProduct = Toets,
        IsSignaal = true,
    };

    private static Uitkomst Toets(ToegewezenProductToetsing t)
    {
        var dag = t.Toewijzing.Ingangsdatum;
        // Zonder ProductCode (een budget, een aspecifieke toewijzing) is er niets op te zoeken.
        return t.Toewijzing.Product is not { Code: not null } product || t.Dossier.Producten[product].Any(regel => regel.Geldigheid.Bevat(dag))
            ? Uitkomst.Voldoet
            : Uitkomst.VoldoetNiet(
                $"Product {product} van toewijzing {t.Toewijzing.ToewijzingNummer} staat niet in de productcodelijst van {dag:yyyy-MM-dd}, haar Ingangsdatum.",
                "Een ProductCode die op de Ingangsdatum bij de ProductCategorie hoort, of een aanvulling van de productcodelijst.");
    }
}
