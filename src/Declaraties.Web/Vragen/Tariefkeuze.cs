using Declaraties.Rapporten.Schrijven;

namespace Declaraties.Web.Vragen;

/// <summary>Een tariefset om te bekijken of te bewaren.</summary>
/// <param name="Set">Welke; null voor de lijst van alle sets.</param>
/// <param name="Met">Waarmee zij wordt vergeleken; null als dat niet hoeft.</param>
/// <param name="Deel">Wat ervan.</param>
/// <param name="Formaat">In welke vorm; null als er niet naar is gevraagd.</param>
/// <param name="Bezwaren">Wat er aan de vraag niet klopt.</param>
internal sealed record Tariefkeuze(Setkeuze? Set, Setkeuze? Met, Tariefdeel Deel, Rapportformaat? Formaat, IReadOnlyList<string> Bezwaren)
{
    /// <summary>Hoe het heet om elk product te zien.</summary>
    public const string AlleProducten = "alle";

    /// <summary>Welk product; null als er niet naar is gevraagd.</summary>
    public string? Product { get; init; }

    public static Tariefkeuze Lees(Vraag vraag)
    {
        var (set, met) = (Setkeuze.Lees(vraag, "set"), Setkeuze.Lees(vraag, "met"));
        var deel = vraag.Keuze("deel", Tariefdeel.Alles);
        if (deel == Tariefdeel.Verschil && met is null && vraag.Bezwaren.Count == 0)
        {
            vraag.Weiger("met", "verwacht de tariefset waarmee wordt vergeleken");
        }

        var formaat = Formaatvraag.Lees(vraag);
        var product = vraag.Productcode("product");
        return new(set, met, deel, formaat, vraag.Bezwaren) { Product = product };
    }
}
